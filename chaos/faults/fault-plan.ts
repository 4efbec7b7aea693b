import { diceOf } from '../dice.js';

/** What happens to a request on its way to a server, or to the answer on its way back. */
export const faultKinds = [
  'droppedBefore',
  'droppedAfter',
  'twice',
  'answerLate',
  'requestLate',
  'tooMany',
  'unavailable',
  'unavailableAfter',
  'truncated',
  'cutOff',
  'wrongType',
  'wrongShape',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export const aboutFaults: Readonly<Record<FaultKind, string>> = {
  droppedBefore: 'connection ends before a server has seen the request',
  droppedAfter: 'connection ends after the server has acted',
  twice: 'the request reaches two servers at once',
  answerLate: 'the answer comes after the client has given up',
  requestLate: 'the request itself arrives after the client has given up',
  tooMany: '429 with Retry-After, the server has seen nothing',
  unavailable: '503, the server has seen nothing',
  unavailableAfter: '503 although the server has acted',
  truncated: 'half of the answer, as if it were all',
  cutOff: 'half of the answer, then the connection ends',
  wrongType: 'a page of a proxy in place of the answer',
  wrongShape: 'JSON of another shape in place of the answer',
};

const weights: Readonly<Record<FaultKind, number>> = {
  ...{ droppedBefore: 10, droppedAfter: 16, twice: 14, answerLate: 9, requestLate: 7, tooMany: 8 },
  ...{ unavailable: 8, unavailableAfter: 8, truncated: 6, cutOff: 6, wrongType: 6, wrongShape: 8 },
};

export interface FaultQuestion {
  /** Who asks, and the how manieth request of theirs it is. */
  readonly request: string;
  /** Something that moves money. */
  readonly moves: boolean;
}

export type FaultPlan = (question: FaultQuestion) => FaultKind | undefined;

/** Which request meets which fault: the seed's decision, wherever and whenever the request is sent. What moves money is hit three times as often. */
export const faultPlanOf =
  (seed: number, rate: number): FaultPlan =>
  ({ request, moves }) => {
    const dice = diceOf(seed, 'fault', request);
    if (dice.fraction() >= (moves ? Math.min(0.75, rate * 3) : rate)) return undefined;
    return dice.pick(weights);
  };
