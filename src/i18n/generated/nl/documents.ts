// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { documents } from '../../catalog/en/documents.js';

export const words: Readonly<Record<keyof typeof documents, string>> = {
  'document.several.one': '{n} factuur van {biller}',
  'document.several.other': '{n} facturen van {biller}',
  'document.page': 'Pagina {page} van {pages}',
  'document.vatId': 'Btw-nummer {id}',
  'document.registrationId': 'Registratienummer {id}',
  'document.remitTo': 'Betalen aan',
  'document.net': 'Kosten vóór btw',
  'document.subtotal': 'Subtotaal',
  'document.charges': 'Aantal kosten',
  'document.corrects': 'Dit document corrigeert factuur {number}.',
  'document.replaced': 'Deze factuur is geannuleerd en vervangen door factuur {number}. Betaal deze factuur niet.',
  'document.credit': 'Dit is een tegoed. U hoeft niets te betalen.',
  'document.settled': 'Op deze factuur hoeft u niets te betalen.',
  'document.pending': 'Een betaling van {amount} wordt verwerkt.',
  'document.contact': 'Vragen over deze factuur',
  'document.buyerReference': 'Uw referentie',
  'slip.title': 'Betaalstrook',
  'slip.titleNumber': 'Betaalstrook voor factuur {number}',
  'slip.cut': 'Hier afknippen en dit deel met een cheque terugsturen',
  'slip.enclosed': 'Bijgevoegd bedrag',
  'slip.scan': 'Scan met uw bankapp',
};
