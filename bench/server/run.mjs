// npm run bench:server: what lists and searches of the backend cost with a million invoices in PostgreSQL, against the bare SQL and a bare handler.
//   --count=1000000   invoices      --runs=80   requests of each kind      --check   fails where a bar is missed
//   --fresh   writes the invoices anew      --kind=TEXT   kinds whose name has this      --profile   writes a processor profile into .cache
import { register } from 'tsx/esm/api';

register();
const { measure } = await import('./measure.mjs');

const args = process.argv.slice(2);
const option = (name, otherwise) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
const missed = await measure({
  count: Number(option('count', '1000000')),
  runs: Number(option('runs', '80')),
  only: option('kind', ''),
  fresh: args.includes('--fresh'),
  profile: args.includes('--profile'),
});
if (args.includes('--check') && missed > 0) process.exitCode = 1;
