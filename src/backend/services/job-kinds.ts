import type { Services } from '../config.js';
import type { JobKind } from '../jobs/job-kind.js';
import { askKind, moveKind } from './payment-jobs.js';
import { askProvider, movePayment } from './payment-work.js';
import { letGo } from './let-go.js';
import { letGoKind } from './let-go-job.js';
import { pollReturns, purge } from './recurring-work.js';

/** Everything that time alone brings about, by the name that rows give it. */
export const jobKinds = (services: Services): Readonly<Record<string, JobKind>> => ({
  [moveKind]: movePayment(services),
  [askKind]: askProvider(services),
  [letGoKind]: letGo(services),
  pollReturns: pollReturns(services),
  purge: purge(services),
});

/** Work that comes again and again: one row each, which puts itself back. */
export const recurring = ['pollReturns', 'purge'] as const;
