import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, nothing, type TemplateResult } from 'lit';
import { FocusController } from './focus-controller.js';

class FocusProbe extends LitElement {
  static override properties = { shown: { type: Boolean } };
  declare shown: boolean;
  readonly moving = new FocusController(this);
  override render(): TemplateResult {
    return html`<h2 id="heading" tabindex="-1">Step</h2>${this.shown ? html`<p id="fault" tabindex="-1">Fault</p>` : nothing}`;
  }
}
customElements.define('focus-probe', FocusProbe);

describe('moving the focus', () => {
  it('goes to what is drawn next', async () => {
    const probe = await fixture<FocusProbe>(html`<focus-probe></focus-probe>`);
    probe.moving.after('#fault');
    await probe.updateComplete;
    expect(probe.shadowRoot?.activeElement).to.equal(null);
    probe.shown = true;
    await probe.updateComplete;
    expect(probe.shadowRoot?.activeElement?.id).to.equal('fault');
  });

  it('moves once and then leaves the customer alone', async () => {
    const probe = await fixture<FocusProbe>(html`<focus-probe></focus-probe>`);
    probe.moving.after('#heading');
    await probe.updateComplete;
    (probe.shadowRoot?.activeElement as HTMLElement).blur();
    probe.requestUpdate();
    await probe.updateComplete;
    expect(probe.shadowRoot?.activeElement).to.equal(null);
  });
});
