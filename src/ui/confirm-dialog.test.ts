import { expect, fixtureSync, html, nextFrame } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { buttonStyles } from '../styles/button.js';
import { dialogStyles } from '../styles/dialog.js';
import { layout } from '../styles/layout.js';
import { reset } from '../styles/reset.js';
import { tokens } from '../styles/tokens.js';
import { ConfirmController } from './confirm-dialog.js';

class ConfirmProbe extends LitElement {
  static override styles = [tokens, reset, layout, buttonStyles, dialogStyles];
  readonly confirm = new ConfirmController(this, 'ask');
  override render(): TemplateResult {
    return html`<button id="opener">Cancel payment</button> ${this.confirm.render()}`;
  }
}
customElements.define('confirm-probe', ConfirmProbe);

async function ask(scheme = 'light') {
  const probe = fixtureSync<ConfirmProbe>(html`<confirm-probe theme=${scheme}></confirm-probe>`);
  await probe.updateComplete;
  probe.shadowRoot?.getElementById('opener')?.focus();
  const answer = probe.confirm.ask({
    title: 'Cancel the payment of $1,250.00?',
    body: 'The invoices become due again.',
    confirmLabel: 'Cancel payment',
    keepLabel: 'Keep it',
    closeLabel: 'Close',
    danger: true,
  });
  await probe.updateComplete;
  const dialog = probe.renderRoot.querySelector('dialog') as HTMLDialogElement;
  const press = (text: string): void =>
    [...dialog.querySelectorAll('button')].find((button) => button.textContent.trim() === text)?.click();
  return { probe, answer, dialog, press };
}

describe('asking before something that cannot be undone', () => {
  it('is a modal dialog that names the thing', async () => {
    const { probe, dialog } = await ask();
    expect([dialog.matches(':modal'), probe.shadowRoot?.getElementById('ask-title')?.textContent]).to.deep.equal([
      true,
      'Cancel the payment of $1,250.00?',
    ]);
    dialog.close();
  });

  it('is a yes only by the button that says what it does, and the focus comes back', async () => {
    const { probe, answer, press } = await ask();
    press('Cancel payment');
    expect(await answer).to.equal(true);
    await nextFrame();
    expect(probe.shadowRoot?.activeElement?.id).to.equal('opener');
  });

  it('is a no by the other button, by Escape, by another question and by leaving the page', async () => {
    const kept = await ask();
    kept.press('Keep it');
    expect(await kept.answer).to.equal(false);
    const escaped = await ask();
    escaped.dialog.close();
    expect(await escaped.answer).to.equal(false);
    const asked = await ask();
    void asked.probe.confirm.ask({ title: 'Other?', body: '', confirmLabel: 'Yes', keepLabel: 'No', closeLabel: 'Close' });
    expect(await asked.answer).to.equal(false);
    const left = await ask();
    left.probe.remove();
    expect(await left.answer).to.equal(false);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode`, async () => {
      const { probe, dialog } = await ask(scheme);
      await expect(probe).to.be.accessible();
      dialog.close();
    });
  }
});
