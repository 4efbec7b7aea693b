// Measures in turns, so that a busy moment of the machine hits what is compared alike. Runs under tsx.
import { openDatabase } from './database.mjs';
import { startListener } from './process.mjs';
import { pathOf, samplesOf, searchesOf } from './samples.mjs';
import { pageSql, pagesOf } from './scenarios.mjs';
import { others } from './others.mjs';

const today = '2026-01-31';
const allowance = 3;
const processorBar = 5;
const daysFrom = (date, days) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
const quantile = (values, part) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
const shown = (value) => (value === undefined ? '' : value >= 100 ? value.toFixed(0) : value.toFixed(1));
const line = (name, cells) => console.log(name.padEnd(48) + cells.map((cell) => String(cell).padStart(11)).join(''));

export async function measure({ count, runs, only, fresh, profile }) {
  const database = await openDatabase({ count, seed: 1, today, fresh });
  const listener = await startListener(database.url, today, profile ? ['--cpu-prof', '--cpu-prof-dir=.cache/bench-server/profiles'] : []);
  let missed = 0;
  const note = (held) => {
    if (held === false) missed += 1;
    return held === undefined ? '' : held ? 'ok' : 'MISSED';
  };
  try {
    const people = await peopleOf(listener);
    const wants = (name) => name.includes(only);
    const pages = pagesOf(today, daysFrom).filter(({ name }) => wants(name));
    const kept = [];
    heading('pages of 50', ['p50', 'p95', 'SQL p50', 'SQL p95', 'p95 ratio', 'bar']);
    for (const scenario of pages) {
      const { cookie, scope } = people[scenario.who];
      const samples = await samplesOf({ scenario, scope, today, ...listener, cookie, places: 12 });
      if (samples.length === 0) continue;
      kept.push({ name: scenario.name, path: samples[0].path, cookie, bar: scenario.bar });
      const times = await inTurns(listener, samples, cookie, runs);
      row(scenario.name, times, note(scenario.bar && times.p95 <= scenario.bar * times.sql95 + allowance));
    }
    heading('searches', ['p50', 'p95', 'SQL p50', 'SQL p95', 'p95 ratio', 'bar']);
    const { cookie, scope } = people.all;
    const order = {
      sort: '-invoiceDate,number',
      keys: [
        ['invoice_date', 'desc'],
        ['number_sort', 'asc'],
      ],
    };
    for (const { name, bar, typed } of await searchesOf({ count, companyId: scope.companyId, ...listener })) {
      if (!wants(name)) continue;
      const samples = typed.map((search) => ({
        path: pathOf({ query: {}, search }),
        sql: pageSql({ filter: { holds: [] }, order, scope, today, needle: search.length === 2 ? `\u0001${search}` : search }),
      }));
      kept.push({ name: `search: ${name}`, path: samples[0].path, cookie, bar });
      const times = await inTurns(listener, samples, cookie, runs);
      row(name, times, note(times.p95 <= bar * times.sql95 + allowance));
    }
    heading('processor time of the process, a request', ['backend', 'bare', 'ratio', 'bare JSON', 'ratio', 'bytes', 'bar']);
    for (const one of kept) {
      if (one.bar === undefined) continue;
      const { own, bare, json, bytes } = await processorOf(listener, one, Math.max(40, runs));
      const times = [
        `${own.toFixed(2)} ms`,
        `${bare.toFixed(2)} ms`,
        (own / bare).toFixed(1),
        `${json.toFixed(2)} ms`,
        (own / json).toFixed(1),
      ];
      line(one.name, [...times, bytes, note(own <= processorBar * bare)]);
    }
    heading('what has no bar', ['p50', 'p95']);
    for (const { name, path, cookie: whose, method, body } of others(people)) {
      if (!wants(name)) continue;
      const times = [];
      for (let turn = -1; turn < Math.max(5, runs / 10); turn += 1) {
        const { milliseconds } = await listener.call(path, { cookie: whose, method, body });
        if (turn >= 0) times.push(milliseconds);
      }
      line(name, [`${shown(quantile(times, 0.5))} ms`, `${shown(quantile(times, 0.95))} ms`]);
    }
    console.log(
      `\n${count} invoices; ${missed === 0 ? 'every bar holds' : `${missed} bars are missed`} (p95 of a page at most 2 times, of a search 3 times the SQL's plus ${allowance} ms; processor time at most ${processorBar} times)`,
    );
    return missed;
  } finally {
    await listener.close();
    await database.stop();
  }
}

const heading = (name, cells) => {
  console.log();
  line(name, cells);
};

const row = (name, { p50, p95, sql50, sql95 }, held) =>
  line(name, [`${shown(p50)} ms`, `${shown(p95)} ms`, `${shown(sql50)} ms`, `${shown(sql95)} ms`, (p95 / sql95).toFixed(2), held]);

/** Somebody who sees all of the largest company, somebody who sees some of its accounts, and somebody of a small one. */
async function peopleOf({ ask }) {
  const person = async (email, scoped) => {
    const [user] = await ask('rows', { text: `select body from users where email_key = $1`, values: [email] });
    const { companyId, scope } = user.body;
    const cookie = await ask('signIn', { email });
    return { cookie, scope: { companyId, ...(scoped && { accountIds: scope.accountIds }) } };
  };
  return {
    all: await person('all@company-1.example', false),
    some: await person('some@company-1.example', true),
    small: await person('all@company-20.example', false),
  };
}

async function inTurns({ ask, call }, samples, cookie, runs) {
  const [own, sql] = [[], []];
  for (let turn = -samples.length; turn < runs; turn += 1) {
    const sample = samples[(turn + samples.length) % samples.length];
    const read = async () => own.push((await call(sample.path, { cookie })).milliseconds);
    const query = async () => sql.push((await ask('sql', sample.sql)).milliseconds);
    // Whoever comes second finds the rows warm.
    for (const act of turn % 2 === 0 ? [read, query] : [query, read]) await act();
  }
  const [times, bare] = [own.slice(samples.length), sql.slice(samples.length)];
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), sql50: quantile(bare, 0.5), sql95: quantile(bare, 0.95) };
}

/** In rounds, one after the other; the medians of the rounds. */
async function processorOf({ ask, call }, { path, cookie }, runs) {
  const { text } = await call(path, { cookie });
  await ask('keep', { name: 'page', body: text });
  const perRequest = async (act) => {
    const before = await ask('processor');
    for (let index = 0; index < runs; index += 1) await act();
    return ((await ask('processor')) - before) / runs;
  };
  const [own, bare, json] = [[], [], []];
  for (let round = -1; round < 3; round += 1) {
    const one = await perRequest(() => call(path, { cookie }));
    const other = await perRequest(() => call('/bare/page', { cookie }));
    const worded = await perRequest(() => call('/json/page', { cookie }));
    if (round < 0) continue;
    own.push(one);
    bare.push(other);
    json.push(worded);
  }
  return { own: quantile(own, 0.5), bare: quantile(bare, 0.5), json: quantile(json, 0.5), bytes: Buffer.byteLength(text) };
}
