import { expect, fixtureSync, html } from '@open-wc/testing';
import { icon } from './icon.js';
import * as icons from './icons.js';
import { stage, type Stage } from './shadow.fixture.js';

const show = (...[path, options]: Parameters<typeof icon>): Stage =>
  stage(fixtureSync<HTMLElement>(html`<div></div>`), icon(path, options));

describe('icon', () => {
  it('is decoration beside its own words', () => {
    const drawn = show(icons.checkIcon).one('svg');
    expect(drawn.getAttribute('aria-hidden')).to.equal('true');
    expect(drawn.hasAttribute('role')).to.equal(false);
  });

  it('is a picture with a name where it stands alone', () => {
    const drawn = show(icons.closeIcon, { label: 'Close' }).one('svg');
    expect(drawn.getAttribute('role')).to.equal('img');
    expect(drawn.getAttribute('aria-label')).to.equal('Close');
    expect(drawn.hasAttribute('aria-hidden')).to.equal(false);
  });

  it('turns round in a right-to-left page when it points somewhere', () => {
    const view = show(icons.backIcon, { mirror: true });
    expect(getComputedStyle(view.one('svg')).scale).to.equal('none');
    view.host.dir = 'rtl';
    expect(getComputedStyle(view.one('svg')).scale).to.equal('-1 1');
  });

  for (const [name, path] of Object.entries(icons)) {
    it(`${name} is drawn inside its 24 x 24 grid, 20 px large, in the colour of the text`, () => {
      const view = show(path);
      view.host.style.color = 'rgb(1, 2, 3)';
      const drawn = view.one<SVGSVGElement>('svg');
      const box = drawn.getBBox();
      expect(box.width).to.be.above(5);
      expect(Math.min(box.x, box.y)).to.be.at.least(0);
      expect(Math.max(box.x + box.width, box.y + box.height)).to.be.at.most(24);
      expect(drawn.getBoundingClientRect().width).to.equal(20);
      expect(getComputedStyle(drawn).stroke).to.equal('rgb(1, 2, 3)');
      expect(getComputedStyle(drawn).strokeWidth).to.equal('1.5px');
    });
  }
});
