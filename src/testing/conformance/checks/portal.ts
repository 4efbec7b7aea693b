import type {
  CreditList,
  Dashboard,
  PaymentMethodList,
  SavedView,
  SavedViewInput,
  SavedViewList,
} from '../../../contract/generated/types.js';
import { checksOf, type Check } from '../check.js';
import { write } from '../customer-bench.js';
import { holds, must, refuses } from '../expectations.js';
import type { World } from '../world.js';

/** Names of views are a user's own: what a run leaves behind must not be in the way of the next. */
const nameOf = (name: string): string => `${name} ${crypto.randomUUID().slice(0, 8)}`;

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

const saved = async (world: World, name: string): Promise<SavedView> => holds<SavedView>(await write(world, '/views', inputOf(name)), 201);

const remove = async (world: World, { id, version }: SavedView): Promise<void> => {
  const gone = await write(world, `/views/${id}`, undefined, { method: 'DELETE', version });
  must(gone.status === 204 && gone.text === '', '204 without a body', gone.status, gone);
};

/** Saved views: kept as they were saved, once for each key, changed only by whoever has read them. */
export const viewChecks: readonly Check[] = checksOf(
  'portal',
  ['op:views.list', 'op:views.save', 'person:payer', 'writes'],
  [
    {
      id: 'views',
      title: 'keeps a view as it was saved, once under its key, for its user alone',
      needs: ['op:views.remove'],
      run: async (world) => {
        const key = crypto.randomUUID();
        const input = inputOf(nameOf('Kept'));
        const view = holds<SavedView>(await write(world, '/views', input, { key }), 201);
        must(JSON.stringify(view.query) === JSON.stringify(input.query), JSON.stringify(input.query), JSON.stringify(view.query));
        const again = await write(world, '/views', input, { key });
        must(holds<SavedView>(again, 200).id === view.id, `the view ${view.id} for the same key`, 'another', again);
        refuses(await write(world, '/views', inputOf(nameOf('Other')), { key }), 422, 'idempotency_mismatch');
        refuses(await world.post('/views', input, { as: 'payer' }), 400, 'key_missing');
        for (const name of world.people) {
          if (!(await world.session(name)).permissions.includes('preferences.own')) continue;
          const exchange = await world.get('/views', name);
          const isThere = holds<SavedViewList>(exchange, 200).items.some(({ id }) => id === view.id);
          must(
            isThere === (name === 'payer'),
            `${name === 'payer' ? 'the view' : 'no view of others'} for ${name}`,
            'the opposite',
            exchange,
          );
        }
        await remove(world, view);
      },
    },
    {
      id: 'view-names',
      title: 'refuses a name that is none, too long or there already, and says why',
      needs: ['op:views.remove'],
      run: async (world) => {
        const name = nameOf('Taken');
        const view = await saved(world, name);
        const wrong = [
          [' ', 'view.name'],
          ['x'.repeat(61), 'view.name'],
          [name, 'view.exists'],
        ] as const;
        for (const [other, code] of wrong) {
          const exchange = await write(world, '/views', inputOf(other));
          const fault = refuses(exchange, 422, 'validation').errors?.[0];
          must(fault?.pointer === '/name' && fault.code === code, `${code} at /name`, JSON.stringify(fault), exchange);
        }
        await remove(world, view);
      },
    },
    {
      id: 'view-versions',
      title: 'changes and removes a view only for the version that was read',
      needs: ['op:views.remove'],
      run: async (world) => {
        const view = await saved(world, nameOf('Changed'));
        const path = `/views/${view.id}`;
        const later = inputOf(nameOf('Later'));
        refuses(await write(world, path, later, { method: 'PUT' }), 428, 'precondition_required');
        refuses(await write(world, path, later, { method: 'PUT', version: view.version + 7 }), 412, 'conflict');
        const key = crypto.randomUUID();
        const changed = holds<SavedView>(await write(world, path, later, { method: 'PUT', key, version: view.version }), 200);
        must(changed.version > view.version && changed.name === later.name, 'a later version', changed.version);
        const again = await write(world, path, later, { method: 'PUT', key, version: view.version });
        must(holds<SavedView>(again, 200).version === changed.version, 'the first answer for the same key', 'another', again);
        refuses(await write(world, path, inputOf(nameOf('Last')), { method: 'PUT', version: view.version }), 412, 'conflict');
        refuses(await write(world, path, undefined, { method: 'DELETE', version: view.version }), 412, 'conflict');
        await remove(world, changed);
        refuses(await write(world, path, later, { method: 'PUT', version: changed.version }), 404, 'not_found');
      },
    },
    {
      id: 'default-view',
      title: 'has one default view at most',
      needs: ['op:views.remove'],
      run: async (world) => {
        const made: SavedView[] = [];
        for (const name of ['First', 'Second'])
          made.push(holds<SavedView>(await write(world, '/views', { ...inputOf(nameOf(name)), isDefault: true }), 201));
        const { items } = holds<SavedViewList>(await world.get('/views', 'payer'), 200);
        const defaults = items.filter(({ isDefault, view }) => isDefault && view === 'account');
        must(defaults.length === 1 && defaults[0]?.id === made[1]?.id, 'the last one alone', `${defaults.length} defaults`);
        for (const view of items.filter(({ id }) => made.some((each) => each.id === id))) await remove(world, view);
      },
    },
  ],
);

