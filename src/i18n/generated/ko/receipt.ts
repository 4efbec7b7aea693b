// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { receipt } from '../../catalog/en/receipt.js';

export const words: Readonly<Record<keyof typeof receipt, string>> = {
  'receipt.title': '영수증',
  'receipt.reference': '결제 참조 번호',
  'receipt.date': '결제일',
  'receipt.method': '지불 방법',
  'receipt.invoice': '청구서',
  'receipt.surcharge': '카드 추가 수수료',
  'receipt.credits': '적용된 크레딧',
  'receipt.rewards': '적용된 리워드',
  'receipt.total': '총 결제 금액',
  'receipt.issued': '발행일: {date}',
  'receipt.keep': '이 영수증을 보관하십시오.',
};
