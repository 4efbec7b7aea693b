/** What a server is told when it starts. */
export interface ServerSettings {
  readonly databaseUrl: string;
  readonly serviceUrl: string;
  /** With which the payment service signs its news, and with which the judge asks for the books. */
  readonly secret: string;
  /** JSON of the keys with which tokens of customers are signed. */
  readonly keys: string;
  /** How many days the biller's clock is ahead. */
  readonly days: number;
  readonly mutant?: string;
}

/** What a server is told later: so many days pass for the biller. */
export interface ServerOrder {
  readonly days: number;
}
