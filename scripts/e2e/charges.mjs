// What really happened, asked of the server and not of the page.
import assert from 'node:assert/strict';
import { waitForMail, countInOutbox } from './mails.mjs';

/** The invoice as somebody else would find it now. */
export async function lookUpAsStranger({ server }, { facts }) {
  const { invoiceAmount } = facts;
  const response = await fetch(`${server.portal}/api/v1/guest/lookups`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ facts, readings: { invoiceAmount: [invoiceAmount] } }),
  });
  return { status: response.status, body: await response.json() };
}

/** The payment is in the books once: nothing is due, and one receipt was sent for the invoice. */
export async function expectOneCharge(stage, { invoice, reference, email }) {
  await waitForMail(stage.server, reference);
  const { body } = await lookUpAsStranger(stage, invoice);
  assert.equal(body.invoice?.balance.minor, 0, `nothing is due: ${JSON.stringify(body)}`);
  assert.equal(body.invoice.lastPayment?.reference, reference, 'the last payment of the invoice is the one that the customer was told of');
  const mails = await receiptsTo(stage, email);
  assert.equal(mails, 1, `one receipt for ${email}`);
}

/** Each receipt names its recipient once in the outbox. */
const receiptsTo = (stage, email) => countInOutbox(stage.server, email);
