import { systemClock, type Backend } from '../../src/backend/index.js';
import { createHealth, createLogs, serve, type Health, type Logs, type Serving } from '../../src/backend/node/index.js';
import { apiSite } from './api-site.js';
import { createBiller, type Biller } from './biller.js';
import { compressed } from './compression.js';
import type { Configuration } from './configuration.js';
import { openData, type DemoData } from './demo-data.js';
import { everyMs } from './due-work.js';
import { frameSite } from './frame-site.js';
import { createHostBackend } from './host-backend.js';
import { openMails } from './mails.js';
import { partnerSite } from './partner-site.js';
import { portalSite } from './portal-site.js';
import { secured } from './security-headers.js';
import { notFound, type Site } from './site.js';

export interface HostFolders {
  /** `dist` of the build. */
  readonly dist: string;
  readonly storybook: string;
  /** `demo`. */
  readonly demo: string;
}
export interface Host {
  /** With DEMO=1 alone. */
  readonly biller?: Biller;
  close(): Promise<void>;
}
export interface HostOptions {
  /** Told what takes a while. */
  readonly say?: (sentence: string) => void;
}

const dueWorkEveryMs = 2_000;

interface Served {
  readonly biller?: Biller;
  readonly backend: Backend;
  readonly sites: readonly Site[];
  /** What time alone brings about. */
  readonly keepUp: () => Promise<void>;
  /** Closes what the backend has open, once it is idle. */
  readonly close: () => Promise<void>;
}

/** Serves the sites on a port each. Rejects with `PortInUse` when one of the ports is taken. */
export const startHost = async (configuration: Configuration, folders: HostFolders, options: HostOptions = {}): Promise<Host> => {
  const logs = await createLogs({ level: configuration.logLevel });
  const data = await openData(configuration.place, configuration.isDemo, options.say ?? (() => undefined));
  const serving: Serving[] = [];
  try {
    const served = await (configuration.isDemo ? demoOf : apiOf)(configuration, folders, data, logs);
    const health = createHealth(served.backend);
    for (const [index, site] of served.sites.entries()) serving.push(await listen(configuration, { site, index, health, logs }));
    const dueWork = everyMs(dueWorkEveryMs, served.keepUp, logs.onFault);
    const close = async (): Promise<void> => {
      health.leave();
      // They have no end of their own; clients come again, to another process.
      served.backend.endStreams();
      const patience = configuration.shutdownMs;
      await Promise.all([within(patience, dueWork.stop()), ...serving.map((one) => one.close(patience))]);
      await within(patience, served.backend.idle());
      await within(patience, served.close());
      await data.close();
    };
    let closed: Promise<void> | undefined;
    return { ...(served.biller && { biller: served.biller }), close: () => (closed ??= close()) };
  } catch (fault) {
    await Promise.all(serving.map((one) => one.close(0)));
    await data.close();
    throw fault;
  }
};

const demoOf = async (configuration: Configuration, folders: HostFolders, data: DemoData, logs: Logs): Promise<Served> => {
  const { dist, storybook, demo } = folders;
  const { addresses } = configuration;
  const biller = await createBiller(configuration, data, logs);
  const cdn = `${dist}/cdn`;
  const sites = [
    portalSite(addresses, biller, { cdn, storybook, files: `${demo}/portal`, contract: `${demo}/../docs/contract` }),
    frameSite(addresses, `${dist}/card-frame`),
    partnerSite(addresses, { cdn, files: `${demo}/partner` }),
  ];
  return { biller, backend: biller.backend, sites, keepUp: () => biller.keepUp(), close: () => biller.close() };
};

const apiOf = async (configuration: Configuration, { dist }: HostFolders, data: DemoData, logs: Logs): Promise<Served> => {
  const mails = await openMails(configuration, data.store, systemClock);
  const backend = createHostBackend({ configuration, data, logs, clock: systemClock, mailer: mails.mailer });
  const sites = [apiSite(backend, `${dist}/cdn`), frameSite(configuration.addresses, `${dist}/card-frame`)];
  return { backend, sites, keepUp: () => backend.runDue(), close: () => mails.close() };
};

interface Place {
  readonly site: Site;
  readonly index: number;
  readonly health: Health;
  readonly logs: Logs;
}

const listen = ({ addresses, trustedProxies }: Configuration, { site, index, health, logs }: Place): Promise<Serving> => {
  const isHttps = [addresses.portal, addresses.frame, addresses.partner][index]?.startsWith('https:') ?? false;
  return serve({
    port: addresses.port + index,
    ...(addresses.listenOn && { hosts: addresses.listenOn }),
    trustedProxies,
    fetch: async (request, info) =>
      secured(
        (await health.answer(request)) ??
          (await compressed(request, (await site.answer(request, new URL(request.url), info)) ?? notFound())),
        isHttps,
      ),
    onFault: logs.onFault,
  });
};

/** Whatever comes first: what a provider has not answered by then is asked again by whoever runs next. */
const within = async (milliseconds: number, done: Promise<void>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
  await Promise.race([done, late]);
  clearTimeout(timer);
};
