import { lazyPart } from '../../controllers/lazy-part.js';
import { Remembered } from '../../controllers/remembered.js';
import { documentFormats, type DownloadRequest } from '../../domain/documents.js';
import type { DownloadHost } from './download-host.js';
import { DownloadTask, type TaskSurroundings } from './download-task.js';
import { isOver } from './download.flow.js';
import { DownloadReadyEvent } from './invoice-download.events.js';
import type { Order, PrintOrder } from './order.js';
import { Printout } from './printout.js';
import { saveFile } from './save-file.js';

/** The downloads of one customer: the one that is looked at, and those that go on meanwhile, also after the page was loaded again. */
export class Downloads {
  readonly #host: DownloadHost;
  #tasks: readonly DownloadTask[] = [];
  readonly #printing;
  #watched: DownloadTask | Printout | undefined;
  #of: string | undefined;

  constructor(host: DownloadHost) {
    this.#host = host;
    this.#printing = lazyPart(
      host,
      () => import('./print.js'),
      ({ Printing }) => new Printing(host),
    );
    host.addController({ hostDisconnected: () => this.#leaveAll() });
  }

  /** The one on the screen, in place of the choices. */
  get watched(): DownloadTask | Printout | undefined {
    return this.#watched;
  }

  /** The others. */
  get shelf(): readonly DownloadTask[] {
    return this.#tasks.filter((task) => task !== this.#watched);
  }

  start(order: Order | PrintOrder): void {
    this.resume(this.#host.session.session?.subject?.userId);
    const task = 'print' in order ? new Printout(this.#printing, order) : this.#add(order);
    this.#watched = task;
    void task.run();
  }

  /** The customer turns away: what is over is done with, anything else goes on. */
  unwatch(): void {
    const task = this.#watched;
    this.#watched = undefined;
    if (task instanceof Printout) task.leave();
    else if (task && (task.state.step === 'saved' || task.state.step === 'nothing' || task.state.step === 'cancelled')) this.drop(task);
    this.#host.requestUpdate();
  }

  drop(task: DownloadTask | Printout): void {
    task.leave();
    this.#tasks = this.#tasks.filter((other) => other !== task);
    if (this.#watched === task) this.#watched = undefined;
    this.#remember();
    this.#host.requestUpdate();
  }

  /** Jobs that were under way when the page was left; another customer's are let go of. */
  resume(user: string | undefined): void {
    if (user === this.#of) return;
    this.#leaveAll();
    this.#of = user;
    for (const order of readOrders(this.#remembered.read())) void this.#add(order).run();
  }

  #add(order: Order): DownloadTask {
    const task = new DownloadTask(order, this.#surroundings);
    this.#tasks = [...this.#tasks, task];
    this.#remember();
    this.#host.requestUpdate();
    return task;
  }

  #leaveAll(): void {
    for (const task of this.#tasks) task.leave();
    this.#tasks = [];
    if (this.#watched instanceof Printout) this.#watched.leave();
    this.#watched = undefined;
    this.#of = undefined;
  }

  get #remembered(): Remembered {
    const { client } = this.#host.clients;
    return new Remembered({ scope: client?.scope, user: this.#of, element: 'invoice-download', name: 'jobs', storage: 'session' });
  }

  /** Ids and choices of jobs that a backend has: nothing of what is written here outlives the page. */
  #remember(): void {
    const kept = this.#tasks.flatMap(({ order, state }) => {
      const jobId =
        state.step === 'preparing' ? state.jobId : state.step === 'ready' || state.step === 'fetching' ? state.job.id : undefined;
      return jobId === undefined ? [] : [{ ...order, jobId }];
    });
    if (kept.length > 0) this.#remembered.write(kept);
    else this.#remembered.clear();
  }

  get #surroundings(): TaskSurroundings {
    const host = this.#host;
    return {
      client: () => host.clients.obtain(),
      changed: (task) => {
        if (!this.#tasks.includes(task)) return;
        this.#remember();
        if (task === this.#watched && isOver(task.state)) host.focusOn('#outcome');
        host.requestUpdate();
      },
      isWatched: (task) => task === this.#watched,
      save: (blob, name, count) => {
        const url = saveFile(blob, name);
        host.dispatchEvent(new DownloadReadyEvent([{ name, count }]));
        return url;
      },
      release: (url) => URL.revokeObjectURL(url),
      failed: (error) => host.failed(error),
      wait: pause,
      write: async (order, options) => {
        const { writeHere } = await import('./write-here.js');
        const { clients, invoices, pdfFonts, workerUrl } = host;
        return writeHere({ client: clients.client, invoices, fonts: pdfFonts, workerUrl }, order, options);
      },
    };
  }
}

/** Foreign values: what does not read as an order is left out. */
function readOrders(kept: unknown): readonly (Order & { readonly jobId: string })[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((entry: unknown) => {
    const { jobId, count, request, long } = (entry ?? {}) as Record<string, unknown>;
    if (typeof jobId !== 'string' || typeof count !== 'number' || !isRequest(request)) return [];
    return [{ jobId, count, request, long: long === true, here: false }];
  });
}

function isRequest(value: unknown): value is DownloadRequest {
  const { format, packaging, locale } = (value ?? {}) as Record<string, unknown>;
  return (
    documentFormats.some((known) => known === format) &&
    ['single', 'merged', 'zip'].includes(String(packaging)) &&
    typeof locale === 'string'
  );
}

/** Ends early when the signal says so. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
  });
