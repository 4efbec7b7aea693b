/** The conformance suite: what a backend of the contract must do, as checks that need nothing but `fetch`. */
export { checkGroups, type Check, type CheckGroup, type Need, type PersonName } from './check.js';
export { conformanceChecks } from './checks.js';
export { readSettings } from './read-settings.js';
export { reportText, type CheckResult, type ConformanceReport } from './report.js';
export { runConformance, type ConformanceRun } from './run.js';
export {
  testProviderCards,
  type ConformanceHooks,
  type ConformanceLimits,
  type ConformancePerson,
  type ConformanceSettings,
  type GuestSample,
  type SandboxCards,
} from './settings.js';
