import type { SampleOutcome } from '../backend/index.js';
import { PageDriver } from './page-driver.js';
import { plainText } from './page-driver-names.js';
import { factsOf, type OpenedScenario, type ScenarioWords } from './scenario.js';

type Facts = Awaited<ReturnType<typeof factsOf>>;
type WordId = Parameters<ScenarioWords['t']>[0];

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A customer before an element: everything a scenario's way needs, in the words of the page. */
export class ScenarioStage {
  readonly page: PageDriver;

  /** @param box what the element stands in, so that one that replaces it after a reload is found too */
  constructor(
    readonly opened: OpenedScenario,
    readonly box: HTMLElement,
    readonly words: ScenarioWords,
  ) {
    this.page = new PageDriver(box);
  }

  get kit(): OpenedScenario['kit'] {
    return this.opened.kit;
  }

  press(id: WordId): Promise<void> {
    return this.page.press(this.words.t(id));
  }

  see(id: WordId): Promise<void> {
    return this.page.see(this.words.t(id));
  }

  async fill({ accountNumber, invoiceNumber, invoiceAmount }: Facts): Promise<void> {
    await this.page.type(this.words.t('fact.accountNumber'), accountNumber);
    await this.page.type(this.words.t('fact.invoiceNumber'), invoiceNumber);
    await this.page.type(this.words.t('fact.invoiceAmount'), invoiceAmount);
  }

  /** Fills in the form for one invoice and sends it. */
  async findNumber(number: string): Promise<void> {
    await this.fill(await factsOf(this.kit, number));
    await this.press('find.submit');
  }

  /** The same for the first invoice of an outcome and a currency. */
  async find(outcome: SampleOutcome = 'payable', currency = 'USD'): Promise<void> {
    const { invoices } = await this.kit.controls.sample();
    const sample = invoices.find((invoice) => invoice.outcome === outcome && (outcome !== 'payable' || invoice.currency === currency));
    if (!sample) throw new Error(`No invoice is ${outcome} in ${currency}`);
    await this.fill(sample.facts);
    await this.press('find.submit');
  }

  /** From the method to the review. */
  async review(): Promise<void> {
    await this.press('review.continue');
    await this.page.find('heading', this.words.t('review.title'));
  }

  async toReview(currency?: string): Promise<void> {
    await this.find('payable', currency);
    await this.review();
  }

  /** Presses the button of consent, whatever the amount on it. */
  async pay(): Promise<void> {
    const around = plainText(this.words.t('pay.submit', { total: '\u0001' }))
      .split('\u0001')
      .map(escaped);
    await this.page.press(new RegExp(`^${around.join('.+')}$`));
  }

  /** Lets time pass, second by second, in the page and at the backend, until the customer reads something. */
  async passUntil(text: string): Promise<void> {
    const wanted = plainText(text);
    for (let second = 0; second < 120 && !this.page.text.includes(wanted); second++) {
      this.opened.time.pass(1_000);
      await this.kit.controls.advance(1_000);
      await nextTurn();
    }
    await this.page.see(text);
  }

  /** What a reload of the page leaves: a new element over the same backend and the same storage of the tab. */
  reload(): void {
    const element = this.box.querySelector('pay-invoice');
    const { client, fields } = this.opened;
    const again = Object.assign(document.createElement('pay-invoice'), { client, paymentFields: fields });
    element?.replaceWith(again);
  }
}

/** Brings an element to the state of its scenario and checks what the customer reads there. */
export async function driveScenario(opened: OpenedScenario, box: HTMLElement, words: ScenarioWords): Promise<void> {
  const bound = boundWords(words);
  const stage = new ScenarioStage(opened, box, bound);
  opened.time.install();
  try {
    await opened.scenario.drive?.(stage);
    for (const text of opened.scenario.reads(bound)) await stage.page.see(text);
  } finally {
    opened.time.uninstall();
  }
}

/** Scenarios take single words out of their hands; those of an element are methods. */
const boundWords = (words: ScenarioWords): ScenarioWords => ({
  locale: words.locale,
  t: (id, params) => words.t(id, params),
  plural: (id, count, params) => words.plural(id, count, params),
  money: (amount) => words.money(amount),
  moneyWithCode: (amount) => words.moneyWithCode(amount),
  number: (value) => words.number(value),
  date: (date, style) => words.date(date, style),
  country: (code) => words.country(code),
});
