import { expect, fixtureSync, html } from '@open-wc/testing';
import { menuStyles } from '../styles/menu.js';
import { placeBeside } from './place-beside.js';
import { stage } from './shadow.fixture.js';

/** A button of 40 by 40 with its centre at a point of the window, and something of 200 by 100 beside it. */
function at(across: number, down: number, direction: 'ltr' | 'rtl' = 'ltr') {
  const view = stage(
    fixtureSync<HTMLElement>(html`<div></div>`),
    html`<button>Open</button><div class="menu" popover="manual"></div>`,
    menuStyles,
  );
  const [button, menu] = [view.one('button'), view.one('.menu')];
  const place = (element: HTMLElement, rules: Readonly<Record<string, string>>): void => {
    for (const [name, value] of Object.entries(rules)) element.style.setProperty(name, value);
  };
  view.host.dir = direction;
  place(button, { position: 'fixed', width: '40px', height: '40px', left: `${across - 20}px`, top: `${down - 20}px` });
  place(menu, { width: '200px', height: '100px', 'min-width': '0' });
  menu.showPopover();
  placeBeside(menu, button);
  return { button: button.getBoundingClientRect(), menu: menu.getBoundingClientRect() };
}
const { clientWidth: width, clientHeight: height } = document.documentElement;

describe('what opens beside a button', () => {
  it('stands under it with the ends aligned', () => {
    const { button, menu } = at(width / 2, 100);
    expect([menu.top, menu.right]).to.deep.equal([button.bottom + 4, button.right]);
  });

  it('is mirrored where the words are', () => {
    const { button, menu } = at(width / 2, 100, 'rtl');
    expect([menu.top, menu.left]).to.deep.equal([button.bottom + 4, button.left]);
  });

  for (const direction of ['ltr', 'rtl'] as const) {
    for (const [where, across] of [
      ['left', 20],
      ['right', width - 20],
    ] as const) {
      it(`stays in the window at its ${where} edge (${direction})`, () => {
        const { menu } = at(across, 100, direction);
        expect(menu.left).to.be.at.least(0);
        expect(menu.right).to.be.at.most(width);
      });
    }
  }

  it('stands above it where there is no room below', () => {
    const { button, menu } = at(width / 2, height - 30);
    expect(menu.bottom).to.equal(button.top - 4);
  });
});
