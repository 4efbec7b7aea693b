import { describe, it } from 'node:test';
import { contractSuite, createInPageBackend } from '../testing/index.js';

const { backend, controls } = await createInPageBackend();
const sample = await controls.sample();
const customers = {
  payer: () => controls.signIn('payer@harbourfinch.example'),
  viewer: () => controls.signIn('viewer@harbourfinch.example'),
  // The archive is the administrator's.
  hidden: () =>
    controls.store.transaction(async (tx) => (await tx.invoices.all()).find(({ accountId }) => accountId === 'acc_H9A777')?.id ?? ''),
};

describe('the reference backend', () => {
  for (const { title, run } of contractSuite((request) => backend.fetch(request), { sample, customers })) it(title, run);
});
