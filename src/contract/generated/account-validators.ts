// Generated from openapi.yaml by `node scripts/contract.mjs generate`. Do not edit.
import { array, object, optional, type GenericSchema } from 'valibot';
import { flag, oneOf, orNull, text } from '../leaves.js';
import type { AccountAbandonedIntent, AccountPayment, AccountPaymentItem, AccountPaymentOutcome, AccountQuote, AccountQuotedItem, AccountQuotedMethod, AccountReceipt, Approval, CardFunding, Credit, CreditList, CreditUse, Expiry, Mandate, MethodUse, PayDates, PaymentAppliedQuery, PaymentAuthor, PaymentMethod, PaymentMethodList, PaymentPage, PaymentSort, PaymentSortField, Reward, RewardUse, ShortPay } from './types.js';
import { vCount, vCountryCode, vCurrencyCode, vId, vInstant, vLocalDate, vMoney, vParty, vText } from './terms-validators.js';
import { vNextAction, vPaymentFailure, vQuoteMessage } from './validators.js';

export const vCardFunding: GenericSchema<CardFunding> = /*#__PURE__*/ oneOf('credit', 'debit', 'prepaid', 'unknown');

export const vPaymentSort: GenericSchema<PaymentSort> = /*#__PURE__*/ oneOf('createdAt', 'payDate', 'total', 'status', 'reference');

export const vShortPay: GenericSchema<ShortPay> = /*#__PURE__*/ object({
    reasonCode: vText,
    comment: /*#__PURE__*/ optional(/*#__PURE__*/ text(0, 500))
});

export const vCreditUse: GenericSchema<CreditUse> = /*#__PURE__*/ object({
    creditId: vId,
    creditNumber: /*#__PURE__*/ optional(vText),
    invoiceId: vId,
    amount: vMoney
});

export const vRewardUse: GenericSchema<RewardUse> = /*#__PURE__*/ object({
    code: vText,
    invoiceId: vId,
    amount: vMoney
});

export const vAccountPaymentItem: GenericSchema<AccountPaymentItem> = /*#__PURE__*/ object({
    invoiceId: vId,
    invoiceNumber: /*#__PURE__*/ optional(vText),
    amount: vMoney,
    shortPay: /*#__PURE__*/ optional(vShortPay)
});

export const vPaymentAuthor: GenericSchema<PaymentAuthor> = /*#__PURE__*/ object({
    userId: /*#__PURE__*/ optional(vId),
    name: vText
});

export const vApproval: GenericSchema<Approval> = /*#__PURE__*/ object({
    status: vText,
    by: /*#__PURE__*/ optional(vText),
    at: /*#__PURE__*/ optional(vInstant),
    comment: /*#__PURE__*/ optional(vText)
});

export const vAccountPayment: GenericSchema<AccountPayment> = /*#__PURE__*/ object({
    id: vId,
    reference: vText,
    origin: vText,
    status: vText,
    payDate: vLocalDate,
    createdAt: vInstant,
    currency: vCurrencyCode,
    gross: vMoney,
    surcharge: /*#__PURE__*/ optional(vMoney),
    total: vMoney,
    methodId: /*#__PURE__*/ optional(vId),
    methodLabel: vText,
    methodType: /*#__PURE__*/ optional(vText),
    items: /*#__PURE__*/ array(vAccountPaymentItem),
    failure: /*#__PURE__*/ optional(vPaymentFailure),
    nextAction: /*#__PURE__*/ optional(vNextAction),
    receiptId: /*#__PURE__*/ optional(vId),
    receiptEmail: /*#__PURE__*/ optional(vText),
    settlesWithinDays: /*#__PURE__*/ optional(vCount),
    version: vCount,
    credits: /*#__PURE__*/ optional(/*#__PURE__*/ array(vCreditUse)),
    rewards: /*#__PURE__*/ optional(/*#__PURE__*/ array(vRewardUse)),
    createdBy: /*#__PURE__*/ optional(vPaymentAuthor),
    approval: /*#__PURE__*/ optional(vApproval),
    cancellableUntil: /*#__PURE__*/ optional(vInstant),
    actions: /*#__PURE__*/ optional(/*#__PURE__*/ array(vText))
});

