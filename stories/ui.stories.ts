import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, LitElement, type TemplateResult } from 'lit';
import { buttonStyles } from '../src/styles/button.js';
import { dialogStyles } from '../src/styles/dialog.js';
import { layout } from '../src/styles/layout.js';
import { reset } from '../src/styles/reset.js';
import { tokens } from '../src/styles/tokens.js';
import { button } from '../src/ui/button.js';
import { copyValue } from '../src/ui/copy-value.js';
import { definitionList } from '../src/ui/definition-list.js';
import { DialogController } from '../src/ui/dialog.js';
import { disclosure } from '../src/ui/disclosure.js';
import { errorSummary } from '../src/ui/error-summary.js';
import { externalLink } from '../src/ui/external-link.js';
import { icon } from '../src/ui/icon.js';
import * as icons from '../src/ui/icons.js';
import { notice } from '../src/ui/notice.js';
import { progressLine, skeleton } from '../src/ui/progress.js';
import { radioGroup } from '../src/ui/radio-group.js';
import { stepper, type Step } from '../src/ui/stepper.js';
import { textField, type TextFieldOptions } from '../src/ui/text-field.js';
import { gallery, onStage } from './on-stage.js';

const meta: Meta = { title: 'Interface/Pieces', parameters: { controls: { disable: true } } };
export default meta;

const nothingHappens = (): void => undefined;
const story = (pieces: Readonly<Record<string, TemplateResult>>): StoryObj => ({ render: () => onStage(gallery(pieces)) });

export const Buttons: StoryObj = story({
  Primary: button({ label: 'Pay $1,250.00', kind: 'primary' }),
  'Primary, over the whole width': button({ label: 'Find my invoice', kind: 'primary', wide: true }),
  'At work': button({ label: 'Looking for your invoice…', kind: 'primary', wide: true, busy: true }),
  Secondary: button({ label: 'Print receipt', icon: icon(icons.printIcon) }),
  Quiet: button({ label: 'Change payment method', kind: 'quiet' }),
  'Like a link': button({ label: 'Where do I find this?', kind: 'link' }),
  Destructive: button({ label: 'Remove Visa •••• 4242', kind: 'danger' }),
  Disabled: button({ label: 'Pay', disabled: true }),
  'Disabled for a reason, which can be reached': html`${button({ label: 'Pay', disabled: true, describedBy: 'reason' })}
    <p id="reason" class="muted small">Nothing is due.</p>`,
});

const field = (options: Partial<TextFieldOptions> & { readonly id: string }): TemplateResult =>
  textField({ name: options.id, label: 'Invoice number', value: '', onInput: nothingHappens, ...options });

export const Fields: StoryObj = story({
  'Label and hint': field({ id: 'a', hint: 'As shown on your invoice' }),
  'With help at the end of the line': field({
    id: 'b',
    value: '1Z-204417',
    aside: button({ label: 'Where do I find this?', kind: 'link' }),
  }),
  'Short value': field({ id: 'c', label: 'Invoice amount', value: '1,250.00', width: 'short', inputMode: 'decimal' }),
  'With a fault': field({ id: 'd', hint: 'As shown on your invoice', error: 'Enter the invoice number shown on your invoice.' }),
  'Cannot be changed': field({ id: 'e', value: '1Z-204417', readonly: true }),
});

export const ErrorSummary: StoryObj = story({
  'What is wrong, each a link to its field': html`${errorSummary({
    id: 'summary',
    title: 'Please check these details',
    items: [
      { fieldId: 'number', message: 'Enter the invoice number shown on your invoice.' },
      { message: 'We could not find an open invoice with these details.' },
    ],
  })}
  ${field({ id: 'number', error: 'Enter the invoice number shown on your invoice.' })}`,
});

export const Notices: StoryObj = story({
  Information: notice({ tone: 'info', title: 'Invoice print fee', body: 'From March 1, 2026, ₩1,500 per invoice.' }),
  Success: notice({ tone: 'success', title: 'Payment NW-7F3K-92QD received.', body: 'Receipt sent to j•••@example.com.' }),
  Warning: notice({ tone: 'warning', title: 'We are checking your payment. Do not pay again.' }),
  'Danger, with an action': notice({
    tone: 'danger',
    title: 'This did not work',
    body: 'We could not reach the billing service.',
    actions: button({ label: 'Retry' }),
  }),
});

