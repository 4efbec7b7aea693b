import { expect, fixtureSync, html } from '@open-wc/testing';
import { buttonStyles } from '../styles/button.js';
import { copyStyles } from '../styles/copy.js';
import { copyValue, type CopyValueOptions } from './copy-value.js';
import { stage, type Stage } from './shadow.fixture.js';

const base: CopyValueOptions = {
  label: 'IBAN',
  value: 'NL91ABNA0417164300',
  shown: 'NL91 ABNA 0417 1643 00',
  copyLabel: 'Copy',
  copiedLabel: 'Copied',
  copied: false,
  onCopy: () => undefined,
};
const show = (options: Partial<CopyValueOptions> = {}): Stage =>
  stage(fixtureSync<HTMLElement>(html`<div></div>`), copyValue({ ...base, ...options }), copyStyles, buttonStyles);

describe('copyValue', () => {
  it('shows the value for the eye and hands over the one for the form of a bank', () => {
    const copied: string[] = [];
    const view = show({ onCopy: (value) => copied.push(value) });
    expect(view.text('bdi')).to.equal('NL91 ABNA 0417 1643 00');
    view.one('button').click();
    expect(copied).to.deep.equal(['NL91ABNA0417164300']);
  });

  it('names the button by what it copies, beginning with the word that is seen', () => {
    const button = show().one('button');
    expect(button.getAttribute('aria-label')).to.equal('Copy IBAN');
    expect(button.textContent.trim()).to.equal('Copy');
    expect(show({ copyName: 'Copy the IBAN' }).one('button').getAttribute('aria-label')).to.equal('Copy the IBAN');
  });

  it('says what happened in a live region that was there before', () => {
    const view = show();
    const region = view.one('[role="status"]');
    expect(region.textContent).to.equal('');
    view.draw(copyValue({ ...base, copied: true }));
    expect(view.one('[role="status"]')).to.equal(region);
    expect(region.textContent).to.equal('Copied');
    expect(view.one('button').textContent.trim()).to.equal('Copied');
  });

  it('keeps the focus on the button while it changes its words', () => {
    const view = show();
    const button = view.one('button');
    button.focus();
    view.draw(copyValue({ ...base, copied: true }));
    expect(view.root.activeElement).to.equal(button);
  });

  it('lets the whole value be selected by one click where the clipboard is closed', () => {
    expect(getComputedStyle(show().one('bdi')).userSelect).to.equal('all');
  });

  it('breaks a long value instead of pushing the button out', () => {
    const view = show({ shown: 'x'.repeat(500) });
    expect(view.one('.copy').scrollWidth).to.be.at.most(view.host.clientWidth);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode, before and after copying`, async () => {
      for (const copied of [false, true]) {
        const view = show({ copied });
        view.host.setAttribute('theme', scheme);
        await expect(view.host).to.be.accessible();
      }
    });
  }
});