/** What stands around the invoices of a signed-in customer. */
export const portalChecks: readonly Check[] = checksOf(
  'portal',
  ['person:payer'],
  [
    {
      id: 'methods',
      title: 'lists stored methods, the default one first, and never more than four digits',
      needs: ['op:paymentMethods.list'],
      run: async (world) => {
        const exchange = await world.get('/payment-methods', 'payer');
        const { items } = holds<PaymentMethodList>(exchange, 200);
        must(!items.slice(1).some(({ isDefault }) => isDefault), 'the default method first', 'elsewhere', exchange);
        must(!/\d{7,}/.test(JSON.stringify(items.map(({ id: _id, ...rest }) => rest))), 'the last four digits at most', 'more', exchange);
      },
    },
    {
      id: 'credits',
      title: 'lists credits oldest first, none below zero, and those of one currency alone where that is asked',
      needs: ['op:credits.list'],
      run: async (world) => {
        const exchange = await world.get('/credits', 'payer');
        const { credits } = holds<CreditList>(exchange, 200);
        must(
          credits.every(({ remaining, original }) => remaining.minor >= 0 && remaining.minor <= original.minor),
          'from zero to what it was',
          'another remaining amount',
          exchange,
        );
        const dates = credits.map(({ issuedOn }) => issuedOn);
        must(dates.join() === [...dates].sort().join(), 'the oldest first', dates.join(), exchange);
        const currency = credits[0]?.currency;
        if (currency === undefined) return;
        const some = holds<CreditList>(await world.get(`/credits?currency=${currency}`, 'payer'), 200).credits;
        must(
          some.every((credit) => credit.currency === currency),
          `credits in ${currency}`,
          'another currency',
        );
      },
    },
    {
      id: 'dashboard',
      title: 'sums what is due for each currency apart, and shows five invoices at most',
      needs: ['op:dashboard.get'],
      run: async (world) => {
        const exchange = await world.get('/dashboard', 'payer');
        const { totals, latest } = holds<Dashboard>(exchange, 200);
        must(new Set(totals.map(({ currency }) => currency)).size === totals.length, 'each currency once', 'one twice', exchange);
        must(latest.length <= 5, 'five invoices at most', latest.length, exchange);
        for (const sums of totals)
          for (const amount of [sums.due, sums.overdue, sums.dueSoon, sums.scheduled, sums.credits])
            must(amount.currency === sums.currency, `amounts in ${sums.currency}`, amount.currency, exchange);
      },
    },
  ],
);
