// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { states } from '../../catalog/en/states.js';

export const words: Readonly<Record<keyof typeof states, string>> = {
  'state.empty': '아직 내용이 없습니다.',
  'state.filtered': '일치하는 항목이 없습니다.',
  'state.clearFilters': '필터 지우기',
  'state.failed': '불러오지 못했습니다.',
  'state.copyReference': '참조 번호 복사',
  'state.copied': '복사됨',
  'state.forbidden': '{thing}에 대한 접근 권한이 없습니다. 관리자에게 문의하십시오.',
  'state.unauthenticated': '내용을 보려면 로그인하십시오.',
  'state.signIn': '로그인',
  'state.unsupported': '여기에서는 사용할 수 없습니다.',
  'state.offline': '오프라인 상태입니다. 연결이 복구되면 다시 표시됩니다.',
  'thing.invoices': '청구서',
  'thing.invoice': '이 청구서',
  'thing.payments': '결제',
  'thing.overview': '개요',
  'thing.bankDetails': '결제 안내',
};
