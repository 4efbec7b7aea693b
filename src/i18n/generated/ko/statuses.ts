// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { statuses } from '../../catalog/en/statuses.js';

export const words: Readonly<Record<keyof typeof statuses, string>> = {
  'status.open': '미결제',
  'status.overdue': '연체',
  'status.partial': '부분 결제됨',
  'status.scheduled': '결제 예약됨',
  'status.paymentPending': '결제 대기',
  'status.returned': '결제 반환',
  'status.overpaid': '초과 결제',
  'status.credit': '크레딧',
  'status.closed': '종결',
  'status.void': '무효',
  'status.paid': '결제 완료',
  'status.credited': '크레딧 적용 완료',
  'status.writtenOff': '상각됨',
  'amount.credit': '크레딧 {amount}',
};
