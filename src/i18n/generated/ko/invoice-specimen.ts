// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { invoiceSpecimen } from '../../catalog/en/invoice-specimen.js';

export const words: Readonly<Record<keyof typeof invoiceSpecimen, string>> = {
  'specimen.title': '청구서에서 찾는 위치',
  'specimen.accountNumber': '청구서 그림입니다. 고객번호가 표시되어 있습니다.',
  'specimen.invoiceNumber': '청구서 그림입니다. 청구서 번호가 표시되어 있습니다.',
  'specimen.invoiceAmount': '청구서 그림입니다. 청구서 금액이 표시되어 있습니다.',
  'specimen.invoiceDate': '청구서 그림입니다. 청구일이 표시되어 있습니다.',
  'specimen.controlId': '청구서 그림입니다. 제어 ID가 표시되어 있습니다.',
  'specimen.note': '실제 청구서는 조금 다를 수 있습니다.',
};
