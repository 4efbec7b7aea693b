// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { common } from '../../catalog/en/common.js';

export const words: Readonly<Record<keyof typeof common, string>> = {
  'action.retry': '다시 시도',
  'action.registerNow': '지금 등록하기',
  'support.title': '도움이 필요하십니까?',
  'support.phone': '전화',
  'support.email': '이메일',
  'support.hours': '운영 시간',
  'loading.label': '불러오는 중…',
  'loading.slow': '평소보다 시간이 오래 걸리고 있습니다.',
  'failure.unexplained': '처리하지 못했습니다. 연결을 확인한 후 다시 시도하십시오. 입력한 내용은 그대로 유지됩니다.',
  'offline.banner': '오프라인 상태입니다. 입력하신 내용은 보관됩니다. 연결이 복구되면 계속하실 수 있습니다.',
};
