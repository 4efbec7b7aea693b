// Generated from openapi.yaml by `node scripts/contract.mjs generate`. Do not edit.

export type Id = string;

export type Text = string;

/**
 * https, or http on a loopback address; clients allow-list it again
 */
export type Url = string;

/**
 * Calendar date in the biller's time zone
 */
export type LocalDate = string;

/**
 * ISO 8601 UTC
 */
export type Instant = string;

/**
 * ISO 4217
 */
export type CurrencyCode = string;

/**
 * ISO 3166-1 alpha-2
 */
export type CountryCode = string;

/**
 * Percent as a decimal: 21 or 5.5
 */
export type Percent = string;

/**
 * Visible ASCII
 */
export type IdempotencyKey = string;

export type Count = number;

export type Money = {
    /**
     * Minor units of the currency
     */
    minor: number;
    currency: CurrencyCode;
};

export type Party = {
    name: Text;
    lines: Array<Text>;
    postalCode?: Text;
    city?: Text;
    region?: Text;
    country: CountryCode;
};

/**
 * As printed on the invoice
 */
export type SupportContact = {
    name?: Text;
    phone?: Text;
    email?: Text;
    hours?: Text;
};

export type InvoiceKind = string;

export type InvoiceLifecycle = string;

export type InvoicePaymentState = string;

export type DisputeState = string;

export type DisplayStatus = string;

export type NotPayableReason = string;

export type AllocationSource = string;

export type PaymentStatus = string;

export type PaymentOrigin = string;

export type PaymentMethodType = string;

export type RemittanceKind = string;

export type ReferenceFormat = string;

export type GuestFactName = string;

export type PartialPayment = string;

export type DeclineCode = string;

export type Permission = string;

export type ErrorCode = string;

export type CardFunding = 'credit' | 'debit' | 'prepaid' | 'unknown';

export type InvoiceSort = 'number' | 'invoiceDate' | 'dueDate' | 'total' | 'balance' | 'status' | 'account';

export type InvoiceFlags = {
    payable: boolean;
    cardPayable: boolean;
    disputable: boolean;
    pdf: boolean;
    xml: boolean;
    promised: boolean;
    autopay: boolean;
    printFee: boolean;
    supportInvoice: boolean;
};

export type InvoiceSummaryFlags = {
    payable?: boolean;
    cardPayable?: boolean;
    disputable?: boolean;
    pdf?: boolean;
    xml?: boolean;
    promised?: boolean;
    autopay?: boolean;
    printFee?: boolean;
    supportInvoice?: boolean;
};

export type InvoiceLine = {
    id: Id;
    seq: Count;
    accountId?: Id;
    date?: LocalDate;
    reference?: Text;
    trackingNumber?: Text;
    description: Text;
    chargeCode: Text;
    category: Text;
    quantity?: Text;
    unit?: Text;
    net: Money;
    tax?: Money;
    adjustments?: Money;
    disputeId?: Id;
};

export type TaxLine = {
    category: Text;
    rate: Percent;
    base: Money;
    amount: Money;
    exemptionReason?: Text;
};

export type Allocation = {
    id: Id;
    source: AllocationSource;
    sourceId: Id;
    amount: Money;
    at: Instant;
};

export type DocumentRef = {
    id: Id;
    format: Text;
    name: Text;
};

export type PaymentRef = {
    id: Id;
    reference: Text;
    payDate: LocalDate;
    amount: Money;
    status: PaymentStatus;
};

/**
 * What a guest may see of an invoice and needs to pay it
 */
export type InvoiceSummary = {
    id: Id;
    number: Text;
    /**
     * Masked for a guest
     */
    accountNumber?: Text;
    country?: CountryCode;
    currency: CurrencyCode;
    balance: Money;
    dueDate?: LocalDate;
    dueOnReceipt?: boolean;
    displayStatus?: DisplayStatus;
    daysOverdue?: Count;
    flags?: InvoiceSummaryFlags;
    notPayableReason?: NotPayableReason;
    remittanceRef?: Text;
    billingContact?: SupportContact;
    lastPayment?: PaymentRef;
    pendingAmount?: Money;
    version?: Count;
};

export type Period = {
    from: LocalDate;
    to: LocalDate;
};

