// What `npm start` runs once everything is built: the portal on PORT, and the other sites on the ports after it.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PortInUse } from '../../src/backend/node/index.js';
import type { Addresses } from './addresses.js';
import { ConfigurationFault, readConfiguration, summaryOf, type Configuration } from './configuration.js';
import { startHost } from './start-host.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

const main = async (): Promise<void> => {
  const since = performance.now();
  const configuration = inProject(readConfiguration(process.env));
  const dist = join(root, 'dist');
  for (const needed of ['cdn/pay-invoice.html', 'card-frame/frame.html']) {
    if (!existsSync(join(dist, needed)))
      throw new Error(`dist/${needed} is missing. Run "npm start", which builds it, or "npm run build".`);
  }
  for (const hint of configuration.hints) console.log(`  ${hint}`);
  const folders = { dist, storybook: join(root, 'storybook-static'), demo: join(root, 'demo') };
  const host = await startHost(configuration, folders, { say: (sentence) => console.log(`  ${sentence}`) });
  print(summaryOf(configuration));
  if (configuration.isDemo) print(demoAddresses(configuration.addresses));
  console.log(`  Ready after ${((performance.now() - since) / 1_000).toFixed(1)} s. Press Ctrl+C to stop.\n`);
  let closing = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (closing) process.exit(1);
      closing = true;
      host.close().then(
        () => process.exit(0),
        (fault: unknown) => {
          console.error(fault);
          process.exit(1);
        },
      );
    });
  }
};

/** A folder is the project's unless it is named in full, wherever the host is started from. */
const inProject = (configuration: Configuration): Configuration =>
  configuration.place.kind === 'folder'
    ? { ...configuration, place: { ...configuration.place, folder: resolve(root, configuration.place.folder) } }
    : configuration;

const demoAddresses = ({ portal, partner }: Addresses): readonly (readonly [string, string])[] => [
  ['Demos, sample invoices and cards', `${portal}/`],
  ['The portal: sign in and see', `${portal}/portal/`],
  ['A partner’s page with pay-invoice', `${partner}/partner/`],
  ['Mailbox', `${portal}/mail/`],
  ...(existsSync(join(root, 'storybook-static/index.html')) ? ([['Storybook', `${portal}/storybook/`]] as const) : []),
  ['All addresses', `${portal}/demo.json`],
];

const print = (lines: readonly (readonly [string, string])[]): void =>
  console.log(`\n${lines.map(([name, value]) => `  ${name.padEnd(36)}${value}`).join('\n')}\n`);

main().catch((fault: unknown) => {
  if (fault instanceof ConfigurationFault) console.error(`The host cannot start:\n${fault.faults.map((one) => `  - ${one}`).join('\n')}`);
  else {
    const hint = fault instanceof PortInUse ? ` Choose another with PORT, for example: PORT=${fault.port + 100} npm start` : '';
    console.error(fault instanceof Error ? `${fault.message}${hint}` : fault);
  }
  process.exit(1);
});
