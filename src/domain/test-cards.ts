import type { CardFunding } from './entities.js';
import { declineCodes, type DeclineCode } from './decline-codes.js';

/**
 * What the test provider does with a card: `challenge` asks for 3-D Secure first, `slow` answers after 12 s, `lostAnswer` charges and
 * the answer to the request is lost on its way.
 */
export type TestOutcome = 'approved' | `declined:${DeclineCode}` | 'challenge' | 'slow' | 'lostAnswer';

export interface TestCard {
  /** Digits alone. */
  readonly number: string;
  readonly brand: string;
  readonly funding: CardFunding;
  readonly outcome: TestOutcome;
}

const visa = (number: string, outcome: TestOutcome): TestCard => ({ number, brand: 'visa', funding: 'credit', outcome });

/** With any expiry that has not passed and any security code. No bank issues these numbers. */
export const testCards: readonly TestCard[] = [
  visa('4242424242424242', 'approved'),
  { number: '5555555555554444', brand: 'mastercard', funding: 'debit', outcome: 'approved' },
  visa('4000000000009995', 'declined:insufficientFunds'),
  visa('4000000000000069', 'declined:expiredCard'),
  visa('4000000000000127', 'declined:incorrectCvc'),
  visa('4000000000000002', 'declined:generic'),
  visa('4000000000000119', 'declined:processorDown'),
  visa('4000002500003155', 'challenge'),
  visa('4000000000000077', 'slow'),
  visa('4000000000000341', 'lostAnswer'),
];

const outcomes: ReadonlySet<string> = new Set([
  'approved',
  'challenge',
  'slow',
  'lostAnswer',
  ...declineCodes.map((code) => `declined:${code}`),
]);
const fundings: ReadonlySet<string> = new Set(['credit', 'debit', 'prepaid', 'unknown']);
const tokenShape = /^tok_test\.([A-Za-z:]+)\.([a-z]+)\.([\w-]{22})$/;

/** Any other number that passes the check digit is a card the test provider declines: it charges nothing it does not know. */
export const testOutcome = (number: string): TestOutcome => testCards.find((card) => card.number === number)?.outcome ?? 'declined:generic';

/**
 * Token of the test tokenizer: it says what is to happen and holds no digit of the card.
 * @param random 16 bytes
 */
export function testToken(outcome: TestOutcome, funding: CardFunding, random: Uint8Array): string {
  const text = btoa(String.fromCharCode(...random))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  return `tok_test.${outcome}.${funding}.${text}`;
}

/** Outcome and funding of a token of ours; undefined for any other text. */
export function parseTestToken(token: string): { readonly outcome: TestOutcome; readonly funding: CardFunding } | undefined {
  const [, outcome = '', funding = ''] = tokenShape.exec(token) ?? [];
  return outcomes.has(outcome) && fundings.has(funding) ? { outcome: outcome as TestOutcome, funding: funding as CardFunding } : undefined;
}
