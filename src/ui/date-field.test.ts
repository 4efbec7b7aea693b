import { expect, fixture, html } from '@open-wc/testing';
import { dateField } from './date-field.js';

describe('a date field', () => {
  it('is named by its label, guided by its bounds and described by what is wrong', async () => {
    let given = '';
    const options = { id: 'day', name: 'day', label: 'Payment date', hint: 'Between', error: 'Too late', errorLabel: 'Error:' };
    const field = dateField({
      ...options,
      value: '2026-03-12',
      min: '2026-03-12',
      max: '2026-03-20',
      onChange: (value) => (given = value),
    });
    const element = await fixture(html`<div>${field}</div>`);
    const input = element.querySelector('input');
    expect(input?.labels?.[0]?.textContent).to.equal('Payment date');
    expect([input?.min, input?.max, input?.value]).to.deep.equal(['2026-03-12', '2026-03-20', '2026-03-12']);
    expect(input?.getAttribute('aria-describedby')).to.equal('day-hint day-error');
    expect(input?.getAttribute('aria-invalid')).to.equal('true');
    if (input) input.value = '2026-03-15';
    input?.dispatchEvent(new Event('change'));
    expect(given).to.equal('2026-03-15');
    await expect(element).to.be.accessible();
  });
});
