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

export type LiveChange = {
    topic: LiveTopic;
    /**
     * Of what was written; absent where it was much at once
     */
    id?: Id;
    at?: Instant;
};

export type LiveTopic = string;

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

export type GroupName = string;

export type ShortPayReason = string;

export type ApprovalStatus = string;

export type PaymentAction = string;

export type DisputeStatus = string;

export type MethodOwner = string;

export type MethodStatus = string;

export type MandateScheme = string;

export type MandateStatus = string;

export type CreditKind = string;

export type CreditStatus = string;

export type RewardStatus = string;

export type AccountKind = string;

export type AccountStatus = string;

export type PlanType = string;

export type PlanStatus = string;

export type ColumnName = string;

export type TaskKind = string;

export type TaskSeverity = string;

export type Permission = string;

export type ErrorCode = string;

export type DownloadStatus = string;

export type SkipReason = string;

export type CardFunding = 'credit' | 'debit' | 'prepaid' | 'unknown';

export type InvoiceSort = 'number' | 'account' | 'plan' | 'invoiceDate' | 'dueDate' | 'status' | 'total' | 'balance' | 'kind' | 'poNumber' | 'reference' | 'daysOverdue' | 'currency' | 'paidOn';

export type PaymentSort = 'createdAt' | 'payDate' | 'total' | 'status' | 'reference';

export type InvoiceGroup = 'overdue' | 'open' | 'closed';

export type InvoiceView = 'account' | 'plan';

export type DocumentFormat = 'pdf' | 'csv' | 'csv-lite' | 'xml' | 'remittance-stub';

export type DocumentDetail = 'summary' | 'detail';

export type DocumentPackaging = 'single' | 'merged' | 'zip';

export type AdviceKind = 'wire' | 'ach' | 'cheque' | 'virtualAccount' | 'qr';

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

export type DisputeRef = {
    id: Id;
    number: Text;
    status: DisputeStatus;
    amount: Money;
    lineIds: Array<Id>;
    openedAt: Instant;
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
    parentInvoiceNumber?: Text;
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
    /**
     * Newest first
     */
    disputes?: Array<DisputeRef>;
    /**
     * Newest first, returned ones included
     */
    payments?: Array<PaymentRef>;
};

/**
 * A row of a list. Only the id is certain; what is missing is shown as a dash
 */
