// Invoices and cards of /sample.json. An invoice that a check pays is taken, so that no other check meets it.

export class Samples {
  #invoices;
  #cards;

  constructor({ invoices, cards }) {
    this.#invoices = [...invoices];
    this.#cards = cards;
  }

  static async read(server) {
    const response = await fetch(`${server.portal}/sample.json`);
    return new Samples(await response.json());
  }

  /** For one check alone. `label` narrows by a part of the label. */
  take({ outcome = 'payable', currency, label = '' } = {}) {
    const index = this.#invoices.findIndex(
      (invoice) =>
        invoice.outcome === outcome &&
        (!currency || invoice.currency === currency) &&
        invoice.label.toLowerCase().includes(label.toLowerCase()),
    );
    if (index < 0) throw new Error(`/sample.json has no more ${outcome} invoices ${currency ?? ''} ${label}`);
    return this.#invoices.splice(index, 1)[0];
  }

  /** One that no check pays: it may be looked up by many. */
  look(options) {
    const invoice = this.take(options);
    this.#invoices.push(invoice);
    return invoice;
  }

  /** Those that fit, for looking only. */
  all(fits) {
    return this.#invoices.filter(fits);
  }

  card(outcome = 'approved') {
    const card = this.#cards.find((candidate) => candidate.outcome === outcome);
    if (!card) throw new Error(`/sample.json has no card ${outcome}`);
    return card;
  }

  /** Codes of the cards that a bank declines. */
  get declines() {
    return this.#cards.filter(({ outcome }) => outcome.startsWith('declined:')).map(({ outcome }) => outcome.slice('declined:'.length));
  }
}
