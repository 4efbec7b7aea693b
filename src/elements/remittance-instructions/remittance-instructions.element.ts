import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BillingClient } from '../../client/billing-client.js';
import { ChangesController } from '../../controllers/changes-controller.js';
import { ClientController } from '../../controllers/client-controller.js';
import { CopyController } from '../../controllers/copy-controller.js';
import { FocusController } from '../../controllers/focus-controller.js';
import { lazyPart } from '../../controllers/lazy-part.js';
import { OnlineController } from '../../controllers/online-controller.js';
import { PatienceController } from '../../controllers/patience-controller.js';
import { PrintController } from '../../controllers/print-controller.js';
import { SessionController } from '../../controllers/session-controller.js';
import type { Id } from '../../domain/entities.js';
import { AuthRequiredEvent, SupportRequestEvent } from '../../events/shared-events.js';
import { commonArea } from '../../i18n/catalog/area-common.js';
import { Language } from '../../i18n/locale/language.js';
import { requestLocale } from '../../i18n/locale/request-locale.js';
import { connect } from '../connect.js';
import { styles } from './remittance-instructions.styles.js';
import { RemittanceReading } from './remittance-reading.js';
import type { InstructionsHost } from './render-instructions.js';
import { waiting } from './waiting.js';

/** "a, b c" as a list. */
const idsOf = (text: string | null): readonly Id[] => (text ?? '').split(/[\s,]+/).filter(Boolean);

/**
 * How to pay invoices by wire, ACH or cheque: the exact amount, the number to quote and the account, each to copy, a QR code where the
 * country has one, and a form to tell the biller that the money is on its way. Several currencies or countries have a block each.
 *
 * ```html
 * <remittance-instructions base-url="https://billing.example/api/v1" invoice-ids="inv_1Z-204417 inv_1Z-204390"></remittance-instructions>
 * ```
 *
 * @customElement remittance-instructions
 * @fires {RemittanceAdvisedEvent} remittance-advised - when the customer told of a payment and the biller waits for the money
 * @fires {SupportRequestEvent} support-request - when a support contact was pressed; cancelable
 * @fires {BillingErrorEvent} billing-error - when something could not be read or sent
 * @fires {AuthRequiredEvent} billing-auth-required - when nobody is signed in any more
 * @csspart heading - The title.
 * @csspart block - The instructions for one currency and country.
 * @csspart qr - The QR code.
 * @csspart advice - The form to tell of a payment.
 * @csspart submit - The button that sends it.
 */
export class RemittanceInstructionsElement extends LitElement implements InstructionsHost {
  static readonly prefix: string | undefined = undefined;
  static override styles = styles;

  /** Your own client. Wins over a provider's and over `base-url`. Default: none. */
  @property({ attribute: false }) client?: BillingClient;

  /** Address of a backend that speaks the HTTP contract. Default: none. */
  @property({ attribute: 'base-url' }) baseUrl?: string;

  /** Language, where no provider and no `<html lang>` says it. Default: `en`. */
  @property() locale?: string;

  /** Ids of the invoices to pay; as an attribute separated by spaces or commas. Default: none. */
  @property({ attribute: 'invoice-ids', converter: idsOf }) invoiceIds: readonly Id[] = [];

  @state() private chosenWays: ReadonlyMap<string, number> = new Map();

  readonly clients = new ClientController(this, connect);
  readonly speech = new Language(this, [commonArea]);
  readonly online = new OnlineController(this);
  readonly session = new SessionController(this, this.clients);
  readonly copying = new CopyController(this);
  readonly focusing = new FocusController(this);
  readonly reading = new RemittanceReading(this);
  readonly paper = new PrintController(this, async () => (await import('../../ui/print-alone.js')).printAlone);
  readonly patience = new PatienceController(this, () => this.reading.view.status === 'loading');
  readonly body = lazyPart(
    this,
    () => import('./body.js'),
    (part) => ({ draw: part.renderInstructions, advising: new part.Advising(this) }),
  );
  readonly scan = lazyPart(this, () => import('./scan.js'));
  readonly advice = lazyPart(this, () => import('./advice-form.js'));
  readonly trouble = lazyPart(this, () => import('./trouble.js'));

  #wasOffline = false;

  constructor() {
    super();
    new ChangesController(this, this.clients, ['invoices', 'payments'], () => this.reading.refresh());
  }

  /** The backend takes what a customer tells of a payment, and this one may tell it. @internal */
  get mayAdvise(): boolean {
    return this.session.may('payment.create') && this.clients.client?.payments?.advise !== undefined;
  }

  /** @internal */
  chosen(group: string): number {
    return this.chosenWays.get(group) ?? 0;
  }

  /** @internal */
  choose(group: string, index: number): void {
    this.chosenWays = new Map([...this.chosenWays, [group, index]]);
  }

  /** @internal */
  onSupport(event: Event): void {
    if (!this.dispatchEvent(new SupportRequestEvent({}))) event.preventDefault();
  }

  /** @internal */
  signIn(): void {
    this.dispatchEvent(new AuthRequiredEvent(true));
  }

  /** Prints the instructions alone, every way of paying, whatever page they stand on. */
  async print(): Promise<void> {
    await this.paper.print('#paper');
  }

  protected override willUpdate(): void {
    requestLocale(this, this.locale, 'lone');
    this.#comeBack();
  }

  /** What could not be read without a connection is read once there is one. */
  #comeBack(): void {
    const { offline } = this.online;
    if (this.#wasOffline && !offline && this.reading.view.status === 'failed') this.reading.refresh();
    this.#wasOffline = offline;
  }

  protected override render(): TemplateResult {
    const body = this.body.wanted();
    return html`${body && this.speech.ready ? body.draw(this, body.advising) : waiting(this)}`;
  }
}
