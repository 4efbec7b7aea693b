// Generated from openapi.yaml by `node scripts/contract.mjs generate`. Do not edit.
import { array, object, optional, type GenericSchema } from 'valibot';
import { flag, mapOf, oneOf, text, whole } from '../leaves.js';
import type { AcceptedMethod, BackendInfo, BillingTerms, Capabilities, Count, CountryCode, CountryProfile, CurrencyCode, GroupCapability, GuestPolicy, Id, Instant, LocalDate, Money, Party, PaymentPolicy, Percent, Policy, PrintFee, Remittance, Session, SessionSubject, SupportContact, Text, Url } from './types.js';

export const vId: GenericSchema<Id> = /*#__PURE__*/ text(1, 200);

export const vText: GenericSchema<Text> = /*#__PURE__*/ text(0, 10000);

export const vUrl: GenericSchema<Url> = /*#__PURE__*/ text(0, 4000);

export const vLocalDate: GenericSchema<LocalDate> = /*#__PURE__*/ text(10, 10, /^\d{4}-\d\d-\d\d$/);

export const vInstant: GenericSchema<Instant> = /*#__PURE__*/ text(17, 40, /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/);

export const vCurrencyCode: GenericSchema<CurrencyCode> = /*#__PURE__*/ text(0, 1000, /^[A-Z]{3}$/);

export const vCountryCode: GenericSchema<CountryCode> = /*#__PURE__*/ text(0, 1000, /^[A-Z]{2}$/);

export const vPercent: GenericSchema<Percent> = /*#__PURE__*/ text(0, 1000, /^\d{1,3}(\.\d{1,6})?$/);

export const vCount: GenericSchema<Count> = /*#__PURE__*/ whole();

export const vMoney: GenericSchema<Money> = /*#__PURE__*/ object({
    minor: /*#__PURE__*/ whole(),
    currency: vCurrencyCode
});

export const vParty: GenericSchema<Party> = /*#__PURE__*/ object({
    name: vText,
    lines: /*#__PURE__*/ array(vText),
    postalCode: /*#__PURE__*/ optional(vText),
    city: /*#__PURE__*/ optional(vText),
    region: /*#__PURE__*/ optional(vText),
    country: vCountryCode
});

export const vSupportContact: GenericSchema<SupportContact> = /*#__PURE__*/ object({
    name: /*#__PURE__*/ optional(vText),
    phone: /*#__PURE__*/ optional(vText),
    email: /*#__PURE__*/ optional(vText),
    hours: /*#__PURE__*/ optional(vText)
});

export const vAcceptedMethod: GenericSchema<AcceptedMethod> = /*#__PURE__*/ object({
    type: vText,
    brands: /*#__PURE__*/ optional(/*#__PURE__*/ array(vText)),
    currencies: /*#__PURE__*/ optional(/*#__PURE__*/ array(vCurrencyCode)),
    min: /*#__PURE__*/ optional(vMoney),
    max: /*#__PURE__*/ optional(vMoney),
    surcharge: /*#__PURE__*/ optional(vPercent)
});

export const vRemittance: GenericSchema<Remittance> = /*#__PURE__*/ object({
    kind: vText,
    currency: /*#__PURE__*/ optional(vCurrencyCode),
    beneficiary: vText,
    bank: /*#__PURE__*/ optional(vText),
    iban: /*#__PURE__*/ optional(vText),
    account: /*#__PURE__*/ optional(vText),
    bic: /*#__PURE__*/ optional(vText),
    routing: /*#__PURE__*/ optional(vText),
    address: /*#__PURE__*/ optional(vParty),
    referenceFormat: /*#__PURE__*/ optional(vText),
    expectedDays: /*#__PURE__*/ optional(vCount)
});

export const vPrintFee: GenericSchema<PrintFee> = /*#__PURE__*/ object({
    amount: vMoney,
    perInvoice: /*#__PURE__*/ flag(),
    effectiveFrom: vLocalDate,
    avoidBy: vLocalDate,
    lineLabel: vText
});

export const vCountryProfile: GenericSchema<CountryProfile> = /*#__PURE__*/ object({
    country: vCountryCode,
    currencies: /*#__PURE__*/ array(vCurrencyCode),
    onlinePayment: /*#__PURE__*/ flag(),
    methods: /*#__PURE__*/ array(vAcceptedMethod),
    remittance: /*#__PURE__*/ array(vRemittance),
    printFee: /*#__PURE__*/ optional(vPrintFee),
    support: vSupportContact,
    notes: /*#__PURE__*/ optional(/*#__PURE__*/ array(vText))
});

export const vGuestPolicy: GenericSchema<GuestPolicy> = /*#__PURE__*/ object({
    fields: /*#__PURE__*/ array(vText),
    specimenUrl: /*#__PURE__*/ optional(vUrl)
});

export const vPaymentPolicy: GenericSchema<PaymentPolicy> = /*#__PURE__*/ object({
    partial: vText,
    cardLimits: /*#__PURE__*/ array(vMoney),
    maxInvoices: vCount
});

export const vPolicy: GenericSchema<Policy> = /*#__PURE__*/ object({
    billerName: vText,
    billerTimeZone: vText,
    today: vLocalDate,
    guest: vGuestPolicy,
    temporaryAccountPattern: /*#__PURE__*/ optional(vText),
    payment: vPaymentPolicy,
    registerUrl: /*#__PURE__*/ optional(vUrl),
    features: /*#__PURE__*/ optional(/*#__PURE__*/ mapOf(/*#__PURE__*/ flag()))
});

export const vBillingTerms: GenericSchema<BillingTerms> = /*#__PURE__*/ object({
    policy: vPolicy,
    profile: vCountryProfile
});

export const vSessionSubject: GenericSchema<SessionSubject> = /*#__PURE__*/ object({
    userId: vId,
    email: vText,
    displayName: /*#__PURE__*/ optional(vText),
    companyName: /*#__PURE__*/ optional(vText)
});

export const vSession: GenericSchema<Session> = /*#__PURE__*/ object({
    kind: /*#__PURE__*/ oneOf('user', 'guest'),
    permissions: /*#__PURE__*/ array(vText),
    expiresAt: vInstant,
    asOf: /*#__PURE__*/ optional(vInstant),
    subject: /*#__PURE__*/ optional(vSessionSubject),
    locale: /*#__PURE__*/ optional(vText),
    warnSeconds: /*#__PURE__*/ optional(vCount),
    token: /*#__PURE__*/ optional(vText),
    guestInvoiceId: /*#__PURE__*/ optional(vId)
});

export const vGroupCapability: GenericSchema<GroupCapability> = /*#__PURE__*/ object({
    ops: /*#__PURE__*/ optional(/*#__PURE__*/ array(vText)),
    sort: /*#__PURE__*/ optional(/*#__PURE__*/ array(vText)),
    filter: /*#__PURE__*/ optional(/*#__PURE__*/ array(vText)),
    maxPageSize: /*#__PURE__*/ optional(vCount),
    reason: /*#__PURE__*/ optional(vText)
});

export const vBackendInfo: GenericSchema<BackendInfo> = /*#__PURE__*/ object({
    name: vText,
    version: /*#__PURE__*/ optional(vText)
});

export const vCapabilities: GenericSchema<Capabilities> = /*#__PURE__*/ object({
    contract: /*#__PURE__*/ oneOf('1'),
    backend: vBackendInfo,
    groups: /*#__PURE__*/ mapOf(vGroupCapability)
});
