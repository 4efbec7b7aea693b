import type {
  AttemptRow,
  CompanyRow,
  CreditRow,
  DownloadRow,
  FundUse,
  GuestTokenRow,
  KeyRow,
  MailRow,
  MethodRow,
  PayLinkRow,
  QuoteRow,
  RewardRow,
  SavedViewRow,
  SelectionRow,
  SessionRow,
  UserRow,
} from '../../store/records.js';
import type { TableShape } from './table-shape.js';

export const companies: TableShape<CompanyRow> = { name: 'companies', columns: {}, valuesOf: () => ({}) };

export const methods: TableShape<MethodRow> = {
  name: 'methods',
  columns: { company_id: 'text' },
  valuesOf: ({ companyId }) => ({ company_id: companyId }),
};

export const credits: TableShape<CreditRow> = {
  name: 'credits',
  columns: { account_id: 'text', currency: 'text', original: 'bigint' },
  valuesOf: ({ accountId, original }) => ({ account_id: accountId, currency: original.currency, original: original.minor }),
  turnOf: ({ id }) => `fund ${id}`,
};

export const rewards: TableShape<RewardRow> = {
  name: 'rewards',
  columns: { company_id: 'text', currency: 'text', original: 'bigint' },
  valuesOf: ({ companyId, original }) => ({ company_id: companyId, currency: original.currency, original: original.minor }),
  turnOf: ({ id }) => `fund ${id}`,
};

/** What is left of a fund is what its uses leave: who writes one, or the fund itself, must have seen all others. */
export const fundUses: TableShape<FundUse> = {
  name: 'fund_uses',
  columns: { fund_id: 'text', payment_id: 'text', invoice_id: 'text', state: 'text', currency: 'text', amount: 'bigint' },
  valuesOf: ({ fundId, paymentId, invoiceId, state, amount }) => ({
    fund_id: fundId,
    payment_id: paymentId,
    invoice_id: invoiceId,
    state,
    currency: amount.currency,
    amount: amount.minor,
  }),
  turnOf: ({ fundId }) => `fund ${fundId}`,
};

export const keys: TableShape<KeyRow> = {
  name: 'idempotency_keys',
  columns: { created_at: 'bigint' },
  valuesOf: ({ createdAt }) => ({ created_at: createdAt }),
};

export const quotes: TableShape<QuoteRow> = {
  name: 'quotes',
  columns: { tenant: 'text', expires_at: 'bigint' },
  valuesOf: ({ tenant, expiresAt }) => ({ tenant, expires_at: expiresAt }),
};

export const guestTokens: TableShape<GuestTokenRow> = {
  name: 'guest_tokens',
  columns: { invoice_id: 'text', expires_at: 'bigint' },
  valuesOf: ({ invoiceId, expiresAt }) => ({ invoice_id: invoiceId, expires_at: expiresAt }),
};

export const payLinks: TableShape<PayLinkRow> = {
  name: 'pay_links',
  columns: { invoice_id: 'text', expires_at: 'bigint' },
  valuesOf: ({ invoiceId, expiresAt }) => ({ invoice_id: invoiceId, expires_at: expiresAt }),
};

/** Names are unique and one view is the default: a rule over all views of a user. */
export const views: TableShape<SavedViewRow> = {
  name: 'saved_views',
  columns: { user_id: 'text' },
  valuesOf: ({ userId }) => ({ user_id: userId }),
  turnOf: ({ userId }) => `views ${userId}`,
};

export const selections: TableShape<SelectionRow> = {
  name: 'selections',
  columns: { user_id: 'text', expires_at: 'bigint' },
  valuesOf: ({ userId, expiresAt }) => ({ user_id: userId, expires_at: expiresAt }),
};

/** So many at a time for each owner. */
export const downloads: TableShape<DownloadRow> = {
  name: 'downloads',
  columns: { tenant: 'text', user_id: 'text', status: 'text', created_at: 'bigint' },
  valuesOf: ({ tenant, userId = '', status, createdAt }) => ({ tenant, user_id: userId, status, created_at: createdAt }),
  turnOf: ({ tenant, userId = '' }) => `downloads ${tenant} ${userId}`,
};

export const users: TableShape<UserRow> = {
  name: 'users',
  columns: { company_id: 'text', email_key: 'text' },
  valuesOf: ({ companyId, email }) => ({ company_id: companyId, email_key: email.toLowerCase() }),
};

export const sessions: TableShape<SessionRow> = {
  name: 'sessions',
  columns: { user_id: 'text', expires_at: 'bigint' },
  valuesOf: ({ userId, expiresAt }) => ({ user_id: userId, expires_at: expiresAt }),
};

/** Tries are counted: of many at once, one after the other must see the count. */
export const attempts: TableShape<AttemptRow> = {
  name: 'attempts',
  columns: { bucket: 'text', at: 'bigint' },
  valuesOf: ({ bucket, at }) => ({ bucket, at }),
  turnOf: ({ bucket }) => `attempts ${bucket}`,
};

export const mails: TableShape<MailRow> = {
  name: 'mails',
  columns: { payment_id: 'text', sent_at: 'bigint' },
  valuesOf: ({ paymentId, sentAt, refusedAt }) => ({ payment_id: paymentId, sent_at: sentAt ?? refusedAt }),
};
