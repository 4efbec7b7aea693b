import { expect, fixtureSync, html } from '@open-wc/testing';
import type { DateRange } from '../domain/invoice-query.js';
import { dateRangeStyles } from '../styles/date-range.js';
import { fieldStyles } from '../styles/field.js';
import { selectFieldStyles } from '../styles/select-field.js';
import { dateRange, type DateRangeOptions } from './date-range.js';
import { stage, type Stage } from './shadow.fixture.js';

type Preset = 'any' | 'last30' | 'own';
const base: DateRangeOptions<Preset> = {
  name: 'due',
  legend: 'Due date',
  presetLabel: 'Period',
  fromLabel: 'From',
  toLabel: 'To',
  presets: [
    { id: 'any', label: 'Any time' },
    { id: 'last30', label: 'Last 30 days' },
    { id: 'own', label: 'Own period' },
  ],
  preset: 'own',
  range: { from: '2026-01-01', to: '2026-01-31' },
  onPreset: () => undefined,
  onRange: () => undefined,
};
const show = (options: Partial<DateRangeOptions<Preset>> = {}): Stage =>
  stage(
    fixtureSync<HTMLElement>(html`<div></div>`),
    dateRange<Preset>({ ...base, ...options }),
    fieldStyles,
    selectFieldStyles,
    dateRangeStyles,
  );
function type(view: Stage, side: 'from' | 'to', value: string): void {
  const input = view.one<HTMLInputElement>(`#due-${side}`);
  input.value = value;
  input.dispatchEvent(new InputEvent('input'));
}

describe('dateRange', () => {
  it('is a named group whose fields stand there only for a range of one’s own', () => {
    const view = show();
    expect([view.text('legend'), view.all('input').map((input) => (input as HTMLInputElement).value)]).to.deep.equal([
      'Due date',
      ['2026-01-01', '2026-01-31'],
    ]);
    expect(show({ preset: 'last30' }).all('input')).to.have.length(0);
  });

  it('calls back with the preset', () => {
    const chosen: string[] = [];
    const view = show({ onPreset: (id) => chosen.push(id) });
    const select = view.one<HTMLSelectElement>('select');
    select.value = 'last30';
    select.dispatchEvent(new Event('change'));
    expect(chosen).to.deep.equal(['last30']);
  });

  it('calls back with a range; an end that is emptied is open', () => {
    const ranges: DateRange[] = [];
    const view = show({ onRange: (range) => ranges.push(range) });
    type(view, 'from', '2026-01-05');
    type(view, 'to', '');
    expect(ranges).to.deep.equal([{ from: '2026-01-05', to: '2026-01-31' }, { from: '2026-01-01' }]);
  });

  it('says that it starts after its end (LST-02)', () => {
    const view = show({ error: 'The start date must be before the end date.' });
    expect(view.text(`#${view.one('fieldset').getAttribute('aria-describedby')}`)).to.equal('The start date must be before the end date.');
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode`, async () => {
      const view = show({ error: 'The start date must be before the end date.' });
      view.host.setAttribute('theme', scheme);
      await expect(view.host).to.be.accessible();
    });
  }
});
