import { allAreas } from './all-areas.js';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { declineCodes } from '../../domain/decline-codes.js';
import { errorCodes } from '../../domain/error-codes.js';
import { displayStatuses, notPayableReasons } from '../../domain/entities.js';
import { guestFactNames } from '../../domain/guest-facts.js';
import { targetLanguages, type Area } from './area.js';
import { catalog } from './catalog.js';
import { errorWord } from './error-word.js';
import { languageOf, canonicalTag } from './languages.js';
import type { WordId } from './word-id.js';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the catalog', () => {
  it('has the same words in every language', async () => {
    for (const area of allAreas) {
      for (const language of targetLanguages) {
        assert.deepEqual(Object.keys(await area.load[language]()), Object.keys(area.en), `${language} ${area.name}`);
      }
    }
  });

  it('names no word in two areas', () => {
    const ids = allAreas.flatMap((area) => Object.keys(area.en));
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
  });

  it('has a sentence for every closed list of the domain', async () => {
    const words = new Set(allAreas.flatMap((area) => Object.keys(area.en)));
    const needed: WordId[] = [
      ...errorCodes.map(errorWord),
      ...declineCodes.map((code) => `decline.${code}` as const),
      ...displayStatuses.map((status) => `status.${status}` as const),
      ...notPayableReasons.map((reason) => `notPayable.${reason}` as const),
      ...guestFactNames.flatMap((name) => [`fact.${name}`, `factHint.${name}`, `factRequired.${name}`, `specimen.${name}`] as const),
    ];
    assert.deepEqual(
      needed.filter((id) => !words.has(id)),
      [],
    );
  });

  it('says the rules in the words of the specification', async () => {
    const { t } = await catalog('en', allAreas);
    const id = (name: WordId): WordId => name;
    assert.equal(t(id('pay.unknown')), 'We are checking your payment. Do not pay again.');
    assert.equal(t(id('guest.notFound')), 'We could not find an open invoice with these details.');
    assert.equal(t(id('remit.quote'), { number: '1Z-204417' }), 'Quote invoice number 1Z-204417 with your payment.');
    assert.equal(t(id('pay.done'), { reference: 'P-1' }), 'Payment P-1 received.');
    assert.equal(t(id('notPayable.paymentPending'), { amount: '$1.00' }), 'A payment of $1.00 is being processed.');
  });

  it('speaks Dutch to nl-BE, English to languages that it does not know, and to junk', async () => {
    const retry: WordId = 'action.retry';
    assert.equal((await catalog('nl-BE', allAreas)).t(retry), 'Opnieuw proberen');
    assert.equal((await catalog('nl-BE', allAreas)).locale, 'nl-BE');
    for (const tag of ['de', '', '!!', 'e']) {
      const translator = await catalog(tag, allAreas);
      assert.equal(translator.t(retry), 'Retry');
      assert.equal(translator.locale, 'en');
    }
  });

  it('chooses the plural of each language: French says nothing in the singular, Korean has none', async () => {
    const days = async (locale: string, n: number): Promise<string> =>
      plain((await catalog(locale, allAreas)).plural('invoice.overdueBy', n));
    assert.equal(await days('en', 1), '1 day overdue');
    assert.equal(await days('en', 0), '0 days overdue');
    assert.equal(await days('nl', 1), '1 dag te laat');
    assert.equal(await days('nl', 2), '2 dagen te laat');
    assert.equal(await days('fr', 0), '0 jour de retard');
    assert.equal(await days('fr', 1), '1 jour de retard');
    assert.equal(await days('fr', 2), '2 jours de retard');
    assert.equal(await days('ko', 1), '1일 연체');
    assert.equal(await days('en', 1234), '1,234 days overdue');
  });

  it('gives an unknown id back, and English where a language lacks a word', async () => {
    const partial: Area = {
      name: 'partial',
      en: { 'a.b': 'Only English' },
      load: { nl: async () => ({}), fr: async () => ({}), ko: async () => ({}) },
    };
    const { t } = await catalog('nl', [partial]);
    assert.equal(t('a.b' as WordId), 'Only English');
    assert.equal(t('no.such' as WordId), 'no.such');
  });

  it('uses the binding terms of the glossary', async () => {
    const terms: [string, WordId, string][] = [
      ['nl', 'fact.accountNumber', 'Klantennummer'],
      ['nl', 'method.legend', 'Betalingsmethode'],
      ['nl', 'status.overdue', 'Te laat'],
      ['fr', 'method.legend', 'Mode de paiement'],
      ['fr', 'methods.countryNote', 'Les types de paiement acceptés varient selon les pays.'],
      ['ko', 'fact.accountNumber', '고객번호'],
      ['ko', 'method.legend', '지불 방법'],
      ['ko', 'step.payment', '결제'],
      ['ko', 'methods.countryNote', '이용 가능한 지불 방법은 국가마다 다릅니다.'],
    ];
    for (const [locale, id, text] of terms) assert.equal((await catalog(locale, allAreas)).t(id), text);
  });
});

describe('a language tag', () => {
  it('is read in the forms that pages and settings use', () => {
    assert.equal(canonicalTag('nl_BE'), 'nl-BE');
    assert.equal(canonicalTag(' KO-kr '), 'ko-KR');
    assert.equal(canonicalTag('no language'), undefined);
    assert.equal(languageOf('fr-CA'), 'fr');
    assert.equal(languageOf('frr'), undefined);
  });
});
