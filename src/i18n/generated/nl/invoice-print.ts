// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { invoicePrint } from '../../catalog/en/invoice-print.js';

export const words: Readonly<Record<keyof typeof invoicePrint, string>> = {
  'invoicePrint.cancel': 'Afdrukken annuleren',
  'invoicePrint.cancelled': 'Het afdrukken is geannuleerd.',
  'invoicePrint.ready.one': '{n} factuur staat klaar om af te drukken.',
  'invoicePrint.ready.other': '{n} facturen staan klaar om af te drukken.',
  'invoicePrint.dialog': 'Is het afdrukvenster niet geopend? Kies dan Afdrukken.',
  'invoicePrint.failed': 'De facturen konden niet worden gelezen. Wat al gelezen is, blijft bewaard.',
  'invoicePrint.nothing': 'Geen van deze facturen kon worden afgedrukt.',
  'invoicePrint.tooMany': 'Hier kunt u tot {max} facturen afdrukken die u één voor één hebt geselecteerd.',
  'invoicePrint.tooLong': 'Deze facturen hebben te veel kosten om ze hier af te drukken.',
  'invoicePrint.usePdf': 'Download één PDF met alle facturen en druk die af.',
};
