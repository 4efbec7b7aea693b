import { expect, fixtureSync, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement, type TemplateResult } from 'lit';
import { buttonStyles } from '../styles/button.js';
import { menuStyles } from '../styles/menu.js';
import { reset } from '../styles/reset.js';
import { tokens } from '../styles/tokens.js';
import { MenuController, type MenuItem } from './menu.js';

const items: readonly MenuItem[] = [
  { id: 'view', label: 'View' },
  { id: 'pay', label: 'Pay', disabledReason: 'Nothing is due.' },
  { id: 'print', label: 'Print' },
  { id: 'dispute', label: 'Dispute', danger: true },
];

class MenuProbe extends LitElement {
  static override styles = [tokens, reset, buttonStyles, menuStyles];
  readonly menu = new MenuController(this, 'actions');
  readonly chosen: string[] = [];
  rows: readonly string[] = ['one', 'two'];
  override render(): TemplateResult {
    return html`${this.rows.map((row) =>
      this.menu.button({
        id: `menu-${row}`,
        label: '…',
        accessibleLabel: `Actions for ${row}`,
        items: () => items,
        onChoose: (id) => this.chosen.push(`${row} ${id}`),
      }),
    )}
    ${this.menu.render()}`;
  }
  button(row: string): HTMLButtonElement {
    const found = this.renderRoot.querySelector<HTMLButtonElement>(`#menu-${row}`);
    if (!found) throw new Error(`No button ${row}`);
    return found;
  }
  get popup(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('[role=menu]') ?? this;
  }
  get isOpen(): boolean {
    return this.popup.matches(':popover-open');
  }
  get focused(): string {
    return this.shadowRoot?.activeElement?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  }
}
customElements.define('menu-probe', MenuProbe);

async function show(): Promise<MenuProbe> {
  const probe = fixtureSync<MenuProbe>(html`<menu-probe></menu-probe>`);
  await probe.updateComplete;
  return probe;
}
async function press(probe: MenuProbe, key: string, on: Element | null | undefined = probe.shadowRoot?.activeElement): Promise<void> {
  on?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }));
  await settle(probe);
}
/** As a mouse does: the press comes first, and closes what is open beside it. */
async function click(probe: MenuProbe, row: string): Promise<void> {
  const button = probe.button(row);
  button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  if (probe.isOpen) probe.popup.hidePopover();
  button.focus();
  button.click();
  await settle(probe);
}
async function settle(probe: MenuProbe): Promise<void> {
  await nextFrame();
  await nextFrame();
  await probe.updateComplete;
}

describe('a menu', () => {
  it('opens under its button, which says so, with the focus on the first item', async () => {
    const probe = await show();
    await click(probe, 'one');
    const button = probe.button('one');
    expect([probe.isOpen, probe.focused, button.getAttribute('aria-expanded'), button.getAttribute('aria-haspopup')]).to.deep.equal([
      true,
      'View',
      'true',
      'menu',
    ]);
    expect(probe.popup.getBoundingClientRect().top).to.be.at.least(button.getBoundingClientRect().bottom);
    expect(probe.button('two').getAttribute('aria-expanded')).to.equal('false');
  });

  it('closes by a second press of its button and does not open again', async () => {
    const probe = await show();
    await click(probe, 'one');
    await click(probe, 'one');
    expect([probe.isOpen, probe.button('one').getAttribute('aria-expanded')]).to.deep.equal([false, 'false']);
    await click(probe, 'one');
    expect(probe.isOpen).to.equal(true);
  });

  it('is one for all buttons: another one’s opens in its place', async () => {
    const probe = await show();
    await click(probe, 'one');
    await click(probe, 'two');
    expect([probe.isOpen, probe.menu.openedBy]).to.deep.equal([true, 'menu-two']);
    expect(probe.renderRoot.querySelectorAll('[role=menu]')).to.have.length(1);
  });

  it('tells what was chosen, for the button it was opened by, and gives the focus back', async () => {
    const probe = await show();
    await click(probe, 'two');
    probe.popup.querySelectorAll<HTMLElement>('[role=menuitem]')[2]?.click();
    await settle(probe);
    expect([probe.chosen, probe.isOpen, probe.shadowRoot?.activeElement]).to.deep.equal([['two print'], false, probe.button('two')]);
  });

  it('has arrow keys, Home and End go round, also over what cannot be chosen', async () => {
    const probe = await show();
    await press(probe, 'ArrowDown', probe.button('one'));
    const way: string[] = [probe.focused];
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'End', 'Home']) {
      await press(probe, key);
      way.push(probe.focused);
    }
    expect(way).to.deep.equal(['View', 'Pay Nothing is due.', 'View', 'Dispute', 'View', 'Dispute', 'View']);
  });

  it('opens at its end by the upward arrow', async () => {
    const probe = await show();
    await press(probe, 'ArrowUp', probe.button('one'));
    expect(probe.focused).to.equal('Dispute');
  });

  it('finds an item by its first letter', async () => {
    const probe = await show();
    await click(probe, 'one');
    await press(probe, 'p');
    expect(probe.focused).to.equal('Pay Nothing is due.');
    await press(probe, 'p');
    expect(probe.focused).to.equal('Print');
    await press(probe, 'x');
    expect(probe.focused).to.equal('Print');
  });

  it('says why an item cannot be chosen, and does not choose it', async () => {
    const probe = await show();
    await click(probe, 'one');
    const pay = probe.popup.querySelectorAll<HTMLElement>('[role=menuitem]')[1];
    expect(pay?.getAttribute('aria-disabled')).to.equal('true');
    expect(pay?.textContent).to.contain('Nothing is due.');
    pay?.click();
    await settle(probe);
    expect([probe.chosen, probe.isOpen]).to.deep.equal([[], true]);
  });

  it('leaves by Tab from where its button stands', async () => {
    const probe = await show();
    await click(probe, 'one');
    await press(probe, 'Tab');
    expect([probe.isOpen, probe.shadowRoot?.activeElement]).to.deep.equal([false, probe.button('one')]);
  });

  it('gives the focus back to its button after Escape', async () => {
    const probe = await show();
    await click(probe, 'one');
    expect(probe.focused).to.contain('View');
    await sendKeys({ press: 'Escape' });
    await settle(probe);
    expect(probe.isOpen).to.equal(false);
    expect(probe.shadowRoot?.activeElement).to.equal(probe.button('one'));
  });

  it('goes with the row whose button it stands beside', async () => {
    const probe = await show();
    await click(probe, 'two');
    probe.rows = ['one'];
    probe.requestUpdate();
    await settle(probe);
    expect(probe.isOpen).to.equal(false);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode`, async () => {
      const probe = await show();
      probe.setAttribute('theme', scheme);
      await click(probe, 'one');
      await expect(probe).to.be.accessible();
    });
  }
});
