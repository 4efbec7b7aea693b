import * as account from '../../contract/generated/account-validators.js';
import * as documents from '../../contract/generated/document-validators.js';
import * as invoice from '../../contract/generated/invoice-validators.js';
import * as list from '../../contract/generated/list-validators.js';
import { openapiDocument } from '../../contract/generated/openapi-document.js';
import * as portal from '../../contract/generated/portal-validators.js';
import * as guest from '../../contract/generated/validators.js';
import type { Permission } from '../../domain/entities.js';

/** A JSON Schema of the description, as far as anything here looks at it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly 'x-extensible-enum'?: readonly string[];
}
export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'header' | 'path';
  readonly required?: boolean;
  readonly schema: Schema;
}
interface Media {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}
interface Described {
  readonly operationId: string;
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: Media;
  readonly responses: Readonly<Record<string, Media | { readonly $ref: string }>>;
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** One operation of the contract, read off its description. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** With `{id}` or `{key}` in it. */
  readonly path: string;
  /** As `GET /capabilities` names it; absent for what everybody has. */
  readonly capability?: string;
  /** What a signed-in customer needs; absent where nothing or something of one's own is enough. */
  readonly permission?: Permission;
  readonly isOpen: boolean;
  readonly takesGuests: boolean;
  readonly parameters: readonly Parameter[];
  readonly body?: Schema;
  /** Media types and schemas by status. */
  readonly answers: ReadonlyMap<number, Readonly<Record<string, { readonly schema: Schema }>>>;
  readonly matches: (path: string) => boolean;
}

const document = openapiDocument as Description;

const resolve = (value: object): unknown => {
  const { $ref } = value as { readonly $ref?: string };
  if ($ref === undefined) return value;
  return $ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], openapiDocument);
};

/** The schema itself where it is named by reference. */
export const schemaOf = (schema: Schema): Schema => resolve(schema) as Schema;

/** Group, operation and permission of each; what the description says in words. */
const known: Readonly<Record<string, { readonly capability?: string; readonly permission?: Permission }>> = {
  getTerms: { capability: 'terms.get' },
  getSession: { capability: 'session.current' },
  extendSession: { capability: 'session.extend' },
  endSession: { capability: 'session.end' },
  lookupInvoice: { capability: 'guest.lookupInvoice' },
  resolvePayLink: { capability: 'guest.resolvePayLink' },
  listInvoices: { capability: 'invoices.list', permission: 'invoice.view' },
  getInvoiceTotals: { capability: 'invoices.totals', permission: 'invoice.view' },
  createSelection: { capability: 'invoices.select', permission: 'invoice.view' },
  getInvoice: { capability: 'invoices.get', permission: 'invoice.view' },
  quotePayment: { capability: 'payments.quote', permission: 'payment.create' },
  listPayments: { capability: 'payments.list', permission: 'invoice.view' },
  createPayment: { capability: 'payments.pay', permission: 'payment.create' },
  getPaymentByKey: { capability: 'payments.byKey' },
  abandonPayment: { capability: 'payments.abandon' },
  getPayment: { capability: 'payments.get' },
  confirmPayment: { capability: 'payments.confirm', permission: 'payment.create' },
  getReceipt: { capability: 'payments.receipt' },
  reschedulePayment: { capability: 'payments.reschedule', permission: 'payment.manage' },
  cancelPayment: { capability: 'payments.cancel', permission: 'payment.manage' },
  approvePayment: { capability: 'payments.approve', permission: 'payment.approve' },
  rejectPayment: { capability: 'payments.reject', permission: 'payment.approve' },
  createRemittanceAdvice: { capability: 'payments.advise', permission: 'payment.create' },
  listPaymentMethods: { capability: 'paymentMethods.list', permission: 'payment.create' },
  listCredits: { capability: 'credits.list', permission: 'invoice.view' },
  listAccounts: { capability: 'accounts.list', permission: 'invoice.view' },
  listPlans: { capability: 'plans.list', permission: 'invoice.view' },
  listViews: { capability: 'views.list', permission: 'preferences.own' },
  createView: { capability: 'views.save', permission: 'preferences.own' },
  replaceView: { capability: 'views.save', permission: 'preferences.own' },
  removeView: { capability: 'views.remove', permission: 'preferences.own' },
  getDashboard: { capability: 'dashboard.get', permission: 'invoice.view' },
  offerDocuments: { capability: 'documents.offer', permission: 'invoice.export' },
  requestDownload: { capability: 'documents.request', permission: 'invoice.export' },
  getDownloadJob: { capability: 'documents.job', permission: 'invoice.export' },
  cancelDownload: { capability: 'documents.cancel', permission: 'invoice.export' },
  getDownloadFile: { capability: 'documents.file', permission: 'invoice.export' },
  getPaymentFields: { capability: 'payments.fields' },
};

