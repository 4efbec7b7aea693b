import { expect, fixtureSync, html } from '@open-wc/testing';
import { createInPageBackend, PageDriver, type InPageBackend } from '../../testing/index.js';
import './payment-history.js';

interface Opened {
  readonly page: PageDriver;
  readonly kit: InPageBackend;
  readonly element: HTMLElement;
}

/** One of the company's people before the reference backend. */
async function openAs(name: string): Promise<Opened> {
  const kit = await createInPageBackend({ user: `${name}@harbourfinch.example` });
  const element = fixtureSync<HTMLElement>(html`<payment-history .client=${kit.client} allow="open pay filter"></payment-history>`);
  return { page: new PageDriver(element), kit, element };
}
/** The history is long: a customer looks for a payment by its words. */
async function findInHistory({ page }: Opened, words: string): Promise<void> {
  (await page.find('tab', 'History')).click();
  await page.type('Reference, invoice or person', words);
}
const writesOf = ({ kit }: Opened): readonly string[] =>
  kit.controls.requests
    .filter(({ method }) => method === 'POST')
    .map(({ method, path }) => `${method} ${path.replace(/[^/]*_[^/]*/, '…')}`);

describe('<payment-history> over the reference backend', () => {
  it('lists what is scheduled for whoever may see it, and lets a person change their own only', async () => {
    const { page, element } = await openAs('payer');
    await page.find('button', 'Cancel: payment P-4NQX-7W2K');
    await page.see('P-8HJR-3VMA');
    expect(page.has('button', 'Cancel: payment P-8HJR-3VMA')).to.equal(false);
    expect(page.has('tab', 'Approvals')).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('offers a viewer nothing to change', async () => {
    const { page } = await openAs('viewer');
    await page.see('P-8HJR-3VMA');
    expect(page.all('button', /^(Cancel|Change)/)).to.have.lengthOf(0);
  });

  it('cancels a payment: it goes to the history, and its invoice is open', async () => {
    const opened = await openAs('payer');
    const { page } = opened;
    await page.press('Cancel: payment P-4NQX-7W2K');
    await page.press('Cancel payment P-4NQX-7W2K');
    await page.see('Payment P-4NQX-7W2K was cancelled.');
    expect(writesOf(opened).filter((line) => line.endsWith('/cancel'))).to.have.lengthOf(1);
    await findInHistory(opened, 'P-4NQX');
    await page.see('Cancelled');
    await page.see('1 payment on this page');
  });

  it('moves a payment within its dates, and answers a late one at the field with the day up to which it may be (PAY-07)', async () => {
    const { page } = await openAs('payer');
    await page.press('Change: payment P-4NQX-7W2K');
    await page.type('Payment date', '2026-12-24');
    await page.press('Save changes');
    await page.see('Choose a date up to the due date, March 21, 2026.');
    await page.type('Payment date', '2026-03-01');
    await page.press('Save changes');
    await page.see('Choose today or a later date.');
    await page.type('Payment date', '2026-03-16');
    await page.press('Save changes');
    await page.see('Payment P-4NQX-7W2K is now scheduled for March 16, 2026.');
  });

  it('never says failed when the answer to a write is lost', async () => {
    const { page, kit } = await openAs('payer');
    kit.controls.fault(/POST \/payments\/.*\/cancel/, { kind: 'dropAfter' });
    await page.press('Cancel: payment P-4NQX-7W2K');
    await page.press('Cancel payment P-4NQX-7W2K');
    await page.see('Payment P-4NQX-7W2K was cancelled.');
  });

  it('tells a person that a colleague changed the payment meanwhile, and applies theirs to the newest', async () => {
    const { page, kit } = await openAs('payer');
    await page.press('Change: payment P-4NQX-7W2K');
    await page.type('Payment date', '2026-03-17');
    const colleague = await kit.controls.signIn('admin@harbourfinch.example');
    const [{ url } = { url: '' }] = kit.controls.requests.filter(({ path }) => path === '/payments');
    const id = (await kit.client.payments.list({ where: { tab: 'scheduled' }, search: 'P-4NQX' })).items[0]?.id ?? '';
    const moved = await kit.fetch(`${url.split('?')[0]}/${id}/reschedule`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${colleague}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': 'colleague-0123456789',
        'If-Match': '"1"',
      },
      body: JSON.stringify({ payDate: '2026-03-20' }),
    });
    expect(moved.status).to.equal(200);
    await page.press('Save changes');
    await page.see('Someone changed this.');
    await page.see('Mar 20, 2026');
    await page.press('Apply mine');
    await page.see('is now scheduled for March 17, 2026.');
  });

  it('lets another person approve, or reject with a comment that the first one reads', async () => {
    const opened = await openAs('manager');
    const { page } = opened;
    (await page.find('tab', 'Approvals')).click();
    await page.press('Reject: payment P-2LTD-9CZE');
    await page.type('Comment', 'Too early.');
    await page.press('Reject payment P-2LTD-9CZE');
    await page.see('Payment P-2LTD-9CZE was rejected.');
    await page.see('No payment waits for approval.');
    await findInHistory(opened, 'P-2LTD');
    await page.see('Too early.');
  });

  it('has the whole history: failed, returned, of guests, by bank and by AutoPay, found by words, and receipts', async () => {
    const opened = await openAs('admin');
    const { page, element } = opened;
    for (const [reference, text] of [
      ['P-3MWC', 'There was not enough money available. You were not charged.'],
      ['P-7QZA', 'Guest payment'],
      ['P-4GYL', 'AutoPay'],
      ['P-6UKB', 'Paid by transfer or cheque'],
      ['1Z-460006', 'Payment P-5VEK-2XRB was returned: the bank account is closed.'],
    ] as const) {
      await findInHistory(opened, reference);
      await page.see(text);
    }
    await expect(element).to.be.accessible();
    await findInHistory(opened, 'P-9DXF');
    await page.press('Receipt: payment P-9DXF-4RQT');
    await page.see('Issued on');
  });
});
