import { expect, fixtureSync, html } from '@open-wc/testing';
import { noticeStyles } from '../styles/notice.js';
import { notice, type NoticeOptions, type Tone } from './notice.js';
import { stage, type Stage } from './shadow.fixture.js';

const tones: readonly Tone[] = ['info', 'success', 'warning', 'danger'];
const show = (options: NoticeOptions): Stage => stage(fixtureSync<HTMLElement>(html`<div></div>`), notice(options), noticeStyles);

describe('notice', () => {
  it('shows title, body and actions', () => {
    const view = show({ tone: 'danger', title: 'Declined', body: 'Try another card.', actions: html`<button>Retry</button>` });
    expect(view.text('.notice-title')).to.equal('Declined');
    expect(view.text()).to.contain('Try another card.');
    expect(view.text('.actions button')).to.equal('Retry');
  });

  it('leaves out what it was not given', () => {
    const view = show({ tone: 'info', body: 'Sent.' });
    expect(view.root.querySelector('.notice-title')).to.equal(null);
    expect(view.root.querySelector('.actions')).to.equal(null);
  });

  it('is silent unless it is given a role', () => {
    expect(show({ tone: 'info', body: 'Sent.' }).one('.notice').hasAttribute('role')).to.equal(false);
    expect(show({ tone: 'info', body: 'Sent.', role: 'status' }).one('.notice').getAttribute('role')).to.equal('status');
    expect(show({ tone: 'danger', body: 'Failed.', role: 'alert' }).one('.notice').getAttribute('role')).to.equal('alert');
  });

  it('tells its tone by a picture as well as by colour', () => {
    const pictures = new Set<string>();
    for (const tone of tones)
      pictures.add(
        show({ tone, body: 'x' })
          .one('svg')
          .innerHTML.replace(/<!--.*?-->/g, ''),
      );
    expect(pictures.size).to.equal(tones.length);
  });

  it('exposes its tone as a part', () => {
    expect([...show({ tone: 'warning', body: 'x' }).one('.notice').part]).to.deep.equal(['notice', 'notice-warning']);
  });

  it('breaks a word that is longer than the line', () => {
    const view = show({ tone: 'info', body: 'x'.repeat(5000) });
    expect(view.one('.notice').scrollWidth).to.be.at.most(view.host.clientWidth);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in every tone in ${scheme} mode`, async () => {
      const all = html`${tones.map((tone) => notice({ tone, title: 'A title', body: 'Some words.', actions: html`<a href="#x">More</a>` }))}`;
      const view = stage(fixtureSync<HTMLElement>(html`<div theme=${scheme}></div>`), all, noticeStyles);
      await expect(view.host).to.be.accessible();
    });
  }
});
