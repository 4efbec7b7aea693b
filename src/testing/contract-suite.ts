import { ContractBench, type ContractCase, type ContractOptions } from './contract/contract-bench.js';
import { CustomerBench } from './contract/customer-bench.js';
import { customerPaymentCases } from './contract/customer-payment-cases.js';
import { documentCases } from './contract/document-cases.js';
import { guestCases } from './contract/guest-cases.js';
import { keyCases } from './contract/key-cases.js';
import { listCases } from './contract/list-cases.js';
import { paymentCases } from './contract/payment-cases.js';
import { portalCases } from './contract/portal-cases.js';
import { readingCases } from './contract/reading-cases.js';
import { WireProbe } from './wire-probe.js';

export type { ContractCase, ContractCustomers, ContractOptions } from './contract/contract-bench.js';

/**
 * What every backend of contract v1 must do, as cases for any test runner:
 * `for (const { title, run } of contractSuite(fetch, { sample })) test(title, run);`
 */
export const contractSuite = (fetch: (request: Request) => Promise<Response>, options: ContractOptions): readonly ContractCase[] => {
  const bench = new ContractBench(new WireProbe(fetch, options.baseUrl), options);
  const cases = [...readingCases(bench), ...guestCases(bench), ...paymentCases(bench), ...keyCases(bench)];
  if (!options.customers) return cases;
  const customers = new CustomerBench(bench.probe, options, options.customers);
  return [...cases, ...listCases(customers), ...portalCases(customers), ...customerPaymentCases(customers), ...documentCases(customers)];
};
