import type { CSSResult, CSSResultGroup } from 'lit';
import * as state from './state.js';
import * as charges from './charges.js';
import * as invoiceSheet from './invoice-sheet.js';
import * as checkbox from './checkbox.js';
import * as chip from './chip.js';
import * as dateRange from './date-range.js';
import * as menu from './menu.js';
import * as pager from './pager.js';
import * as searchField from './search-field.js';
import * as selectField from './select-field.js';
import * as tabs from './tabs.js';
import * as textArea from './text-area.js';
import * as toggleGroup from './toggle-group.js';
import * as amount from './amount.js';
import * as badge from './badge.js';
import * as button from './button.js';
import * as card from './card.js';
import * as copy from './copy.js';
import * as definitionList from './definition-list.js';
import * as dialog from './dialog.js';
import * as disclosure from './disclosure.js';
import * as field from './field.js';
import * as layout from './layout.js';
import * as notice from './notice.js';
import * as print from './print.js';
import * as progress from './progress.js';
import * as radio from './radio.js';
import * as receipt from './receipt.js';
import * as remittance from './remittance.js';
import * as reset from './reset.js';
import * as specimen from './specimen.js';
import * as stepper from './stepper.js';
import * as support from './support.js';
import * as tokens from './tokens.js';
import * as tone from './tone.js';

const modules: Readonly<Record<string, Record<string, CSSResultGroup>>> = {
  ...{ amount, badge, button, card, copy, definitionList, dialog, disclosure, field, layout, notice, print, progress, radio, receipt },
  ...{ remittance, reset, specimen, stepper, support, tokens, tone },
  ...{ charges, invoiceSheet, state, checkbox, chip, dateRange, menu, pager, searchField, selectField, tabs, textArea, toggleGroup },
};
const flat = (group: CSSResultGroup): readonly CSSResult[] => (Array.isArray(group) ? group.flatMap(flat) : [group as CSSResult]);
const textOf = (exported: Record<string, CSSResultGroup>): string =>
  Object.values(exported)
    .flatMap(flat)
    .map(({ cssText }) => cssText.replace(/\/\*[\s\S]*?\*\//g, ''))
    .join('\n');

/** The text of every sheet in this room by its name, without comments. */
export const sheets: ReadonlyMap<string, string> = new Map(Object.entries(modules).map(([name, exported]) => [name, textOf(exported)]));
