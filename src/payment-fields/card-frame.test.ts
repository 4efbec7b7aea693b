import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { testCards } from '../domain/test-cards.js';
import type { BillingError } from '../domain/errors.js';
import type { CardValidity, MountedFields } from './adapter.js';
import {
  Ears,
  frameOrigin,
  labels,
  mountDriven,
  setup,
  testPage,
  theme,
  type Driven,
  type DrivenOptions,
} from './frame/testing/driven-frame.js';

const faultOf = (work: Promise<unknown>): Promise<BillingError> =>
  work.then(
    () => {
      throw new Error('was expected to fail');
    },
    (error: BillingError) => error,
  );

describe('card frame', () => {
  let ears: Ears;
  const mounted: MountedFields[] = [];

  const mount = (options?: DrivenOptions): Driven<MountedFields> => {
    const made = mountDriven(options);
    mounted.push(made.mounted);
    return made;
  };
  const ready = async (options?: DrivenOptions): Promise<Driven<MountedFields>> => {
    const made = mount(options);
    await made.mounted.ready;
    return made;
  };
  /** Keys of the keyboard go where the focus is, and the order to focus is under way for a moment. */
  const focusOn = async (fields: Driven<MountedFields>, field: 'number' | 'expiry' | 'cvc'): Promise<void> => {
    fields.mounted.focus(field);
    while ((await fields.look()).active !== field);
  };
  const fill = async (fields: Driven<MountedFields>, number: string, expiry = '12/39', cvc = '123'): Promise<void> => {
    await fields.type('number', number);
    await fields.type('expiry', expiry);
    await fields.type('cvc', cvc);
  };

  beforeEach(() => {
    ears = new Ears();
  });
  afterEach(() => {
    ears.close();
    for (const fields of mounted.splice(0)) fields.destroy();
    document.body.replaceChildren();
  });

  describe('the frame', () => {
    it('is one, of another origin, sandboxed, named, and opened for this page with a nonce', async () => {
      const { container, frame } = await ready();
      expect(container.querySelectorAll('iframe').length).to.equal(1);
      expect(frame.getAttribute('sandbox')).to.equal('allow-scripts allow-same-origin allow-forms');
      expect(frame.title).to.equal('Card details');
      expect(frame.referrerPolicy).to.equal('origin');
      const address = new URL(frame.src);
      expect(address.origin).to.equal(frameOrigin);
      expect(address.origin).not.to.equal(location.origin);
      expect(address.searchParams.get('o')).to.equal(location.origin);
      expect(address.searchParams.get('n')).to.match(/^[0-9a-f]{32}$/);
    });

    it('is as tall as its content at any width and any size of text, so that nothing scrolls inside', async () => {
      for (const [width, properties] of [
        [280, {}],
        [280, { '--billing-text-m': '32px', '--billing-text-s': '28px' }],
        [760, {}],
      ] as const) {
        const fields = await ready({ width, theme: { ...theme, properties } });
        const bare = fields.frame.clientHeight;
        await fields.mounted.showFaults();
        while ((await fields.look()).scrolls);
        expect(fields.frame.clientHeight).to.be.greaterThan(bare);
      }
    });

    it('is refused on the origin of the page itself, and over plain http elsewhere', async () => {
      for (const frameUrl of [`${location.origin}/frame.html`, 'http://cards.example/frame.html', 'frame.html']) {
        const { container, mounted: fields } = mount({ setup: { ...setup, frameUrl } });
        const fault = await faultOf(fields.ready);
        expect(fault.code).to.equal('fields_unavailable');
        expect(fault.retryable).to.equal(false);
        expect(container.childElementCount).to.equal(0);
        expect((await faultOf(fields.tokenize())).code).to.equal('fields_unavailable');
      }
    });

    it('is unavailable when the backend told no address', async () => {
      const { mounted: fields } = mount({ setup: undefined });
      expect((await faultOf(fields.ready)).code).to.equal('fields_unavailable');
    });

    it('counts as unavailable when no answer came in time, and takes nothing from then on', async () => {
      const { container, mounted: fields, timer } = mount({ config: { allowedOrigins: ['https://another.example'] } });
      const tokenizing = faultOf(fields.tokenize());
      expect(timer.waiting).to.equal(1);
      timer.pass();
      expect((await faultOf(fields.ready)).code).to.equal('fields_unavailable');
      expect((await tokenizing).code).to.equal('fields_unavailable');
      expect(container.childElementCount).to.equal(0);
    });

    it('stops the clock once it is ready', async () => {
      const { timer } = await ready();
      expect(timer.waiting).to.equal(0);
    });

    it('of another version is refused, whoever tells: backend, or the page itself', async () => {
      const told = mount({ setup: { provider: 'test', version: '2', frameUrl: testPage('card') } });
      expect((await faultOf(told.mounted.ready)).code).to.equal('fields_version');
      expect(told.container.childElementCount).to.equal(0);
      const found = mount({ config: { version: '2' } });
      expect((await faultOf(found.mounted.ready)).code).to.equal('fields_version');
      expect(found.container.childElementCount).to.equal(0);
    });

    it('that was moved in the page, and so made anew, gets no second port: the fields are lost and say so', async () => {
      let lost = (): void => {};
      const emptied = new Promise<void>((resolve) => (lost = resolve));
      const fields = await ready({ onValidity: ({ empty }) => empty && lost() });
      await fill(fields, '4242424242424242');
      await ears.until(() => fields.mounted.validity.complete);
      const place = document.createElement('div');
      document.body.append(place);
      place.append(fields.frame);
      await emptied;
      expect((await faultOf(fields.mounted.tokenize())).code).to.equal('fields_unavailable');
      expect(fields.frame.isConnected).to.equal(false);
    });

    it('goes when it is destroyed, and what was waited for is aborted', async () => {
      const { container, mounted: fields } = mount();
      const waiting = [faultOf(fields.ready), faultOf(fields.tokenize()), faultOf(fields.showFaults())];
      fields.destroy();
      fields.destroy();
      expect((await Promise.all(waiting)).map((fault) => fault.code)).to.deep.equal(['aborted', 'aborted', 'aborted']);
      expect(container.childElementCount).to.equal(0);
      fields.focus();
      fields.clearSecurityCode();
      fields.update({ title: 'late' });
    });
  });

  describe('a card typed by keyboard', () => {
    it('becomes a token, and its digits are nowhere in the host: not in messages, page, storage or console', async () => {
      const lines: unknown[] = [];
      const native = { ...console };
      const listen = Object.fromEntries(
        ['log', 'info', 'warn', 'error', 'debug'].map((level) => [level, (...words: unknown[]) => lines.push(words)]),
      );
      Object.assign(console, listen);
      try {
        const events: unknown[] = [];
        for (const type of ['keydown', 'input', 'change', 'paste'])
          window.addEventListener(type, (event) => events.push(event), { once: true });
        const fields = await ready();
        await focusOn(fields, 'number');
        await sendKeys({ type: '4242424242424242' });
        await sendKeys({ press: 'Tab' });
        await sendKeys({ type: '1139' });
        await sendKeys({ press: 'Tab' });
        await sendKeys({ type: '987' });
        await ears.until(() => fields.mounted.validity.complete);
        const method = await fields.mounted.tokenize();
        expect(method).to.include({ type: 'card', brand: 'visa', funding: 'credit', last4: '4242' });
        expect(method.expiry).to.deep.equal({ month: 11, year: 2039 });
        expect(method.token).to.match(/^tok_test\.approved\.credit\.[\w-]{22}$/);
        expect(ears.heard.length).to.be.greaterThan(3);
        const everything = JSON.stringify([
          ears.heard,
          document.documentElement.outerHTML,
          { ...localStorage },
          { ...sessionStorage },
          document.cookie,
          lines,
        ]);
        expect(everything).not.to.match(/4242\D{0,3}4242/);
        expect(everything).not.to.match(/"987"/);
        expect(events).to.deep.equal([]);
      } finally {
        Object.assign(console, native);
      }
    });

    it('asks the host to submit on Enter, once for a key that is held down', async () => {
      let submits = 0;
      const fields = await ready({ onSubmit: () => submits++ });
      await focusOn(fields, 'cvc');
      await sendKeys({ down: 'Enter' });
      await sendKeys({ down: 'Enter' });
      await sendKeys({ down: 'Enter' });
      await sendKeys({ up: 'Enter' });
      await fields.mounted.showFaults();
      expect(submits).to.equal(1);
      await sendKeys({ press: 'Enter' });
      await fields.mounted.showFaults();
      expect(submits).to.equal(2);
    });

    it('can be corrected in the middle, across the gaps between groups', async () => {
      const fields = await ready();
      await focusOn(fields, 'number');
      await sendKeys({ type: '42425242' });
      for (let step = 0; step < 4; step++) await sendKeys({ press: 'ArrowLeft' });
      await sendKeys({ press: 'Backspace' });
      await sendKeys({ type: '7' });
      const { values, caret } = await fields.look();
      expect(values.number).to.equal('4247 5242');
      expect(caret).to.equal(4);
    });

    it('goes through number, expiry, security code and out of the frame with Tab', async () => {
      const fields = await ready();
      const after = document.createElement('button');
      fields.container.after(after);
      await focusOn(fields, 'number');
      const order: string[] = [];
      for (let step = 0; step < 3; step++) {
        order.push((await fields.look()).active);
        await sendKeys({ press: 'Tab' });
      }
      expect(order).to.deep.equal(['number', 'expiry', 'cvc']);
      expect(document.activeElement).to.equal(after);
    });
  });

  describe('tokens', () => {
    for (const { number, outcome, funding, brand } of testCards) {
      it(`of the test card ${number} say ${outcome}`, async () => {
        const fields = await ready();
        await fill(fields, number);
        const method = await fields.mounted.tokenize();
        expect(method).to.include({ type: 'card', brand, funding, last4: number.slice(-4) });
        expect(method.token.startsWith(`tok_test.${outcome}.${funding}.`)).to.equal(true);
      });
    }

    it('of a card the test provider does not know are declined', async () => {
      const fields = await ready();
      await fill(fields, '3782 822463 10005', '12/39', '1234');
      expect((await fields.mounted.tokenize()).token).to.contain('tok_test.declined:generic.');
    });

    it('are refused for a card that is not whole, naming each fault', async () => {
      const fields = await ready();
      await fields.type('number', '4242424242424241');
      await fields.type('expiry', '12/20');
      const fault = await faultOf(fields.mounted.tokenize());
      expect(fault.code).to.equal('validation');
      expect(fault.details.fields).to.deep.equal([
        { pointer: 'number', code: 'invalid' },
        { pointer: 'expiry', code: 'expired' },
        { pointer: 'cvc', code: 'required' },
      ]);
      expect((await fields.look()).invalid).to.deep.equal(['number', 'expiry', 'cvc']);
    });

    it('are unavailable while the vault is', async () => {
      const fields = await ready({ config: { tokenizer: { vault: `${frameOrigin}/no-vault-here` } } });
      await fill(fields, '4242424242424242');
      const fault = await faultOf(fields.mounted.tokenize());
      expect(fault.code).to.equal('unavailable');
      expect(fault.retryable).to.equal(true);
      expect(JSON.stringify(ears.heard)).not.to.contain('42424242');
    });
  });

  describe('faults', () => {
    it('are shown when asked for, each sentence tied to its field', async () => {
      const fields = await ready();
      await fields.type('number', '4242424242424241');
      const validity = await fields.mounted.showFaults();
      expect(validity.faults).to.deep.equal({ number: 'invalid', expiry: 'required', cvc: 'required' });
      const { described, invalid } = await fields.look();
      expect(invalid).to.deep.equal(['number', 'expiry', 'cvc']);
      expect(described.number).to.equal('Visa Check the card number.');
      expect(described.expiry).to.equal('Month and year Fill this in.');
    });

    it('are shown at a field that is left for another one, and not at one that is still empty', async () => {
      const fields = await ready();
      await focusOn(fields, 'number');
      await sendKeys({ type: '4242' });
      expect((await fields.look()).invalid).to.deep.equal([]);
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Tab' });
      const { invalid, active } = await fields.look();
      expect(active).to.equal('cvc');
      expect(invalid).to.deep.equal(['number']);
    });

    it('go as soon as they are mended', async () => {
      const fields = await ready();
      await fields.mounted.showFaults();
      await fields.type('number', '4242424242424242');
      expect((await fields.look()).invalid).to.deep.equal(['expiry', 'cvc']);
    });

    it('tell with the first digits that a brand is not taken', async () => {
      const told: CardValidity[] = [];
      const fields = await ready({ brands: ['visa', 'mastercard'], onValidity: (validity) => told.push(validity) });
      await fields.type('number', '37');
      expect((await fields.look()).described.number).to.equal('American Express This card is not taken.');
      await ears.until(() => told.at(-1)?.faults.number === 'brandNotAccepted');
      expect(fields.mounted.validity.brand).to.equal('amex');
    });

    it('of brands hold for what the operator of the frame takes as well', async () => {
      const fields = await ready({ brands: ['visa', 'mastercard'], config: { brands: ['mastercard'] } });
      await fields.type('number', '4242');
      expect((await fields.mounted.showFaults()).faults.number).to.equal('brandNotAccepted');
    });
  });

  describe('what the host can do', () => {
    it('hears of validity when it changes, not at every key', async () => {
      const told: CardValidity[] = [];
      const fields = await ready({ onValidity: (validity) => told.push(validity) });
      for (const text of ['4', '42', '424', '4242']) await fields.type('number', text);
      await fields.type('number', '');
      await ears.until(() => told.length === 2);
      expect(told.map(({ empty }) => empty)).to.deep.equal([false, true]);
    });

    it('takes the security code away after a decline and leaves number and expiry', async () => {
      const fields = await ready();
      await fill(fields, '4000000000000002');
      await ears.until(() => fields.mounted.validity.complete);
      fields.mounted.clearSecurityCode();
      await ears.until(() => fields.mounted.validity.faults.cvc === 'required');
      const { values, invalid } = await fields.look();
      expect(values).to.deep.equal({ number: '4000 0000 0000 0002', expiry: '12/39', cvc: '' });
      expect(invalid).to.deep.equal([]);
    });

    it('focuses a named field, or the first one that is empty or wrong', async () => {
      const fields = await ready();
      await focusOn(fields, 'cvc');
      await fields.type('number', '4242424242424242');
      fields.mounted.focus();
      while ((await fields.look()).active !== 'expiry');
      expect(document.activeElement).to.equal(fields.frame);
    });

    it('changes language, title and look, and what was typed stays', async () => {
      const fields = await ready();
      await fields.type('number', '4242');
      await fields.mounted.showFaults();
      const dutch = { ...labels, number: 'Kaartnummer', faults: { ...labels.faults, incomplete: 'Er ontbreekt iets.' } };
      const dark = {
        scheme: 'dark',
        direction: 'rtl',
        properties: { '--billing-color-text': 'rgb(200, 201, 202)', '--billing-color-danger': 'url(x)' },
      } as const;
      fields.mounted.update({ locale: 'nl-BE', title: 'Kaart', labels: dutch, theme: dark });
      await fields.mounted.showFaults();
      const seen = await fields.look();
      expect(seen).to.include({ lang: 'nl-BE', dir: 'rtl', title: 'Kaart', colour: 'rgb(200, 201, 202)' });
      expect(seen.text).to.contain('Kaartnummer').and.to.contain('Er ontbreekt iets.');
      expect(seen.values.number).to.equal('4242');
      expect(fields.frame.title).to.equal('Kaart');
    });
  });

  describe('is accessible', () => {
    for (const scheme of ['light', 'dark'] as const) {
      for (const direction of ['ltr', 'rtl'] as const) {
        it(`empty, filled in and with faults, ${scheme}, ${direction}`, async () => {
          const properties = { '--billing-color-surface': scheme === 'dark' ? '#12171e' : '#ffffff' };
          const fields = await ready({ theme: { scheme, direction, properties } });
          await expect(fields.container).to.be.accessible();
          expect(await fields.drive({ do: 'audit' })).to.deep.equal([]);
          await fields.mounted.showFaults();
          expect(await fields.drive({ do: 'audit' })).to.deep.equal([]);
          await fill(fields, '4242424242424242');
          expect(await fields.drive({ do: 'audit' })).to.deep.equal([]);
        });
      }
    }
  });
});