export const vAccountPaymentOutcome: GenericSchema<AccountPaymentOutcome> = /*#__PURE__*/ object({
    id: /*#__PURE__*/ optional(vId),
    reference: vText,
    origin: /*#__PURE__*/ optional(vText),
    status: vText,
    payDate: /*#__PURE__*/ optional(vLocalDate),
    createdAt: /*#__PURE__*/ optional(vInstant),
    currency: /*#__PURE__*/ optional(vCurrencyCode),
    gross: /*#__PURE__*/ optional(vMoney),
    surcharge: /*#__PURE__*/ optional(vMoney),
    total: vMoney,
    methodId: /*#__PURE__*/ optional(vId),
    methodLabel: /*#__PURE__*/ optional(vText),
    methodType: /*#__PURE__*/ optional(vText),
    items: /*#__PURE__*/ optional(/*#__PURE__*/ array(vAccountPaymentItem)),
    failure: /*#__PURE__*/ optional(vPaymentFailure),
    nextAction: /*#__PURE__*/ optional(vNextAction),
    receiptId: /*#__PURE__*/ optional(vId),
    receiptEmail: /*#__PURE__*/ optional(vText),
    settlesWithinDays: /*#__PURE__*/ optional(vCount),
    version: /*#__PURE__*/ optional(vCount),
    credits: /*#__PURE__*/ optional(/*#__PURE__*/ array(vCreditUse)),
    rewards: /*#__PURE__*/ optional(/*#__PURE__*/ array(vRewardUse)),
    createdBy: /*#__PURE__*/ optional(vPaymentAuthor),
    approval: /*#__PURE__*/ optional(vApproval),
    cancellableUntil: /*#__PURE__*/ optional(vInstant),
    actions: /*#__PURE__*/ optional(/*#__PURE__*/ array(vText))
});

export const vAccountAbandonedIntent: GenericSchema<AccountAbandonedIntent> = /*#__PURE__*/ object({
    payment: /*#__PURE__*/ orNull(vAccountPaymentOutcome)
});

export const vAccountReceipt: GenericSchema<AccountReceipt> = /*#__PURE__*/ object({
    id: vId,
    payee: vParty,
    payment: vAccountPayment,
    issuedAt: vInstant
});

export const vPaymentSortField: GenericSchema<PaymentSortField> = /*#__PURE__*/ object({
    field: vPaymentSort,
    direction: /*#__PURE__*/ oneOf('asc', 'desc')
});

export const vPaymentAppliedQuery: GenericSchema<PaymentAppliedQuery> = /*#__PURE__*/ object({
    sort: /*#__PURE__*/ array(vPaymentSortField),
    search: /*#__PURE__*/ flag(),
    ignoredFilters: /*#__PURE__*/ array(vText)
});

export const vPaymentPage: GenericSchema<PaymentPage> = /*#__PURE__*/ object({
    items: /*#__PURE__*/ array(vAccountPayment),
    next: /*#__PURE__*/ optional(vText),
    prev: /*#__PURE__*/ optional(vText),
    applied: vPaymentAppliedQuery,
    asOf: vInstant
});

export const vAccountQuotedMethod: GenericSchema<AccountQuotedMethod> = /*#__PURE__*/ object({
    type: vText,
    methodId: /*#__PURE__*/ optional(vId),
    usable: /*#__PURE__*/ flag(),
    reason: /*#__PURE__*/ optional(vText),
    limit: /*#__PURE__*/ optional(vMoney)
});

export const vAccountQuotedItem: GenericSchema<AccountQuotedItem> = /*#__PURE__*/ object({
    invoiceId: vId,
    invoiceNumber: /*#__PURE__*/ optional(vText),
    amount: vMoney,
    reward: /*#__PURE__*/ optional(vMoney),
    credit: /*#__PURE__*/ optional(vMoney)
});

export const vPayDates: GenericSchema<PayDates> = /*#__PURE__*/ object({
    earliest: vLocalDate,
    latest: vLocalDate
});

