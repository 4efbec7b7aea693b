import type { Account, InvoiceListItem, InvoiceTotals, PaymentPage } from '../../../contract/generated/types.js';
import { checksOf, NotChecked, type Check } from '../check.js';
import { walk } from '../customer-bench.js';
import type { Exchange } from '../exchange.js';
import { holds, must, refuses } from '../expectations.js';
import { operations, type Operation } from '../operations.js';
import { roleMatrix } from '../role-matrix.js';
import { sampleRequest, type NamedIds } from '../sample-request.js';
import type { World } from '../world.js';

const mayView = async (world: World, name: string): Promise<boolean> => (await world.session(name)).permissions.includes('invoice.view');

/** What a person sees and so could try to change. */
const idsSeenBy = async (world: World, name: string, { path }: Operation): Promise<NamedIds> => {
  if (!(await mayView(world, name))) return {};
  const invoiceId = (await world.offers('invoices.list'))
    ? (await walk<InvoiceListItem>(world, '/invoices', '', { as: name, limit: 1, most: 1 })).rows[0]?.id
    : undefined;
  const payment =
    path.startsWith('/payments/{id}') && (await world.offers('payments.list'))
      ? holds<PaymentPage>(await world.get('/payments?limit=1', name), 200).items[0]
      : undefined;
  return { ...(invoiceId !== undefined && { invoiceId }), ...(payment && { path: payment.id, version: payment.version }) };
};

/** What of the contract asks for a permission, as far as it is offered. */
const guarded = async (world: World): Promise<readonly Operation[]> => {
  const found: Operation[] = [];
  for (const operation of operations) {
    const { permission, capability, method } = operation;
    if (permission === undefined || capability === undefined || !(await world.offers(capability))) continue;
    if (world.settings.readOnly === true && method !== 'GET') continue;
    found.push(operation);
  }
  return found;
};

const isRefused = (exchange: Exchange, isSeen: boolean): void => {
  if (!isSeen && exchange.status === 404) return;
  refuses(exchange, 403, 'forbidden');
};

/** Roles are sets of permissions; the server asks for each of them with every call. */
export const permissionChecks: readonly Check[] = checksOf(
  'permissions',
  ['op:session.current'],
  [
    {
      id: 'refused',
      title: 'refuses each operation to everybody whose session lacks its permission',
      run: async (world) => {
        let tried = 0;
        for (const name of world.people) {
          const { permissions } = await world.session(name);
          for (const operation of await guarded(world)) {
            if (permissions.includes(operation.permission ?? '')) continue;
            const ids = await idsSeenBy(world, name, operation);
            const { path, ask } = sampleRequest(operation, ids);
            isRefused(
              await world.ask(operation.method, path, { ...ask, as: name }),
              !operation.path.includes('{') || ids.path !== undefined,
            );
            tried += 1;
          }
        }
        if (tried === 0) throw new NotChecked('everybody in people has every permission');
      },
    },
    {
      id: 'allowed',
      title: 'refuses no operation for want of a permission to whoever has it',
      run: async (world) => {
        for (const name of world.people) {
          const { permissions } = await world.session(name);
          for (const operation of await guarded(world)) {
            if (!permissions.includes(operation.permission ?? '')) continue;
            const { path, ask } = sampleRequest(operation);
            const exchange = await world.ask(operation.method, path, { ...ask, as: name });
            must(![401, 403].includes(exchange.status), `no 401 or 403 for ${operation.id} by ${name}`, exchange.status, exchange);
          }
        }
      },
    },
    {
      id: 'matrix',
      title: 'gives each role the permissions of the matrix, no more and no fewer',
      run: async (world) => {
        let tried = 0;
        for (const name of world.people) {
          const role = world.settings.people?.[name]?.role;
          if (role === undefined) continue;
          const wanted = roleMatrix[role];
          if (!wanted) throw new NotChecked(`the matrix has no role ${role}`);
          const has = [...(await world.session(name)).permissions].sort().join(' ');
          const choices = wanted.map((codes) => [...codes].sort().join(' '));
          must(choices.includes(has), `${name} (${role}): ${choices.join(' or: ')}`, has);
          tried += 1;
        }
        if (tried === 0) throw new NotChecked('nobody in people has a role');
      },
    },
    {
      id: 'scope',
      title: 'lists, counts, finds and quotes no invoice of an account out of the caller’s scope',
      needs: ['op:invoices.list', 'op:invoices.get', 'op:accounts.list'],
      run: async (world) => {
        const everything = new Map<string, InvoiceListItem>();
        const seen = new Map<string, ReadonlySet<string>>();
        for (const name of world.people) {
          if (!(await mayView(world, name))) continue;
          const accounts = await walk<Account>(world, '/accounts', '', { as: name });
          const invoices = await walk<InvoiceListItem>(world, '/invoices', '', { as: name });
          const own = new Set(accounts.rows.map(({ id }) => id));
          const strange = invoices.rows.find(({ accountId }) => accountId !== undefined && !own.has(accountId));
          must(strange === undefined || !accounts.isWhole, `invoices of ${name}’s own accounts`, strange?.accountId);
          for (const row of invoices.rows) everything.set(row.id, row);
          seen.set(name, own);
          await mustCount(world, name, invoices.isWhole ? invoices.rows.length : undefined);
        }
        for (const [name, own] of seen) {
          const hidden = [...everything.values()].find(({ accountId }) => accountId !== undefined && !own.has(accountId));
          if (!hidden) continue;
          refuses(await world.get(`/invoices/${encodeURIComponent(hidden.id)}`, name), 404, 'not_found');
          if (!(await world.offers('payments.quote')) || !(await world.session(name)).permissions.includes('payment.create')) continue;
          const items = [{ invoiceId: hidden.id }];
          refuses(await world.post('/payments/quotes', { items, methodType: 'card' }, { as: name }), 404, 'not_found');
        }
      },
    },
  ],
);

const mustCount = async (world: World, name: string, rows: number | undefined): Promise<void> => {
  if (rows === undefined || !(await world.offers('invoices.totals'))) return;
  const totals = holds<InvoiceTotals>(await world.get('/invoices/totals', name), 200);
  must(!totals.isExact || totals.count === rows, `${name}: a count of ${rows}`, totals.count);
};
