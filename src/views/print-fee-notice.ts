import { nothing, type TemplateResult } from 'lit';
import { printFeeNotice as printFeeStage } from '../domain/print-fee.js';
import type { CountryProfile, LocalDate } from '../domain/entities.js';
import type { Speech } from '../i18n/catalog/speech.js';
import { notice } from '../ui/notice.js';

/** The notice about the fee for printed invoices that holds today (R-102); nothing where there is none. */
export function printFeeNotice(
  profile: Pick<CountryProfile, 'printFee'>,
  today: LocalDate,
  language: Speech,
): TemplateResult | typeof nothing {
  const stage = printFeeStage(profile, today);
  const { printFee } = profile;
  if (!stage || !printFee) return nothing;
  const amount = language.money(printFee.amount);
  const from = language.date(printFee.effectiveFrom, 'long');
  const params = { amount, from, date: stage === 'avoidBy' ? language.date(printFee.avoidBy, 'long') : from };
  return notice({
    tone: 'info',
    title: language.t('printFee.title'),
    body: `${language.t(`printFee.${stage}`, params)} ${language.t('printFee.registered')}`,
  });
}
