import type { Services } from '../config.js';
import type { Documents } from '../downloads/document-parts.js';
import type { JobKind } from '../jobs/job-kind.js';
import { takeInJobs, takeInKind } from '../receivables/take-in.js';
import { bookingJobs, bookingKind } from '../receivables/tell-booking.js';
import { mailJobs } from './deliver-mails.js';
import { downloadKind, expiryKind } from './download-job.js';
import { downloadJobs, expiryJobs } from './download-work.js';
import { mailKind } from './mail-job.js';
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
  [mailKind]: mailJobs(services),
  [bookingKind]: bookingJobs(services),
  [takeInKind]: takeInJobs(services),
  ...(services.documents && downloadKinds(services, services.documents)),
  pollReturns: pollReturns(services),
  purge: purge(services),
});

const downloadKinds = (services: Services, documents: Documents): Readonly<Record<string, JobKind>> => ({
  [downloadKind]: downloadJobs(services, documents),
  [expiryKind]: expiryJobs(services, documents),
});

/** Work that comes again and again: one row each, which puts itself back. */
export const recurring = ['pollReturns', 'purge', takeInKind] as const;
