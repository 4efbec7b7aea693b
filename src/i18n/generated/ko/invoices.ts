// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { invoices } from '../../catalog/en/invoices.js';

export const words: Readonly<Record<keyof typeof invoices, string>> = {
  'action.copy': '복사',
  'action.copied': '복사됨',
  'form.errorSummary': '다음 내용을 확인하십시오',
  'field.error': '오류:',
  'field.optional': '선택 사항',
  'invoice.heading': '귀하의 청구서',
  'invoice.number': '청구서 번호',
  'invoice.account': '고객번호',
  'invoice.accountEnding': '고객번호 끝자리: {ending}',
  'invoice.balance': '미납 잔액',
  'invoice.dueDate': '납부 기한',
  'invoice.dueOnReceipt': '수령 즉시 납부',
  'invoice.overdueBy.one': '{n}일 연체',
  'invoice.overdueBy.other': '{n}일 연체',
  'total.label': '합계',
};
