// Writes what the reference backend answers into src/contract/examples, with the names and the omissions that stand there: `npm run docs:contract`
// does it before it writes the pages. What is new in an answer is for the eyes of whoever commits it.
import { writeFileSync } from 'node:fs';
import { allExamples, folder, writeExamples, writtenJson } from './example-files.mjs';
import { openExamples } from './example-backend.mjs';
import { ask, merged } from './run-examples.mjs';

for (const [tag, examples] of Object.entries(allExamples())) {
  const opened = await openExamples(tag);
  const written = [];
  for (const example of examples) {
    const { answer, text, expected, found } = await ask(example, opened);
    if (answer.status !== example.status) console.error(`${tag}, ${example.title}: status ${answer.status}: ${text.slice(0, 600)}`);
    const body = found === undefined || expected === undefined ? example.came.body : writtenJson(merged(expected, found, opened.names));
    const sent = example.sent.body === '' ? '' : writtenJson(JSON.parse(example.sent.body));
    written.push({ ...example, sent: { ...example.sent, body: sent }, came: { ...example.came, body } });
  }
  writeFileSync(`${folder}/${tag}.http`, writeExamples(written));
}
