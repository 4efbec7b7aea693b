import { expect, fixtureSync, html } from '@open-wc/testing';
import { guestFactNames, type GuestFactName } from '../domain/guest-facts.js';
import { specimenStyles } from '../styles/specimen.js';
import { stage, type Stage } from '../ui/shadow.fixture.js';
import { invoiceSpecimen } from './invoice-specimen.js';
import { speechOf } from './speech.fixture.js';

const show = async (highlight: GuestFactName, locale = 'en', width = 480): Promise<Stage> => {
  const host = fixtureSync<HTMLElement>(html`<div></div>`);
  host.style.inlineSize = `${width}px`;
  return stage(host, invoiceSpecimen({ highlight, language: await speechOf(locale) }), specimenStyles);
};

describe('invoiceSpecimen', () => {
  for (const fact of guestFactNames) {
    it(`marks the place of ${fact}, and no other`, async () => {
      const language = await speechOf('en');
      const view = await show(fact);
      expect(view.all('.marked')).to.have.length(1);
      expect(view.text('.marked')).to.contain(language.t(`fact.${fact}`));
      expect(view.one('[role="img"]').getAttribute('aria-label')).to.equal(language.t(`specimen.${fact}`));
    });
  }

  it('shows where every fact stands, so that the place can be told', async () => {
    expect((await show('invoiceNumber')).all('.spot')).to.have.length(guestFactNames.length);
  });

  it('marks by a frame and weight, not by colour alone', async () => {
    const style = getComputedStyle((await show('invoiceNumber')).one('.marked'));
    expect(style.fontWeight).to.equal('600');
    expect(style.borderTopWidth).to.equal('2px');
  });

  it('says that the own invoice may look different', async () => {
    expect((await show('invoiceNumber')).text('figcaption')).to.equal('Your invoice may look a little different.');
  });

  for (const locale of ['en', 'nl', 'fr', 'ko']) {
    it(`fits into 280 px in ${locale}, with text of 14 px`, async () => {
      const view = await show('controlId', locale, 280);
      expect(view.one('.specimen').scrollWidth).to.be.at.most(280);
      expect(Number.parseFloat(getComputedStyle(view.one('.spot')).fontSize)).to.be.at.least(14);
    });
  }

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode`, async () => {
      const view = await show('invoiceNumber');
      view.host.setAttribute('theme', scheme);
      await expect(view.host).to.be.accessible();
    });
  }
});
