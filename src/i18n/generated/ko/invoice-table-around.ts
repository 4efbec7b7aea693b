// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { invoiceTableAround } from '../../catalog/en/invoice-table-around.js';

export const words: Readonly<Record<keyof typeof invoiceTableAround, string>> = {
  'table.view': '보기 방식',
  'table.byAccount': '고객번호별',
  'table.byPlan': '플랜별',
  'table.groups': '표시',
  'table.all': '전체',
  'table.search': '청구서 검색',
  'table.clearSearch': '검색어 지우기',
  'table.filters': '필터',
  'table.columns': '열',
  'table.views': '저장된 보기',
  'table.export': '내보내기',
  'table.print': '인쇄',
  'table.sort': '정렬 기준',
  'table.ascending': '{column}, 오름차순',
  'table.descending': '{column}, 내림차순',
  'table.count.one': '청구서 {n}건',
  'table.count.other': '청구서 {n}건',
  'table.due': '납부할 금액 {amount}',
  'table.pages': '페이지',
  'table.next': '다음',
  'table.previous': '이전',
  'table.range': '{n}건 중 {from}–{to}',
  'table.rangeOnly': '{from}–{to}',
};
