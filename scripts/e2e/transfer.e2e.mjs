// Bytes and round trips, as a browser counts them that has never seen the page.
import assert from 'node:assert/strict';
import { check } from './runner.mjs';
import { budgets, measureScripts } from './transfer.mjs';

const table = ({ files, bytes, depth }) =>
  [
    ...files.map((file) => `  ${String(file.bytes).padStart(6)} ${file.encoding.padEnd(3)} depth ${file.depth}  ${file.name}`),
    `  ${String(bytes).padStart(6)} in all, depth ${depth}`,
  ].join('\n');

async function payAndMeasure(stage, locale) {
  const invoice = stage.samples.take({ currency: 'USD', label: 'due ' });
  let scripts;
  const journey = await stage.journey({ locale, prepare: async (page) => (scripts = await measureScripts(page)) });
  await journey.ready();
  const form = scripts.read();
  await scripts.hurry();
  await journey.pay(invoice, stage.samples.card('approved'));
  await journey.paid();
  await journey.says(journey.t('receipt.total')).waitFor();
  const whole = scripts.read();
  const [first, all] = [form, whole].map(({ bytes }) => `${(bytes / 1000).toFixed(2)} KB`);
  console.log(`         ${locale}: form ${first} in ${form.files.length} files, ${form.depth} round trips; to the confirmation ${all}`);
  for (const { name, encoding } of whole.files) assert.equal(encoding, 'br', `${name} is served compressed`);
  assert.ok(form.files.length > 0);
  assert.ok(form.bytes <= budgets.form, `the form takes ${form.bytes} bytes of ${budgets.form}:\n${table(form)}`);
  const most = budgets.confirmation + (locale === 'en' ? 0 : budgets.words);
  assert.ok(whole.bytes <= most, `paying takes ${whole.bytes} bytes of ${most}:\n${table(whole)}`);
  assert.ok(form.depth <= budgets.depth, `scripts of the form wait for one another:\n${table(form)}`);
}

export const checks = ['en', 'nl', 'fr', 'ko'].map((locale) =>
  check(
    `in ${locale} the form takes at most 25 KB of scripts in two round trips, and paying at most 45 KB${locale === 'en' ? '' : ' and its words'}`,
    (stage) => payAndMeasure(stage, locale),
  ),
);
