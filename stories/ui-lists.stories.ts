import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit';
import { buttonStyles } from '../src/styles/button.js';
import { checkboxStyles } from '../src/styles/checkbox.js';
import { chipStyles } from '../src/styles/chip.js';
import { dateRangeStyles } from '../src/styles/date-range.js';
import { dialogStyles } from '../src/styles/dialog.js';
import { fieldStyles } from '../src/styles/field.js';
import { layout } from '../src/styles/layout.js';
import { menuStyles } from '../src/styles/menu.js';
import { pagerStyles } from '../src/styles/pager.js';
import { reset } from '../src/styles/reset.js';
import { searchFieldStyles } from '../src/styles/search-field.js';
import { selectFieldStyles } from '../src/styles/select-field.js';
import { tabsStyles } from '../src/styles/tabs.js';
import { textAreaStyles } from '../src/styles/text-area.js';
import { toggleGroupStyles } from '../src/styles/toggle-group.js';
import { tokens } from '../src/styles/tokens.js';
import { button } from '../src/ui/button.js';
import { checkbox } from '../src/ui/checkbox.js';
import { chipList } from '../src/ui/chip.js';
import { ConfirmController } from '../src/ui/confirm-dialog.js';
import { dateRange, type DateRangeOptions } from '../src/ui/date-range.js';
import { icon } from '../src/ui/icon.js';
import { moreIcon } from '../src/ui/icons.js';
import { MenuController } from '../src/ui/menu.js';
import * as navIcons from '../src/ui/nav-icons.js';
import { pager } from '../src/ui/pager.js';
import { searchField } from '../src/ui/search-field.js';
import { selectField } from '../src/ui/select-field.js';
import { tabs } from '../src/ui/tabs.js';
import { textArea } from '../src/ui/text-area.js';
import { toggleGroup } from '../src/ui/toggle-group.js';
import { gallery, onStage } from './on-stage.js';

const meta: Meta = { title: 'Interface/Lists and choices', parameters: { controls: { disable: true } } };
export default meta;

const nothingHappens = (): void => undefined;
const story = (pieces: Readonly<Record<string, TemplateResult>>, ...styles: CSSResultGroup[]): StoryObj => ({
  render: () => onStage(gallery(pieces), ...styles),
});

export const Tabs: StoryObj = story(
  {
    'One of three': html`${tabs({
      name: 'tab',
      label: 'Payments',
      tabs: [
        { id: 'scheduled', label: 'Scheduled', count: '3' },
        { id: 'history', label: 'History' },
        { id: 'approvals', label: 'Approvals', count: '1' },
      ],
      selected: 'scheduled',
      panel: 'panel',
      onSelect: nothingHappens,
    })}
    <div id="panel" role="tabpanel" aria-labelledby="tab-scheduled">Three payments are planned.</div>`,
  },
  tabsStyles,
);

export const Toggles: StoryObj = story(
  {
    'Which groups are shown': toggleGroup({
      label: 'Show',
      options: [
        { value: 'overdue', label: 'Overdue', count: '3' },
        { value: 'open', label: 'Open', count: '12' },
        { value: 'closed', label: 'Closed', count: '240' },
        { value: 'all', label: 'All' },
      ],
      pressed: ['overdue', 'open'],
      onPress: nothingHappens,
    }),
  },
  toggleGroupStyles,
);

export const Choices: StoryObj = story(
  {
    'One of many': selectField({
      id: 'sort',
      label: 'Sort by',
      value: 'due',
      options: [
        { value: 'due', label: 'Due date' },
        { value: 'number', label: 'Invoice number' },
      ],
      width: 'short',
      onChange: nothingHappens,
    }),
    'With a fault': selectField({
      id: 'reason',
      label: 'Reason',
      value: '',
      options: [{ value: '', label: 'Choose a reason' }],
      hint: 'Why you pay less than the balance',
      error: 'Choose a reason.',
      onChange: nothingHappens,
    }),
    'Yes or no': checkbox({
      id: 'yes',
      label: 'Remember this method',
      checked: true,
      hint: 'For the next payment',
      onChange: nothingHappens,
    }),
    'Some of them': checkbox({ id: 'some', label: 'All invoices', checked: false, indeterminate: true, onChange: nothingHappens }),
    'Several lines': textArea({
      id: 'comment',
      name: 'comment',
      label: 'Comment',
      value: 'Two parcels never arrived.',
      counter: '474 characters left',
      maxLength: 500,
      onInput: nothingHappens,
    }),
  },
  selectFieldStyles,
  checkboxStyles,
  textAreaStyles,
);

