// npm run chaos: thousands of payments over a bad line and servers that are killed; then customers, books and payment service are compared.
import { judge } from './judge/verdict.js';
import { readOptions } from './options.js';
import { shortfalls, tableOf, writeTrails } from './report.js';
import { runChaos } from './run.js';

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  console.error(
    `seed ${options.seed}: ${options.intents} intents, ${options.faults} faults, ${options.kills} kills, ${options.servers} servers`,
  );
  const begun = Date.now();
  const finished = await runChaos(options, (line) => console.error(`${Math.round((Date.now() - begun) / 1000)} s  ${line}`));
  const breaches = judge(finished.evidence);
  console.error(tableOf(options, finished, breaches));
  const folder = writeTrails(options, finished, breaches);
  const good = breaches.length === 0 && shortfalls(options, finished).length === 0;
  console.error(
    good ? '\nEach cent is where everybody says it is.' : `\nLook into ${folder}; the same again: npm run chaos -- --seed=${options.seed}`,
  );
  process.exitCode = good ? 0 : 1;
};

await main();
