import { expect, fixture } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { PrintController } from './print-controller.js';

const printed: string[] = [];

class PrintedElement extends LitElement {
  readonly paper = new PrintController(this, async () => (part) => printed.push(part.textContent ?? ''));
  override render(): TemplateResult {
    return html`<p id="paper">${this.paper.printing ? 'in full' : 'folded'}</p>`;
  }
}
customElements.define('printed-element', PrintedElement);

const open = async (): Promise<PrintedElement> => fixture<PrintedElement>(html`<printed-element></printed-element>`);
const text = (element: PrintedElement): string => element.renderRoot.textContent ?? '';

describe('printing an element', () => {
  beforeEach(() => printed.splice(0));

  it('draws everything in full before the part is printed, and folds it when the dialog is closed', async () => {
    const element = await open();
    await element.paper.print('#paper');
    expect(printed).to.deep.equal(['in full']);
    window.dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect(text(element)).to.equal('folded');
  });

  it('is in full by the time the browser prints the page by itself', async () => {
    const element = await open();
    window.dispatchEvent(new Event('beforeprint'));
    await Promise.resolve();
    expect(text(element)).to.equal('in full');
    window.dispatchEvent(new Event('afterprint'));
  });

  it('leaves a page alone that the element has left', async () => {
    const element = await open();
    element.remove();
    window.dispatchEvent(new Event('beforeprint'));
    expect(element.paper.printing).to.equal(false);
  });

  it('prints nothing where there is no such part, and where the code cannot be had', async () => {
    const element = await open();
    await element.paper.print('#nothing');
    window.dispatchEvent(new Event('afterprint'));
    const offline = new PrintController(element, () => Promise.reject(new Error('offline')));
    await offline.print('#paper');
    expect(offline.printing).to.equal(false);
    expect(printed).to.deep.equal([]);
  });
});
