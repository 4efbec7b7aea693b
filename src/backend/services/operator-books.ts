import type { Services } from '../config.js';
import type { BookSums, LedgerSum, OddRow } from '../store/book-sums.js';
import type { JobCounts } from '../store/job-records.js';
import { posted } from '../store/payment-standing.js';

/** Minor units in one currency. */
export interface LedgerTotals extends Readonly<Record<LedgerSum['kind'], number>> {
  readonly currency: string;
  /** What all of it leaves to be paid. */
  readonly open: number;
}

export interface ProviderTotals {
  readonly provider: string;
  readonly currency: string;
  /** Money that the provider took, what went back since included; minor units. */
  readonly charged: number;
  readonly chargedCount: number;
  /** Of that, what banks took back. */
  readonly returned: number;
  readonly returnedCount: number;
  /** Handed over, and not decided yet. */
  readonly undecided: number;
  readonly undecidedCount: number;
}

/** The books as an administrator of the server sees them: sums of everything, and what does not balance. No customer, name or number. */
export interface OperatorBooks {
  /** Real time, ISO 8601. */
  readonly at: string;
  readonly balanced: boolean;
  readonly invoices: number;
  readonly ledger: readonly LedgerTotals[];
  readonly providers: readonly ProviderTotals[];
  /** The first of what does not balance, by id of the invoice, payment, ledger entry or reservation. */
  readonly odd: readonly OddRow[];
  readonly oddCount: number;
  readonly jobs: JobCounts;
}

const mostOdd = 1_000;
const wentBack: ReadonlySet<string> = new Set(['returned', 'chargedBack']);
const undecided: ReadonlySet<string> = new Set(['processing', 'requiresAction']);

/** The books in one consistent view. Its cost is that of reading them all, so it is for operators and not for every minute. */
export const operatorBooks = async (services: Services): Promise<OperatorBooks> => {
  const { store, clock, provider } = services;
  const at = { now: clock.now(), businessNow: clock.businessNow() };
  const [books, jobs] = await store.transaction(async (tx) => [await tx.books.sums(mostOdd), await tx.jobs.counts(at)]);
  const { invoices, odd, oddCount } = books;
  return {
    at: new Date(at.now).toISOString(),
    balanced: oddCount === 0,
    invoices,
    ledger: ledgerTotals(books),
    providers: providerTotals(books, provider.name),
    odd,
    oddCount,
    jobs,
  };
};

const currenciesOf = (sums: readonly { readonly currency: string }[]): readonly string[] =>
  [...new Set(sums.map(({ currency }) => currency))].sort();

const ledgerTotals = ({ ledger }: BookSums): readonly LedgerTotals[] =>
  currenciesOf(ledger).map((currency) => {
    const own = ledger.filter((sum) => sum.currency === currency);
    const of = (kind: LedgerSum['kind']): number => own.find((sum) => sum.kind === kind)?.sum ?? 0;
    return {
      currency,
      charge: of('charge'),
      payment: of('payment'),
      credit: of('credit'),
      reward: of('reward'),
      adjustment: of('adjustment'),
      writeOff: of('writeOff'),
      return: of('return'),
      open: own.reduce((sum, one) => sum + one.sum, 0),
    };
  });

const providerTotals = ({ payments }: BookSums, provider: string): readonly ProviderTotals[] => {
  const taken = payments.filter(({ offline }) => !offline);
  return currenciesOf(taken).map((currency) => {
    const own = taken.filter((sum) => sum.currency === currency);
    const of = (statuses: ReadonlySet<string>, figure: 'sum' | 'count'): number =>
      own.filter(({ status }) => statuses.has(status)).reduce((sum, one) => sum + one[figure], 0);
    return {
      provider,
      currency,
      charged: of(posted, 'sum'),
      chargedCount: of(posted, 'count'),
      returned: of(wentBack, 'sum'),
      returnedCount: of(wentBack, 'count'),
      undecided: of(undecided, 'sum'),
      undecidedCount: of(undecided, 'count'),
    };
  });
};
