// Types in templates: unknown tags, attributes, properties and events, values of the wrong type.
import { spawnSync } from 'node:child_process';
import { isOnlyNothing } from './lint/nothing-bindings.mjs';
import { tool } from './run-command.mjs';

const sources = 'src/{ui,views,elements,controllers,payment-fields}/**/!(*.test|*.fixture).ts';
// Its list of CSS properties is years old and TypeScript says more about what is private.
const rules = ['--rules.no-invalid-css', 'off', '--rules.no-property-visibility-mismatch', 'off', '--rules.no-unknown-event', 'off'];
const command = [tool('lit-analyzer'), sources, '--strict', '--noColor', '--format', 'list', ...rules];
const { stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

/** Attributes that are younger than the tool's list. */
const younger = ['closedby', 'enterkeyhint', 'inert', 'popover'].map((name) => `Unknown attribute '${name}'.`);

const lines = stdout.split('\n');
if (!lines.some((line) => /^Analyzing \d+ files/.test(line))) {
  console.error(`${stdout}${stderr}lit-analyzer did not run`);
  process.exit(1);
}
let file = '';
let faults = 0;
for (const line of lines) {
  if (/^\.?\.?\/.*\.ts$/.test(line)) file = line;
  const found = /^\s+(\d+):(\d+)\s+(?:error|warning)\s+(.*)$/.exec(line);
  if (!found || isOnlyNothing(found[3] ?? '') || younger.includes(found[3])) continue;
  faults++;
  console.log(`${file}:${found[1]}:${found[2]} ${found[3]}`);
}
console.log(`${faults} faults in templates`);
process.exitCode = faults > 0 ? 1 : 0;
