import type { Scenario } from './scenario.js';
import { accountScenarios } from './scenarios-account.js';
import { findScenarios } from './scenarios-find.js';
import { methodScenarios } from './scenarios-method.js';
import { otherScenarios } from './scenarios-other.js';
import { declineScenarios, offlineScenario, payScenarios } from './scenarios-pay.js';

/** Every state of `<pay-invoice>` for a guest, by name. */
export const payInvoiceScenarios = {
  ...findScenarios,
  offline: offlineScenario,
  ...methodScenarios,
  ...payScenarios,
  ...otherScenarios,
} satisfies Record<string, Scenario>;
export type PayInvoiceScenario = keyof typeof payInvoiceScenarios;

/** What a customer reads after each code under which a bank declines. */
export const payInvoiceDeclines = declineScenarios;

/** Every state of `<pay-invoice>` for a signed-in customer, by name. */
export const payAccountScenarios: Readonly<Record<keyof typeof accountScenarios, Scenario>> = accountScenarios;
