import * as contract from '../../contract/generated/validators.js';
import type { ContractBench, ContractCase } from './contract-bench.js';
import { holds, must, refuses } from './expectations.js';

/** What everybody may read. */
export const readingCases = (bench: ContractBench): ContractCase[] => [
  {
    title: 'says what it offers',
    run: async () => void holds(contract.vCapabilities, await bench.probe.get('/capabilities'), 200),
  },
  {
    title: 'describes itself',
    run: async () =>
      must(
        ((await bench.probe.get('/openapi.json')).body as { openapi?: string })?.openapi?.startsWith('3.1') === true,
        'no OpenAPI 3.1 document',
      ),
  },
  {
    title: 'gives terms with a strong ETag, and 304 to whoever has them',
    run: async () => {
      const first = await bench.probe.get('/terms');
      holds(contract.vBillingTerms, first, 200);
      const etag = first.headers.get('ETag') ?? '';
      must(etag.startsWith('"'), 'no strong ETag');
      const again = await bench.probe.get('/terms', { headers: { 'If-None-Match': etag } });
      must(again.status === 304 && again.text === '', 'known terms are sent again');
    },
  },
  {
    title: 'says where the card frame is',
    run: async () => void holds(contract.vPaymentFieldsSetup, await bench.probe.get('/payment-fields'), 200),
  },
  {
    title: 'knows nobody without a token',
    run: async () => {
      must((await bench.probe.get('/session')).status === 204, 'somebody is signed in');
      refuses(await bench.probe.get('/invoices'), 401, 'unauthenticated');
    },
  },
  {
    title: 'answers 404 with a problem where nothing is',
    run: async () => void refuses(await bench.probe.get('/nothing-here'), 404, 'not_found'),
  },
];
