import type { Permission } from '../../domain/entities.js';

const looking: readonly Permission[] = [
  'invoice.view',
  'invoice.export',
  'autopay.view',
  'dispute.view',
  'order.view',
  'preferences.own',
  'support.use',
];
const paying: readonly Permission[] = ['payment.create', 'payment.manage', 'credit.apply', 'wallet.own', 'autopay.edit', 'promise.edit'];
const managing: readonly Permission[] = ['payment.approve', 'credit.refund', 'account.edit', 'inbound.edit', 'contact.edit', 'audit.view'];
const managingUsers: readonly Permission[] = ['user.view', 'user.edit'];
const governing: readonly Permission[] = ['wallet.company', 'account.enrol', 'account.cancel', 'user.admin', 'company.edit'];
const manager = [...looking, ...paying, 'dispute.edit' as const, ...managing];

/** The permission matrix of the specification: what a session of each role carries. A manager of the four-role model also has users. */
export const roleMatrix: Readonly<Record<string, readonly (readonly Permission[])[]>> = {
  administrator: [[...manager, ...managingUsers, ...governing]],
  manager: [manager, [...manager, ...managingUsers]],
  viewPayDispute: [[...looking, ...paying, 'dispute.edit']],
  viewPay: [[...looking, ...paying]],
  viewDispute: [[...looking, 'dispute.edit']],
  viewOnly: [looking],
};
