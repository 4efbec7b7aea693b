import { AnnounceController } from '../../controllers/announce-controller.js';
import { ChangesController } from '../../controllers/changes-controller.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { browserTimer, PatienceController, type StartTimer } from '../../controllers/patience-controller.js';
import { Remembered } from '../../controllers/remembered.js';
import type { ColumnState } from '../../domain/invoice-query.js';
import { lateAfter, type TableModel } from './table-model.js';
import type { ToolName } from './toolbar.js';

/** What the customer does to the list as a whole: loaded with what stands around the rows. */
export class Tools {
  readonly patience: PatienceController;
  readonly #table: TableModel;
  readonly #announce: AnnounceController;
  readonly #focus: FocusController;
  #open: ToolName | undefined;

  constructor(table: TableModel) {
    const { element } = table;
    this.#table = table;
    this.#announce = new AnnounceController(element);
    this.#focus = new FocusController(element);
    new ChangesController(element, table.clients, ['invoices'], () => table.list?.refresh());
    // it begins with rows that are late already
    const start: StartTimer = (milliseconds, done) => browserTimer(milliseconds - lateAfter, done);
    this.patience = new PatienceController(element, () => !table.blocked && !table.list?.known, start);
  }

  /** The tool whose panel is open. */
  get open(): ToolName | undefined {
    return this.#open;
  }

  use(tool: ToolName): void {
    if (tool === 'print') return void this.#table.late?.print.use(async (print) => print.start());
    const closes = this.#open === tool;
    this.#open = closes ? undefined : tool;
    this.focusOn(closes ? `#tool-${tool}` : '#panel');
  }

  close(): void {
    if (this.#open) this.use(this.#open);
  }

  /** After the next drawing that has it. */
  focusOn(selector: string): void {
    this.#focus.after(selector);
  }

  /** To screen readers. */
  say(text: string): void {
    this.#announce.say(text);
  }

  /** The live region. */
  region(): ReturnType<AnnounceController['region']> {
    return this.#announce.region();
  }

  /** Undefined: as at the beginning. */
  chooseColumns(states: readonly ColumnState[] | undefined): void {
    const kept = new Remembered(this.#table.columnsKept);
    if (states) kept.write(states);
    else kept.clear();
    this.#table.setColumns(states);
    this.#table.element.requestUpdate();
  }
}
