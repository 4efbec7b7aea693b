import { expect, fixture, html } from '@open-wc/testing';
import { encode, QrCodeDataType } from 'uqr';
import { swissQrPayload } from '../../domain/swiss-qr.js';
import { darkPath, qrCode } from './qr-code.js';

const payload = swissQrPayload({
  iban: 'CH9300762011623852957',
  creditor: { name: 'Robert Schneider AG', lines: ['Rue du Lac 1268'], postalCode: '2501', city: 'Biel', country: 'CH' },
  amount: { minor: 194_975, currency: 'CHF' },
  reference: 'RF18539007547034',
}) as string;

/** The modules that a path fills, read back from its steps. */
function modulesOf(path: string, size: number, quiet: number): boolean[][] {
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let step = 0; step < Number(run); step++) (modules[Number(y) - quiet] as boolean[])[Number(x) + step - quiet] = true;
  }
  return modules;
}

const draw = async (swiss: boolean): Promise<SVGElement> => fixture<SVGElement>(html`${qrCode({ payload, label: 'QR code', swiss })}`);

describe('the picture of a QR code', () => {
  it('fills exactly the dark modules of the payload, with error correction M and four modules of white around', () => {
    const { data, size } = encode(payload, { ecc: 'M', border: 0 });
    expect(modulesOf(darkPath(data), size, 4)).to.deep.equal(data);
  });

  it('is one image with a name, its parts hidden behind it', async () => {
    const picture = await draw(false);
    expect(picture.getAttribute('role')).to.equal('img');
    expect(picture.getAttribute('aria-label')).to.equal('QR code');
    expect(picture.namespaceURI).to.equal('http://www.w3.org/2000/svg');
    expect(picture.querySelectorAll('path')).to.have.length(2);
  });

  it('carries the Swiss cross in its middle, 7 of 46 parts wide', async () => {
    const picture = await draw(true);
    picture.setAttribute('width', '460');
    const { size, types } = encode(payload, { ecc: 'M', border: 0, minVersion: 14 });
    const cross = picture.querySelector('g') as SVGGElement;
    const { x, y, width, height } = cross.getBoundingClientRect();
    const box = picture.getBoundingClientRect();
    const code = (box.width * size) / (size + 8);
    expect(width).to.be.closeTo((code * 7) / 46, 0.5);
    expect(height).to.be.closeTo(width, 0.5);
    expect(x + width / 2).to.be.closeTo(box.x + box.width / 2, 0.5);
    expect(y + height / 2).to.be.closeTo(box.y + box.height / 2, 0.5);
    // No pattern that scanners need is under it.
    expect(types[(size - 1) / 2]?.[(size - 1) / 2]).to.equal(QrCodeDataType.Data);
    // White, black, white: the field, the square, the cross.
    expect([...cross.children].map((part) => part.getAttribute('fill'))).to.deep.equal(['#fff', '#000', '#fff']);
  });
});
