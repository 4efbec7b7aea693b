import { expect } from '@open-wc/testing';
import { Ears, driveFrame, frameOrigin, labels, mountDriven, testPage, theme } from './frame/testing/driven-frame.js';

const nonce = '00112233445566778899aabbccddeeff';
const hello = { type: 'billing-frame', purpose: 'card', version: '1', nonce };
const present = { type: 'present', locale: 'en', title: 'Card', labels, theme };

/** A page opened by hand, the way an attacker's script would; answers are those on the ports that were offered to it. */
class Opened {
  readonly frame = document.createElement('iframe');
  readonly answers: unknown[] = [];

  static async open(origin = location.origin, config = {}): Promise<Opened> {
    const opened = new Opened();
    const url = new URL(testPage('card', config));
    url.searchParams.set('o', origin);
    url.searchParams.set('n', nonce);
    opened.frame.src = url.href;
    const loaded = new Promise((resolve) => opened.frame.addEventListener('load', resolve));
    document.body.append(opened.frame);
    await loaded;
    return opened;
  }

  /** Offers a port with a greeting, and asks on it for the page to be drawn. */
  offer(data: unknown, source: Window = window, ports = 1): void {
    const channels = Array.from({ length: ports }, () => new MessageChannel());
    for (const { port1 } of channels) {
      port1.onmessage = (event) => this.answers.push(event.data);
      port1.postMessage(present);
    }
    // The window whose function is called is the source of the message.
    const { Function: Maker } = source as Window & { Function: FunctionConstructor };
    const send = new Maker('frame', 'data', 'origin', 'ports', 'frame.postMessage(data, origin, ports)') as (...values: unknown[]) => void;
    send(
      this.frame.contentWindow,
      data,
      frameOrigin,
      channels.map(({ port2 }) => port2),
    );
  }

  /** Messages of the page are answered in order: what was sent before has been looked at. */
  async settled(): Promise<readonly unknown[]> {
    await driveFrame(this.frame, { do: 'look' });
    await driveFrame(this.frame, { do: 'look' });
    return this.answers;
  }
}

describe('the handshake of the card frame', () => {
  afterEach(() => document.body.replaceChildren());

  it('takes a good greeting, and only the first one', async () => {
    const opened = await Opened.open();
    opened.offer(hello);
    while (!JSON.stringify(await opened.settled()).includes('ready'));
    const heard = opened.answers.length;
    opened.offer(hello);
    opened.offer({ ...hello, version: '2' });
    expect((await opened.settled()).length).to.equal(heard);
  });

  it('ignores greetings that are not whole, and still takes a good one after them', async () => {
    const opened = await Opened.open();
    const forged = [
      { ...hello, nonce: 'ffffffffffffffffffffffffffffffff' },
      { ...hello, nonce: '' },
      { ...hello, purpose: 'challenge' },
      { ...hello, type: 'other' },
      { ...hello, version: 1 },
      'billing-frame',
      null,
      [hello],
    ];
    for (const data of forged) opened.offer(data);
    opened.offer(hello, window, 0);
    opened.offer(hello, window, 2);
    expect(await opened.settled()).to.deep.equal([]);
    opened.offer(hello);
    while (!JSON.stringify(await opened.settled()).includes('ready'));
  });

  it('ignores a greeting from a window that is not its parent, even one of the right origin', async () => {
    const opened = await Opened.open();
    const other = document.createElement('iframe');
    document.body.append(other);
    opened.offer(hello, other.contentWindow as Window);
    expect(await opened.settled()).to.deep.equal([]);
    opened.offer(hello);
    while (!JSON.stringify(await opened.settled()).includes('ready'));
  });

  it('answers no page whose origin the operator has not listed, whatever the address says', async () => {
    for (const origins of [[], ['https://another.example'], [`${location.origin}/`], ['*']]) {
      const opened = await Opened.open(location.origin, { allowedOrigins: origins });
      opened.offer(hello);
      expect(await opened.settled(), JSON.stringify(origins)).to.deep.equal([]);
    }
  });

  it('answers no page of a listed origin that is not the one it was opened for', async () => {
    const opened = await Opened.open('https://another.example', { allowedOrigins: ['https://another.example', location.origin] });
    opened.offer(hello);
    expect(await opened.settled()).to.deep.equal([]);
  });

  it('tells a host of another version so, and gives it nothing else', async () => {
    const opened = await Opened.open();
    opened.offer({ ...hello, version: '2' });
    while ((await opened.settled()).length === 0);
    expect(opened.answers).to.deep.equal([{ type: 'refused', version: '1' }]);
    opened.offer(hello);
    expect(await opened.settled()).to.have.length(1);
  });

  it('leaves the host deaf to window messages: forged ones change nothing', async () => {
    const ears = new Ears();
    const { mounted, frame } = mountDriven();
    await mounted.ready;
    const height = frame.style.height;
    const validity = { complete: true, empty: false, faults: {}, brand: 'visa' };
    const card = { token: 'tok_forged', funding: 'credit', last4: '0000', expiry: { month: 1, year: 2040 } };
    const tokenizing = mounted.tokenize().then(
      () => 'a token',
      (error: { code: string }) => error.code,
    );
    for (const data of [
      { type: 'ready', version: '1' },
      { type: 'refused', version: '2' },
      { type: 'height', height: 1999 },
      { type: 'validity', validity },
      { type: 'tokenized', id: 1, card },
    ]) {
      window.postMessage(data, location.origin);
      window.dispatchEvent(new MessageEvent('message', { data, origin: frameOrigin, source: frame.contentWindow }));
    }
    expect(await tokenizing).to.equal('validation');
    expect(mounted.validity.complete).to.equal(false);
    expect(frame.style.height).not.to.equal('1999px');
    expect(Number.parseInt(frame.style.height)).to.be.at.least(Number.parseInt(height));
    mounted.destroy();
    ears.close();
  });
});
