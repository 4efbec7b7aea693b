// The demo's outbox, for what the customer was sent.
import { plain } from './words.mjs';

/** The text of /mail/, as a browser shows it. */
export async function outbox(server) {
  const response = await fetch(`${server.portal}/mail/`);
  return plain(await response.text());
}

/** How often a text stands in the outbox. */
export async function countInOutbox(server, text) {
  return (await outbox(server)).split(text).length - 1;
}

/** Waits until a text stands in the outbox: receipts are sent after the answer. */
export async function waitForMail(server, text, { timeoutMs = 10_000 } = {}) {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const all = await outbox(server);
    if (all.includes(text)) return all;
    if (Date.now() > deadline) throw new Error(`No mail with ${text} in ${all.slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
