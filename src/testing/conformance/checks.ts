import type { Check } from './check.js';
import { browserChecks } from './checks/browsers.js';
import { customerChecks } from './checks/customers.js';
import { discoveryChecks } from './checks/discovery.js';
import { documentChecks } from './checks/documents.js';
import { expiryChecks } from './checks/expiry.js';
import { foreignIdChecks } from './checks/foreign-ids.js';
import { fuzzChecks } from './checks/fuzz.js';
import { guestChecks, payLinkChecks } from './checks/guest.js';
import { keyChecks } from './checks/keys.js';
import { limitChecks } from './checks/limits.js';
import { otherPageChecks, pageChecks } from './checks/lists.js';
import { guestMoneyChecks, moneyChecks } from './checks/money.js';
import { paymentChecks } from './checks/payments.js';
import { permissionChecks } from './checks/permissions.js';
import { portalChecks, viewChecks } from './checks/portal.js';
import { queryChecks } from './checks/queries.js';
import { strangeInputChecks } from './checks/strange-input.js';
import { tenancyChecks } from './checks/tenancy.js';
import { throttlingChecks } from './checks/throttling.js';
import { wireChecks } from './checks/wire.js';

/** Every check of the suite; `checkGroups` says in which order they run. */
export const conformanceChecks: readonly Check[] = [
  ...discoveryChecks,
  ...guestChecks,
  ...payLinkChecks,
  ...paymentChecks,
  ...keyChecks,
  ...pageChecks,
  ...otherPageChecks,
  ...queryChecks,
  ...moneyChecks,
  ...guestMoneyChecks,
  ...portalChecks,
  ...viewChecks,
  ...customerChecks,
  ...documentChecks,
  ...permissionChecks,
  ...tenancyChecks,
  ...foreignIdChecks,
  ...limitChecks,
  ...strangeInputChecks,
  ...browserChecks,
  ...expiryChecks,
  ...throttlingChecks,
  ...fuzzChecks,
  ...wireChecks,
];
