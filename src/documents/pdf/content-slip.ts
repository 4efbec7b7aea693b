import type { DocumentSource } from '../../domain/documents.js';
import type { Remittance } from '../../domain/entities.js';
import { epcQrPayload } from '../../domain/epc-qr.js';
import { remittanceReference } from '../../domain/remittance-reference.js';
import { swissQrPayload } from '../../domain/swiss-qr.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import type { WordId } from '../../i18n/catalog/word-id.js';
import { addressLines, type Labelled } from './labelled.js';
import { bold, type Said } from './said.js';
import { swissBillOf, type SwissBill } from './swiss-bill-content.js';

/** One way to send the money. */
export interface SlipWay {
  readonly name: Said;
  readonly lines: readonly Labelled[];
}
export interface QrCode {
  readonly payload: string;
  /** What a screen reader says in place of the picture. */
  readonly spoken: string;
}

/** The part that goes with the money (R-048, R-052, PAY-26): what to quote, how much, where to. */
export interface Slip {
  readonly title: Said;
  /** What is to be done at the dashed line, and a field for the amount, where a cheque goes with it. */
  readonly cheque?: { readonly cut: string; readonly enclosed: string };
  readonly facts: readonly Labelled[];
  readonly ways: readonly SlipWay[];
  readonly note?: string;
  readonly qr?: QrCode & { readonly label: string };
  /** A Swiss bill takes the foot of the page for itself. */
  readonly swiss?: SwissBill;
}

const names: Readonly<Record<string, WordId>> = {
  wire: 'remit.wire',
  ach: 'remit.ach',
  cheque: 'remit.cheque',
  virtualAccount: 'remit.virtualAccount',
  qr: 'remit.qr',
};

/** An IBAN in groups of four, as paper and banking apps show it. */
export const groupedIban = (iban: string): string => iban.replace(/\s/g, '').replace(/.{4}(?=.)/g, '$& ');

const wayOf = (way: Remittance, speech: Speech): SlipWay => {
  const given = (word: WordId, value: string | undefined): readonly Labelled[] => (value ? [{ label: speech.t(word), value }] : []);
  return {
    name: bold(speech.t((Object.hasOwn(names, way.kind) && names[way.kind]) || 'remit.other')),
    lines: [
      ...given(way.kind === 'cheque' ? 'remit.chequePayableTo' : 'remit.beneficiary', way.beneficiary),
      ...given('remit.iban', way.iban && groupedIban(way.iban)),
      ...given('remit.account', way.account),
      ...given('remit.routing', way.routing),
      ...given('remit.bic', way.bic),
      ...given('remit.bank', way.bank),
      ...given('remit.address', way.address?.name),
      ...(way.address ? addressLines(way.address, speech).map((value) => ({ label: '', value })) : []),
    ],
  };
};

const qrOf = ({ invoice }: DocumentSource, ways: readonly Remittance[], speech: Speech): Slip['qr'] => {
  for (const { iban, bic, beneficiary, referenceFormat } of ways) {
    const reference = remittanceReference(referenceFormat, invoice.remittanceRef);
    const payload = iban && epcQrPayload({ beneficiary, iban, ...(bic !== undefined && { bic }), amount: invoice.balance, reference });
    const values = { amount: speech.moneyWithCode(invoice.balance), beneficiary, reference };
    if (payload) return { payload, spoken: speech.t('remittance.qrSepa', values), label: speech.t('slip.scan') };
  }
  return undefined;
};

const swissOf = ({ invoice }: DocumentSource, ways: readonly Remittance[], speech: Speech): SwissBill | undefined => {
  for (const { iban, address, beneficiary, referenceFormat } of ways) {
    if (!iban || invoice.currency !== 'CHF') continue;
    const reference = remittanceReference(referenceFormat, invoice.remittanceRef);
    const creditor = { ...(address ?? invoice.remitTo), name: beneficiary };
    const payload = swissQrPayload({ iban, creditor, amount: invoice.balance, debtor: invoice.billTo, reference });
    const spoken = speech.t('remittance.qrSwiss', { amount: speech.moneyWithCode(invoice.balance), beneficiary, reference });
    if (payload) return swissBillOf({ payload, spoken, speech, amount: invoice.balance });
  }
  return undefined;
};

/** The slip of an invoice with something to pay; none for a credit, and none for one that is void or settled. */
export const slipOf = (source: DocumentSource, speech: Speech): Slip | undefined => {
  const { invoice, profile } = source;
  if (invoice.lifecycle === 'void' || invoice.kind === 'creditNote' || invoice.balance.minor <= 0) return undefined;
  const ways = (profile?.remittance ?? []).filter(({ currency }) => currency === undefined || currency === invoice.currency);
  const swiss = swissOf(source, ways, speech);
  const qr = qrOf(source, ways, speech);
  const [first] = ways;
  const paper = ways.length === 0 || ways.some(({ kind }) => kind === 'cheque');
  return {
    title: bold(speech.t('slip.title')),
    ...(paper && { cheque: { cut: speech.t('slip.cut'), enclosed: speech.t('slip.enclosed') } }),
    facts: [
      { label: speech.t('remit.reference'), value: bold(remittanceReference(first?.referenceFormat, invoice.remittanceRef)) },
      { label: speech.t('remit.amount'), value: bold(speech.moneyWithCode(invoice.balance)) },
      { label: speech.t('invoice.account'), value: invoice.accountNumber },
      ...(invoice.dueDate && !invoice.dueOnReceipt
        ? [{ label: speech.t('invoice.dueDate'), value: speech.date(invoice.dueDate, 'long') }]
        : []),
    ],
    ways: ways.map((way) => wayOf(way, speech)),
    ...(first?.expectedDays && { note: speech.plural('remit.expected', first.expectedDays) }),
    ...(qr && { qr }),
    ...(swiss && { swiss }),
  };
};
