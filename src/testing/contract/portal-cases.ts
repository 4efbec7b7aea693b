import { vCreditList, vPaymentMethodList } from '../../contract/generated/account-validators.js';
import { vAccountPage, vDashboard, vPlanPage, vSavedView, vSavedViewList } from '../../contract/generated/portal-validators.js';
import type { SavedView, SavedViewInput } from '../../contract/generated/types.js';
import { vSession } from '../../contract/generated/validators.js';
import type { ContractCase } from './contract-bench.js';
import { ifMatch, type CustomerBench } from './customer-bench.js';
import { holds, must, refuses } from './expectations.js';

/** What stands around the invoices of a signed-in customer. */
export const portalCases = (bench: CustomerBench): ContractCase[] => [...aroundCases(bench), ...viewCases(bench)];

const aroundCases = (bench: CustomerBench): ContractCase[] => [
  {
    title: 'says who is signed in, and what they may do, without the name of a role',
    run: async () => {
      const payer = holds(vSession, await bench.read('/session'), 200);
      must(payer.kind === 'user' && payer.subject !== undefined, 'nobody is signed in');
      must(payer.permissions.includes('payment.create') && payer.permissions.includes('invoice.view'), 'the payer may not pay');
      const viewer = holds(vSession, await bench.probe.get('/session', { token: await bench.viewer() }), 200);
      must(!viewer.permissions.includes('payment.create'), 'the viewer may pay');
    },
  },
  {
    title: 'lists accounts and plans by number, and the members of one plan',
    run: async () => {
      const accounts = holds(vAccountPage, await bench.read('/accounts?limit=200'), 200);
      must(accounts.items.length > 0, 'no account');
      const plans = holds(vPlanPage, await bench.read('/plans'), 200);
      for (const { id } of plans.items.slice(0, 3)) {
        const members = holds(vAccountPage, await bench.read(`/accounts?planId=${encodeURIComponent(id)}`), 200);
        must(
          members.items.every(({ planIds }) => planIds.includes(id)),
          'an account that is not of the plan',
        );
      }
      const [first] = accounts.items;
      if (accounts.items.length > 1) {
        const page = holds(vAccountPage, await bench.read('/accounts?limit=1'), 200);
        must(page.items.length === 1 && page.items[0]?.id === first?.id && page.next !== undefined, 'the first page is another');
      }
    },
  },
  {
    title: 'lists stored methods to who may pay, the default one first, and credits with rewards',
    run: async () => {
      const { items } = holds(vPaymentMethodList, await bench.read('/payment-methods'), 200);
      must(!items.slice(1).some(({ isDefault }) => isDefault), 'the default method is not the first');
      must(
        items.every(({ last4 = '' }) => last4.length <= 4),
        'more than four digits',
      );
      refuses(await bench.probe.get('/payment-methods', { token: await bench.viewer() }), 403, 'forbidden');
      const { credits } = holds(vCreditList, await bench.read('/credits'), 200);
      must(
        credits.every(({ remaining }) => remaining.minor >= 0),
        'a credit below zero',
      );
      const dates = credits.map(({ issuedOn }) => issuedOn);
      must(dates.join() === [...dates].sort().join(), 'credits are not the oldest first');
    },
  },
  {
    title: 'gives an overview with sums apart for each currency',
    run: async () => {
      const { totals, latest } = holds(vDashboard, await bench.read('/dashboard'), 200);
      must(new Set(totals.map(({ currency }) => currency)).size === totals.length, 'a currency comes twice');
      must(latest.length <= 5, 'more than five invoices');
    },
  },
];

const inputOf = (name: string): SavedViewInput => ({
  name,
  view: 'account',
  query: { where: { groups: ['overdue'], due: { from: '2025-01-01' } }, search: '1Z', sort: [{ field: 'dueDate', direction: 'desc' }] },
  columns: [
    { column: 'number', shown: true },
    { column: 'poNumber', shown: false },
  ],
  isDefault: false,
});

const viewCases = (bench: CustomerBench): ContractCase[] => {
  const saved = async (name: string): Promise<SavedView> => holds(vSavedView, await bench.write('/views', inputOf(name)), 201);
  const remove = async ({ id, version }: SavedView): Promise<void> => {
    const gone = await bench.write(`/views/${id}`, undefined, { method: 'DELETE', version });
    must(gone.status === 204, `status ${gone.status}`);
  };
  return [
    {
      title: 'keeps a view as it was saved, once under its key, for its user alone',
      run: async () => {
        const key = crypto.randomUUID();
        const view = holds(vSavedView, await bench.write('/views', inputOf('Kept'), { key }), 201);
        must(JSON.stringify(view.query) === JSON.stringify(inputOf('Kept').query), 'the query is another');
        must(holds(vSavedView, await bench.write('/views', inputOf('Kept'), { key }), 200).id === view.id, 'two views for one key');
        must(
          holds(vSavedViewList, await bench.read('/views'), 200).items.some(({ id }) => id === view.id),
          'the view is not listed',
        );
        const viewer = { token: await bench.viewer() };
        const others = holds(vSavedViewList, await bench.probe.get('/views', viewer), 200);
        must(!others.items.some(({ id }) => id === view.id), 'somebody else sees it');
        const call = { ...viewer, key: crypto.randomUUID(), ...ifMatch(view.version) };
        refuses(await bench.probe.send('DELETE', `/views/${view.id}`, call), 404, 'not_found');
        await remove(view);
      },
    },
    {
      title: 'refuses a name that is none, too long or there already',
      run: async () => {
        const view = await saved('Taken');
        for (const [name, code] of [
          [' ', 'view.name'],
          ['x'.repeat(61), 'view.name'],
          ['Taken', 'view.exists'],
        ] as const) {
          const problem = refuses(await bench.write('/views', inputOf(name)), 422, 'validation');
          must(problem.errors?.[0]?.pointer === '/name' && problem.errors[0].code === code, `${name} is not ${code}`);
        }
        await remove(view);
      },
    },
    {
      title: 'changes and removes a view only for the version that was read',
      run: async () => {
        const view = await saved('Changed');
        const path = `/views/${view.id}`;
        refuses(await bench.write(path, inputOf('Later'), { method: 'PUT' }), 428, 'precondition_required');
        const later = holds(vSavedView, await bench.write(path, inputOf('Later'), { method: 'PUT', version: view.version }), 200);
        must(later.version > view.version && later.name === 'Later', 'the view did not change');
        refuses(await bench.write(path, inputOf('Last'), { method: 'PUT', version: view.version }), 412, 'conflict');
        refuses(await bench.write(path, undefined, { method: 'DELETE', version: view.version }), 412, 'conflict');
        await remove(later);
        refuses(await bench.write(path, inputOf('Gone'), { method: 'PUT', version: later.version }), 404, 'not_found');
      },
    },
  ];
};