export type Invoice = {
    id: Id;
    number: Text;
    accountNumber: Text;
    country: CountryCode;
    currency: CurrencyCode;
    balance: Money;
    dueDate?: LocalDate;
    dueOnReceipt: boolean;
    displayStatus: DisplayStatus;
    daysOverdue: Count;
    flags: InvoiceFlags;
    notPayableReason?: NotPayableReason;
    remittanceRef: Text;
    billingContact?: SupportContact;
    lastPayment?: PaymentRef;
    pendingAmount?: Money;
    version: Count;
    kind: InvoiceKind;
    accountId: Id;
    planId?: Id;
    parentInvoiceId?: Id;
    invoiceDate: LocalDate;
    paymentTerms?: Text;
    period?: Period;
    total: Money;
    tax: Money;
    paid: Money;
    credited: Money;
    rewarded: Money;
    adjusted: Money;
    poNumber?: Text;
    reference?: Text;
    controlIdHint?: Text;
    lifecycle: InvoiceLifecycle;
    paymentState: InvoicePaymentState;
    disputeState: DisputeState;
    dunningLevel?: Count;
    billTo: Party;
    remitTo: Party;
    lines: Array<InvoiceLine>;
    taxes: Array<TaxLine>;
    allocations: Array<Allocation>;
    documents: Array<DocumentRef>;
};

export type SortField = {
    field: InvoiceSort;
    direction: 'asc' | 'desc';
};

export type AppliedQuery = {
    sort: Array<SortField>;
    search: boolean;
    ignoredFilters: Array<Text>;
};

export type InvoicePage = {
    items: Array<Invoice>;
    /**
     * Cursor; absent on the last page
     */
    next?: Text;
    /**
     * Cursor; absent on the first page
     */
    prev?: Text;
    applied: AppliedQuery;
    asOf: Instant;
};

export type PaymentItem = {
    invoiceId: Id;
    invoiceNumber?: Text;
    amount: Money;
};

export type PaymentFailure = {
    code: DeclineCode;
    at: Instant;
};

/**
 * `frame`: show the page in a frame and confirm with what it answers; `redirect`: leave for it and confirm on return
 */
export type NextAction = {
    kind: 'frame' | 'redirect';
    url: Url;
};

export type Payment = {
    id: Id;
    /**
     * Shown to the customer
     */
    reference: Text;
    origin: PaymentOrigin;
    status: PaymentStatus;
    payDate: LocalDate;
    createdAt: Instant;
    currency: CurrencyCode;
    gross: Money;
    surcharge?: Money;
    total: Money;
    methodId?: Id;
    /**
     * Brand and last four digits
     */
    methodLabel: Text;
    methodType?: PaymentMethodType;
    items: Array<PaymentItem>;
    failure?: PaymentFailure;
    nextAction?: NextAction;
    receiptId?: Id;
    /**
     * Masked
     */
    receiptEmail?: Text;
    /**
     * Business days until a debit is confirmed
     */
    settlesWithinDays?: Count;
    version: Count;
};

/**
 * A payment, of which an expired guest token sees the required fields only
 */
export type PaymentOutcome = {
    id?: Id;
    reference: Text;
    origin?: PaymentOrigin;
    status: PaymentStatus;
    payDate?: LocalDate;
    createdAt?: Instant;
    currency?: CurrencyCode;
    gross?: Money;
    surcharge?: Money;
    total: Money;
    methodId?: Id;
    methodLabel?: Text;
    methodType?: PaymentMethodType;
    items?: Array<PaymentItem>;
    failure?: PaymentFailure;
    nextAction?: NextAction;
    receiptId?: Id;
    receiptEmail?: Text;
    settlesWithinDays?: Count;
    version?: Count;
};

export type AbandonedIntent = {
    /**
     * Null = the key is spent and nothing was charged
     */
    payment: PaymentOutcome | null;
};

export type Receipt = {
    id: Id;
    payee: Party;
    payment: Payment;
    issuedAt: Instant;
};

export type QuoteItem = {
    invoiceId: Id;
    /**
     * Absent = the whole balance
     */
    amount?: Money;
};

export type RewardUse = {
    code: Text;
    invoiceId: Id;
};

export type QuoteInput = {
    items: Array<QuoteItem>;
    methodType?: PaymentMethodType;
    funding?: CardFunding;
    payDate?: LocalDate;
    rewards?: Array<RewardUse>;
};

export type MessageParam = Text | number | Money;

/**
 * Something to know before consenting; `code` selects the words
 */
export type QuoteMessage = {
    code: Text;
    params?: {
        [key: string]: MessageParam;
    };
};

export type QuotedMethod = {
    type: PaymentMethodType;
    usable: boolean;
    /**
     * Why not: cardLimit, cardIneligible, currency, country
     */
    reason?: Text;
    limit?: Money;
};

export type QuotedItem = {
    invoiceId: Id;
    invoiceNumber?: Text;
    amount: Money;
    reward?: Money;
};

export type Quote = {
    /**
     * What the customer agrees to; sent back with the payment
     */
    id: Id;
    payee: Text;
    items: Array<QuotedItem>;
    gross: Money;
    rewards?: Money;
    surcharge?: Money;
    total: Money;
    payDate: LocalDate;
    methods: Array<QuotedMethod>;
    messages?: Array<QuoteMessage>;
};

