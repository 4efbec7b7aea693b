// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { documents } from '../../catalog/en/documents.js';

export const words: Readonly<Record<keyof typeof documents, string>> = {
  'document.several.one': '{biller} 청구서 {n}건',
  'document.several.other': '{biller} 청구서 {n}건',
  'document.page': '{pages}쪽 중 {page}쪽',
  'document.vatId': '부가가치세 등록번호 {id}',
  'document.registrationId': '사업자등록번호 {id}',
  'document.remitTo': '송금처',
  'document.net': '세전 요금',
  'document.subtotal': '소계',
  'document.charges': '요금 수',
  'document.corrects': '이 문서는 청구서 {number}을(를) 정정합니다.',
  'document.replaced': '이 청구서는 취소되어 청구서 {number}(으)로 대체되었습니다. 결제하지 마십시오.',
  'document.credit': '크레딧입니다. 결제할 금액이 없습니다.',
  'document.settled': '이 청구서에는 납부할 금액이 없습니다.',
  'document.pending': '{amount} 결제가 처리 중입니다.',
  'document.contact': '이 청구서에 대한 문의',
  'document.buyerReference': '고객 참조 번호',
  'slip.title': '납부 전표',
  'slip.titleNumber': '청구서 {number} 납부 전표',
  'slip.cut': '이 선을 따라 잘라 수표와 함께 보내 주십시오',
  'slip.enclosed': '동봉 금액',
  'slip.scan': '은행 앱으로 스캔하십시오',
};
