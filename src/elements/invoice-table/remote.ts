import { ChangesController } from '../../controllers/changes-controller.js';
import { tellFault } from '../../controllers/fault-events.js';
import { SessionController } from '../../controllers/session-controller.js';
import { RemoteSource } from './remote-source.js';
import type { TableModel } from './table-model.js';

/** Everything about a backend: who is signed in, and the pages of invoices. Loaded beside the client. */
export const areas = [] as const;
export const styles = [] as const;

export class Remote {
  readonly session: SessionController;
  readonly source: RemoteSource;

  constructor(table: TableModel) {
    const { element, clients } = table;
    this.session = new SessionController(element, clients);
    this.source = new RemoteSource({
      limit: () => element.pageSize,
      locale: () => element.speech.locale,
      changed: () => element.requestUpdate(),
      failed: (error) => tellFault(element, error),
      mayOpenView: () => !table.isGiven,
      openView: (view) => table.openView(view),
    });
    new ChangesController(element, clients, ['invoices'], () => table.list?.refresh());
  }
}
