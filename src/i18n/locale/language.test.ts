import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { commonArea } from '../catalog/area-common.js';
import { faultsArea } from '../catalog/area-faults.js';
import { payInvoiceFindArea } from '../catalog/area-pay-invoice-find.js';
import { payInvoicePayArea } from '../catalog/area-pay-invoice-pay.js';
import type { Area, Words } from '../catalog/area.js';
import type { WordId } from '../catalog/word-id.js';
import { Language } from './language.js';
import { enablePseudoLocales } from './pseudo-locale.js';
import { requestLocale, type LocaleOwner } from './request-locale.js';

const root = document.documentElement;
const retry = 'action.retry' satisfies WordId;

class SpeakingElement extends LitElement {
  static override properties = { locale: {} };
  declare locale?: string;
  readonly owner: LocaleOwner = 'lone';
  readonly language = new Language(this, [commonArea, faultsArea]);
  updates = 0;

  override willUpdate(): void {
    requestLocale(this, this.locale, this.owner);
  }
  override render(): TemplateResult {
    this.updates++;
    return this.language.ready ? html`${this.language.t(retry)}` : html`…`;
  }
}
class ProvidingElement extends SpeakingElement {
  override readonly owner = 'provider';
}
customElements.define('speaking-words', SpeakingElement);
customElements.define('providing-words', ProvidingElement);

const put = (markup: string): SpeakingElement => {
  document.body.insertAdjacentHTML('beforeend', markup);
  return document.body.lastElementChild as SpeakingElement;
};
const text = (element: Element): string => element.shadowRoot?.textContent?.trim() ?? '';
const shows = (element: Element, expected: string): Promise<void> =>
  waitUntil(() => text(element) === expected, `never showed "${expected}"`);

let warnings: string[] = [];
const { warn } = console;

/** An area of one word whose Dutch comes when the test says so. */
const heldArea = (name: string): { area: Area; release(): void; refuse(): void } => {
  let release = (): void => undefined;
  let refuse = release;
  const words = new Promise<Words>((resolve, reject) => {
    release = () => resolve({ [name]: 'Straks' });
    refuse = () => reject(new TypeError('offline'));
  });
  const load = (): Promise<Words> => words;
  const area = { name, en: { [name]: 'Later' }, load: { nl: load, fr: () => Promise.resolve({ [name]: 'Plus tard' }), ko: load } };
  return { area, release, refuse };
};

/** An area whose French cannot be had until `up`. */
const failingArea = (name: string): { area: Area; up(): void } => {
  let down = true;
  const fr = (): Promise<Words> => (down ? Promise.reject(new TypeError('offline')) : Promise.resolve({ [name]: 'Plus tard' }));
  const load = (): Promise<Words> => Promise.resolve({ [name]: 'Later' });
  return { area: { name, en: { [name]: 'Later' }, load: { nl: load, fr, ko: load } }, up: () => void (down = false) };
};

