/** How one person is known to the backend: a token, a cookie, or a form that gives one. `$NAME` as a whole value is read from the environment by the command. */
export interface ConformancePerson {
  /** Token for `Authorization: Bearer`. */
  readonly bearer?: string;
  /** Whole value of the `Cookie` header, as `name=value`. */
  readonly cookie?: string;
  /** Posted once; the cookies of the answer are the person's. For test environments with a sign-in of their own. */
  readonly signIn?: { readonly url: string; readonly form: Readonly<Record<string, string>> };
  /** Role of the permission matrix that this person has, e.g. `viewOnly`; checked where it is given. */
  readonly role?: string;
}

/** An invoice that a guest may look up, by the facts on its print. */
export interface GuestSample {
  readonly facts: Readonly<Record<string, string>>;
  /** What happens to it: only `payable` ones are paid. Default `payable`. */
  readonly outcome?: string;
}

/** Tokens of the payment provider's sandbox; `{random}` becomes 22 random characters. */
export interface SandboxCards {
  readonly approved: string;
  readonly declined?: string;
  readonly challenge?: string;
  /** What a finished challenge hands to `confirm`. */
  readonly challengeResult?: string;
}

export interface ConformanceLimits {
  /** Most rows of one list that are read; default 2,000. */
  readonly rows?: number;
  /** Bytes of a request body that are surely too many; default 2,000,000. */
  readonly bodyBytes?: number;
  /** Failed look-ups of one account number after which the backend has surely locked it; default 12. */
  readonly guestFailures?: number;
}

/** Facts about a backend under check. Plain data: it may come from a JSON file. */
export interface ConformanceSettings {
  /** Where the API stands, e.g. `https://billing.example/api/v1`. */
  readonly baseUrl: string;
  /** `Origin` that goes with cookies; default the origin of `baseUrl`. */
  readonly origin?: string;
  /**
   * `payer` sees a few dozen invoices and may pay, `viewer` of the same company may only look, `approver` may approve, `stranger` is of another
   * company; all others are tried with the permissions that their session names.
   */
  readonly people?: Readonly<Record<string, ConformancePerson>>;
  /** Invoices for guests, a dozen payable ones or more, or the address of a list of them like the demo's `/sample.json`. */
  readonly guestInvoices?: string | readonly GuestSample[];
  /** Tokens of pay links that lead somewhere, and that do no more. */
  readonly payLinks?: { readonly valid?: string; readonly dead?: readonly string[] };
  /** Default: those of the test provider, where the backend names it. */
  readonly cards?: SandboxCards;
  readonly limits?: ConformanceLimits;
  /** True: nothing is written, so no payment, view or file is tried. */
  readonly readOnly?: boolean;
  /** Requests drawn by chance; default 0: none. */
  readonly fuzz?: { readonly count: number; readonly seed: number };
  /** Addresses that a test environment may offer, called with POST. */
  readonly hooks?: {
    /** Makes one invoice that `payer` sees. */
    readonly insertInvoice?: string;
    /** Lets time pass: gets `{"milliseconds": …}`. */
    readonly advance?: string;
  };
}

/** What code can give besides the settings. */
export interface ConformanceHooks {
  /** Credentials of one of `people`, whenever they are needed anew. */
  readonly signIn?: (name: string) => Promise<Pick<ConformancePerson, 'bearer' | 'cookie'>>;
  /** Makes one invoice that `payer` sees. */
  readonly insertInvoice?: () => Promise<void>;
  /** Lets time pass for the backend. */
  readonly advance?: (milliseconds: number) => Promise<void>;
}

/** Tokens of the test provider; they need not be given where `GET /payment-fields` names it. */
export const testProviderCards: SandboxCards = {
  approved: 'tok_test.approved.credit.{random}',
  declined: 'tok_test.declined:insufficientFunds.credit.{random}',
  challenge: 'tok_test.challenge.credit.{random}',
  challengeResult: 'approved.conformance',
};
