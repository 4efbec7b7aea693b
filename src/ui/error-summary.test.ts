import { expect, fixtureSync, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { noticeStyles } from '../styles/notice.js';
import { errorSummary, type ErrorSummaryOptions } from './error-summary.js';
import { stage, type Stage } from './shadow.fixture.js';

const base: ErrorSummaryOptions = {
  id: 'faults',
  title: 'There is a problem',
  items: [{ fieldId: 'amount', message: 'Enter the amount.' }, { message: 'We could not find this invoice.' }],
};
const form = (options: ErrorSummaryOptions): TemplateResult => html`${errorSummary(options)}<input id="amount" aria-label="Amount" />`;
const show = (options: Partial<ErrorSummaryOptions> = {}): Stage =>
  stage(fixtureSync<HTMLElement>(html`<div></div>`), form({ ...base, ...options }), noticeStyles);

describe('errorSummary', () => {
  it('takes the focus from a script but is no stop of the tab key', () => {
    const view = show();
    view.one('#faults').focus();
    expect(view.root.activeElement?.id).to.equal('faults');
    expect(view.one('#faults').tabIndex).to.equal(-1);
  });

  it('is a group named by its heading, and no live region, which would be read twice', () => {
    const view = show();
    const summary = view.one('#faults');
    expect(summary.getAttribute('role')).to.equal('group');
    expect(view.text(`#${summary.getAttribute('aria-labelledby')}`)).to.equal('There is a problem');
    expect(view.one('h2').id).to.equal('faults-title');
  });

  it('lists every fault, those of a field as links', () => {
    const view = show();
    expect(view.all('li').map((item) => item.textContent.trim())).to.deep.equal(['Enter the amount.', 'We could not find this invoice.']);
    expect(view.all('a')).to.have.length(1);
  });

  it('moves the focus to the field and leaves the address of the page alone', () => {
    const view = show();
    const address = location.href;
    view.one('a').click();
    expect(view.root.activeElement?.id).to.equal('amount');
    expect(location.href).to.equal(address);
  });

  it('asks its caller to jump where the field is not in the same root', () => {
    const jumps: string[] = [];
    const view = show({ onJump: (fieldId) => jumps.push(fieldId) });
    view.one('a').click();
    expect(jumps).to.deep.equal(['amount']);
    expect(view.root.activeElement).to.equal(null);
  });

  it('survives a link to a field that is gone', () => {
    const view = show({ items: [{ fieldId: 'gone', message: 'Enter the number.' }] });
    view.one('a').click();
    expect(view.root.activeElement).to.equal(null);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode`, async () => {
      const view = show();
      view.host.setAttribute('theme', scheme);
      await expect(view.host).to.be.accessible();
    });
  }
});
