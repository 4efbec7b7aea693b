// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { paymentStatus } from '../../catalog/en/payment-status.js';

export const words: Readonly<Record<keyof typeof paymentStatus, string>> = {
  'paymentStatus.pendingApproval': '승인 대기',
  'paymentStatus.scheduled': '예약됨',
  'paymentStatus.processing': '처리 중',
  'paymentStatus.requiresAction': '조치 필요',
  'paymentStatus.succeeded': '결제 완료',
  'paymentStatus.failed': '실패',
  'paymentStatus.cancelled': '취소됨',
  'paymentStatus.rejected': '반려됨',
  'paymentStatus.expired': '만료됨',
  'paymentStatus.returned': '반환됨',
  'paymentStatus.partiallyRefunded': '일부 환불됨',
  'paymentStatus.refunded': '환불됨',
  'paymentStatus.chargedBack': '지불 거절됨',
  'paymentStatus.awaitingFunds': '입금 대기',
  'paymentStatus.unknown': '진행 중',
};
