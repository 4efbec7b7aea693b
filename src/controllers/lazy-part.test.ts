import { expect, fixture } from '@open-wc/testing';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { receiptArea } from '../i18n/catalog/area-receipt.js';
import { Language } from '../i18n/locale/language.js';
import type { LazyController } from './lazy-controller.js';
import { lazyPart } from './lazy-part.js';

class Host extends LitElement {
  readonly speech: Language = new Language(this, []);
  readonly titled: LazyController<'receipt.title'> = lazyPart(
    this,
    async () => ({ areas: [receiptArea], styles: [css`p { color: rgb(1, 2, 3); }`], title: 'receipt.title' as const }),
    ({ title }) => title,
  );

  protected override render(): TemplateResult {
    const title = this.titled.wanted();
    return html`<p>${title ? this.speech.t(title) : 'not yet'}</p>`;
  }
}
customElements.define('lazy-part-host', Host);

describe('a part that is loaded when it is needed', () => {
  it('is there with its words and its styles', async () => {
    const host = await fixture<Host>('<lazy-part-host></lazy-part-host>');
    const line = (): HTMLElement => host.renderRoot.querySelector('p') as HTMLElement;
    await host.titled.use(() => Promise.resolve());
    await host.updateComplete;
    expect(line().textContent).to.equal('Receipt');
    expect(getComputedStyle(line()).color).to.equal('rgb(1, 2, 3)');
  });
});
