import { nordwind } from '../backend/index.js';
import type { LocalDate } from '../domain/entities.js';
import type { InPageBackend, InPageOptions } from './in-page-backend.js';
import type { Scenario } from './scenario.js';
import type { ScenarioStage } from './scenario-stage.js';

const lookUp = 'POST /guest/lookups';
const wrongFacts = { accountNumber: 'A1B2C3', invoiceNumber: '1Z-000000', invoiceAmount: '1250.00' };

/** Looks in vain for an invoice, as somebody did before on this day. */
const missBefore =
  (times: number) =>
  async ({ client }: InPageBackend): Promise<void> => {
    for (let turn = 0; turn < times; turn++) await client.guest.lookupInvoice({ facts: wrongFacts }).catch(() => undefined);
  };

const findWrong = async (stage: ScenarioStage): Promise<void> => {
  await stage.fill(wrongFacts);
  await stage.press('find.submit');
};

/** A biller at home in Korea, whose fee for printed invoices begins on a day. */
const printFee = (avoidBy: LocalDate, effectiveFrom: LocalDate): InPageOptions => ({
  config: {
    biller: {
      ...nordwind,
      homeCountry: 'KR',
      profiles: nordwind.profiles.map((profile) =>
        profile.printFee ? { ...profile, printFee: { ...profile.printFee, avoidBy, effectiveFrom } } : profile,
      ),
    },
  },
});
const fee = { minor: 13_000, currency: 'KRW' };

/** The first step: which invoice is it? */
export const findScenarios = {
  find: {
    about: 'What a customer meets first: the facts off the invoice, and who helps.',
    reads: ({ t }) => ['Nordwind Parcel', t('find.intro'), t('find.submit'), t('support.title')],
  },
  findBeforeTerms: {
    about: 'The form is there before the backend has said anything about the biller.',
    before: ({ controls }) => void controls.hold('GET /terms*'),
    reads: ({ t }) => [t('find.intro'), t('find.submit')],
  },
  findWithoutTerms: {
    about: 'The terms of the biller could not be had: the form works, and says what is missing.',
    before: ({ controls }) => void controls.fault('GET /terms*', { kind: 'html' }, Infinity),
    reads: ({ t }) => [t('find.termsMissing'), t('action.retry'), t('find.submit')],
  },
  whereToFindIt: {
    about: 'The picture of an invoice with the spot marked.',
    drive: async ({ page, words }) => {
      await page.press(`${words.t('specimen.open')} ${words.t('fact.invoiceNumber')}`);
      await page.find('img', words.t('specimen.invoiceNumber'));
    },
    reads: ({ t }) => [t('specimen.note')],
  },
  findWithErrors: {
    about: 'The form was sent with nothing in it and with an amount that is none.',
    drive: async (stage) => {
      await stage.page.type(stage.words.t('fact.invoiceAmount'), 'twelve');
      await stage.press('find.submit');
    },
    reads: ({ t }) => [
      t('form.errorSummary'),
      t('factRequired.accountNumber'),
      t('factRequired.invoiceNumber'),
      t('factInvalid.invoiceAmount'),
    ],
  },
  temporaryAccount: {
    about: 'A temporary account number is told at once, with whom to call.',
    drive: async (stage) => {
      await stage.page.see('Nordwind Parcel');
      await stage.findNumber('1Z-310901');
    },
    reads: ({ t }) => [t('account.temporary'), t('support.title')],
  },
  lookingUp: {
    about: 'The invoice is being looked for.',
    drive: async (stage) => {
      const { arrived } = stage.kit.controls.hold(lookUp);
      await stage.find();
      await arrived;
    },
    reads: ({ t }) => [t('find.busy')],
  },
  slow: {
    about: 'More than ten seconds have passed.',
    drive: async (stage) => {
      const { arrived } = stage.kit.controls.hold(lookUp);
      await stage.find();
      await arrived;
      stage.opened.time.pass(10_000);
    },
    reads: ({ t }) => [t('loading.slow'), t('find.busy')],
  },
  notFound: {
    about: 'No invoice has these facts; which of them is wrong is not told, how many attempts are left is.',
    drive: findWrong,
    reads: ({ t, plural }) => [t('guest.notFound'), t('guest.notFoundHelp'), plural('guest.attemptsLeft', 5)],
  },
  lastAttempt: {
    about: 'One attempt is left for today.',
    before: missBefore(4),
    drive: findWrong,
    reads: ({ t, plural }) => [t('guest.notFound'), plural('guest.attemptsLeft', 1)],
  },
  locked: {
    about: 'Too many attempts on this day.',
    before: missBefore(6),
    drive: findWrong,
    reads: ({ t }) => [t('guest.locked'), t('guest.lockedHelp')],
  },
  rateLimited: {
    about: 'The backend asks to wait; until then the button does nothing.',
    drive: async (stage) => {
      const headers = { 'Retry-After': '30' };
      stage.kit.controls.fault(lookUp, { kind: 'problem', status: 429, code: 'rate_limited', headers });
      await stage.find();
    },
    reads: ({ t, plural }) => [t('error.rate_limited'), plural('wait.seconds', 30)],
  },
  backendDown: {
    about: 'A proxy answers in place of the backend.',
    drive: async (stage) => {
      stage.kit.controls.fault(lookUp, { kind: 'html' });
      await stage.find();
    },
    reads: ({ t }) => [t('failure.title'), t('failure.kept'), t('action.retry')],
  },
  wrongTypes: {
    about: 'The backend answers with something that the contract does not know.',
    drive: async (stage) => {
      stage.kit.controls.fault(lookUp, { kind: 'wrongTypes' });
      await stage.find();
    },
    reads: ({ t }) => [t('error.bad_response'), t('failure.kept'), t('action.retry')],
  },
  noConnection: {
    about: 'The request never arrived.',
    drive: async (stage) => {
      stage.kit.controls.fault(lookUp, { kind: 'dropBefore' });
      await stage.find();
    },
    reads: ({ t }) => [t('error.network'), t('failure.kept'), t('action.retry')],
  },
  payLinkOpening: {
    about: 'A pay link leads past the form: its invoice is being fetched.',
    payLink: ({ controls }) => controls.seed.payLinks.valid.token,
    before: ({ controls }) => void controls.hold('POST /guest/pay-links'),
    reads: ({ t }) => [t('payLink.opening')],
  },
  payLinkExpired: {
    about: 'A pay link that leads nowhere any more leaves the form.',
    payLink: ({ controls }) => controls.seed.payLinks.expired.token,
    reads: ({ t }) => [t('payLink.expired'), t('payLink.expiredHelp'), t('find.submit')],
  },
  printFeeAvoidable: {
    about: 'A fee for printed invoices is coming and can be avoided.',
    backend: printFee('2026-04-15', '2026-05-01'),
    reads: ({ t, money, date }) => [
      t('printFee.avoidBy', { from: date('2026-05-01', 'long'), date: date('2026-04-15', 'long'), amount: money(fee) }),
    ],
  },
  printFeeComing: {
    about: 'A fee for printed invoices is coming, and it is too late to avoid it.',
    backend: printFee('2026-03-01', '2026-04-01'),
    reads: ({ t, money, date }) => [t('printFee.from', { date: date('2026-04-01', 'long'), amount: money(fee) })],
  },
  printFeeApplies: {
    about: 'A fee for printed invoices applies.',
    backend: printFee('2024-12-20', '2024-12-29'),
    reads: ({ t, money }) => [t('printFee.applies', { amount: money(fee) })],
  },
} as const satisfies Record<string, Scenario>;
