import type { RoleName } from './portal-words.js';

export interface Person {
  readonly email: string;
  readonly name: string;
  readonly role: RoleName;
}

/** Whom one can be in the demo: one person a role. */
export const people: readonly Person[] = [
  { email: 'admin@harbourfinch.example', name: 'Dana Finch', role: 'administrator' },
  { email: 'manager@harbourfinch.example', name: 'Mika Manager', role: 'manager' },
  { email: 'payer@harbourfinch.example', name: 'Parker Payne', role: 'viewPayDispute' },
  { email: 'viewpay@harbourfinch.example', name: 'Val Payton', role: 'viewPay' },
  { email: 'dispute@harbourfinch.example', name: 'Dev Disputer', role: 'viewDispute' },
  { email: 'viewer@harbourfinch.example', name: 'Vic Viewer', role: 'viewOnly' },
];
