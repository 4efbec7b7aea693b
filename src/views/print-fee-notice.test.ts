import { expect, fixtureSync, html } from '@open-wc/testing';
import { noticeStyles } from '../styles/notice.js';
import { stage, type Stage } from '../ui/shadow.fixture.js';
import { printFeeNotice } from './print-fee-notice.js';
import { printFee } from './samples.fixture.js';
import { plain, speechOf } from './speech.fixture.js';

const show = async (today: string, locale = 'en', fee: typeof printFee | null = printFee): Promise<Stage> =>
  stage(
    fixtureSync<HTMLElement>(html`<div></div>`),
    html`${printFeeNotice(fee ? { printFee: fee } : {}, today, await speechOf(locale))}`,
    noticeStyles,
  );

describe('printFeeNotice', () => {
  it('asks to register up to and on the avoid-by date', async () => {
    for (const today of ['2026-01-01', '2026-02-15']) {
      const text = plain((await show(today)).text());
      expect(text).to.contain('Register by February 15, 2026').and.to.contain('1,500').and.to.contain('March 1, 2026');
    }
  });

  it('announces the fee until it takes effect', async () => {
    expect((await show('2026-02-16')).text())
      .to.contain('From March 1, 2026')
      .and.not.to.contain('Register by');
  });

  it('says that the fee applies from its first day on', async () => {
    expect((await show('2026-03-01')).text()).to.contain('applies');
  });

  it('tells those who registered that they need to do nothing', async () => {
    expect((await show('2026-01-01')).text()).to.contain('Already registered?');
  });

  it('says nothing where there is no fee', async () => {
    expect((await show('2026-01-01', 'en', null)).text()).to.equal('');
  });

  it('has no decimals in won and no word left in English in Korean', async () => {
    const text = (await show('2026-01-01', 'ko')).text();
    expect(text).to.contain('1,500').and.not.to.contain('.00');
    expect(text).not.to.match(/register|invoice/i);
  });

  it('is accessible', async () => {
    await expect((await show('2026-01-01', 'ko')).host).to.be.accessible();
  });
});
