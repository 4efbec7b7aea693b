import { tellFault } from '../../controllers/fault-events.js';
import { SessionController } from '../../controllers/session-controller.js';
import { AuthRequiredEvent } from '../../events/fault-events.js';
import { pageBody } from './page-body.js';
import type { ShownRows } from './plan-groups.js';
import { RemoteSource } from './remote-source.js';
import type { TableModel } from './table-model.js';

/** Everything about a backend: who is signed in, and the pages of invoices. Loaded beside the client. */
export const areas = [] as const;
export const styles = [] as const;

export class Remote {
  readonly session: SessionController;
  readonly source: RemoteSource;
  readonly #table: TableModel;
  #signedOut = false;

  constructor(table: TableModel) {
    const { element, clients } = table;
    this.#table = table;
    this.session = new SessionController(element, clients);
    this.source = new RemoteSource({
      limit: () => element.pageSize,
      locale: () => element.speech.locale,
      changed: () => element.requestUpdate(),
      failed: (error) => tellFault(element, error),
      mayOpenView: () => !table.isGiven,
      openView: (view) => table.openView(view),
    });
  }

  /** The rows of a page. */
  body(rows: ShownRows): Element {
    return pageBody(this.#table, rows);
  }

  /** The host signs the customer in; it is told once each time there is nobody. */
  tellSignedOut(): void {
    const signedOut = this.#table.blocked === 'unauthenticated';
    if (signedOut && !this.#signedOut) this.#table.element.dispatchEvent(new AuthRequiredEvent());
    this.#signedOut = signedOut;
  }
}
