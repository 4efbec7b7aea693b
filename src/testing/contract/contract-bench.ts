import type { PayInput, Quote } from '../../contract/generated/types.js';
import { vGuestInvoice, vQuote } from '../../contract/generated/validators.js';
import type { Sample, SampleInvoice } from '../../backend/index.js';
import { cardToken } from '../guest-payment.js';
import type { WireAnswer, WireProbe } from '../wire-probe.js';
import { holds } from './expectations.js';

export interface ContractCase {
  /** A sentence. */
  readonly title: string;
  readonly run: () => Promise<void>;
}
export type ContractOutcome = 'approved' | 'declined:insufficientFunds' | 'challenge';
/** Signed-in customers of one company, by their bearer tokens. */
export interface ContractCustomers {
  /** May view and pay, and has at least a dozen open invoices in one currency that a card may pay and that are not due yet. */
  payer(): string | Promise<string>;
  /** May view some of it and do nothing else. */
  viewer(): string | Promise<string>;
  /** Id of an invoice that exists and that the payer may not see. */
  hidden?(): string | Promise<string>;
}
export interface ContractOptions {
  /** Where the API stands; default `https://billing.example/api/v1`. */
  readonly baseUrl?: string;
  /** Invoices of this backend to try; each case that pays takes a payable one of its own. */
  readonly sample: Pick<Sample, 'invoices'>;
  /** Without them the operations of signed-in customers are not tried. */
  readonly customers?: ContractCustomers;
  /** Tokens that the backend's payment provider understands; default: those of the test provider. */
  readonly token?: (outcome: ContractOutcome) => string;
  /** What a finished challenge gives; default: that of the test provider. */
  readonly challengeResult?: string;
}

/** A payment that is ready to be sent. */
export interface Order {
  readonly invoiceId: string;
  readonly token: string;
  readonly input: PayInput;
  readonly key: string;
}

/** Brings cases to the point where they begin: an invoice found, a quote drawn up, an order ready. */
export class ContractBench {
  readonly #payable: SampleInvoice[];

  constructor(
    readonly probe: WireProbe,
    readonly options: ContractOptions,
  ) {
    this.#payable = options.sample.invoices.filter((invoice) => invoice.outcome === 'payable').reverse();
  }

  /** A payable invoice that no other case uses. */
  invoice(): SampleInvoice {
    const next = this.#payable.pop();
    if (!next) throw new Error('The sample has too few payable invoices for the contract suite');
    return next;
  }

  async found(): Promise<{ readonly invoiceId: string; readonly token: string }> {
    const { facts } = this.invoice();
    const found = holds(vGuestInvoice, await this.probe.post('/guest/lookups', { facts }), 200);
    return { invoiceId: found.invoice.id, token: found.session.token ?? '' };
  }

  async quoted(token: string, invoiceId: string): Promise<Quote> {
    const input = { items: [{ invoiceId }], methodType: 'card', funding: 'credit' };
    return holds(vQuote, await this.probe.post('/payments/quotes', input, { token }), 200);
  }

  async order(outcome: ContractOutcome): Promise<Order> {
    const { invoiceId, token } = await this.found();
    return { invoiceId, token, input: await this.input(token, invoiceId, outcome), key: crypto.randomUUID() };
  }

  async input(token: string, invoiceId: string, outcome: ContractOutcome): Promise<PayInput> {
    const quote = await this.quoted(token, invoiceId);
    const source = {
      token: this.options.token?.(outcome) ?? cardToken(outcome),
      type: 'card',
      label: 'Visa •••• 4242',
      funding: 'credit' as const,
    };
    return { quoteId: quote.id, items: [{ invoiceId }], expectedTotal: quote.total, source };
  }

  pay({ token, input, key }: Order): Promise<WireAnswer> {
    return this.probe.post('/payments', input, { token, key });
  }
}
