// What others do is seen by whoever has a list open, without a key being pressed.
import assert from 'node:assert/strict';
import { Portal } from './portal.mjs';
import { check } from './runner.mjs';

const account = 'P1E101';

export const checks = [
  check(
    'an invoice that a colleague pays leaves the open list of another by itself; the search and what is selected stay',
    async (stage) => {
      const watcher = await Portal.open(stage, { user: 'manager' });
      await watcher.tableShown();
      const [kept, paid] = (await watcher.payable(stage, account)).slice(-2);
      assert.ok(paid, `two open invoices of ${account}`);
      await watcher.search(account);
      await watcher.select([kept.number]);
      await watcher.box(paid.number).waitFor();

      const payer = await Portal.open(stage, { user: 'payer' });
      await payer.tableShown();
      await payer.search(paid.number);
      await payer.within(payer.row(paid.number), 'button', 'row.payName', { number: paid.number }).click();
      await payer.toReview();
      await payer.payButton.click();
      await payer.confirmed('done.title');

      await watcher.box(paid.number).waitFor({ state: 'detached' });
      assert.equal(await watcher.within(watcher.table, 'searchbox', 'table.search').inputValue(), account);
      assert.ok(await watcher.box(kept.number).isChecked());
    },
    { timeoutMs: 90_000 },
  ),
];
