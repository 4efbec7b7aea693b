import { expect, fixtureSync, html, oneEvent } from '@open-wc/testing';
import { LitElement, nothing, type TemplateResult } from 'lit';
import { buttonStyles } from '../styles/button.js';
import { dialogStyles } from '../styles/dialog.js';
import { layout } from '../styles/layout.js';
import { reset } from '../styles/reset.js';
import { tokens } from '../styles/tokens.js';
import { button } from './button.js';
import { DialogController } from './dialog.js';

class DialogProbe extends LitElement {
  static override styles = [tokens, reset, layout, buttonStyles, dialogStyles];
  readonly dialog = new DialogController(this, 'ask');
  closings = 0;
  shown = true;
  body = 'Your payment is not finished.';
  override render(): TemplateResult {
    return html`${button({ label: 'Leave', id: 'opener', onClick: () => this.dialog.open() })}
    ${
      this.shown
        ? this.dialog.render({
            title: 'Leave this payment?',
            body: this.body,
            closeLabel: 'Close',
            actions: button({ label: 'Stay here', onClick: () => this.dialog.close() }),
            onClose: () => this.closings++,
          })
        : nothing
    }`;
  }
}
customElements.define('dialog-probe', DialogProbe);

async function show(): Promise<{ probe: DialogProbe; dialog: HTMLDialogElement; press(name: string): void }> {
  const probe = fixtureSync<DialogProbe>(html`<dialog-probe></dialog-probe>`);
  await probe.updateComplete;
  const dialog = probe.renderRoot.querySelector('dialog');
  if (!dialog) throw new Error('No dialog');
  const press = (name: string): void => {
    const found = [...probe.renderRoot.querySelectorAll('button')].find(
      (one) => one.textContent.trim() === name || one.querySelector('svg')?.getAttribute('aria-label') === name,
    );
    if (!found) throw new Error(`No button ${name}`);
    found.focus();
    found.click();
  };
  return { probe, dialog, press };
}

describe('DialogController', () => {
  it('is closed until it is opened', async () => {
    const { probe, dialog } = await show();
    expect(dialog.open).to.equal(false);
    expect(probe.dialog.opened).to.equal(false);
  });

  it('opens as a modal dialog named by its title, with the focus inside', async () => {
    const { probe, dialog, press } = await show();
    press('Leave');
    await probe.updateComplete;
    expect(dialog.matches(':modal')).to.equal(true);
    const title = probe.renderRoot.querySelector(`#${dialog.getAttribute('aria-labelledby')}`);
    expect(title?.textContent).to.equal('Leave this payment?');
    expect(dialog.contains(probe.shadowRoot?.activeElement ?? null)).to.equal(true);
  });

  for (const name of ['Stay here', 'Close']) {
    it(`closes by "${name}", says so once and gives the focus back`, async () => {
      const { probe, dialog, press } = await show();
      press('Leave');
      await probe.updateComplete;
      const closed = oneEvent(dialog, 'close');
      press(name);
      await probe.updateComplete;
      await closed;
      expect(dialog.open).to.equal(false);
      expect(probe.closings).to.equal(1);
      expect(probe.shadowRoot?.activeElement?.id).to.equal('opener');
    });
  }

  it('stays closed after Escape even when the element is drawn again before the close event', async () => {
    const { probe, dialog, press } = await show();
    press('Leave');
    await probe.updateComplete;
    const closed = oneEvent(dialog, 'close');
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    dialog.close();
    probe.requestUpdate();
    await probe.updateComplete;
    await closed;
    expect(dialog.open).to.equal(false);
    expect(probe.closings).to.equal(1);
  });

  it('can be opened again', async () => {
    const { probe, dialog, press } = await show();
    for (const turn of [1, 2]) {
      press('Leave');
      await probe.updateComplete;
      expect(dialog.open, `turn ${turn}`).to.equal(true);
      const closed = oneEvent(dialog, 'close');
      press('Close');
      await probe.updateComplete;
      await closed;
    }
    expect(probe.closings).to.equal(2);
  });

  it('is closed and silent when its element leaves the page and comes back', async () => {
    const { probe, dialog, press } = await show();
    press('Leave');
    await probe.updateComplete;
    const home = probe.parentElement;
    const closed = oneEvent(dialog, 'close');
    probe.remove();
    await closed;
    home?.append(probe);
    await probe.updateComplete;
    expect(dialog.open).to.equal(false);
    expect(probe.dialog.opened).to.equal(false);
    expect(probe.closings).to.equal(0);
  });

  it('does not mind being opened while it is not drawn', async () => {
    const { probe } = await show();
    probe.shown = false;
    probe.dialog.open();
    await probe.updateComplete;
    expect(probe.renderRoot.querySelector('dialog')).to.equal(null);
  });

  it('scrolls inside instead of running over the window', async () => {
    const { probe, dialog, press } = await show();
    probe.body = 'A long text. '.repeat(3000);
    press('Leave');
    await probe.updateComplete;
    expect(dialog.getBoundingClientRect().height).to.be.at.most(window.innerHeight);
    dialog.close();
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode`, async () => {
      const { probe, dialog, press } = await show();
      probe.setAttribute('theme', scheme);
      press('Leave');
      await probe.updateComplete;
      await expect(probe).to.be.accessible();
      dialog.close();
    });
  }
});
