import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { PageDriver } from './page-driver.js';

/** A form in a shadow root, which answers after the next turn. */
class DrivenForm extends LitElement {
  static override properties = { answer: { state: true }, busy: { state: true } };
  declare answer: string;
  declare busy: boolean;
  constructor() {
    super();
    this.answer = '';
    this.busy = false;
  }
  override render(): TemplateResult {
    return html`
      <form @submit=${(event: Event) => event.preventDefault()}>
        <label for="account">Account&nbsp;number</label>
        <input id="account" @input=${(event: InputEvent) => (this.answer = `typed ${(event.target as HTMLInputElement).value}`)} />
        <fieldset>
          <legend>Method</legend>
          <label><input type="radio" name="method" @change=${() => (this.answer = 'card chosen')} /> Card</label>
        </fieldset>
        <button type="button" ?disabled=${this.busy} @click=${() => (this.answer = 'pressed')}>Find</button>
        <button type="button" aria-label="Close the form"></button>
        <button type="button" hidden>Hidden</button>
        <div aria-hidden="true"><button type="button">Unsaid</button></div>
      </form>
      <p>${this.answer}</p>
      <slot></slot>
    `;
  }
}
customElements.define('driven-form', DrivenForm);

const driven = async (options = {}): Promise<{ form: DrivenForm; page: PageDriver }> => {
  const form = await fixture<DrivenForm>(html`<driven-form><a href="#help">Help</a></driven-form>`);
  return { form, page: new PageDriver(form, { timeoutMs: 200, ...options }) };
};

const faultOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the page driver', () => {
  it('finds by role and name through shadow roots and slots, and by no-break spaces too', async () => {
    const { page } = await driven();
    expect(page.has('textbox', 'Account number')).to.equal(true);
    expect(page.has('button', 'Close the form')).to.equal(true);
    expect(page.has('group', 'Method')).to.equal(true);
    expect(page.has('link', /help/i)).to.equal(true);
  });

  it('does not meet what is hidden from a customer', async () => {
    const { page } = await driven();
    expect(page.has('button', 'Hidden')).to.equal(false);
    expect(page.has('button', 'Unsaid')).to.equal(false);
    expect(page.text).not.to.contain('Unsaid');
  });

  it('types, chooses and presses as a customer does', async () => {
    const { page } = await driven();
    await page.type('Account number', 'A1B2C3');
    await page.see('typed A1B2C3');
    expect(await page.valueOf('Account number')).to.equal('A1B2C3');
    expect(page.focused?.id).to.equal('account');
    await page.choose('Card');
    await page.see('card chosen');
    await page.press('Find');
    await page.see('pressed');
    await page.seeNoMore('card chosen');
  });

  it('waits for a button that cannot be pressed yet', async () => {
    const { form, page } = await driven({ timeoutMs: 5_000 });
    form.busy = true;
    await form.updateComplete;
    const pressed = page.press('Find');
    form.busy = false;
    await pressed;
    await page.see('pressed');
  });

  it('says what there is when something is missing', async () => {
    const { page } = await driven();
    expect(await faultOf(page.press('Pay')))
      .to.contain('no button or link Pay')
      .and.to.contain('Find');
  });

  it('refuses to choose between two of one name', async () => {
    const { form, page } = await driven();
    form.append(Object.assign(document.createElement('button'), { textContent: 'Find' }));
    expect(await faultOf(page.find('button', 'Find'))).to.contain('2 times button Find');
  });
});
