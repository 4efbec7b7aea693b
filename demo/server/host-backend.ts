import { DOMImplementation, XMLSerializer } from '@xmldom/xmldom';
import {
  createBackend,
  jwtIdentity,
  kitDocuments,
  nordwind,
  TestProvider,
  type Backend,
  type Clock,
  type Mailer,
  type WriterHost,
} from '../../src/backend/index.js';
import { packageFonts, type Logs } from '../../src/backend/node/index.js';
import { callers } from './addresses.js';
import type { Configuration } from './configuration.js';
import type { DemoData } from './demo-data.js';
import { notedTestBook } from './demo-state.js';

export interface HostParts {
  readonly configuration: Configuration;
  readonly data: DemoData;
  readonly logs: Logs;
  readonly clock: Clock;
  readonly mailer: Mailer;
}

/** Servers have no DOM of their own. */
const dom: NonNullable<WriterHost['dom']> = {
  createDocument: () => new DOMImplementation().createDocument(null, '') as unknown as Document,
  serialize: (made) => new XMLSerializer().serializeToString(made as unknown as Parameters<XMLSerializer['serializeToString']>[0]),
};

/** The backend as the configuration wants it. Its payment provider is the test provider: a real one is plugged in here. */
export const createHostBackend = ({ configuration, data, logs, clock, mailer }: HostParts): Backend => {
  const { addresses, tokens, operatorKey, isDemo, writesPerMinute, lookupsPerMinute } = configuration;
  return createBackend({
    store: data.store,
    mailer,
    clock,
    provider: new TestProvider({ challengeUrl: `${addresses.frame}/challenge.html`, book: notedTestBook(data.notes) }),
    documents: kitDocuments({ fonts: packageFonts(import.meta.url), dom }),
    config: {
      biller: nordwind,
      frameUrl: `${addresses.frame}/frame.html`,
      allowedOrigins: callers(addresses),
      publicOrigins: [addresses.portal],
      // Plain http on a developer's machine: a `Secure` cookie would be dropped by some browsers.
      secureCookies: addresses.portal.startsWith('https:'),
      writesPerMinute,
      lookupsPerMinute,
      // In the demo many try the same few invoices.
      ...(isDemo && { lookupsPerInvoice: 600 }),
      ...(operatorKey !== undefined && { operatorKey }),
    },
    ...(tokens && { identity: jwtIdentity(tokens) }),
    onAnswer: logs.onAnswer,
    onFault: logs.onFault,
  });
};
