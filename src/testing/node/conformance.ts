#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { runCommand } from './conformance-command.js';

const patienceMs = 30_000;

process.exitCode = await runCommand(process.argv.slice(2), {
  fetch: (request) => fetch(request, { signal: AbortSignal.timeout(patienceMs) }),
  readFile: (path) => readFile(path, 'utf8'),
  environment: process.env,
  write: (text) => void process.stdout.write(text),
});
