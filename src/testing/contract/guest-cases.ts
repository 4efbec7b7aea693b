import * as contract from '../../contract/generated/validators.js';
import type { ContractBench, ContractCase } from './contract-bench.js';
import { holds, must, refuses } from './expectations.js';

/** One invoice without signing in. */
export const guestCases = (bench: ContractBench): ContractCase[] => [
  {
    title: 'finds an invoice by its facts and shows no more than a guest may see',
    run: async () => {
      const { token } = await bench.found();
      const session = holds(contract.vSession, await bench.probe.get('/session', { token }), 200);
      must(session.kind === 'guest' && session.token === undefined, 'the session is not a guest’s, or repeats the token');
    },
  },
  {
    title: 'has one answer for every wrong fact',
    run: async () => {
      const { facts } = bench.invoice();
      const wrong = [
        { ...facts, accountNumber: 'QQQQ99' },
        { ...facts, invoiceNumber: '1Z-000000' },
        { ...facts, invoiceAmount: '0.01' },
      ];
      const titles = new Set<unknown>();
      for (const some of wrong)
        titles.add(refuses(await bench.probe.post('/guest/lookups', { facts: some }), 404, 'guest_not_found').title);
      must(titles.size === 1, 'the answers tell which fact is wrong');
    },
  },
  {
    title: 'refuses what is not JSON, not readable or not the contract’s',
    run: async () => {
      const path = '/guest/lookups';
      refuses(
        await bench.probe.send('POST', path, { raw: 'a=b', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }),
        415,
        'unsupported_media_type',
      );
      refuses(await bench.probe.send('POST', path, { raw: '{"facts":' }), 400, 'validation');
      const problem = refuses(await bench.probe.post(path, { facts: { accountNumber: 7 } }), 422, 'validation');
      must(problem.errors?.[0]?.pointer.startsWith('/facts') === true, 'the fault has no pointer');
    },
  },
  {
    title: 'has one answer for a pay link that leads nowhere',
    run: async () => void refuses(await bench.probe.post('/guest/pay-links', { token: 'not-a-link' }), 410, 'pay_link_expired'),
  },
];
