// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { receipt } from '../../catalog/en/receipt.js';

export const words: Readonly<Record<keyof typeof receipt, string>> = {
  'receipt.title': '영수증',
  'receipt.subject': '결제 영수증: {reference}',
  'receipt.subjectProcessing': '결제 처리 중: {reference}',
  'receipt.greeting': '안녕하십니까,',
  'receipt.received': '결제가 접수되었습니다. 감사합니다.',
  'receipt.accepted': '결제 요청이 접수되었습니다. 감사합니다.',
  'receipt.processing.one': '최대 {n}영업일이 걸릴 수 있습니다.',
  'receipt.processing.other': '최대 {n}영업일이 걸릴 수 있습니다.',
  'receipt.reference': '결제 참조 번호',
  'receipt.payee': '받는 곳',
  'receipt.date': '결제일',
  'receipt.method': '지불 방법',
  'receipt.invoice': '청구서',
  'receipt.invoiceNumber': '청구서 번호',
  'receipt.amount': '금액',
  'receipt.surcharge': '카드 추가 수수료',
  'receipt.total': '총 결제 금액',
  'receipt.issued': '발행일: {date}',
  'receipt.keep': '이 영수증을 보관하십시오.',
  'receipt.support': '이 결제에 관해 문의할 사항이 있으십니까? 결제 참조 번호와 함께 청구 지원에 문의하십시오.',
  'receipt.automatic': '자동으로 발송된 이메일입니다. 회신하지 마십시오.',
};
