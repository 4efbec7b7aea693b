import type { Permission } from '../../domain/entities.js';
import type { RoleId, RolesModel } from '../store/records.js';

/** A role is a named set of permission codes (docs/specification/permissions.md): data, never something that code asks for by name. */
export interface Role {
  readonly id: RoleId;
  readonly permissions: readonly Permission[];
  /** `payment.manage` reaches the payments that this person made, and no colleague's. */
  readonly ownPaymentsOnly: boolean;
}

/** What everybody with a role may do within the own scope. */
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
const disputing: readonly Permission[] = ['dispute.edit'];
const managing: readonly Permission[] = ['payment.approve', 'credit.refund', 'account.edit', 'inbound.edit', 'contact.edit', 'audit.view'];
const managingUsers: readonly Permission[] = ['user.view', 'user.edit'];
const governing: readonly Permission[] = ['wallet.company', 'account.enrol', 'account.cancel', 'user.admin', 'company.edit'];

const role = (id: RoleId, ownPaymentsOnly: boolean, ...sets: readonly (readonly Permission[])[]): Role => ({
  id,
  permissions: sets.flat(),
  ownPaymentsOnly,
});

const administrator = role('administrator', false, looking, paying, disputing, managing, managingUsers, governing);
const viewPayDispute = role('viewPayDispute', true, looking, paying, disputing);
const viewOnly = role('viewOnly', false, looking);

/** the four roles of today, and the six of the older model, where only administrators see users (USR-11). */
export const rolePresets: Readonly<Record<RolesModel, readonly Role[]>> = {
  four: [administrator, role('manager', false, looking, paying, disputing, managing, managingUsers), viewPayDispute, viewOnly],
  six: [
    administrator,
    role('manager', false, looking, paying, disputing, managing),
    viewPayDispute,
    role('viewPay', true, looking, paying),
    role('viewDispute', false, looking, disputing),
    viewOnly,
  ],
};

/** The role of that name in a model; one that the model does not have may do nothing at all. */
export const roleOf = (model: RolesModel, id: RoleId): Role =>
  rolePresets[model].find((candidate) => candidate.id === id) ?? { id, permissions: [], ownPaymentsOnly: true };
