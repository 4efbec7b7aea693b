// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { receiptMail } from '../../catalog/en/receipt-mail.js';

export const words: Readonly<Record<keyof typeof receiptMail, string>> = {
  'receipt.subject': '결제 영수증: {reference}',
  'receipt.greeting': '안녕하십니까,',
  'receipt.received': '결제가 접수되었습니다. 감사합니다.',
  'receipt.payee': '받는 곳',
  'receipt.invoiceNumber': '청구서 번호',
  'receipt.amount': '금액',
  'receipt.support': '이 결제에 관해 문의할 사항이 있으십니까? 결제 참조 번호와 함께 청구 지원에 문의하십시오.',
  'receipt.automatic': '자동으로 발송된 이메일입니다. 회신하지 마십시오.',
};
