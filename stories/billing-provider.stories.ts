import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/billing-provider/billing-provider.js';
import '../src/elements/billing-dashboard/billing-dashboard.js';
import '../src/elements/billing-nav/billing-nav.js';
import '../src/elements/invoice-detail/invoice-detail.js';
import '../src/elements/invoice-table/invoice-table.js';
import '../src/elements/pay-invoice/pay-invoice.js';
import {
  createInPageBackend,
  factsOf,
  PageDriver,
  sessionScenarios as sessions,
  TokenFields,
  type InPageBackend,
  type Scenario,
} from '../src/testing/index.js';
import { storyOf, type Loaded } from './on-scene.js';
import { wordsOf } from './words.js';

/**
 * Gives one client, one language and one colour scheme to everything inside it, and draws nothing itself. Put it around the part of your
 * page that has elements of the kit, or around all of it.
 *
 * ```html
 * <billing-provider base-url="https://billing.example/api/v1" locale="nl" theme="auto">
 *   <pay-invoice></pay-invoice>
 * </billing-provider>
 * ```
 *
 * It asks who is signed in once for everything inside, hands requests such as `pay-request` to the first element inside that takes them, and
 * asks the customer before their session ends.
 *
 * The outermost provider decides the language of all elements on the page, so a story with a `locale` is not on this page.
 */
const meta: Meta = { title: 'Elements/billing-provider', component: 'billing-provider' };
export default meta;

interface Args {
  readonly theme: 'auto' | 'light' | 'dark';
  readonly locale?: string;
}
const kitOf = (loaded: unknown): InPageBackend => (loaded as { kit: InPageBackend }).kit;
const fields = new TokenFields();

const provided = (args: Args, more: Partial<StoryObj<Args>> = {}): StoryObj<Args> => ({
  args,
  argTypes: { theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] }, locale: { control: 'text' } },
  loaders: [async () => ({ kit: await createInPageBackend() })],
  render: ({ theme, locale }, { loaded }) =>
    html`<billing-provider .client=${kitOf(loaded).client} theme=${theme} .locale=${locale}>
      <pay-invoice .paymentFields=${fields} invoice-number="1Z-204417"></pay-invoice>
    </billing-provider>`,
  play: async ({ canvasElement }) => {
    const page = new PageDriver(canvasElement);
    await page.see('Nordwind Parcel');
  },
  parameters: { controls: { include: ['theme', 'locale'] } },
  ...more,
});

export const ThemeOfThePage = provided({ theme: 'auto' });
export const Light = provided({ theme: 'light' });
export const Dark = provided({ theme: 'dark' });

/** Two elements share the provider's client: what one pays is paid for the other. */
export const TwoElements: StoryObj = {
  loaders: [
    async () => {
      sessionStorage.clear();
      return { kit: await createInPageBackend() };
    },
  ],
  render: (_args, { loaded }) =>
    html`<billing-provider .client=${kitOf(loaded).client}>
      <section aria-label="One"><pay-invoice .paymentFields=${new TokenFields()}></pay-invoice></section>
      <section aria-label="Other"><pay-invoice .paymentFields=${new TokenFields()}></pay-invoice></section>
    </billing-provider>`,
  play: async ({ canvasElement, loaded, globals }) => {
    const words = await wordsOf(String(globals['locale']));
    const facts = await factsOf(kitOf(loaded), '1Z-204417');
    const pages = [...canvasElement.querySelectorAll('section')].map((section) => new PageDriver(section));
    const [one, other] = pages as [PageDriver, PageDriver];
    for (const page of [one, other]) {
      await page.type(words.t('fact.accountNumber'), facts.accountNumber);
      await page.type(words.t('fact.invoiceNumber'), facts.invoiceNumber);
      await page.type(words.t('fact.invoiceAmount'), facts.invoiceAmount);
    }
    await one.press(words.t('find.submit'));
    await one.press(words.t('review.continue'));
    await one.press(words.t('pay.submit', { total: words.money({ minor: 125_000, currency: 'USD' }) }));
    await one.find('heading', words.t('done.title'));
    await other.press(words.t('find.submit'));
    await other.see(words.t('notPayable.alreadyPaid'));
  },
  // two copies of one landmark stand on the page, as no host would have them
  parameters: { controls: { disable: true }, a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } } },
};

const asked = (scenario: Scenario): StoryObj =>
  storyOf(scenario, {
    render: (_args, { loaded }) =>
      html`<billing-provider .client=${(loaded as Loaded).scene.client}>
        <billing-nav pages="overview invoices sign-in"></billing-nav>
      </billing-provider>`,
  });

/** A minute before the session ends the customer is asked; behind the question everything stays as it is. */
export const SessionWarning = asked(sessions.warning);
export const SessionStaying = asked(sessions.staying);
export const SessionStayingFailed = asked(sessions.stayingFailed);
export const SessionStayed = asked(sessions.stayed);
export const SessionSignedOut = asked(sessions.signedOut);

/** A whole portal on one page: the figures of the overview lead into the table, the table into an invoice, both into a payment. */
export const Portal: StoryObj = {
  loaders: [async () => ({ kit: await createInPageBackend({ user: 'payer@harbourfinch.example', realTime: true }) })],
  render: (_args, { loaded }) =>
    html`<billing-provider .client=${kitOf(loaded).client}>
      <billing-dashboard></billing-dashboard>
      <invoice-table></invoice-table>
      <invoice-detail></invoice-detail>
      <pay-invoice mode="account"></pay-invoice>
    </billing-provider>`,
  play: async ({ canvasElement, globals }) => {
    const words = await wordsOf(String(globals['locale']));
    await new PageDriver(canvasElement).see(words.t('dashboard.latest'));
  },
  parameters: { controls: { disable: true } },
  tags: ['!autodocs'],
};

/** A language for the whole page, whatever the page itself says. */
export const Language = provided({ theme: 'auto', locale: 'nl' }, { tags: ['!autodocs'] });