/**
 * What the payment fields gave; never a number
 */
export type PaymentSource = {
    token: string;
    type: PaymentMethodType;
    /**
     * Brand and last four digits
     */
    label?: string;
    funding?: CardFunding;
};

export type PayInput = {
    quoteId: Id;
    items: Array<QuoteItem>;
    /**
     * What the customer consented to
     */
    expectedTotal: Money;
    /**
     * Absent when rewards cover everything
     */
    source?: PaymentSource;
    payDate?: LocalDate;
    rewards?: Array<RewardUse>;
    receiptEmail?: string;
};

export type ConfirmInput = {
    /**
     * What the challenge page or the return address gave
     */
    result?: string;
};

export type PaymentFieldsSetup = {
    frameUrl: Url;
    provider: Text;
    /**
     * Major version of the frame protocol
     */
    version: Text;
};

export type AcceptedMethod = {
    type: PaymentMethodType;
    brands?: Array<Text>;
    currencies?: Array<CurrencyCode>;
    min?: Money;
    max?: Money;
    surcharge?: Percent;
};

export type Remittance = {
    kind: RemittanceKind;
    currency?: CurrencyCode;
    beneficiary: Text;
    bank?: Text;
    iban?: Text;
    account?: Text;
    bic?: Text;
    routing?: Text;
    address?: Party;
    referenceFormat?: ReferenceFormat;
    expectedDays?: Count;
};

export type PrintFee = {
    amount: Money;
    perInvoice: boolean;
    effectiveFrom: LocalDate;
    avoidBy: LocalDate;
    lineLabel: Text;
};

export type CountryProfile = {
    country: CountryCode;
    currencies: Array<CurrencyCode>;
    onlinePayment: boolean;
    methods: Array<AcceptedMethod>;
    remittance: Array<Remittance>;
    printFee?: PrintFee;
    support: SupportContact;
    notes?: Array<Text>;
};

export type GuestPolicy = {
    fields: Array<GuestFactName>;
    specimenUrl?: Url;
};

export type PaymentPolicy = {
    partial: PartialPayment;
    cardLimits: Array<Money>;
    maxInvoices: Count;
};

export type Policy = {
    billerName: Text;
    billerTimeZone: Text;
    today: LocalDate;
    guest: GuestPolicy;
    temporaryAccountPattern?: Text;
    payment: PaymentPolicy;
    registerUrl?: Url;
    features?: {
        [key: string]: boolean;
    };
};

export type BillingTerms = {
    policy: Policy;
    profile: CountryProfile;
};

export type SessionSubject = {
    userId: Id;
    email: Text;
    displayName?: Text;
};

export type Session = {
    kind: 'user' | 'guest';
    permissions: Array<Permission>;
    expiresAt: Instant;
    subject?: SessionSubject;
    locale?: Text;
    /**
     * Guest only, in the answers of the guest operations
     */
    token?: Text;
    guestInvoiceId?: Id;
};

export type GuestFacts = {
    /**
     * By the names of `GuestFactName`; as typed
     */
    facts: {
        [key: string]: string;
    };
    /**
     * For amounts every plain-decimal reading that the typed text allows, at most two
     */
    readings?: {
        [key: string]: Array<string>;
    };
};

export type GuestInvoice = {
    session: Session;
    invoice: InvoiceSummary;
    terms?: BillingTerms;
};

export type PayLink = {
    token: string;
};

export type GroupCapability = {
    ops?: Array<Text>;
    sort?: Array<Text>;
    filter?: Array<Text>;
    maxPageSize?: Count;
    /**
     * Why the group is limited
     */
    reason?: Text;
};

export type BackendInfo = {
    name: Text;
    version?: Text;
};

export type CapabilityGroups = {
    terms?: GroupCapability;
    session?: GroupCapability;
    guest?: GroupCapability;
    invoices?: GroupCapability;
    payments?: GroupCapability;
};

export type Capabilities = {
    contract: '1';
    backend: BackendInfo;
    groups: CapabilityGroups;
};

export type FieldFault = {
    /**
     * JSON pointer into the request body
     */
    pointer: Text;
    code: Text;
};

export type ProblemParam = Text | number;

/**
 * RFC 9457
 */
export type Problem = {
    type?: Text;
    /**
     * For developers; never shown
     */
    title?: Text;
    status?: Count;
    code: ErrorCode;
    retryable?: boolean;
    correlationId?: Text;
    errors?: Array<FieldFault>;
    /**
     * Values for the words: `left`, `reason`, `currency`, ...
     */
    params?: {
        [key: string]: ProblemParam;
    };
    /**
     * With `quote_changed`
     */
    quote?: Quote;
    /**
     * With `already_paid`
     */
    payment?: PaymentOutcome;
};
