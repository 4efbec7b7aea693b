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
  'mail.failed.subject': '결제 {reference}: 완료되지 않았습니다',
  'mail.failed.text': '예약된 결제가 완료되지 않았습니다. 청구된 금액은 없습니다.',
  'mail.failed.next': '청구서는 아직 미결제 상태입니다. 로그인하여 다른 결제 수단으로 결제해 주십시오.',
  'mail.returned.subject': '결제 {reference}: 은행에서 반환했습니다',
  'mail.returned.text': '은행에서 결제를 반환했습니다. 청구서가 다시 미결제 상태가 되었습니다.',
  'mail.returned.next': '로그인하여 다시 결제해 주십시오. 결제에 포함된 크레딧은 다시 사용하실 수 있습니다.',
  'mail.total': '합계',
};