const operationOf = (path: string, method: string, described: Described): Operation => {
  const body = Object.values(described.requestBody?.content ?? {})[0]?.schema;
  const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+').replaceAll('.', '\\.')}$`);
  const { security } = described;
  return {
    id: described.operationId,
    method: method.toUpperCase(),
    path,
    ...known[described.operationId],
    isOpen: security?.length === 1 && Object.keys(security[0] ?? {}).length === 0,
    takesGuests: security?.some((one) => 'guestToken' in one) === true,
    parameters: (described.parameters ?? []).map((parameter) => resolve(parameter) as Parameter),
    ...(body && { body }),
    answers: new Map(
      Object.entries(described.responses)
        .filter(([status]) => status !== 'default')
        .map(([status, response]) => [Number(status), (resolve(response) as Media).content ?? {}]),
    ),
    matches: (asked) => pattern.test(asked),
  };
};

/** Has an end: the stream of live updates has none, and a check of its own. */
const hasEnd = ({ answers }: Operation): boolean => answers.get(200)?.['text/event-stream'] === undefined;

/** Every operation of the contract that has an end. Addresses without a parameter come first, so that `/invoices/totals` is not an invoice. */
export const operations: readonly Operation[] = Object.entries(document.paths)
  .flatMap(([path, methods]) => Object.entries(methods).map(([method, described]) => operationOf(path, method, described)))
  .filter(hasEnd)
  .sort((one, other) => Number(one.path.includes('{')) - Number(other.path.includes('{')));

export const operationAt = (method: string, path: string): Operation | undefined =>
  operations.find((operation) => operation.method === method && operation.matches(path.split('?')[0] ?? ''));

interface Validator {
  readonly '~standard': { readonly validate: (value: unknown) => unknown };
}
interface Issue {
  readonly message: string;
  readonly path?: readonly ({ readonly key: PropertyKey } | PropertyKey)[];
}

const validators: Readonly<Record<string, unknown>> = { ...guest, ...list, ...invoice, ...account, ...portal, ...documents };

/** The faults of a value against a schema of the description, by the validators that are generated from it. */
const faultsOf = (schema: Schema, value: unknown): readonly string[] => {
  const choices = schema.anyOf ?? [schema];
  const found = choices.map(({ $ref }) => {
    const name = $ref?.split('/').at(-1);
    if (name === undefined) return typeof value === 'object' && value !== null ? [] : ['not an object'];
    const validator = validators[`v${name}`] as Validator | undefined;
    if (!validator) throw new Error(`No validator for ${name}`);
    const { issues } = validator['~standard'].validate(value) as { readonly issues?: readonly Issue[] };
    return (issues ?? []).map((issue) => `${name}: ${issue.message.slice(0, 200)} at ${pointerOf(issue)}`);
  });
  return found.reduce((least, each) => (each.length < least.length ? each : least));
};

const pointerOf = ({ path = [] }: Issue): string => `/${path.map((step) => String(typeof step === 'object' ? step.key : step)).join('/')}`;

/** What is wrong with an answer to an operation: a status that the description does not have, another type, another shape. */
export const answerFaults = (
  operation: Operation,
  { status, headers, body, text }: { readonly status: number; readonly headers: Headers; readonly body: unknown; readonly text: string },
): readonly string[] => {
  const content = operation.answers.get(status);
  if (!content) return status >= 500 ? [] : [`the description of ${operation.id} has no status ${status}`];
  const types = Object.keys(content);
  if (types.length === 0) return text === '' ? [] : [`a ${status} of ${operation.id} has a body`];
  if (types.includes('*/*')) return [];
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '';
  const schema = content[type]?.schema;
  if (!schema) return [`Content-Type ${type === '' ? 'is missing' : type} instead of ${types.join(', ')}`];
  return faultsOf(schema, body);
};
