import { createHealth, createLogs, serve, type Health, type LogLevel, type Serving } from '../../src/backend/node/index.js';
import type { Addresses } from './addresses.js';
import { createBiller, type Biller } from './biller.js';
import { compressed } from './compression.js';
import { memoryData, type DemoData } from './demo-data.js';
import { frameSite } from './frame-site.js';
import { partnerSite } from './partner-site.js';
import { portalSite } from './portal-site.js';
import { notFound, type Site } from './site.js';

export interface DemoFolders {
  /** `dist` of the build. */
  readonly dist: string;
  readonly storybook: string;
  /** `demo`. */
  readonly demo: string;
}
export interface Demo {
  readonly biller: Biller;
  close(): Promise<void>;
}

const dueWorkEveryMs = 2_000;

/** Serves the three origins. Rejects with `PortInUse` when one of the ports is taken. */
export const startDemo = async (
  addresses: Addresses,
  { dist, storybook, demo }: DemoFolders,
  { level = 'warn', data = memoryData() }: { readonly level?: LogLevel; readonly data?: DemoData } = {},
): Promise<Demo> => {
  const logs = await createLogs({ level });
  const biller = await createBiller(addresses, data.store, logs);
  const health = createHealth(biller.backend);
  const cdn = `${dist}/cdn`;
  const sites: readonly Site[] = [
    portalSite(addresses, biller, { cdn, storybook, files: `${demo}/portal`, contract: `${demo}/../docs/contract` }),
    frameSite(addresses, `${dist}/card-frame`),
    partnerSite(addresses, { cdn, files: `${demo}/partner` }),
  ];
  const serving: Serving[] = [];
  const closeAll = async (): Promise<void> => void (await Promise.all(serving.map((one) => one.close())));
  try {
    for (const [index, site] of sites.entries())
      serving.push(await serve({ port: addresses.port + index, fetch: fetchOf(site, health), onFault: logs.onFault }));
  } catch (fault) {
    await closeAll();
    throw fault;
  }
  const timer = setInterval(() => void biller.backend.runDue().catch(logs.onFault), dueWorkEveryMs);
  return {
    biller,
    close: async () => {
      health.leave();
      clearInterval(timer);
      await closeAll();
      await data.close();
    },
  };
};

const fetchOf =
  (site: Site, health: Health) =>
  async (request: Request, info: { readonly address: string }): Promise<Response> =>
    (await health.answer(request)) ?? compressed(request, (await site.answer(request, new URL(request.url), info)) ?? notFound());
