import { array, literal, maxLength, minLength, object, optional, picklist, pipe, regex, string, union, type GenericSchema } from 'valibot';
import { vCardFunding, vId, vLocalDate, vMoney, vPaymentSource, vText } from '../../contract/generated/validators.js';
import type {
  AccountPayInput,
  AccountQuoteInput,
  RejectInput,
  RemittanceAdvice,
  RescheduleInput,
} from '../wire-account.js';

const most = 250;
const words = (longest: number) => pipe(string(), maxLength(longest));

const shortPay = object({ reasonCode: pipe(string(), regex(/^[A-Za-z]{1,40}$/)), comment: optional(words(500)) });
const items = pipe(
  array(object({ invoiceId: vId, amount: optional(vMoney), shortPay: optional(shortPay) })),
  minLength(1),
  maxLength(most),
);
const rewards = optional(pipe(array(object({ code: vText, invoiceId: vId })), maxLength(most)));
const creditUses = pipe(
  array(object({ creditId: vId, creditNumber: optional(vText), invoiceId: vId, amount: vMoney })),
  maxLength(1000),
);

/** What a signed-in customer may send beyond a guest's bodies. */
export const vAccountQuoteInput: GenericSchema<unknown, AccountQuoteInput> = object({
  items,
  methodType: optional(vText),
  funding: optional(vCardFunding),
  methodId: optional(vId),
  payDate: optional(vLocalDate),
  rewards,
  credits: optional(union([literal('oldestFirst'), creditUses])),
});

export const vAccountPayInput: GenericSchema<unknown, AccountPayInput> = object({
  quoteId: vId,
  items,
  expectedTotal: vMoney,
  source: optional(union([object({ methodId: vId }), vPaymentSource])),
  payDate: optional(vLocalDate),
  rewards,
  credits: optional(creditUses),
  receiptEmail: optional(words(320)),
});

export const vRescheduleInput: GenericSchema<unknown, RescheduleInput> = object({
  payDate: optional(vLocalDate),
  methodId: optional(vId),
});

export const vRejectInput: GenericSchema<unknown, RejectInput> = object({ comment: words(500) });

export const vRemittanceAdvice: GenericSchema<unknown, RemittanceAdvice> = object({
  items: pipe(array(object({ invoiceId: vId, amount: vMoney })), minLength(1), maxLength(most)),
  kind: picklist(['wire', 'ach', 'cheque', 'virtualAccount', 'qr']),
  sentOn: vLocalDate,
  bankReference: optional(words(100)),
});
