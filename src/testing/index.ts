/** For stories and tests: the backend in the page, faults on demand, named scenarios and the conformance suite. */
export type { Fault } from './faults.js';
export { FaultyFetch, type Held, type Match, type SeenRequest } from './faulty-fetch.js';
export { createInPageBackend, type InPageBackend, type InPageControls, type InPageOptions } from './in-page-backend.js';
export { cardToken, payGuest, type GuestPayment } from './guest-payment.js';
export { TokenFields, type TokenFieldsOptions } from './token-fields.js';
export { ManualTimeouts } from './manual-timeouts.js';
export { factsOf, openScenario, type OpenedScenario, type Scenario, type ScenarioOptions, type ScenarioWords } from './scenario.js';
export { driveScenario, ScenarioStage } from './scenario-stage.js';
export { payAccountScenarios, payInvoiceDeclines, payInvoiceScenarios, type PayInvoiceScenario } from './scenarios.js';
export { invoiceDetailScenarios, type InvoiceDetailScenario } from './scenarios-invoice-detail.js';
export { invoiceDownloadScenarios, type InvoiceDownloadScenario } from './scenarios-invoice-download.js';
export { invoicePrintScenarios, type InvoicePrintScenario } from './scenarios-invoice-print.js';
export { invoiceTableScenarios, type InvoiceTableScenario, type TableScenario } from './scenarios-invoice-table.js';
export { remittanceScenarios, type RemittanceScenario } from './scenarios-remittance.js';
export { paymentHistoryScenarios, type PaymentHistoryScenario } from './scenarios-payment-history.js';
export { navScenarios, type NavScenario } from './scenarios-billing-nav.js';
export { sessionScenarios, type SessionScenario } from './scenarios-billing-provider.js';
export { dashboardScenarios, type DashboardScenario } from './scenarios-billing-dashboard.js';
export { WireProbe, type WireAnswer, type WireCall } from './wire-probe.js';
export { PageDriver, type DriverOptions, type Name } from './page-driver.js';
export { connectTo } from './connect.js';
export {
  checkGroups,
  conformanceChecks,
  readSettings,
  reportText,
  runConformance,
  testProviderCards,
  type Check,
  type CheckGroup,
  type CheckResult,
  type ConformanceHooks,
  type ConformanceLimits,
  type ConformancePerson,
  type ConformanceReport,
  type ConformanceRun,
  type ConformanceSettings,
  type GuestSample,
  type Need,
  type PersonName,
  type SandboxCards,
} from './conformance/index.js';
