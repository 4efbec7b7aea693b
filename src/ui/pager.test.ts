import { expect, fixtureSync, html } from '@open-wc/testing';
import { buttonStyles } from '../styles/button.js';
import { pagerStyles } from '../styles/pager.js';
import { pager, type PagerOptions } from './pager.js';
import { stage, type Stage } from './shadow.fixture.js';

const base: PagerOptions = { id: 'pages', label: 'Pages', previousLabel: 'Previous page', nextLabel: 'Next page', status: '1–50 of 240' };
const show = (options: Partial<PagerOptions> = {}): Stage =>
  stage(fixtureSync<HTMLElement>(html`<div></div>`), pager({ ...base, ...options }), buttonStyles, pagerStyles);
const names = (view: Stage): (string | null)[] => view.all('button svg').map((icon) => icon.getAttribute('aria-label'));

describe('pager', () => {
  it('is a named landmark with where one is and two named buttons', () => {
    const view = show();
    expect([view.one('nav').getAttribute('aria-label'), view.text('.pager-status')]).to.deep.equal(['Pages', '1–50 of 240']);
    expect(names(view)).to.deep.equal(['Previous page', 'Next page']);
  });

  it('goes on and back', () => {
    const gone: string[] = [];
    const view = show({ onPrevious: () => gone.push('back'), onNext: () => gone.push('on') });
    view.all('button').forEach((button) => button.click());
    expect(gone).to.deep.equal(['back', 'on']);
  });

  it('keeps the focus on a button that leads nowhere any more, and says where one is', () => {
    const view = show({ onPrevious: () => undefined, onNext: () => undefined });
    view.all('button')[1]?.focus();
    view.draw(pager({ ...base, onPrevious: () => undefined }));
    const [, next] = view.all('button');
    expect([view.root.activeElement, next?.getAttribute('aria-disabled')]).to.deep.equal([next, 'true']);
    expect(view.text(`#${next?.getAttribute('aria-describedby')}`)).to.equal('1–50 of 240');
  });

  it('does nothing while a page is under way', () => {
    let gone = 0;
    const view = show({ busy: true, onNext: () => gone++ });
    view.all('button')[1]?.click();
    expect(gone).to.equal(0);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode`, async () => {
      const view = show({ onNext: () => undefined });
      view.host.setAttribute('theme', scheme);
      await expect(view.host).to.be.accessible();
    });
  }
});
