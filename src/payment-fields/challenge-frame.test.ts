import { expect } from '@open-wc/testing';
import type { BillingError } from '../domain/errors.js';
import { challengeDriven, theme } from './frame/testing/driven-frame.js';

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no fault',
    (error: BillingError) => error.code,
  );

describe('the bank’s question', () => {
  afterEach(() => document.body.replaceChildren());

  for (const [selector, answer] of [
    ['.primary', 'approved'],
    ['button:not(.primary)', 'refused'],
  ] as const) {
    it(`gives an opaque answer when it is ${answer}, once`, async () => {
      const { mounted, drive, look } = challengeDriven({ merchant: 'Nordwind Parcel', amount: '$1,250.00' });
      await mounted.ready;
      expect((await look()).text)
        .to.contain('Nordwind Parcel')
        .and.to.contain('$1,250.00');
      await drive({ do: 'press', selector });
      expect(await mounted.result).to.match(new RegExp(`^${answer}\\.[0-9a-f]{32}$`));
      expect((await look()).text).not.to.contain('Approve');
      mounted.destroy();
    });
  }

  it('is asked in the language of the page', async () => {
    for (const [locale, word] of [
      ['en-GB', 'Approve'],
      ['nl', 'Goedkeuren'],
      ['fr-BE', 'Approuver'],
      ['ko', '승인'],
      ['ar', 'Approve'],
    ] as const) {
      const { mounted, look } = challengeDriven({ locale });
      await mounted.ready;
      const seen = await look();
      expect(seen.text).to.contain(word);
      expect(seen.lang).to.equal(locale);
      while ((await look()).scrolls);
      mounted.destroy();
    }
  });

  it('is aborted with its element', async () => {
    const { mounted, container } = challengeDriven();
    await mounted.ready;
    mounted.destroy();
    expect(await codeOf(mounted.result)).to.equal('aborted');
    expect(container.childElementCount).to.equal(0);
  });

  it('is unavailable when its page does not answer, or would stand on the page’s own origin', async () => {
    const silent = challengeDriven({ config: { allowedOrigins: [] } });
    silent.timer.pass();
    expect(await codeOf(silent.mounted.result)).to.equal('fields_unavailable');
    const own = challengeDriven({ url: `${location.origin}/challenge.html` });
    expect(await codeOf(own.mounted.result)).to.equal('fields_unavailable');
  });

  it('of another version is refused', async () => {
    expect(await codeOf(challengeDriven({ config: { version: '2' } }).mounted.result)).to.equal('fields_version');
  });

  it('is accessible in both schemes', async () => {
    for (const [scheme, surface] of [
      ['light', '#ffffff'],
      ['dark', '#12171e'],
    ] as const) {
      const { mounted, drive } = challengeDriven({
        theme: { ...theme, scheme, properties: { '--billing-color-surface': surface } },
        merchant: 'Nordwind',
        amount: '€ 1',
      });
      await mounted.ready;
      expect(await drive({ do: 'audit' })).to.deep.equal([]);
      mounted.destroy();
    }
  });
});
