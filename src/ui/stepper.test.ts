import { expect, fixtureSync, html } from '@open-wc/testing';
import { stepperStyles } from '../styles/stepper.js';
import { stage, type Stage } from './shadow.fixture.js';
import { stepper, type StepperOptions } from './stepper.js';

const base: StepperOptions = {
  label: 'Steps',
  doneLabel: 'Completed:',
  steps: [
    { label: 'Invoice', state: 'done' },
    { label: 'Payment', state: 'current' },
    { label: 'Review', state: 'upcoming' },
    { label: 'Done', state: 'upcoming' },
  ],
};
const show = (width: number, options: StepperOptions = base): Stage => {
  const host = fixtureSync<HTMLElement>(html`<div></div>`);
  host.style.inlineSize = `${width}px`;
  return stage(host, stepper(options), stepperStyles);
};

describe('stepper', () => {
  it('is a named, ordered list of all steps', () => {
    const view = show(600);
    expect(view.one('ol').getAttribute('aria-label')).to.equal('Steps');
    expect(view.all('li').map((item) => item.textContent.trim())).to.deep.equal(['Invoice', 'Payment', 'Review', 'Done']);
  });

  it('says which step is the current one, and no other', () => {
    const view = show(600);
    expect(view.all('[aria-current="step"]').map((item) => item.textContent.trim())).to.deep.equal(['Payment']);
  });

  it('tells a done step by a mark with a name', () => {
    const view = show(600);
    expect(view.one('.done svg').getAttribute('aria-label')).to.equal('Completed:');
    expect(view.all('svg')).to.have.length(1);
  });

  it('has no interactive part: going back is a button of its own', () => {
    expect(show(600).all('a, button, [tabindex]')).to.have.length(0);
  });

  it('shows only the current word at 280 px and keeps the others for screen readers', () => {
    const view = show(280);
    const [first, current] = view.all('.step-label');
    expect(first?.getBoundingClientRect().width).to.equal(1);
    expect(current?.getBoundingClientRect().width).to.be.above(20);
  });

  for (const [index, label] of ['Vérification finale', 'Betalingsbevestiging'].entries()) {
    it(`keeps a long word in the last columns inside 280 px: ${label}`, () => {
      const steps = base.steps.map((step, position) => ({ label, state: position === index + 2 ? ('current' as const) : step.state }));
      const view = show(280, { ...base, steps });
      expect(view.host.scrollWidth).to.be.at.most(280);
      expect(view.one('.current .step-label').getBoundingClientRect().left).to.be.at.least(view.host.getBoundingClientRect().left);
    });
  }

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode, wide and narrow`, async () => {
      for (const width of [280, 600]) {
        const view = show(width);
        view.host.setAttribute('theme', scheme);
        await expect(view.host).to.be.accessible();
      }
    });
  }
});
