// What `npm start` runs once everything is built: three origins on PORT and the two ports after it.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PortInUse } from '../../src/backend/node/index.js';
import { readAddresses, readLogLevel, type Addresses } from './addresses.js';
import { openData } from './demo-data.js';
import { startDemo } from './start-demo.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

const main = async (): Promise<void> => {
  const dist = join(root, 'dist');
  for (const needed of ['cdn/pay-invoice.html', 'card-frame/frame.html']) {
    if (!existsSync(join(dist, needed)))
      throw new Error(`dist/${needed} is missing. Run "npm start", which builds it, or "npm run build".`);
  }
  const addresses = readAddresses(process.env);
  const data = await openData(process.env);
  const folders = { dist, storybook: join(root, 'storybook-static'), demo: join(root, 'demo') };
  const demo = await startDemo(addresses, folders, { level: readLogLevel(process.env), data });
  announce(addresses, data.where);
  let closing = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (closing) process.exit(1);
      closing = true;
      void demo.close().then(() => process.exit(0));
    });
  }
};

const announce = ({ portal, frame, partner }: Addresses, data: string): void => {
  const storybook = existsSync(join(root, 'storybook-static/index.html'));
  const lines = [
    ['Demos, sample invoices and cards', `${portal}/`],
    ['The portal: sign in and see', `${portal}/portal/`],
    ['A partner’s page with pay-invoice', `${partner}/partner/`],
    ['Mailbox', `${portal}/mail/`],
    ...(storybook ? [['Storybook', `${portal}/storybook/`]] : []),
    ['Card frame', `${frame}/frame.html`],
    ['All addresses', `${portal}/demo.json`],
    ['Data', data],
  ];
  console.log(`\n${lines.map(([name = '', address = '']) => `  ${name.padEnd(36)}${address}`).join('\n')}\n\n  Press Ctrl+C to stop.\n`);
};

main().catch((fault: unknown) => {
  const hint = fault instanceof PortInUse ? ` Choose another with PORT, for example: PORT=${fault.port + 100} npm start` : '';
  console.error(fault instanceof Error ? `${fault.message}${hint}` : fault);
  process.exit(1);
});
