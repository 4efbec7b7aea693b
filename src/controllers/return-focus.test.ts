import { expect, fixture, html } from '@open-wc/testing';
import { ReturnFocus } from './return-focus.js';

describe('giving the focus back', () => {
  it('returns to where it was, also inside a shadow tree, after the next drawing', async () => {
    const box = await fixture(html`<div><span></span><button>other</button></div>`);
    const shadow = (box.querySelector('span') as HTMLElement).attachShadow({ mode: 'open' });
    const row = shadow.appendChild(document.createElement('button'));
    const drawn = Promise.resolve(true);
    const host = {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: drawn,
    };
    const focus = new ReturnFocus(host);
    row.focus();
    focus.remember();
    (box.querySelector('button') as HTMLElement).focus();
    focus.giveBack();
    await drawn;
    await Promise.resolve();
    expect(shadow.activeElement).to.equal(row);
  });
});
