import { protocolVersion, type ChallengePresentation, type ChallengeResult, type FromFrame } from '../protocol/messages.js';
import { readToChallenge } from '../protocol/to-frame.js';
import { challengeWords, type ChallengeWords } from './challenge-words.js';
import { element } from './elements.js';
import { applyLook, reportHeight } from './page-look.js';

const randomText = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Plays the bank of the test provider: who is paid, how much, and two buttons. Answers once. */
export function startChallenge(port: MessagePort): void {
  let drawn = false;
  const send = (message: FromFrame | ChallengeResult): void => port.postMessage(message);
  port.onmessage = (event) => {
    const shown = readToChallenge(event.data);
    if (!shown || drawn) return;
    drawn = true;
    applyLook(document, shown);
    const words = challengeWords(shown.locale);
    const answer = (result: 'approved' | 'refused'): void => {
      document.querySelector('.actions')?.replaceWith(element('p', { role: 'status' }, words.answered));
      send({ type: 'result', result: `${result}.${randomText()}` });
    };
    document.body.append(page(shown, words, answer));
    const onHeight = (height: number): void => send({ type: 'height', height });
    reportHeight(document.body, onHeight, () => send({ type: 'ready', version: protocolVersion }));
  };
}

function page(shown: ChallengePresentation, words: ChallengeWords, answer: (result: 'approved' | 'refused') => void): HTMLElement {
  // A region and not a main landmark: the page around the frame has that one, and this is a part of it.
  const root = element('section', { class: 'bank', 'aria-label': words.question });
  const facts = element('dl');
  for (const [term, detail] of [
    [words.merchant, shown.merchant],
    [words.amount, shown.amount],
  ] as const) {
    if (detail) facts.append(element('dt', {}, term), element('dd', { dir: 'auto' }, detail));
  }
  const actions = element('div', { class: 'actions' });
  const approve = element('button', { type: 'button', class: 'primary' }, words.approve);
  const refuse = element('button', { type: 'button' }, words.refuse);
  approve.addEventListener('click', () => answer('approved'));
  refuse.addEventListener('click', () => answer('refused'));
  actions.append(approve, refuse);
  root.append(element('p', { class: 'label' }, words.bank), element('h1', {}, words.question));
  if (facts.childElementCount > 0) root.append(facts);
  root.append(element('p', { class: 'hint' }, words.note), actions);
  return root;
}
