import { expect, fixtureSync, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { progressStyles } from '../styles/progress.js';
import { progressLine, skeleton } from './progress.js';
import { stage, type Stage } from './shadow.fixture.js';

const show = (template: TemplateResult): Stage => stage(fixtureSync<HTMLElement>(html`<div></div>`), template, progressStyles);

describe('skeleton', () => {
  it('draws as many bars as lines will come, and hides them from screen readers', () => {
    const view = show(skeleton({ lines: 4 }));
    expect(view.all('.bone')).to.have.length(4);
    expect(view.one('.skeleton').getAttribute('aria-hidden')).to.equal('true');
  });

  it('takes the height of the lines it stands for', () => {
    const view = show(skeleton({ lines: 1 }));
    const line = Number.parseFloat(getComputedStyle(view.host).lineHeight);
    expect(view.one('.bone').getBoundingClientRect().height).to.be.closeTo(line, 1);
  });
});

describe('progressLine', () => {
  it('says what is going on in a live region', () => {
    const view = show(progressLine({ label: 'Looking for your invoice…' }));
    expect(view.one('[role="status"]').textContent.trim()).to.equal('Looking for your invoice…');
    expect(view.one('.spinner').getAttribute('aria-hidden')).to.equal('true');
  });

  it('is not seen in the first 300 ms', () => {
    const line = show(progressLine({ label: 'Looking…' })).one('.progress');
    expect(getComputedStyle(line).visibility).to.equal('hidden');
    const [appearing] = line.getAnimations();
    expect(appearing?.effect?.getTiming().delay).to.equal(300);
    appearing?.finish();
    expect(getComputedStyle(line).visibility).to.equal('visible');
  });

  it('keeps its live region when the wait is over', () => {
    const view = show(progressLine({ label: 'Looking…' }));
    const region = view.one('[role="status"]');
    view.draw(progressLine({ label: 'Looking…', done: true }));
    expect(view.one('[role="status"]')).to.equal(region);
    expect(region.textContent.trim()).to.equal('');
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode`, async () => {
      const view = show(html`${progressLine({ label: 'Looking…' })}${skeleton({ lines: 3 })}`);
      view.one('.progress').getAnimations()[0]?.finish();
      view.host.setAttribute('theme', scheme);
      await expect(view.host).to.be.accessible();
    });
  }
});
