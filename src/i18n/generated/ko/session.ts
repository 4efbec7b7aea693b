// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { session } from '../../catalog/en/session.js';

export const words: Readonly<Record<keyof typeof session, string>> = {
  'session.endingTitle': '계속 이용하고 계십니까?',
  'session.endingSeconds.one': '보안을 위해 {n}초 후에 로그아웃됩니다.',
  'session.endingSeconds.other': '보안을 위해 {n}초 후에 로그아웃됩니다.',
  'session.kept': '이 페이지에 입력하신 내용은 보관됩니다.',
  'session.stay': '로그인 유지',
  'session.staying': '로그인을 유지하는 중…',
  'session.signOut': '로그아웃',
  'session.signingOut': '로그아웃하는 중…',
  'session.close': '닫기',
};
