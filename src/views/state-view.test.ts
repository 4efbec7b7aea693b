import { expect, fixtureSync, html } from '@open-wc/testing';
import { BillingError } from '../domain/errors.js';
import { stage, type Stage } from '../ui/shadow.fixture.js';
import { naughty } from './samples.fixture.js';
import { speechOf } from './speech.fixture.js';
import { failureState, stateView, styles, type State } from './state-view.js';

const show = async (state: State, locale = 'en'): Promise<Stage> =>
  stage(fixtureSync<HTMLElement>(html`<div></div>`), stateView(await speechOf(locale), state), ...styles);
const nothingHappens = (): void => undefined;
const error = new BillingError('unavailable', { correlationId: 'c-42' });
const states: Readonly<Record<State['kind'], State>> = {
  empty: { kind: 'empty' },
  filtered: { kind: 'filtered', onClear: nothingHappens },
  failed: { kind: 'failed', error, onRetry: nothingHappens, copying: { copied: undefined, copy: nothingHappens } },
  forbidden: { kind: 'forbidden', thing: 'invoices' },
  unauthenticated: { kind: 'unauthenticated', onSignIn: nothingHappens },
  unsupported: { kind: 'unsupported' },
  offline: { kind: 'offline', onRetry: nothingHappens },
};

describe('stateView', () => {
  it('says each state in a sentence of its own, in every language', async () => {
    for (const locale of ['en', 'nl', 'fr', 'ko']) {
      const sentences = new Set<string>();
      for (const state of Object.values(states)) sentences.add((await show(state, locale)).text('.state-sentence'));
      expect(sentences.size, locale).to.equal(Object.keys(states).length);
      expect([...sentences].some((sentence) => /\b(state|thing)\.\w/.test(sentence))).to.equal(false);
    }
  });

  it('of what is forbidden says what it is and who can help', async () => {
    expect((await show(states.forbidden)).text()).to.equal('You do not have access to invoices. Ask an administrator.');
  });

  it('says what is missing, with the next step, in the element’s own words', async () => {
    const view = await show({ kind: 'empty', text: 'No invoices yet.', action: html`<a href="#enrol">Add an account</a>` });
    expect(view.text()).to.equal('No invoices yet. Add an account');
  });

  it('names the button that clears by what it clears, where that is more than filters', async () => {
    expect((await show(states.filtered)).text('button')).to.equal('Clear filters');
    const view = await show({ kind: 'filtered', clearLabel: 'Clear search and filters', onClear: nothingHappens });
    expect(view.text('button')).to.equal('Clear search and filters');
  });

  it('of a failure says what happened, a way to try again, and the reference to copy', async () => {
    const done: string[] = [];
    const view = await show({
      kind: 'failed',
      error,
      onRetry: () => done.push('again'),
      copying: { copied: undefined, copy: (_, text) => done.push(text) },
    });
    expect(view.one('.state').getAttribute('role')).to.equal('alert');
    expect(view.text()).to.contain('This could not be loaded.').and.contain('Reference: c-42');
    view.all('button').forEach((button) => button.click());
    expect(done).to.deep.equal(['again', 'c-42']);
  });

  it('says that the reference was copied, and how long to wait', async () => {
    const limited = new BillingError('rate_limited', { correlationId: 'c-42', retryAfterSeconds: 90 });
    const view = await show({ kind: 'failed', error: limited, copying: { copied: 'c-42', copy: nothingHappens } });
    expect(view.text()).to.contain('Copied').and.contain('Try again in 2 minutes.');
  });

  it('shows a way on only where there is one', async () => {
    for (const kind of ['filtered', 'unauthenticated', 'offline'] as const) {
      expect((await show({ kind })).all('button'), kind).to.have.length(0);
      expect((await show(states[kind])).all('button'), kind).to.have.length(1);
    }
  });

  it('keeps what a backend sends as text', async () => {
    for (const correlationId of naughty) {
      const view = await show({ kind: 'failed', error: new BillingError('network', { correlationId }) });
      expect(view.all('img, script')).to.have.length(0);
      expect(view.one('.state').getBoundingClientRect().right).to.be.at.most(view.host.getBoundingClientRect().right);
    }
  });

  it('takes a failure for what it means', () => {
    const kinds = (['unauthenticated', 'forbidden', 'unsupported', 'network'] as const).map(
      (code) => failureState(new BillingError(code), 'invoices', {}).kind,
    );
    expect(kinds).to.deep.equal(['unauthenticated', 'forbidden', 'unsupported', 'failed']);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode`, async () => {
      for (const state of Object.values(states)) {
        const view = await show(state);
        view.host.setAttribute('theme', scheme);
        await expect(view.host).to.be.accessible();
      }
    });
  }
});
