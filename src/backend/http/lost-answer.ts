/** The server has acted and the answer gets lost on the way: `fetch` rejects, and a host ends the connection without a word. For tests of clients. */
export class LostAnswer extends Error {
  constructor() {
    super('The answer got lost');
    this.name = 'LostAnswer';
  }
}