const names = ['Invoice', 'Payment', 'Review', 'Done'];
const steps = (current: number): readonly Step[] =>
  names.map((label, index) => ({ label, state: index < current ? 'done' : index === current ? 'current' : 'upcoming' }));

export const Steppers: StoryObj = story(
  Object.fromEntries(names.map((name, index) => [name, stepper({ label: `Steps, ${name}`, doneLabel: 'Completed', steps: steps(index) })])),
);

export const Choice: StoryObj = story({
  'With hints, an amount and a reason': radioGroup({
    name: 'method',
    legend: 'Payment method',
    value: 'card',
    options: [
      { value: 'card', label: 'Credit or debit card', hint: 'Accepted cards: Visa, Mastercard', end: '$1,268.75' },
      { value: 'paypal', label: 'PayPal', disabledReason: 'This payment method is not available in your country.' },
      { value: 'transfer', label: 'Bank transfer or cheque', hint: 'We show you the bank details.' },
    ],
    onChange: nothingHappens,
  }),
  'Nothing chosen': radioGroup({
    name: 'route',
    legend: 'How do you want to pay?',
    value: undefined,
    error: 'Choose a payment method.',
    options: [
      { value: 'now', label: 'Now' },
      { value: 'later', label: 'Later' },
    ],
    onChange: nothingHappens,
  }),
});

const copied = (done: boolean): TemplateResult =>
  copyValue({
    label: 'IBAN',
    value: 'NL91ABNA0417164300',
    shown: 'NL91 ABNA 0417 1643 00',
    copyLabel: 'Copy',
    copiedLabel: 'Copied',
    copied: done,
    onCopy: nothingHappens,
  });

export const Values: StoryObj = story({
  'A list of facts': definitionList([
    { term: 'Pay to', detail: 'Nordwind Parcel' },
    { term: 'Invoice', detail: '1Z-204417' },
    { term: 'Card surcharge', detail: '$18.75' },
    { term: 'Total', detail: 'USD 1,268.75', emphasis: true },
  ]),
  'To copy': copied(false),
  Copied: copied(true),
  'More on demand': disclosure({ summary: 'What is a control ID?', body: 'Four characters at the top right of your invoice.' }),
  Opened: disclosure({ summary: 'What is a control ID?', body: 'Four characters at the top right of your invoice.', open: true }),
  'A link that leaves': html`<p>${externalLink({ href: 'https://example.com/', label: 'Register now', newWindowLabel: '(opens in a new window)' })}</p>`,
});

export const Waiting: StoryObj = story({
  'Something is going on': progressLine({ label: 'Looking for your invoice…' }),
  'Lines will come': skeleton({ lines: 5 }),
});

class StoryDialog extends LitElement {
  static override styles = [tokens, reset, layout, buttonStyles, dialogStyles];
  readonly #dialog = new DialogController(this, 'leave');
  override render(): TemplateResult {
    return html`<div class="task">
      ${button({ label: 'Leave', onClick: () => this.#dialog.open() })}
      ${this.#dialog.render({
        title: 'Leave this payment?',
        body: 'Your payment is not finished. What you entered will be lost.',
        closeLabel: 'Close',
        actions: html`${button({ label: 'Stay here', kind: 'primary', onClick: () => this.#dialog.close() })}
        ${button({ label: 'Leave', kind: 'danger', onClick: () => this.#dialog.close() })}`,
      })}
    </div>`;
  }
}
if (!customElements.get('story-dialog')) customElements.define('story-dialog', StoryDialog);

/** In a narrow window the dialog is a sheet from below. */
export const Dialog: StoryObj = {
  render: () => html`<story-dialog></story-dialog>`,
  play: ({ canvasElement }) => {
    canvasElement.querySelector('story-dialog')?.shadowRoot?.querySelector('button')?.click();
  },
};

export const Icons: StoryObj = story(Object.fromEntries(Object.entries(icons).map(([name, path]) => [name, icon(path)])));
