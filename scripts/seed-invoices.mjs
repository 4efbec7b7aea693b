// Fills an empty PostgreSQL database with made-up customers and invoices, to try the backend with as many as you have.
//   DATABASE_URL=postgres://… node scripts/seed-invoices.mjs [--count=1000000] [--seed=1] [--today=2026-01-31] [--schema=…]
// The same numbers write the same rows. All of it is one transaction: stopped half way, nothing has been written. Prints who may sign in.
import { register } from 'tsx/esm/api';

register();

const option = (name, otherwise) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
const { DATABASE_URL: url } = process.env;
const [count, seed] = [Number(option('count', '1000000')), Number(option('seed', '1'))];
const today = option('today', new Date().toISOString().slice(0, 10));
if (!url || !Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  console.error('DATABASE_URL=postgres://user:password@host:5432/database node scripts/seed-invoices.mjs [--count=1000000] [--seed=1]');
  process.exit(2);
}

const { seedDatabase } = await import('../bench/server/seed-database.mjs');
const started = performance.now();
let told = 0;
const { emails } = await seedDatabase({
  url,
  schema: option('schema', undefined),
  count,
  seed,
  today,
  onProgress: (written) => {
    if (written === count) console.log(`${count} invoices are written; now the indexes`);
    else if (written >= told + 50_000) console.log(`${(told = written)} of ${count}`);
  },
});
console.log(`done in ${((performance.now() - started) / 1000).toFixed(0)} s`);
console.log(`sees everything of the largest company: ${emails.all}`);
console.log(`sees some of its accounts:              ${emails.some}`);
