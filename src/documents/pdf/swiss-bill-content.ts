import type { Money } from '../../domain/entities.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { bold, type Said } from './said.js';

/** Prescribed headings of a Swiss bill: the standard has them in four languages, of which the kit speaks these; anything else reads English. */
const headings = {
  en: {
    receipt: 'Receipt',
    part: 'Payment part',
    account: 'Account / Payable to',
    reference: 'Reference',
    information: 'Additional information',
    debtor: 'Payable by',
    blankDebtor: 'Payable by (name/address)',
    currency: 'Currency',
    amount: 'Amount',
    acceptance: 'Acceptance point',
  },
  fr: {
    receipt: 'Récépissé',
    part: 'Section paiement',
    account: 'Compte / Payable à',
    reference: 'Référence',
    information: 'Informations supplémentaires',
    debtor: 'Payable par',
    blankDebtor: 'Payable par (nom/adresse)',
    currency: 'Monnaie',
    amount: 'Montant',
    acceptance: 'Point de dépôt',
  },
} as const;

interface BillBlock {
  readonly label: Said;
  readonly lines: readonly string[];
}

/** What the two parts of a Swiss bill say; a debtor without lines is a field to fill in by hand. */
export interface SwissBill {
  readonly payload: string;
  readonly spoken: string;
  readonly receipt: Said;
  readonly part: Said;
  readonly acceptance: Said;
  readonly account: BillBlock;
  readonly reference?: BillBlock;
  readonly information?: BillBlock;
  readonly debtor: BillBlock;
  readonly currency: BillBlock;
  readonly amount: BillBlock;
}

interface SwissBillFacts {
  readonly payload: string;
  readonly spoken: string;
  readonly speech: Speech;
  readonly amount: Money;
}

/** Thousands by a space and two decimals after a point, whatever the language: so the standard has it. */
const plainAmount = (minor: number): string => {
  const [whole = '0', cents = '00'] = [String(Math.trunc(minor / 100)), String(minor % 100).padStart(2, '0')];
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0')}.${cents}`;
};

const grouped = (text: string): string =>
  /^\d{27}$/.test(text) ? `${text.slice(0, 2)} ${text.slice(2).replace(/.{5}(?=.)/g, '$& ')}` : text.replace(/.{4}(?=.)/g, '$& ');

const party = ([name = '', street = '', , code = '', town = '', country = '']: readonly string[]): readonly string[] =>
  [name, street, `${country}-${code} ${town}`].filter((line) => line !== '');

/** Reads the bill off the payload, so that paper and code can never say two things. */
export const swissBillOf = ({ payload, spoken, speech, amount }: SwissBillFacts): SwissBill => {
  const said = speech.locale.startsWith('fr') ? headings.fr : headings.en;
  const lines = payload.split('\n');
  const creditor = lines.slice(5, 11);
  const debtor = lines.slice(21, 27);
  const [type = '', reference = '', message = ''] = lines.slice(27);
  const block = (label: string, ...content: readonly string[]): BillBlock => ({ label: bold(label), lines: content });
  return {
    payload,
    spoken,
    receipt: bold(said.receipt),
    part: bold(said.part),
    acceptance: bold(said.acceptance),
    account: block(said.account, grouped(lines[3] ?? ''), ...party(creditor)),
    ...(type !== 'NON' && { reference: block(said.reference, grouped(reference)) }),
    ...(message !== '' && { information: block(said.information, message) }),
    debtor: debtor[0] ? block(said.debtor, ...party(debtor)) : block(said.blankDebtor),
    currency: block(said.currency, amount.currency),
    amount: block(said.amount, plainAmount(amount.minor)),
  };
};
