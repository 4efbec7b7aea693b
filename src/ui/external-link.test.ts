import { expect, fixtureSync, html } from '@open-wc/testing';
import { externalLink, type ExternalLinkOptions } from './external-link.js';
import { stage, type Stage } from './shadow.fixture.js';

const show = (options: ExternalLinkOptions): Stage => stage(fixtureSync<HTMLElement>(html`<div></div>`), externalLink(options));

describe('externalLink', () => {
  it('links to https, mail and phone addresses', () => {
    for (const href of ['https://pay.example/register', 'mailto:help@pay.example', 'tel:+18005550100']) {
      expect(show({ href, label: 'Help' }).one<HTMLAnchorElement>('a').href).to.equal(href);
    }
  });

  for (const href of [
    'javascript:alert(1)',
    'data:text/html,x',
    'http://pay.example/',
    '//pay.example',
    'https://a:b@pay.example/',
    '',
    undefined,
  ]) {
    it(`shows the bare label for ${href === undefined ? 'no address' : `"${href}"`}`, () => {
      const view = show({ href, label: 'Help' });
      expect(view.all('a')).to.have.length(0);
      expect(view.text()).to.equal('Help');
    });
  }

  it('opens a new window only when it can say so, and never for a phone number', () => {
    const link = show({
      href: 'https://pay.example/',
      label: 'Register',
      newWindowLabel: '(opens in a new window)',
    }).one<HTMLAnchorElement>('a');
    expect(link.target).to.equal('_blank');
    expect(link.rel.split(' ')).to.include('noopener');
    expect(link.querySelector('svg')?.getAttribute('aria-label')).to.equal('(opens in a new window)');
    expect(show({ href: 'https://pay.example/', label: 'Register' }).one<HTMLAnchorElement>('a').target).to.equal('');
    expect(show({ href: 'tel:+18005550100', label: 'Call', newWindowLabel: '(opens)' }).one<HTMLAnchorElement>('a').target).to.equal('');
  });

  it('isolates a label of another direction', () => {
    expect(show({ href: 'https://pay.example/', label: 'شركة' }).text('a bdi')).to.equal('شركة');
  });

  it('lets its caller take over', () => {
    let stopped = false;
    const link = show({
      href: 'tel:+18005550100',
      label: 'Call',
      onClick: (event) => {
        event.preventDefault();
        stopped = event.defaultPrevented;
      },
    }).one('a');
    link.click();
    expect(stopped).to.equal(true);
  });

  it('is accessible', async () => {
    await expect(
      show({ href: 'https://pay.example/', label: 'Register', newWindowLabel: '(opens in a new window)' }).host,
    ).to.be.accessible();
  });
});
