import type { SampleInvoice } from '../backend/index.js';
import type { BillingClient } from '../client/billing-client.js';
import { toPlainDecimal } from '../domain/money.js';
import type { PayInvoiceElement } from '../elements/pay-invoice/pay-invoice.element.js';
import { createInPageBackend, type InPageBackend, type InPageOptions } from './in-page-backend.js';
import { ManualTimeouts } from './manual-timeouts.js';
import type { ScenarioStage } from './scenario-stage.js';
import { TokenFields, type TokenFieldsOptions } from './token-fields.js';

/** Words and formats of the page's language; those of an element will do: `element.speech`. */
export type ScenarioWords = Pick<
  PayInvoiceElement['speech'],
  'locale' | 't' | 'plural' | 'money' | 'moneyWithCode' | 'number' | 'date' | 'country'
>;

/**
 * A state of an element under a name, for stories and tests alike: what stands on the page, how a customer gets there, and what they read.
 * Driven by role and label, so that it holds in every language.
 */
export interface Scenario {
  /** Who meets it and what it shows, in a sentence. */
  readonly about: string;
  /** Card fields: a token without a form (default), or the kit's own frame. */
  readonly fields?: TokenFieldsOptions | 'frame';
  /** The pages of the other origin never answer: neither the card's nor the bank's. */
  readonly silentFrames?: boolean;
  readonly backend?: InPageOptions;
  /** A client instead of the one that speaks HTTP with the backend in the page. */
  readonly client?: BillingClient;
  readonly payLink?: (kit: InPageBackend) => string;
  /** Paying as a signed-in customer: the ids of the invoices that are to be paid; none: they are picked. */
  readonly account?: (kit: InPageBackend) => Promise<readonly string[]> | readonly string[];
  /** What happens before the element is there. */
  readonly before?: (kit: InPageBackend) => Promise<void> | void;
  /** From the first screen to this state; nothing to do where it is the first screen. */
  readonly drive?: (stage: ScenarioStage) => Promise<void>;
  /** What the customer reads, each somewhere on the screen. */
  readonly reads: (words: ScenarioWords) => readonly string[];
  /** It takes something that the page has only once, such as its connection: not beside others. */
  readonly alone?: boolean;
}

/** A scenario with everything that its element is given. */
export interface OpenedScenario {
  readonly scenario: Scenario;
  readonly kit: InPageBackend;
  readonly client: BillingClient;
  /** Undefined: the kit's own card frame. */
  readonly fields: TokenFields | undefined;
  readonly payLink: string | undefined;
  readonly mode: 'auto' | 'account';
  /** Ids with spaces between. */
  readonly invoiceIds: string | undefined;
  readonly time: ManualTimeouts;
}

export interface ScenarioOptions {
  /** Makes the backend one of its own: what is kept of a payment under way belongs to an address. */
  readonly name?: string;
  /** Page of the real card frame, on another origin; without one no frame ever answers. */
  readonly frameUrl?: string;
  /** A page of another origin that never answers; default an address where nothing listens. */
  readonly silentUrl?: string;
}

/** Sets up what a scenario needs. The element comes next, then `driveScenario`. */
export async function openScenario(scenario: Scenario, options: ScenarioOptions = {}): Promise<OpenedScenario> {
  const { name = 'scenario', frameUrl, silentUrl = 'https://fields.invalid/frame.html' } = options;
  const { fields = {} } = scenario;
  const kit = await createInPageBackend({
    baseUrl: `https://${name.toLowerCase()}.billing.example/api/v1`,
    frameUrl: (scenario.silentFrames ? undefined : frameUrl) ?? silentUrl,
    ...scenario.backend,
  });
  await scenario.before?.(kit);
  return {
    scenario,
    kit,
    client: scenario.client ?? kit.client,
    fields: typeof fields === 'string' ? undefined : new TokenFields(fields),
    payLink: scenario.payLink?.(kit),
    mode: scenario.account ? 'account' : 'auto',
    invoiceIds: (await scenario.account?.(kit))?.join(' '),
    time: new ManualTimeouts(),
  };
}

/** What is printed on an invoice of the backend's, as a customer types it. */
export async function factsOf({ controls }: InPageBackend, number: string): Promise<SampleInvoice['facts']> {
  const { invoices } = await controls.sample();
  const sample = invoices.find((invoice) => invoice.facts.invoiceNumber === number);
  if (sample) return sample.facts;
  return controls.store.transaction(async (tx) => {
    const row = (await tx.invoices.all()).find((invoice) => invoice.number === number);
    const account = row && (await tx.accounts.get(row.accountId));
    if (!row || !account) throw new Error(`No invoice ${number}`);
    return { accountNumber: account.number, invoiceNumber: number, invoiceAmount: toPlainDecimal(row.total) };
  });
}
