import { expect, fixtureSync, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { buttonStyles } from '../styles/button.js';
import { button, type ButtonOptions } from './button.js';
import { icon } from './icon.js';
import { checkIcon } from './icons.js';
import { stage, type Stage } from './shadow.fixture.js';

const show = (template: TemplateResult): Stage => stage(fixtureSync<HTMLElement>(html`<div></div>`), template, buttonStyles);
const one = (options: ButtonOptions): HTMLButtonElement => show(button(options)).one('button');

describe('button', () => {
  it('is a native button that does not submit unless it says so', () => {
    const plain = one({ label: 'Change' });
    expect(plain.type).to.equal('button');
    expect(plain.textContent.trim()).to.equal('Change');
    expect(one({ label: 'Pay', type: 'submit' }).type).to.equal('submit');
  });

  it('calls back on click and on Enter, which the platform turns into a click', () => {
    let clicks = 0;
    const element = one({ label: 'Pay', onClick: () => clicks++ });
    element.click();
    expect(clicks).to.equal(1);
  });

  it('keeps the focus and swallows clicks while busy, so that a double click sends nothing further', () => {
    let clicks = 0;
    const options: ButtonOptions = { label: 'Pay', onClick: () => clicks++ };
    const view = show(button(options));
    view.one('button').focus();
    view.draw(button({ ...options, label: 'Paying…', busy: true }));
    const element = view.one<HTMLButtonElement>('button');
    element.click();
    expect(clicks).to.equal(0);
    expect(view.root.activeElement).to.equal(element);
    expect(element.getAttribute('aria-disabled')).to.equal('true');
    expect(element.getAttribute('aria-busy')).to.equal('true');
    expect(element.textContent.trim()).to.equal('Paying…');
    view.draw(button(options));
    element.click();
    expect(clicks).to.equal(1);
    expect(element.hasAttribute('aria-disabled')).to.equal(false);
  });

  it('does not submit its form while busy, neither by click nor by Enter in a field', () => {
    let submits = 0;
    const onSubmit = (event: Event): void => {
      event.preventDefault();
      submits++;
    };
    const form = (busy: boolean) =>
      html`<form @submit=${onSubmit}><input aria-label="Amount" />${button({ label: 'Pay', type: 'submit', busy })}</form>`;
    const view = show(form(true));
    view.one('button').click();
    expect(submits).to.equal(0);
    view.draw(form(false));
    view.one('button').click();
    expect(submits).to.equal(1);
  });

  it('is natively disabled without a reason', () => {
    const element = one({ label: 'Pay', disabled: true });
    expect(element.disabled).to.equal(true);
    expect(element.hasAttribute('aria-disabled')).to.equal(false);
  });

  it('can be reached and says why when it is disabled for a reason', () => {
    let clicks = 0;
    const view = show(
      html`${button({ label: 'Pay', disabled: true, describedBy: 'why', onClick: () => clicks++ })}
        <p id="why">Nothing is due.</p>`,
    );
    const element = view.one<HTMLButtonElement>('button');
    element.focus();
    element.click();
    expect(view.root.activeElement).to.equal(element);
    expect(element.getAttribute('aria-describedby')).to.equal('why');
    expect(clicks).to.equal(0);
  });

  it('exposes its kind and a part of the element around it', () => {
    const element = one({ label: 'Pay', kind: 'primary', part: 'pay' });
    expect([...element.part]).to.deep.equal(['button', 'button-primary', 'pay']);
  });

  it('puts an icon before the label and keeps it out of the name', () => {
    const element = one({ label: 'Paid', icon: icon(checkIcon) });
    expect(element.querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
    expect(element.firstElementChild?.localName).to.equal('svg');
  });

  it('may be read out with more words than it shows', () => {
    expect(one({ label: 'Copy', accessibleLabel: 'Copy IBAN' }).getAttribute('aria-label')).to.equal('Copy IBAN');
  });

  it('is a touch target of 44 px in every kind', () => {
    for (const kind of ['primary', 'secondary', 'quiet', 'danger', 'link'] as const) {
      expect(one({ label: 'Go', kind }).getBoundingClientRect().height, kind).to.be.at.least(44);
    }
  });

  it('wraps a long label instead of running over the edge', () => {
    const view = show(html`<div>${button({ label: 'Betalingsbevestiging '.repeat(12), kind: 'primary' })}</div>`);
    expect(view.one('button').scrollWidth).to.be.at.most(view.one('div').clientWidth);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in every kind and state in ${scheme} mode`, async () => {
      const view = show(html`
        ${(['primary', 'secondary', 'quiet', 'danger', 'link'] as const).map((kind) => button({ label: `A ${kind} button`, kind }))}
        ${button({ label: 'Paying…', busy: true })} ${button({ label: 'Off', disabled: true })}
        ${button({ label: 'Off', disabled: true, describedBy: 'why' })}
        <p id="why">Nothing is due.</p>
      `);
      view.host.setAttribute('theme', scheme);
      await expect(view.host).to.be.accessible();
    });
  }
});
