import type { Permission } from '../../domain/entities.js';
import type { WordId } from '../../i18n/catalog/word-id.js';
import {
  accountIcon,
  autopayIcon,
  bellIcon,
  boxIcon,
  companyIcon,
  flagIcon,
  folderIcon,
  helpIcon,
  invoiceIcon,
  overviewIcon,
  paymentsIcon,
  planIcon,
  signInIcon,
  usersIcon,
  walletIcon,
} from '../../ui/nav-icons.js';

/** The sections of the navigation. */
export type NavGroup = 'billing' | 'administration' | 'visitor';

export interface NavPage {
  /** As in the attributes `pages` and `current`, in `navigate` and in addresses. */
  readonly id: string;
  readonly group: NavGroup;
  readonly label: WordId;
  readonly icon: string;
  /** One of them is enough; absent: everybody who is signed in. */
  readonly needs?: readonly Permission[];
}

/** Every page that a portal may have, in the order in which they stand. A host names those that it has: there are no dead entries. */
export const navPages: readonly NavPage[] = [
  { id: 'overview', group: 'billing', label: 'nav.overview', icon: overviewIcon, needs: ['invoice.view'] },
  { id: 'invoices', group: 'billing', label: 'nav.invoices', icon: invoiceIcon, needs: ['invoice.view'] },
  {
    id: 'payments',
    group: 'billing',
    label: 'nav.payments',
    icon: paymentsIcon,
    needs: ['invoice.view'],
  },
  { id: 'autopay', group: 'billing', label: 'nav.autopay', icon: autopayIcon, needs: ['autopay.view'] },
  { id: 'wallet', group: 'billing', label: 'nav.wallet', icon: walletIcon, needs: ['wallet.own', 'wallet.company'] },
  { id: 'disputes', group: 'billing', label: 'nav.disputes', icon: flagIcon, needs: ['dispute.view'] },
  { id: 'orders', group: 'billing', label: 'nav.orders', icon: boxIcon, needs: ['order.view'] },
  { id: 'documents', group: 'billing', label: 'nav.documents', icon: folderIcon, needs: ['invoice.export'] },
  { id: 'support', group: 'billing', label: 'nav.support', icon: helpIcon, needs: ['support.use'] },
  { id: 'accounts', group: 'administration', label: 'nav.accounts', icon: accountIcon, needs: ['account.enrol', 'account.edit'] },
  { id: 'plans', group: 'administration', label: 'nav.plans', icon: planIcon, needs: ['account.enrol', 'account.edit'] },
  { id: 'users', group: 'administration', label: 'nav.users', icon: usersIcon, needs: ['user.view'] },
  { id: 'company', group: 'administration', label: 'nav.company', icon: companyIcon, needs: ['company.edit', 'contact.edit'] },
  { id: 'notifications', group: 'administration', label: 'nav.notifications', icon: bellIcon, needs: ['preferences.own'] },
  { id: 'sign-in', group: 'visitor', label: 'nav.signIn', icon: signInIcon },
  { id: 'register', group: 'visitor', label: 'nav.register', icon: usersIcon },
];

/** Address of a page below the portal's; the overview is the portal's own. */
export const hrefOf = (base: string, id: string): string => {
  const folder = base.endsWith('/') ? base : `${base}/`;
  return id === 'overview' ? folder : `${folder}${encodeURIComponent(id)}/`;
};
