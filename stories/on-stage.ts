import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { amountStyles } from '../src/styles/amount.js';
import { badgeStyles } from '../src/styles/badge.js';
import { buttonStyles } from '../src/styles/button.js';
import { cardStyles } from '../src/styles/card.js';
import { copyStyles } from '../src/styles/copy.js';
import { definitionListStyles } from '../src/styles/definition-list.js';
import { dialogStyles } from '../src/styles/dialog.js';
import { disclosureStyles } from '../src/styles/disclosure.js';
import { fieldStyles } from '../src/styles/field.js';
import { noticeStyles } from '../src/styles/notice.js';
import { progressStyles } from '../src/styles/progress.js';
import { radioStyles } from '../src/styles/radio.js';
import { receiptStyles } from '../src/styles/receipt.js';
import { remittanceStyles } from '../src/styles/remittance.js';
import { specimenStyles } from '../src/styles/specimen.js';
import { stepperStyles } from '../src/styles/stepper.js';
import { supportStyles } from '../src/styles/support.js';
import { stage } from '../src/ui/shadow.fixture.js';

const sheets = [
  [amountStyles, badgeStyles, buttonStyles, cardStyles, copyStyles, definitionListStyles, dialogStyles, disclosureStyles, fieldStyles],
  [noticeStyles, progressStyles, radioStyles, receiptStyles, remittanceStyles, specimenStyles, stepperStyles, supportStyles],
];

/** Draws template functions as an element would: in a shadow tree, with the tokens and the sheets. */
export function onStage(template: TemplateResult, ...styles: CSSResultGroup[]): HTMLElement {
  const host = document.createElement('div');
  stage(host, template, sheets, ...styles);
  return host;
}

/** Pieces under their names, with room between them. */
export function gallery(pieces: Readonly<Record<string, TemplateResult>>): TemplateResult {
  return html`<div class="task stack">
    ${Object.entries(pieces).map(
      ([name, piece]) =>
        html`<section class="stack tight">
          <h2 class="muted small">${name}</h2>
          ${piece}
        </section>`,
    )}
  </div>`;
}
