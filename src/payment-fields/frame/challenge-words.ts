/** The bank's own words: its page is nobody's catalogue but its own. Languages of the kit; any other is answered in English. */
export interface ChallengeWords {
  readonly bank: string;
  readonly question: string;
  readonly merchant: string;
  readonly amount: string;
  readonly approve: string;
  readonly refuse: string;
  readonly note: string;
  readonly answered: string;
}

const words: Readonly<Record<'en' | 'nl' | 'fr' | 'ko', ChallengeWords>> = {
  en: {
    bank: 'Test bank',
    question: 'Do you approve this payment?',
    merchant: 'Paid to',
    amount: 'Amount',
    approve: 'Approve',
    refuse: 'Refuse',
    note: 'This is a test. No money is moved.',
    answered: 'Thank you. Your answer is being passed on.',
  },
  nl: {
    bank: 'Testbank',
    question: 'Keurt u deze betaling goed?',
    merchant: 'Betaald aan',
    amount: 'Bedrag',
    approve: 'Goedkeuren',
    refuse: 'Weigeren',
    note: 'Dit is een test. Er wordt geen geld overgemaakt.',
    answered: 'Dank u. Uw antwoord wordt doorgegeven.',
  },
  fr: {
    bank: 'Banque de test',
    question: 'Approuvez-vous ce paiement\u00a0?',
    merchant: 'Payé à',
    amount: 'Montant',
    approve: 'Approuver',
    refuse: 'Refuser',
    note: 'Ceci est un test. Aucune somme n’est transférée.',
    answered: 'Merci. Votre réponse est en cours de transmission.',
  },
  ko: {
    bank: '테스트 은행',
    question: '이 결제를 승인하시겠습니까?',
    merchant: '받는 곳',
    amount: '금액',
    approve: '승인',
    refuse: '거절',
    note: '테스트입니다. 실제로 돈이 이체되지 않습니다.',
    answered: '감사합니다. 답변을 전달하고 있습니다.',
  },
};

/** @param locale BCP 47; the language alone decides */
export function challengeWords(locale: string): ChallengeWords {
  const [language = ''] = locale.toLowerCase().split('-');
  return Object.hasOwn(words, language) ? words[language as keyof typeof words] : words.en;
}
