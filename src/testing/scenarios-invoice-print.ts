import type { Invoice } from '../domain/entities.js';
import { BillingError } from '../domain/errors.js';
import type { InPageBackend } from './in-page-backend.js';
import { plainDocuments } from './plain-documents.js';
import type { Scenario } from './scenario.js';
import type { ScenarioStage } from './scenario-stage.js';

const three = ['inv_1Z-430013', 'inv_1Z-410403', 'inv_1Z-440012'] as const;
const [, second] = three;

/** A browser without a dialog: stories and tests open none. */
async function undisturbed(drive: () => Promise<void>): Promise<void> {
  const { print } = window;
  window.print = () => void window.dispatchEvent(new Event('afterprint'));
  try {
    await drive();
  } finally {
    window.print = print;
  }
}

/** Presses Print and waits for what is read then. */
const printed =
  (reads: Scenario['reads']): NonNullable<Scenario['drive']> =>
  ({ page, words }: ScenarioStage) =>
    undisturbed(async () => {
      await page.press(words.t('download.print'));
      for (const text of reads(words)) await page.see(text);
    });

/** Invoices of the signed-in customer that are to be printed. */
const print = (about: string, reads: Scenario['reads'], more: Partial<Scenario> = {}): Scenario => ({
  about,
  backend: { user: 'admin@harbourfinch.example' },
  account: () => three,
  drive: printed(reads),
  reads,
  ...more,
});

const missing =
  (...ids: readonly string[]) =>
  ({ controls }: InPageBackend): void => {
    for (const id of ids)
      controls.fault(`GET /invoices/${id}`, { kind: 'problem', status: 404, code: 'not_found' }, Number.POSITIVE_INFINITY);
  };

/** Together more charges than paper is for. */
const endless = ({ controls }: InPageBackend): void => {
  const change = (answer: unknown): unknown => {
    const { lines, ...invoice } = answer as Invoice;
    return { ...invoice, lines: Array.from({ length: 7_000 }, () => lines[0]) };
  };
  for (const id of three) controls.fault(`GET /invoices/${id}`, { kind: 'changed', change }, Number.POSITIVE_INFINITY);
};

/** A client of the host's own whose invoices answer as the state wants it. */
function reading(get: () => Promise<Invoice>): Pick<Scenario, 'client'> {
  const client = plainDocuments();
  return { client: { ...client, ...(client.invoices && { invoices: { ...client.invoices, get } }) } };
}
const never = reading(() => new Promise(() => undefined));

/** What becomes of invoices that are printed, by name. */
export const invoicePrintScenarios = {
  printReading: print('The invoices are being read, with a way to stop.', ({ t }) => [t('invoicePrint.cancel')], never),
  printReady: print('Read and drawn; the print dialog was opened, and can be opened again.', ({ t, plural }) => [
    plural('invoicePrint.ready', 3),
    t('invoicePrint.dialog'),
  ]),
  printOne: print('One invoice.', ({ plural }) => [plural('invoicePrint.ready', 1)], { account: () => [second] }),
  printSkipped: print(
    'Some could not be had, and which (DWN-05).',
    ({ t, plural }) => [plural('invoicePrint.ready', 2), plural('downloadWork.skipped', 1), second, t('downloadWork.reason.notFound')],
    { before: missing(second) },
  ),
  printNothing: print('None could be had.', ({ t, plural }) => [t('invoicePrint.nothing'), plural('downloadWork.skipped', 3)], {
    before: missing(...three),
  }),
  printFailed: print(
    'The connection was lost on the way: what was read is kept.',
    ({ t }) => [t('invoicePrint.failed'), t('error.network'), t('action.retry')],
    reading(() => Promise.reject(new BillingError('network'))),
  ),
  printCancelled: print('Stopped by the customer.', ({ t }) => [t('invoicePrint.cancelled')], {
    ...never,
    drive: async (stage) => {
      await stage.press('download.print');
      await stage.press('invoicePrint.cancel');
    },
  }),
  printTooMany: print(
    'More than paper is for: one PDF is offered in its place.',
    ({ t }) => [t('invoicePrint.tooMany', { max: 50 }), t('invoicePrint.usePdf')],
    { client: plainDocuments({ offer: { count: 51 } }) },
  ),
  printTooLong: print('Few invoices with too many charges.', ({ t }) => [t('invoicePrint.tooLong')], { before: endless }),
} as const satisfies Record<string, Scenario>;
export type InvoicePrintScenario = keyof typeof invoicePrintScenarios;
