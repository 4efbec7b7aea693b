import type { SignIn } from '../biller/sign-in.js';
import { companyAt, inDays, type StockedInvoice } from '../biller/stock.js';
import { Customer } from './customer.js';
import type { Errand } from './errands.js';
import { rest } from './tab.js';
import type { ToldIntent } from './told.js';

/** Where customers come from: who they are, what they do, and a list of all that they were told. */
export class Street {
  readonly told: ToldIntent[] = [];
  /** Errands that could not even begin, because nobody answered for too long. */
  readonly turnedAway: string[] = [];
  readonly #baseUrl: string;
  readonly #signIn: SignIn;

  constructor(baseUrl: string, signIn: SignIn) {
    this.#baseUrl = baseUrl;
    this.#signIn = signIn;
  }

  /** Does one errand, to the last word that the customer hears. */
  async run(errand: Errand): Promise<void> {
    const { kind, invoices, dice } = errand;
    const [first] = invoices;
    if (!first) throw new Error('An errand without an invoice');
    switch (kind) {
      case 'guestPays':
      case 'payLinkPays':
        await (await this.#guest(errand, first))?.pay({ invoices });
        return;
      case 'otherCard': {
        const guest = await this.#guest(errand, first);
        await guest?.pay({ invoices, habit: 'declined' });
        await guest?.pay({ invoices });
        return;
      }
      case 'challenge':
        await (await this.#guest(errand, first))?.pay({ invoices, habit: 'challenge' });
        return;
      case 'guestTabs': {
        const guests = await Promise.all([this.#guest(errand, first, 'a'), this.#guest(errand, first, 'b')]);
        await Promise.all(guests.map(async (guest) => guest?.pay({ invoices })));
        return;
      }
      case 'guestAndUser': {
        const people = await Promise.all([this.#guest(errand, first, 'a'), this.#user(errand, 0, 'b')]);
        await Promise.all(people.map(async (person) => person?.pay({ invoices })));
        return;
      }
      case 'userPays':
      case 'userPaysSeveral':
        await (await this.#user(errand, dice.below(2))).pay({ invoices });
        return;
      case 'userPaysParts': {
        const user = await this.#user(errand, 0);
        await user.pay({ invoices, minor: 1 + dice.below(first.minor - 1) });
        await user.pay({ invoices });
        return;
      }
      case 'colleagues': {
        const [one, other] = await Promise.all([this.#user(errand, 0, 'a'), this.#user(errand, 1, 'b')]);
        await Promise.all([one.pay({ invoices: invoices.slice(0, 2) }), other.pay({ invoices: invoices.slice(1) })]);
        return;
      }
      case 'debit':
      case 'bounced':
        await (await this.#user(errand, 0)).pay({ invoices, habit: kind });
        return;
      case 'scheduled':
        await (await this.#user(errand, 0)).pay({ invoices, payDate: inDays(1 + dice.below(4)) });
        return;
      case 'cancelled':
        return this.#takeBack(await this.#user(errand, 0), invoices);
      case 'reload':
        return this.#reload(dice.below(2) === 0 ? await this.#user(errand, 0) : await this.#guest(errand, first), errand);
      case 'doubleClick':
        return this.#clickTwice(await this.#user(errand, 1), invoices);
    }
  }

  async #user({ name, company, dice }: Errand, seat: number, tab = ''): Promise<Customer> {
    const user = companyAt(company).users[seat];
    if (!user) throw new Error(`No user ${seat}`);
    const token = await this.#signIn.tokenOf(user);
    return new Customer({ name: name + tab, token, baseUrl: this.#baseUrl, onIntent: this.#noted }, dice);
  }

  /** Opens the invoice by its print or its link; undefined where nobody answered. */
  async #guest({ name, dice }: Errand, invoice: StockedInvoice, tab = ''): Promise<Customer | undefined> {
    const options = { name: `${name}${tab}`, baseUrl: this.#baseUrl, onIntent: this.#noted };
    const door = new Customer({ ...options, name: `${options.name}-door` }, dice);
    const { guest } = door.tab.client;
    const opened = await door.insist((o) =>
      invoice.payLink === undefined ? guest.lookupInvoice(factsOf(invoice), o) : guest.resolvePayLink(invoice.payLink, o),
    );
    if (opened?.session.token !== undefined) return new Customer(options, dice, opened.session.token);
    this.turnedAway.push(options.name);
    return undefined;
  }

  async #takeBack(user: Customer, invoices: readonly StockedInvoice[]): Promise<void> {
    const intent = await user.pay({ invoices, payDate: inDays(3) });
    const outcome = intent?.outcome;
    if (outcome?.kind !== 'accepted' || outcome.payment.id === undefined) return;
    const id = outcome.payment.id;
    const idempotencyKey = `${user.name}-cancel`;
    const cancelled = await user.insist(async () => {
      const { version, status } = await user.tab.client.payments.get(id);
      if (status !== 'scheduled') return status;
      return (await user.tab.client.payments.cancel(id, { idempotencyKey, ifMatch: `"${version}"` })).status;
    });
    if (cancelled === 'cancelled') intent?.told.push({ kind: 'cancelled', at: Date.now(), paymentId: id });
  }

  async #reload(customer: Customer | undefined, { invoices, dice }: Errand): Promise<void> {
    if (!customer) return;
    const before = this.told.length;
    // A page that is closed has nobody who waits for it.
    customer.payOnce({ invoices }).catch(() => undefined);
    await rest(dice.below(6_000));
    const again = customer.reopened();
    const intent = this.told.slice(before).find(({ errand }) => errand === customer.name);
    if (!intent) return void (await again.pay({ invoices }));
    const pending = again.tab.takeUp(intent);
    if (!pending) return;
    again.tab.hear(intent, await again.tab.intents.resume(pending));
    await again.untilTold(intent);
  }

  async #clickTwice(user: Customer, invoices: readonly StockedInvoice[]): Promise<void> {
    await Promise.all([user.pay({ invoices }), user.pay({ invoices })]);
  }

  readonly #noted = (intent: ToldIntent): void => void this.told.push(intent);
}

const factsOf = ({ accountNumber, number, minor }: StockedInvoice) => ({
  facts: { accountNumber, invoiceNumber: number, invoiceAmount: (minor / 100).toFixed(2) },
});