export type InvoiceListItem = {
    id: Id;
    number?: Text;
    accountNumber?: Text;
    country?: CountryCode;
    currency?: CurrencyCode;
    balance?: Money;
    dueDate?: LocalDate;
    dueOnReceipt?: boolean;
    displayStatus?: DisplayStatus;
    daysOverdue?: Count;
    flags?: InvoiceFlags;
    notPayableReason?: NotPayableReason;
    remittanceRef?: Text;
    billingContact?: SupportContact;
    lastPayment?: PaymentRef;
    pendingAmount?: Money;
    version?: Count;
    kind?: InvoiceKind;
    accountId?: Id;
    planId?: Id;
    parentInvoiceId?: Id;
    parentInvoiceNumber?: Text;
    invoiceDate?: LocalDate;
    paymentTerms?: Text;
    period?: Period;
    total?: Money;
    tax?: Money;
    paid?: Money;
    credited?: Money;
    rewarded?: Money;
    adjusted?: Money;
    poNumber?: Text;
    reference?: Text;
    controlIdHint?: Text;
    lifecycle?: InvoiceLifecycle;
    paymentState?: InvoicePaymentState;
    disputeState?: DisputeState;
    dunningLevel?: Count;
    /**
     * Newest first
     */
    disputes?: Array<DisputeRef>;
    /**
     * Newest first, returned ones included
     */
    payments?: Array<PaymentRef>;
    /**
     * The nickname of the account, else its name
     */
    accountName?: Text;
    planNumber?: Text;
    group?: GroupName;
    /**
     * Date of the last payment that went through
     */
    paidOn?: LocalDate;
    scheduledFor?: LocalDate;
    openDisputeId?: Id;
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

export type InvoiceListPage = {
    items: Array<InvoiceListItem>;
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

/**
 * Sums of one currency
 */
export type CurrencyTotals = {
    currency: CurrencyCode;
    count: Count;
    total: Money;
    /**
     * Of what can be paid now
     */
    balance: Money;
    overdue: Money;
};

export type GroupCounts = {
    overdue: Count;
    open: Count;
    closed: Count;
};

export type InvoiceTotals = {
    /**
     * Whatever groups the filter asks for
     */
    groups: GroupCounts;
    /**
     * Rows that match the whole filter
     */
    count: Count;
    currencies: Array<CurrencyTotals>;
    isExact: boolean;
};

export type InvoiceSelection = {
    token: Text;
    count: Count;
    payableCount: Count;
    /**
     * Payable ones only
     */
    currencies: Array<CurrencyTotals>;
    /**
     * The payable ones in the order of the query, at most `maxInvoices` of the policy
     */
    payableIds: Array<Id>;
    expiresAt: Instant;
};

/**
 * Both ends belong to it
 */
export type DateRange = {
    from?: LocalDate;
    to?: LocalDate;
};

/**
 * Minor units; both ends belong to it
 */
export type AmountRange = {
    currency: CurrencyCode;
    min?: Count;
    max?: Count;
};

/**
 * Everything given must hold; of the values of one list any may
 */
export type InvoiceFilter = {
    ids?: Array<Id>;
    groups?: Array<InvoiceGroup>;
    status?: Array<DisplayStatus>;
    accountIds?: Array<Id>;
    planIds?: Array<Id>;
    kinds?: Array<InvoiceKind>;
    currency?: CurrencyCode;
    /**
     * Of the balance
     */
    amount?: AmountRange;
    invoiced?: DateRange;
    due?: DateRange;
    /**
     * Of the last payment
     */
    paid?: DateRange;
    poNumber?: string;
    disputed?: boolean;
    withCredit?: boolean;
    autopay?: boolean;
};

export type SelectionInput = {
    where?: InvoiceFilter;
    search?: string;
    sort?: Array<SortField>;
};

export type Account = {
    id: Id;
    number: Text;
    nickname?: Text;
    name?: Text;
    kind: AccountKind;
    currencies: Array<CurrencyCode>;
    country: CountryCode;
    status: AccountStatus;
    planIds: Array<Id>;
    version: Count;
};

export type Plan = {
    id: Id;
    number: Text;
    name?: Text;
    type: PlanType;
    accountIds: Array<Id>;
    status: PlanStatus;
    currency: CurrencyCode;
    version: Count;
};

export type NumberSortField = {
    field: 'number';
    direction: 'asc' | 'desc';
};

export type NumberAppliedQuery = {
    sort: Array<NumberSortField>;
    search: boolean;
    ignoredFilters: Array<Text>;
};

export type AccountPage = {
    items: Array<Account>;
    /**
     * Cursor; absent on the last page
     */
    next?: Text;
    /**
     * Cursor; absent on the first page
     */
    prev?: Text;
    applied: NumberAppliedQuery;
    asOf: Instant;
};

export type PlanPage = {
    items: Array<Plan>;
    /**
     * Cursor; absent on the last page
     */
    next?: Text;
    /**
     * Cursor; absent on the first page
     */
    prev?: Text;
    applied: NumberAppliedQuery;
    asOf: Instant;
};

/**
 * What a table shows
 */
export type InvoiceQuery = {
    view?: InvoiceView;
    where?: InvoiceFilter;
    search?: string;
    sort?: Array<SortField>;
};

export type ColumnState = {
    column: ColumnName;
    shown: boolean;
};

export type SavedView = {
    id: Id;
    /**
     * Unique for its user
     */
    name: Text;
    view: InvoiceView;
    query: InvoiceQuery;
    columns: Array<ColumnState>;
    isDefault: boolean;
    version: Count;
};

export type SavedViewInput = {
    /**
     * 1 to 60 characters without the spaces around them: `view.name`
     */
    name: string;
    view: InvoiceView;
    query: InvoiceQuery;
    columns: Array<ColumnState>;
    isDefault: boolean;
};

export type SavedViewList = {
    items: Array<SavedView>;
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
    /**
     * Where the policy asks for a reason
     */
    shortPay?: ShortPay;
};

/**
 * Why less than the balance is paid
 */
export type ShortPay = {
    reasonCode: ShortPayReason;
    comment?: string;
};

export type CreditUse = {
    creditId: Id;
    creditNumber?: Text;
    invoiceId: Id;
    /**
     * Positive
     */
    amount: Money;
};

export type RewardUse = {
    code: Text;
    invoiceId: Id;
    amount: Money;
};

/**
 * A code to redeem for an invoice
 */
export type RewardCode = {
    code: string;
    invoiceId: Id;
};

/**
 * `oldestFirst` asks for the proposal; absent = none
 */
export type CreditChoice = 'oldestFirst' | Array<CreditUse>;

export type QuoteInput = {
    items: Array<QuoteItem>;
    methodType?: PaymentMethodType;
    funding?: CardFunding;
    /**
     * A stored method; its type and funding are the server's to know
     */
    methodId?: Id;
    payDate?: LocalDate;
    rewards?: Array<RewardCode>;
    credits?: CreditChoice;
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
export type TokenSource = {
    token: string;
    type: PaymentMethodType;
    /**
     * Brand and last four digits
     */
    label?: string;
    funding?: CardFunding;
};

/**
 * A stored method
 */
export type StoredSource = {
    methodId: Id;
};

export type PaymentSource = TokenSource | StoredSource;

export type PayInput = {
    quoteId: Id;
    items: Array<QuoteItem>;
    /**
     * What the customer consented to
     */
    expectedTotal: Money;
    /**
     * Absent when credits and rewards cover everything
     */
    source?: PaymentSource;
    payDate?: LocalDate;
    rewards?: Array<RewardCode>;
    credits?: Array<CreditUse>;
    receiptEmail?: string;
};

/**
 * What is absent stays
 */
export type RescheduleInput = {
    payDate?: LocalDate;
    methodId?: Id;
};

export type RejectionInput = {
    comment: string;
};

export type AdviceItem = {
    invoiceId: Id;
    amount: Money;
};

export type RemittanceAdvice = {
    items: Array<AdviceItem>;
    kind: AdviceKind;
    sentOn: LocalDate;
    /**
     * The bank's reference or the number of the cheque
     */
    bankReference?: string;
};

export type ConfirmInput = {
    /**
     * What the challenge page or the return address gave
     */
    result?: string;
};

export type AccountPaymentItem = {
    invoiceId: Id;
    invoiceNumber?: Text;
    amount: Money;
    shortPay?: ShortPay;
};

/**
 * Who made it, as shown to colleagues
 */
export type PaymentAuthor = {
    userId?: Id;
    name: Text;
};

export type Approval = {
    status: ApprovalStatus;
    by?: Text;
    at?: Instant;
    comment?: Text;
};

export type AccountPayment = {
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
    items: Array<AccountPaymentItem>;
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
    credits?: Array<CreditUse>;
    rewards?: Array<RewardUse>;
    createdBy?: PaymentAuthor;
    approval?: Approval;
    /**
     * Until then a scheduled payment can be cancelled or moved
     */
    cancellableUntil?: Instant;
    /**
     * What this session may do with it now; the server checks again
     */
    actions?: Array<PaymentAction>;
};

export type AccountPaymentOutcome = {
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
    items?: Array<AccountPaymentItem>;
    failure?: PaymentFailure;
    nextAction?: NextAction;
    receiptId?: Id;
    receiptEmail?: Text;
    settlesWithinDays?: Count;
    version?: Count;
    credits?: Array<CreditUse>;
    rewards?: Array<RewardUse>;
    createdBy?: PaymentAuthor;
    approval?: Approval;
    /**
     * Until then a scheduled payment can be cancelled or moved
     */
    cancellableUntil?: Instant;
    /**
     * What this session may do with it now; the server checks again
     */
    actions?: Array<PaymentAction>;
};

export type AccountAbandonedIntent = {
    /**
     * Null = the key is spent and nothing was charged
     */
    payment: AccountPaymentOutcome | null;
};

export type AccountReceipt = {
    id: Id;
    payee: Party;
    payment: AccountPayment;
    issuedAt: Instant;
};

export type PaymentSortField = {
    field: PaymentSort;
    direction: 'asc' | 'desc';
};

export type PaymentAppliedQuery = {
    sort: Array<PaymentSortField>;
    search: boolean;
    ignoredFilters: Array<Text>;
};

export type PaymentPage = {
    items: Array<AccountPayment>;
    /**
     * Cursor; absent on the last page
     */
    next?: Text;
    /**
     * Cursor; absent on the first page
     */
    prev?: Text;
    applied: PaymentAppliedQuery;
    asOf: Instant;
};

export type AccountQuotedMethod = {
    type: PaymentMethodType;
    /**
     * Where the entry is about a stored method
     */
    methodId?: Id;
    usable: boolean;
    /**
     * Why not: cardLimit, cardIneligible, currency, country; of a stored one also expired, unverified, disabled
     */
    reason?: Text;
    limit?: Money;
};

/**
 * `amount` is what is settled; `reward` and `credit` are the parts of it that are not charged
 */
export type AccountQuotedItem = {
    invoiceId: Id;
    invoiceNumber?: Text;
    amount: Money;
    reward?: Money;
    credit?: Money;
};

/**
 * Equal where only today is possible
 */
export type PayDates = {
    earliest: LocalDate;
    latest: LocalDate;
};

export type AccountQuote = {
    /**
     * What the customer agrees to; sent back with the payment
     */
    id: Id;
    payee: Text;
    items: Array<AccountQuotedItem>;
    gross: Money;
    rewards?: Money;
    surcharge?: Money;
    total: Money;
    payDate: LocalDate;
    methods: Array<AccountQuotedMethod>;
    messages?: Array<QuoteMessage>;
    credits?: Array<CreditUse>;
    creditsTotal?: Money;
    storedMethods?: Array<AccountQuotedMethod>;
    dates?: PayDates;
    approvalRequired?: boolean;
    /**
     * Invoices of this quote that no card may pay
     */
    cardIneligible?: Array<Id>;
    /**
     * Business days until a debit is confirmed
     */
    settlesWithinDays?: Count;
};

export type Expiry = {
    month: Count;
    year: Count;
};

export type Mandate = {
    id: Id;
    scheme: MandateScheme;
    reference: Text;
    creditorId?: Text;
    signedAt: Instant;
    signedBy: Text;
    /**
     * What was agreed to
     */
    text: Text;
    status: MandateStatus;
};

export type MethodUse = {
    autopayRules: Count;
    scheduled: Count;
};

export type PaymentMethod = {
    id: Id;
    owner: MethodOwner;
    accountId?: Id;
    type: PaymentMethodType;
    funding?: CardFunding;
    brand?: Text;
    last4?: Text;
    holder?: Text;
    bankName?: Text;
    nickname?: Text;
    expiry?: Expiry;
    country?: CountryCode;
    currencies?: Array<CurrencyCode>;
    status: MethodStatus;
    isDefault: boolean;
    mandate?: Mandate;
    usedBy: MethodUse;
    version: Count;
};

export type PaymentMethodList = {
    items: Array<PaymentMethod>;
};

export type Credit = {
    id: Id;
    number: Text;
    kind: CreditKind;
    accountId: Id;
    currency: CurrencyCode;
    /**
     * Positive
     */
    original: Money;
    /**
     * Positive; what can still be applied
     */
    remaining: Money;
    status: CreditStatus;
    usableFrom?: LocalDate;
    issuedOn: LocalDate;
    relatedInvoiceId?: Id;
    disputeId?: Id;
};

export type Reward = {
    code: Text;
    program: Text;
    currency: CurrencyCode;
    remaining: Money;
    expires?: LocalDate;
    eligibleInvoiceKinds: Array<Text>;
    status: RewardStatus;
};

export type CreditList = {
    credits: Array<Credit>;
    rewards: Array<Reward>;
};

export type DashboardTotals = {
    currency: CurrencyCode;
    due: Money;
    dueCount: Count;
    overdue: Money;
    overdueCount: Count;
    /**
     * Due today or within seven days
     */
    dueSoon: Money;
    dueSoonCount: Count;
    scheduled: Money;
    scheduledCount: Count;
    /**
     * Apart from what is due; never netted
     */
    credits: Money;
};

export type Task = {
    id: Id;
    kind: TaskKind;
    severity: TaskSeverity;
    /**
     * What it is about: an invoice, a payment, a method
     */
    targetId?: Id;
    params?: {
        [key: string]: MessageParam;
    };
};

export type Dashboard = {
    userName?: Text;
    companyName?: Text;
    accountCount: Count;
    totals: Array<DashboardTotals>;
    tasks: Array<Task>;
    latest: Array<InvoiceListItem>;
    asOf: Instant;
};

/**
 * Invoices by id and all of a selection, at least one of the two
 */
export type DocumentSelectionInput = {
    invoiceIds?: Array<Id>;
    /**
     * Of `POST /invoices/selections`
     */
    selectionToken?: string;
    /**
     * Without these
     */
    exceptIds?: Array<Id>;
};

export type DownloadInput = {
    invoiceIds?: Array<Id>;
    /**
     * Of `POST /invoices/selections`
     */
    selectionToken?: string;
    /**
     * Without these
     */
    exceptIds?: Array<Id>;
    format: DocumentFormat;
    /**
     * PDF only
     */
    detail?: DocumentDetail;
    packaging: DocumentPackaging;
    /**
     * BCP 47, for what people read
     */
    locale: string;
};

export type FormatOffer = {
    format: DocumentFormat;
    /**
     * How many of the invoices have it
     */
    available: Count;
};

export type DownloadOffer = {
    formats: Array<FormatOffer>;
    /**
     * Invoices asked about
     */
    count: Count;
    /**
     * Most that one job may have
     */
    max: Count;
    /**
     * Above it the work goes on in the background
     */
    asyncAbove: Count;
    /**
     * What the invoices come to, one sum each currency
     */
    totals?: Array<Money>;
};

export type SkippedInvoice = {
    invoiceId: Id;
    number?: Text;
    reason: SkipReason;
};

export type DownloadProgress = {
    done: Count;
    total: Count;
};

export type DownloadJob = {
    id: Id;
    status: DownloadStatus;
    format: DocumentFormat;
    detail?: DocumentDetail;
    packaging: DocumentPackaging;
    /**
     * In invoices
     */
    progress: DownloadProgress;
    createdAt: Instant;
    /**
     * Once ready
     */
    fileName?: Text;
    /**
     * Once ready
     */
    bytes?: Count;
    /**
     * Until when the file can be fetched
     */
    expiresAt?: Instant;
    skipped: Array<SkippedInvoice>;
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
    companyName?: Text;
};

export type Session = {
    kind: 'user' | 'guest';
    permissions: Array<Permission>;
    expiresAt: Instant;
    /**
     * When this was answered
     */
    asOf?: Instant;
    subject?: SessionSubject;
    locale?: Text;
    /**
     * How long before the end the customer is asked to stay; 60 where absent
     */
    warnSeconds?: Count;
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

export type Capabilities = {
    contract: '1';
    backend: BackendInfo;
    /**
     * By name: terms, session, guest, invoices, payments, accounts, plans, views, paymentMethods, credits, dashboard, documents, live
     */
    groups: {
        [key: string]: GroupCapability;
    };
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
     * With `quote_changed`; all of `AccountQuote` for a signed-in customer
     */
    quote?: Quote;
    /**
     * With `already_paid`; all of `AccountPayment` for a signed-in customer
     */
    payment?: PaymentOutcome;
};
