import type { DocumentSource, SkippedInvoice } from '../domain/documents.js';
import type { DownloadJob, Money, Problem } from '../contract/generated/types.js';
import { createBackend, nordwind, type Backend, type DocumentParts, type WriteDocuments } from '../backend/index.js';
import { accountBench } from './account-bench.fixture.js';
import type { InPageOptions } from './in-page-backend.js';
import type { WireCall } from './wire-probe.js';

/** Writes `number|number|…`, and waits before each invoice as long as it is held. */
export class HeldWriter {
  readonly asked: { readonly count: number; readonly format: string; readonly packaging: string; readonly detail?: string }[] = [];
  readonly sources: DocumentSource[] = [];
  failure: Error | undefined;
  #gate: Promise<void> = Promise.resolve();
  #open = (): void => undefined;
  #reached = (): void => undefined;

  /** From now on nothing is written until it is released; resolves when the writer has come to that point. */
  hold(): Promise<void> {
    this.#gate = new Promise((resolve) => (this.#open = resolve));
    return new Promise((resolve) => (this.#reached = resolve));
  }

  release(): void {
    this.#open();
  }

  readonly write: WriteDocuments = async (sources, request, { onProgress }) => {
    this.asked.push(request);
    const skipped: SkippedInvoice[] = [];
    const numbers: string[] = [];
    for await (const source of sources) {
      this.#reached();
      await this.#gate;
      if (this.failure) throw this.failure;
      if ('invoice' in source) {
        this.sources.push(source);
        numbers.push(source.invoice.number);
      } else skipped.push(source);
      onProgress(numbers.length + skipped.length, request.count);
    }
    if (numbers.length === 0) throw Object.assign(new Error('nothing'), { skipped });
    const name = `${request.format}-한 "1".bin`;
    return { name, mime: 'application/octet-stream', body: new Blob([numbers.join('|')]).stream(), skipped: () => skipped };
  };
}

export type AnsweredJob = DownloadJob & Problem;

/** A backend whose writer does what a test says, and the customers who download from it. */
export const downloadBench = async (documents: Partial<DocumentParts> = {}, options: InPageOptions = {}) => {
  const writer = new HeldWriter();
  const on = await accountBench({ downloads: { asyncAbove: 2, max: 5 } }, { documents: { write: writer.write, ...documents }, ...options });
  const { controls, backend } = on.page;

  const as = async (name: string) => {
    const token = name.includes('@') ? await controls.signIn(name) : await controls.signIn(`${name}@harbourfinch.example`);
    return downloaderOf(token);
  };
  const downloaderOf = (token: string) => {
    const send = async <T>(method: string, path: string, call: WireCall = {}): Promise<{ readonly status: number; readonly body: T }> => {
      const { status, body } = await on.probe.send(method, path, { token, ...call });
      return { status, body: body as T };
    };
    const request = (input: object, key: string = crypto.randomUUID()) =>
      send<AnsweredJob>('POST', '/documents/jobs', {
        body: { format: 'pdf', packaging: 'zip', locale: 'en', ...input },
        key,
      });
    return {
      token,
      send,
      request,
      offer: (body: object) =>
        send<{ readonly formats: object[]; readonly count: number; readonly totals?: readonly Money[] } & Problem>(
          'POST',
          '/documents/offers',
          { body },
        ),
      job: async (id: string) => (await send<AnsweredJob>('GET', `/documents/jobs/${id}`)).body,
      cancel: async (id: string, key: string = crypto.randomUUID()) =>
        (await send<AnsweredJob>('POST', `/documents/jobs/${id}/cancel`, { key })).body,
      file: (id: string, headers: Readonly<Record<string, string>> = {}) =>
        backend.fetch(
          new Request(`https://billing.example/api/v1/documents/jobs/${id}/file`, {
            headers: { Authorization: `Bearer ${token}`, ...headers },
          }),
        ),
    };
  };
  /** The same biller in another process, with a writer of its own. */
  const anotherProcess = (): { readonly backend: Backend; readonly writer: HeldWriter } => {
    const { store, clock, provider, mailer } = controls;
    const other = new HeldWriter();
    const config = { biller: nordwind, frameUrl: 'https://fields.example/frame.html', writesPerMinute: Infinity };
    return { writer: other, backend: createBackend({ store, clock, provider, mailer, config, documents: { write: other.write } }) };
  };
  return { on, writer, controls, backend, as, downloaderOf, anotherProcess, issue: on.issue };
};