const range: Omit<DateRangeOptions<'any' | 'last30' | 'own'>, 'name' | 'preset'> = {
  legend: 'Due date',
  presetLabel: 'Period',
  fromLabel: 'From',
  toLabel: 'To',
  presets: [
    { id: 'any', label: 'Any time' },
    { id: 'last30', label: 'Last 30 days' },
    { id: 'own', label: 'A period of your own' },
  ],
  range: { from: '2026-02-01', to: '2026-01-01' },
  onPreset: nothingHappens,
  onRange: nothingHappens,
};

export const Narrowing: StoryObj = story(
  {
    Search: searchField({ id: 'empty', label: 'Search invoices', clearLabel: 'Clear search', value: '', onInput: nothingHappens }),
    'Searched for': searchField({ id: 'full', label: 'Search again', clearLabel: 'Clear', value: '1Z-204', onInput: nothingHappens }),
    'What narrows the list': html`${chipList({
      label: 'Filters',
      chips: ['Due: last 90 days', 'Account A1B2C3', 'Currency: USD'].map((label) => ({
        label,
        removeLabel: `Remove filter ${label}`,
        onRemove: nothingHappens,
      })),
      end: button({ kind: 'link', label: 'Clear filters' }),
    })}`,
    'A usual period': dateRange({ ...range, name: 'usual', preset: 'last30' }),
    'A period of one’s own, with a fault': dateRange({
      ...range,
      name: 'own',
      preset: 'own',
      error: 'The start date must be before the end date.',
    }),
  },
  searchFieldStyles,
  chipStyles,
  selectFieldStyles,
  dateRangeStyles,
);

export const Pages: StoryObj = story(
  {
    'In the middle': pager({
      id: 'middle',
      label: 'Pages',
      previousLabel: 'Previous page',
      nextLabel: 'Next page',
      status: '51–100 of 240',
      onPrevious: nothingHappens,
      onNext: nothingHappens,
    }),
    'On the first': pager({
      id: 'first',
      label: 'Pages of payments',
      previousLabel: 'Previous page',
      nextLabel: 'Next page',
      status: '1–50 of 240',
      onNext: nothingHappens,
    }),
  },
  pagerStyles,
);

class StoryMenu extends LitElement {
  static override styles = [tokens, reset, layout, buttonStyles, menuStyles, dialogStyles, fieldStyles];
  readonly menu = new MenuController(this, 'menu');
  readonly confirm = new ConfirmController(this, 'confirm');
  override render(): TemplateResult {
    return html`<div class="task stack">
      <div class="actions">
        ${this.menu.button({
          id: 'actions',
          label: icon(moreIcon),
          accessibleLabel: 'Actions for invoice 1Z-204417',
          items: () => [
            { id: 'view', label: 'View' },
            { id: 'pay', label: 'Pay', disabledReason: 'A payment of $310.20 is being processed.' },
            { id: 'print', label: 'Print' },
            { id: 'cancel', label: 'Cancel payment', danger: true },
          ],
          onChoose: (id) => id === 'cancel' && void this.#ask(),
        })}
      </div>
      ${this.menu.render()} ${this.confirm.render()}
    </div>`;
  }
  #ask(): Promise<boolean> {
    return this.confirm.ask({
      title: 'Cancel the payment of $1,250.00?',
      body: 'Its invoices become due again.',
      confirmLabel: 'Cancel payment',
      keepLabel: 'Keep it',
      closeLabel: 'Close',
      danger: true,
    });
  }
}
if (!customElements.get('story-menu')) customElements.define('story-menu', StoryMenu);
const press = (root: ParentNode | null | undefined, selector: string): void => root?.querySelector<HTMLElement>(selector)?.click();

/** A menu floats beside its button; what cannot be chosen says why. */
export const Menu: StoryObj = {
  render: () => html`<story-menu></story-menu>`,
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector<StoryMenu>('story-menu');
    await element?.updateComplete;
    press(element?.renderRoot, '#actions');
  },
};

/** Before something that cannot be undone. */
export const Confirm: StoryObj = {
  render: () => html`<story-menu></story-menu>`,
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector<StoryMenu>('story-menu');
    await element?.updateComplete;
    press(element?.renderRoot, '#actions');
    await element?.updateComplete;
    press(element?.renderRoot, '[role=menuitem].danger');
  },
};

export const NavigationIcons: StoryObj = story(Object.fromEntries(Object.entries(navIcons).map(([name, path]) => [name, icon(path)])));
