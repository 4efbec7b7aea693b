import { describe, it } from 'node:test';
import { contractSuite, createInPageBackend } from '../testing/index.js';

const { backend, controls } = await createInPageBackend();
const sample = await controls.sample();

describe('the reference backend', () => {
  for (const { title, run } of contractSuite((request) => backend.fetch(request), { sample })) it(title, run);
});