describe('the language of an element', () => {
  beforeEach(() => {
    root.lang = '';
    warnings = [];
    console.warn = (message: string) => void warnings.push(message);
  });
  afterEach(async () => {
    document.body.replaceChildren();
    root.lang = '';
    await nextFrame();
    console.warn = warn;
  });

  it('is English at once where nobody asks for another one', async () => {
    const element = put('<speaking-words></speaking-words>');
    await element.updateComplete;
    expect(text(element)).to.equal('Retry');
    expect(element.language.locale).to.equal('en');
    await nextFrame();
    expect(element.updates).to.equal(1);
  });

  it('is that of the page for markup that stood there before the element was defined', async () => {
    root.lang = 'nl';
    const element = put('<early-words></early-words>');
    customElements.define('early-words', class extends SpeakingElement {});
    await shows(element, 'Opnieuw proberen');
    expect(element.language.locale).to.equal('nl');
  });

  it('shows no English first where the page has another language', async () => {
    root.lang = 'ko';
    const element = put('<speaking-words></speaking-words>');
    const seen: string[] = [];
    while (!element.language.ready) {
      await element.updateComplete;
      seen.push(text(element));
      await nextFrame();
    }
    await shows(element, '다시 시도');
    expect(seen).not.to.include('Retry');
  });

  it('follows <html lang> when it changes, and keeps the old words until the new ones are there', async () => {
    root.lang = 'nl';
    const element = put('<speaking-words></speaking-words>');
    await shows(element, 'Opnieuw proberen');
    root.lang = 'fr';
    await nextFrame();
    expect(element.language.ready).to.equal(true);
    expect(text(element)).to.be.oneOf(['Opnieuw proberen', 'Réessayer']);
    await shows(element, 'Réessayer');
    root.lang = '';
    await shows(element, 'Retry');
  });

  it('ends in the newest of several quick changes', async () => {
    const element = put('<speaking-words></speaking-words>');
    for (const lang of ['nl', 'ko', 'nl', 'fr']) {
      root.lang = lang;
      await Promise.resolve();
    }
    await shows(element, 'Réessayer');
    await nextFrame();
    expect(text(element)).to.equal('Réessayer');
    expect(element.language.locale).to.equal('fr');
  });

  it('takes words by language and formats by region', async () => {
    root.lang = 'nl-be';
    const element = put('<speaking-words></speaking-words>');
    await shows(element, 'Opnieuw proberen');
    expect(element.language.locale).to.equal('nl-BE');
    root.lang = 'nl';
    await waitUntil(() => element.language.locale === 'nl');
  });

  it('is English for a language that the kit does not speak and for junk, without an exception', async () => {
    const element = put('<speaking-words></speaking-words>');
    for (const lang of ['de', '!!', 'nl_', '1', 'x-klingon']) {
      root.lang = lang;
      await nextFrame();
      expect(text(element)).to.equal('Retry');
    }
  });

  it('speaks money, dates, numbers and plurals as the page does', async () => {
    root.lang = 'fr';
    const element = put('<speaking-words></speaking-words>');
    await shows(element, 'Réessayer');
    const { language } = element;
    expect(language.money({ minor: 125_000, currency: 'EUR' }).replace(/\s/g, ' ')).to.equal('1 250,00 €');
    expect(language.plural('wait.minutes', 0)).to.contain('minute.');
    expect(language.plural('wait.minutes', 2000).replace(/\s/g, ' ')).to.contain('2 000 minutes');
    expect(language.country('KR')).to.equal('Corée du Sud');
    expect(language.list(['A', 'B'])).to.equal('A et B');
    expect(language.direction).to.equal('ltr');
  });

  describe('decided by a provider', () => {
    it('is the provider’s before that of <html lang>, and the page’s again when the provider goes', async () => {
      root.lang = 'fr';
      const provider = put('<providing-words locale="nl"><speaking-words></speaking-words></providing-words>');
      await shows(provider.firstElementChild as Element, 'Opnieuw proberen');
      const lone = put('<speaking-words></speaking-words>');
      provider.remove();
      await shows(lone, 'Réessayer');
    });

    it('is the outermost provider’s, and the inner one is warned about once', async () => {
      const outer = put(
        '<providing-words locale="ko"><providing-words locale="nl"></providing-words><providing-words locale="nl"></providing-words></providing-words>',
      );
      await shows(outer.firstElementChild as Element, '다시 시도');
      expect(warnings.filter((warning) => warning.includes('"nl"'))).to.have.length(1);
    });

    it('changes with the provider’s attribute, and falls back when it is taken away', async () => {
      const provider = put('<providing-words locale="nl"></providing-words>');
      await shows(provider, 'Opnieuw proberen');
      provider.locale = 'fr';
      await shows(provider, 'Réessayer');
      provider.removeAttribute('locale');
      await shows(provider, 'Retry');
    });
  });

  describe('asked for by a lone element', () => {
    it('is the first one’s where the page names none', async () => {
      const first = put('<speaking-words locale="fr"></speaking-words>');
      const second = put('<speaking-words locale="fr-BE"></speaking-words>');
      await shows(second, 'Réessayer');
      expect(first.language.locale).to.equal('fr');
      expect(warnings).to.deep.equal([]);
    });

    it('yields to <html lang>, and the element is warned about once', async () => {
      root.lang = 'fr';
      const element = put('<speaking-words locale="ko"></speaking-words>');
      await shows(element, 'Réessayer');
      put('<speaking-words locale="ko"></speaking-words>');
      await nextFrame();
      expect(warnings.filter((warning) => warning.includes('"ko"'))).to.have.length(1);
    });
  });

  describe('with words that come later', () => {
    it('stays ready while the words of a later step are under way, and has them when join resolves', async () => {
      root.lang = 'nl';
      const element = put('<speaking-words></speaking-words>');
      await shows(element, 'Opnieuw proberen');
      const { area, release } = heldArea('held.late');
      const joining = element.language.join(area);
      expect(element.language.ready).to.equal(true);
      release();
      await joining;
      expect(element.language.t('held.late' as WordId)).to.equal('Straks');
    });

    it('becomes another language also where a step joins while the words of the others are under way', async () => {
      const [first, late] = [heldArea('first'), heldArea('late')];
      const element = put('<speaking-words></speaking-words>');
      void element.language.join(first.area);
      root.lang = 'nl';
      await nextFrame();
      const joining = element.language.join(late.area);
      first.release();
      await nextFrame();
      await nextFrame();
      late.release();
      await joining;
      await shows(element, 'Opnieuw proberen');
      expect(warnings).to.deep.equal([]);
    });

    it('stays English for a later step whose words cannot be had', async () => {
      root.lang = 'nl';
      const element = put('<speaking-words></speaking-words>');
      await shows(element, 'Opnieuw proberen');
      const { area, refuse } = heldArea('held.refused');
      const joining = element.language.join(area);
      refuse();
      await joining;
      expect(element.language.ready).to.equal(true);
      expect(element.language.t('held.refused' as WordId)).to.equal('Later');
      expect(element.language.t(retry)).to.equal('Opnieuw proberen');
      expect(warnings.join()).to.contain('nl');
    });

    it('turns the page to English where a whole language cannot be had, and tries again at the next occasion', async () => {
      // The area that was refused above is still wanted, so Dutch is not complete.
      root.lang = 'nl';
      const element = put('<speaking-words></speaking-words>');
      await shows(element, 'Retry');
      expect(element.language.locale).to.equal('en');
      root.lang = 'fr';
      await shows(element, 'Réessayer');
    });

    it('asks again for words of a later step once there is a connection, and shows them', async () => {
      root.lang = 'fr';
      const element = put('<speaking-words></speaking-words>');
      await shows(element, 'Réessayer');
      const { area, up } = failingArea('late.once');
      await element.language.join(area);
      expect(element.language.t('late.once' as WordId)).to.equal('Later');
      const { updates } = element;
      up();
      dispatchEvent(new Event('online'));
      await waitUntil(() => element.language.t('late.once' as WordId) === 'Plus tard' && element.updates > updates);
    });

    it('asks again for a whole language once there is a connection', async () => {
      const { area, up } = failingArea('whole.once');
      const element = put('<speaking-words></speaking-words>');
      await element.language.join(area);
      root.lang = 'fr';
      await waitUntil(() => warnings.length > 0);
      await shows(element, 'Retry');
      up();
      dispatchEvent(new Event('online'));
      await shows(element, 'Réessayer');
    });

    it('asks again for a whole language when the next element needs it, and the first one has it too', async () => {
      const { area, up } = failingArea('next.once');
      const element = put('<speaking-words></speaking-words>');
      await element.language.join(area);
      root.lang = 'fr';
      await waitUntil(() => warnings.length > 0);
      await shows(element, 'Retry');
      up();
      put('<speaking-words></speaking-words>');
      await shows(element, 'Réessayer');
    });

    it('joins at once in English', async () => {
      const element = put('<speaking-words></speaking-words>');
      await element.language.join(payInvoiceFindArea, payInvoicePayArea);
      expect(element.language.t('pay.submit', { total: '$1.00' })).to.equal('Pay $1.00');
    });
  });

  it('is not followed by an element that has left the page, and is caught up with when it returns', async () => {
    const element = put('<speaking-words></speaking-words>');
    await element.updateComplete;
    element.remove();
    const { updates } = element;
    root.lang = 'fr';
    await shows(put('<speaking-words></speaking-words>'), 'Réessayer');
    expect(element.updates).to.equal(updates);
    document.body.append(element);
    await shows(element, 'Réessayer');
  });

  it('can be a pseudo-locale in stories: accents, or right to left', async () => {
    enablePseudoLocales();
    root.lang = 'en-XA';
    const element = put('<speaking-words></speaking-words>');
    await waitUntil(() => text(element).startsWith('[Ŕé'));
    root.lang = 'ar-XB';
    await waitUntil(() => element.language.direction === 'rtl');
    await element.updateComplete;
    expect(text(element)).to.equal('\u200fRetry\u200f');
    expect(element.language.t('failure.reference', { reference: 'A-1' })).to.contain('\u2068A-1\u2069');
  });
});
