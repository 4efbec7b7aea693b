import { expect, fixtureSync, html } from '@open-wc/testing';
import type { SupportContact } from '../domain/entities.js';
import { supportStyles } from '../styles/support.js';
import { stage, type Stage } from '../ui/shadow.fixture.js';
import { naughty, support } from './samples.fixture.js';
import { speechOf } from './speech.fixture.js';
import { supportContact } from './support-contact.js';

const show = async (contact: SupportContact, onRequest?: (event: MouseEvent) => void, locale = 'en'): Promise<Stage> =>
  stage(
    fixtureSync<HTMLElement>(html`<div></div>`),
    html`${supportContact({ contact, language: await speechOf(locale), ...(onRequest && { onRequest }) })}`,
    supportStyles,
  );

describe('supportContact', () => {
  it('says who helps, how and when', async () => {
    const view = await show(support);
    for (const word of ['Need help?', 'Nordwind Parcel, billing', '+1 (800) 555-0100', 'billing@nordwind.example', 'Mon-Fri 8:00-18:00']) {
      expect(view.text()).to.contain(word);
    }
  });

  it('dials the digits and the plus of the printed number', async () => {
    expect((await show(support)).one<HTMLAnchorElement>('a[href^="tel:"]').getAttribute('href')).to.equal('tel:+18005550100');
    expect((await show({ phone: '080-687-6886' })).one<HTMLAnchorElement>('a').getAttribute('href')).to.equal('tel:0806876886');
  });

  it('shows a number that cannot be dialled as text', async () => {
    const view = await show({ phone: 'ask at the desk' });
    expect(view.all('a')).to.have.length(0);
    expect(view.text()).to.contain('ask at the desk');
  });

  it('writes to the address and adds nothing to it, whatever stands in it', async () => {
    const view = await show({ email: 'help@nordwind.example?bcc=thief@example.com&body=x' });
    expect(view.one('a').getAttribute('href')).not.to.match(/[?#]/);
    expect((await show(support)).one('a[href^="mailto:"]').getAttribute('href')).to.equal('mailto:billing@nordwind.example');
  });

  it('shows only what the contact has', async () => {
    const view = await show({ phone: '+31 20 555 0100' });
    expect(view.text()).to.contain('Phone').and.not.to.contain('E-mail').and.not.to.contain('Hours');
  });

  it('shows nothing where the contact says nothing', async () => {
    expect((await show({ name: 'Nordwind' })).text()).to.equal('');
    expect((await show({})).text()).to.equal('');
  });

  it('asks its caller first when a link is followed, and lets it help instead', async () => {
    const requests: boolean[] = [];
    const view = await show(support, (event) => {
      event.preventDefault();
      requests.push(event.defaultPrevented);
    });
    for (const link of view.all('a')) link.click();
    expect(requests).to.deep.equal([true, true]);
  });

  it('is a group with a name, and no landmark, of which a page with two elements would have two alike', async () => {
    const group = (await show(support)).one('[role="group"]');
    expect(group.getAttribute('aria-label')).to.equal('Need help?');
  });

  it('takes whatever a backend sends as text', async () => {
    for (const text of naughty) {
      const view = await show({ name: text, phone: text, email: text, hours: text });
      expect(view.all('img, script')).to.have.length(0);
      expect(view.one('.support').scrollWidth).to.be.at.most(view.host.clientWidth);
    }
  });

  for (const scheme of ['light', 'dark']) {
    for (const locale of ['en', 'ko']) {
      it(`is accessible in ${scheme} mode in ${locale}`, async () => {
        const view = await show(support, undefined, locale);
        view.host.setAttribute('theme', scheme);
        await expect(view.host).to.be.accessible();
      });
    }
  }
});
