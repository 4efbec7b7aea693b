// Generated from openapi.yaml by `node scripts/contract.mjs generate`. Do not edit.
import { array, object, optional, type GenericSchema } from 'valibot';
import { flag, oneOf } from '../leaves.js';
import type { CardFunding, Credit, CreditList, Expiry, Mandate, MethodUse, PaymentMethod, PaymentMethodList, Reward } from './types.js';
import { vCount, vCountryCode, vCurrencyCode, vId, vInstant, vLocalDate, vMoney, vText } from './terms-validators.js';

export const vCardFunding: GenericSchema<CardFunding> = /*#__PURE__*/ oneOf('credit', 'debit', 'prepaid', 'unknown');

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
