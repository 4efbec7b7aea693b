// One server: the reference backend as a biller would run it, over the database and the payment service that the environment names.
import { AdvancingClock, createBackend, jwtIdentity, MemoryMailer, type PublishedKeys } from '../../src/backend/index.js';
import { serve } from '../../src/backend/node/index.js';
import { openPostgres } from '../../src/backend/node/postgres/index.js';
import { audience, biller, issuer } from '../biller/settings.js';
import { ServiceProvider } from '../payment-service/service-provider.js';
import { mutated } from './mutants.js';
import type { ServerOrder, ServerSettings } from './server-settings.js';

const dueWorkEveryMs = 400;
/** Shorter than in earnest, so that a run meets answers that come too late without waiting for them as long as customers do. */
const providerWaitMs = 1_500;

const settings = JSON.parse(process.env['CHAOS_SERVER'] ?? '') as ServerSettings;
const tell = (message: object): void => void process.send?.(message);
const onFault = (fault: unknown): void => tell({ fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });

process.on('disconnect', () => process.exit(0));
const clock = new AdvancingClock();
if (settings.days > 0) clock.advanceDays(settings.days);
process.on('message', ({ days }: ServerOrder) => clock.advanceDays(days));

const database = await openPostgres({ connectionString: settings.databaseUrl, poolSize: 12, connectWithinMs: 15_000 });
const { store, provider } = mutated(
  { store: database, provider: new ServiceProvider(settings.serviceUrl, settings.secret) },
  settings.mutant,
);
const backend = createBackend({
  ...{ store, provider, clock, onFault },
  mailer: new MemoryMailer(),
  identity: jwtIdentity({ keys: JSON.parse(settings.keys) as PublishedKeys, issuer, audience }),
  config: {
    biller,
    frameUrl: 'https://fields.chaos.example/frame.html',
    writesPerMinute: Infinity,
    providerWaitMs,
    operatorKey: settings.secret,
  },
});

let working = false;
setInterval(() => {
  if (working) return;
  working = true;
  void backend
    .runDue()
    .catch(onFault)
    .finally(() => (working = false));
}, dueWorkEveryMs);

const { port } = await serve({ fetch: (request, info) => backend.fetch(request, info), port: 0, hosts: ['127.0.0.1'], onFault });
tell({ port });
