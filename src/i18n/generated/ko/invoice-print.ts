// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { invoicePrint } from '../../catalog/en/invoice-print.js';

export const words: Readonly<Record<keyof typeof invoicePrint, string>> = {
  'invoicePrint.cancel': '인쇄 취소',
  'invoicePrint.cancelled': '인쇄가 취소되었습니다.',
  'invoicePrint.ready.one': '청구서 {n}건을 인쇄할 준비가 되었습니다.',
  'invoicePrint.ready.other': '청구서 {n}건을 인쇄할 준비가 되었습니다.',
  'invoicePrint.dialog': '인쇄 창이 열리지 않았다면 인쇄를 누르십시오.',
  'invoicePrint.failed': '청구서를 불러오지 못했습니다. 이미 불러온 내용은 유지됩니다.',
  'invoicePrint.nothing': '인쇄할 수 있는 청구서가 없습니다.',
  'invoicePrint.tooMany': '하나씩 선택한 청구서를 여기에서 최대 {max}건까지 인쇄할 수 있습니다.',
  'invoicePrint.tooLong': '요금이 너무 많아 이 청구서를 여기에서 인쇄할 수 없습니다.',
  'invoicePrint.usePdf': '모든 청구서를 담은 PDF 하나를 다운로드하여 인쇄하십시오.',
};