export const vAccountQuote: GenericSchema<AccountQuote> = /*#__PURE__*/ object({
    id: vId,
    payee: vText,
    items: /*#__PURE__*/ array(vAccountQuotedItem),
    gross: vMoney,
    rewards: /*#__PURE__*/ optional(vMoney),
    surcharge: /*#__PURE__*/ optional(vMoney),
    total: vMoney,
    payDate: vLocalDate,
    methods: /*#__PURE__*/ array(vAccountQuotedMethod),
    messages: /*#__PURE__*/ optional(/*#__PURE__*/ array(vQuoteMessage)),
    credits: /*#__PURE__*/ optional(/*#__PURE__*/ array(vCreditUse)),
    creditsTotal: /*#__PURE__*/ optional(vMoney),
    storedMethods: /*#__PURE__*/ optional(/*#__PURE__*/ array(vAccountQuotedMethod)),
    dates: /*#__PURE__*/ optional(vPayDates),
    approvalRequired: /*#__PURE__*/ optional(/*#__PURE__*/ flag()),
    cardIneligible: /*#__PURE__*/ optional(/*#__PURE__*/ array(vId)),
    settlesWithinDays: /*#__PURE__*/ optional(vCount)
});

export const vExpiry: GenericSchema<Expiry> = /*#__PURE__*/ object({
    month: vCount,
    year: vCount
});

export const vMandate: GenericSchema<Mandate> = /*#__PURE__*/ object({
    id: vId,
    scheme: vText,
    reference: vText,
    creditorId: /*#__PURE__*/ optional(vText),
    signedAt: vInstant,
    signedBy: vText,
    text: vText,
    status: vText
});

export const vMethodUse: GenericSchema<MethodUse> = /*#__PURE__*/ object({
    autopayRules: vCount,
    scheduled: vCount
});

export const vPaymentMethod: GenericSchema<PaymentMethod> = /*#__PURE__*/ object({
    id: vId,
    owner: vText,
    accountId: /*#__PURE__*/ optional(vId),
    type: vText,
    funding: /*#__PURE__*/ optional(vCardFunding),
    brand: /*#__PURE__*/ optional(vText),
    last4: /*#__PURE__*/ optional(vText),
    holder: /*#__PURE__*/ optional(vText),
    bankName: /*#__PURE__*/ optional(vText),
    nickname: /*#__PURE__*/ optional(vText),
    expiry: /*#__PURE__*/ optional(vExpiry),
    country: /*#__PURE__*/ optional(vCountryCode),
    currencies: /*#__PURE__*/ optional(/*#__PURE__*/ array(vCurrencyCode)),
    status: vText,
    isDefault: /*#__PURE__*/ flag(),
    mandate: /*#__PURE__*/ optional(vMandate),
    usedBy: vMethodUse,
    version: vCount
});

export const vPaymentMethodList: GenericSchema<PaymentMethodList> = /*#__PURE__*/ object({
    items: /*#__PURE__*/ array(vPaymentMethod)
});

export const vCredit: GenericSchema<Credit> = /*#__PURE__*/ object({
    id: vId,
    number: vText,
    kind: vText,
    accountId: vId,
    currency: vCurrencyCode,
    original: vMoney,
    remaining: vMoney,
    status: vText,
    usableFrom: /*#__PURE__*/ optional(vLocalDate),
    issuedOn: vLocalDate,
    relatedInvoiceId: /*#__PURE__*/ optional(vId),
    disputeId: /*#__PURE__*/ optional(vId)
});

export const vReward: GenericSchema<Reward> = /*#__PURE__*/ object({
    code: vText,
    program: vText,
    currency: vCurrencyCode,
    remaining: vMoney,
    expires: /*#__PURE__*/ optional(vLocalDate),
    eligibleInvoiceKinds: /*#__PURE__*/ array(vText),
    status: vText
});

export const vCreditList: GenericSchema<CreditList> = /*#__PURE__*/ object({
    credits: /*#__PURE__*/ array(vCredit),
    rewards: /*#__PURE__*/ array(vReward)
});
