import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DOMImplementation, DOMParser, XMLSerializer } from '@xmldom/xmldom';
import fc from 'fast-check';
import type { DocumentSource } from '../../domain/documents.js';
import type { Invoice, InvoiceLine, TaxLine } from '../../domain/entities.js';
import { minorDigits } from '../../domain/currencies.js';
import { money } from '../../domain/money.js';
import { createInPageBackend, type InPageBackend } from '../../testing/index.js';
import { sampleSource } from '../sample-sources.fixture.js';
import { codeRules } from './code-rules.fixture.js';
import { documentRules } from './en16931-rules.fixture.js';
import { isPeppol, peppolRules } from './peppol-rules.fixture.js';
import { misplaced } from './ubl-order.fixture.js';
import { everything, exact, find, readUbl, textAt, type Parsed, type Read } from './ubl-reader.fixture.js';
import type { UblDom } from './ubl-node.js';
import { writeUbl } from './ubl.js';
import { vatRules } from './vat-rules.fixture.js';

const dom: UblDom = {
  createDocument: () => new DOMImplementation().createDocument(null, '') as unknown as Document,
  serialize: (document) => new XMLSerializer().serializeToString(document as unknown as Parameters<XMLSerializer['serializeToString']>[0]),
};
const parse = (text: string): Parsed => {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  const root = parser.parseFromString(text, 'application/xml').documentElement;
  if (!root) throw new Error('No root');
  return root as unknown as Parsed;
};
const write = (source: DocumentSource): Read => readUbl(writeUbl(source, dom), parse);

/** Rules that the document breaks. */
const broken = (root: Read): readonly string[] => {
  const rules = [...documentRules, ...vatRules, ...codeRules, ...(isPeppol(root) ? peppolRules : [])];
  return [...rules.filter(([, keeps]) => !keeps(root)).map(([name]) => name), ...misplaced(root)];
};
const amount = (root: Read, name: string): bigint => exact(textAt(root, `LegalMonetaryTotal/${name}`) ?? '0');
const units = (minor: number, currency: string): bigint => BigInt(minor) * 10n ** BigInt(12 - minorDigits(currency));

/** Total, VAT, balance and lines are the invoice's own; credit notes show them without their sign. */
const assertTotals = (root: Read, { kind, total, tax, balance }: Invoice): void => {
  const sign = kind === 'creditNote' && total.minor < 0 ? -1 : 1;
  const { currency } = total;
  const rounding = amount(root, 'PayableRoundingAmount');
  assert.equal(amount(root, 'TaxInclusiveAmount') + rounding, units(sign * total.minor, currency), 'total');
  assert.equal(exact(textAt(root, 'TaxTotal/TaxAmount')), units(sign * tax.minor, currency), 'tax');
  assert.equal(amount(root, 'PayableAmount'), units(sign * balance.minor, currency), 'balance');
  assert.equal(textAt(root, 'DocumentCurrencyCode'), currency);
};
const assertValid = (source: DocumentSource): Read => {
  const root = write(source);
  assert.deepEqual(broken(root), [], `${source.invoice.number}: ${JSON.stringify(source.invoice.taxes)}`);
  assertTotals(root, source.invoice);
  return root;
};

type Store = InPageBackend['controls']['store'];

/** Every invoice in the books, with what the ledger says of it; one in two of a biller and a buyer that Peppol reaches. */
const seeded = (store: Store): Promise<readonly DocumentSource[]> =>
  store.transaction(async (tx) => {
    const sources: DocumentSource[] = [];
    for (const [index, row] of (await tx.invoices.all()).entries()) {
      const entries = await tx.ledger.ofInvoice(row.id);
      const account = await tx.accounts.get(row.accountId);
      const { currency } = row.total;
      const balance = entries.reduce((sum, entry) => sum + entry.amount.minor, 0);
      const lifecycle = row.standing === 'issued' && balance === 0 ? 'closed' : row.standing;
      const invoice = {
        ...base.invoice,
        ...row,
        currency,
        lifecycle,
        balance: money(balance, currency),
        accountNumber: account?.number ?? '',
      };
      const parent = row.replaces ?? row.replacedBy;
      const electronicAddress = index % 2 === 0 ? reached : undefined;
      sources.push({
        invoice: { ...invoice, ...(parent !== undefined && { parentInvoiceNumber: parent.slice(4) }) },
        biller: { ...base.biller, ...(electronicAddress && { electronicAddress }) },
        buyer: { ...row.billTo, ...(electronicAddress && { electronicAddress }) },
      });
    }
    return sources;
  });

/** An address that Peppol reaches. */
const reached = { scheme: '0088', id: '7300010000001' };
const base = sampleSource(1);
const eur = (minor: number) => money(minor, 'EUR');
const none = eur(0);
const lineOf = (seq: number, net: number, extra: Partial<InvoiceLine> = {}): InvoiceLine => ({
  id: String(seq),
  seq,
  description: `Line ${seq}`,
  chargeCode: 'GND',
  category: 'Transport',
  net: eur(net),
  ...extra,
});
const vat = (rate: string, of: number, tax: number, extra: Partial<TaxLine> = {}): TaxLine => ({
  category: 'VAT',
  rate,
  base: eur(of),
  amount: eur(tax),
  ...extra,
});
/** An invoice whose total follows from its lines and taxes, nothing of it settled. */
const billed = (lines: readonly InvoiceLine[], taxes: readonly TaxLine[], extra: Partial<Invoice> = {}): DocumentSource => {
  const tax = taxes.reduce((sum, line) => sum + line.amount.minor, 0);
  const total = lines.reduce((sum, line) => sum + line.net.minor, tax);
  const invoice = { ...base.invoice, lines, taxes, tax: eur(tax), total: eur(total), balance: eur(total), paid: none, credited: none };
  return { ...base, invoice: { ...invoice, ...extra } };
};
const groupOf = (root: Read): readonly (string | undefined)[][] =>
  find(root, 'TaxTotal/TaxSubtotal').map((group) =>
    ['TaxCategory/ID', 'TaxCategory/Percent', 'TaxableAmount', 'TaxAmount'].map((path) => textAt(group, path)),
  );
void describe('UBL of what the seeded biller issued', () => {
  void it('keeps every rule and has the totals of the invoice', async () => {
    const { controls } = await createInPageBackend();
    const sources = await seeded(controls.store);
    assert.ok(sources.length >= 700);
    for (const source of sources) assertValid(source);
  });
});

void describe('UBL of an invoice', () => {
  void it('names what it follows, and Peppol only where both parties are reached there', () => {
    const plain = assertValid(billed([lineOf(1, 10_000)], [vat('21', 10_000, 2_100)]));
    assert.equal(textAt(plain, 'CustomizationID'), 'urn:cen.eu:en16931:2017');
    const source = billed([lineOf(1, 10_000)], [vat('21', 10_000, 2_100)]);
    const remittance = [
      { kind: 'wire' as const, beneficiary: 'Nordwind', iban: 'NL91 ABNA 0417 1643 00', bic: 'ABNANL2A', currency: 'EUR' },
    ];
    const peppol = assertValid({
      ...source,
      biller: { ...source.biller, electronicAddress: reached },
      buyer: { ...source.buyer, electronicAddress: reached, postalCode: '20457' },
      profile: { country: 'NL', currencies: ['EUR'], onlinePayment: true, methods: [], remittance, support: {} },
    });
    assert.equal(textAt(peppol, 'CustomizationID'), 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0');
    assert.equal(textAt(peppol, 'PaymentMeans/PaymentMeansCode'), '58');
    assert.equal(textAt(peppol, 'PaymentMeans/PayeeFinancialAccount/ID'), 'NL91ABNA0417164300');
  });

  void it('puts each line under the VAT that its invoice has for it', () => {
    const lines = [lineOf(1, 10_000), lineOf(2, 3_000), lineOf(3, 4_000)];
    const root = assertValid(billed(lines, [vat('21', 14_000, 2_940), vat('9', 3_000, 270)]));
    assert.deepEqual(groupOf(root), [
      ['S', '21', '140.00', '29.40'],
      ['S', '9', '30.00', '2.70'],
    ]);
    assert.deepEqual(
      find(root, 'InvoiceLine/Item/ClassifiedTaxCategory/Percent').map(({ text }) => text),
      ['21', '9', '21'],
    );
    assert.equal(find(root, 'AllowanceCharge').length, 0);
  });

  void it('gives reasons for what is exempt, charged by the buyer, supplied within the Union, exported or outside VAT', () => {
    const reasonsOf = (category: string, buyerVat = true): readonly (string | undefined)[] => {
      const source = billed([lineOf(1, 10_000)], [vat('0', 10_000, 0, { category })]);
      const { vatId, ...stranger } = source.buyer;
      assert.ok(vatId);
      const root = assertValid(buyerVat ? source : { ...source, buyer: stranger });
      const [group] = find(root, 'TaxTotal/TaxSubtotal/TaxCategory');
      assert.ok(group);
      return ['ID', 'TaxExemptionReasonCode', 'TaxExemptionReason'].map((path) => textAt(group, path));
    };
    assert.deepEqual(reasonsOf('Z'), ['Z', undefined, undefined]);
    assert.deepEqual(reasonsOf('E'), ['E', undefined, 'Exempt from VAT']);
    assert.deepEqual(reasonsOf('AE'), ['AE', 'VATEX-EU-AE', 'Reverse charge']);
    assert.deepEqual(reasonsOf('Reverse charge'), ['AE', 'VATEX-EU-AE', 'Reverse charge']);
    assert.deepEqual(reasonsOf('AE', false), ['E', undefined, 'Reverse charge']);
    assert.deepEqual(reasonsOf('K'), ['K', 'VATEX-EU-IC', 'Intra-Community supply']);
    assert.deepEqual(reasonsOf('G'), ['G', 'VATEX-EU-G', 'Export outside the EU']);
    assert.deepEqual(reasonsOf('O'), ['O', 'VATEX-EU-O', 'Not subject to VAT']);
  });

  void it('shows payments, credits, rewards and adjustments as what was paid before', () => {
    const root = assertValid(
      billed([lineOf(1, 10_000)], [vat('21', 10_000, 2_100)], {
        paid: eur(4_000),
        credited: eur(500),
        rewarded: eur(100),
        adjusted: eur(50),
        balance: eur(7_450),
      }),
    );
    assert.equal(textAt(root, 'LegalMonetaryTotal/PrepaidAmount'), '46.50');
    assert.equal(textAt(root, 'LegalMonetaryTotal/PayableAmount'), '74.50');
  });

  void it('shows adjustments of a line as allowances and charges, in its amount or beside it', () => {
    const lines = [lineOf(1, 10_000, { adjustments: eur(-500) }), lineOf(2, 2_000, { adjustments: eur(100) })];
    const inside = assertValid(billed(lines, []));
    assert.deepEqual(
      find(inside, 'InvoiceLine/LineExtensionAmount').map(({ text }) => text),
      ['100.00', '20.00'],
    );
    assert.deepEqual(
      find(inside, 'InvoiceLine/Price/PriceAmount').map(({ text }) => text),
      ['105.00', '19.00'],
    );
    const beside = assertValid(billed(lines, [], { total: eur(11_600), balance: eur(11_600) }));
    assert.deepEqual(
      find(beside, 'InvoiceLine/LineExtensionAmount').map(({ text }) => text),
      ['95.00', '21.00'],
    );
    assert.deepEqual(
      find(beside, 'InvoiceLine/AllowanceCharge/ChargeIndicator').map(({ text }) => text),
      ['false', 'true'],
    );
  });

  void it('says at document level what lines lack to the total, and cash rounding as such', () => {
    const discount = assertValid(billed([lineOf(1, 10_000)], [], { total: eur(8_000), balance: eur(8_000) }));
    assert.equal(textAt(discount, 'AllowanceCharge/Amount'), '20.00');
    const rounded = assertValid(billed([lineOf(1, 10_003)], [], { total: eur(10_005), balance: eur(10_005) }));
    assert.equal(textAt(rounded, 'LegalMonetaryTotal/PayableRoundingAmount'), '0.02');
  });

  void it('is a credit note with amounts above zero, about the invoice that it corrects', () => {
    const lines = [lineOf(1, -10_000, { quantity: '2', unit: 'kg' })];
    const root = assertValid(billed(lines, [vat('21', -10_000, -2_100)], { kind: 'creditNote', parentInvoiceNumber: '1Z-0' }));
    assert.equal(root.name, 'CreditNote');
    assert.equal(textAt(root, 'CreditNoteTypeCode'), '381');
    assert.equal(textAt(root, 'BillingReference/InvoiceDocumentReference/ID'), '1Z-0');
    assert.equal(textAt(root, 'LegalMonetaryTotal/PayableAmount'), '121.00');
    assert.equal(textAt(root, 'CreditNoteLine/CreditedQuantity'), '2');
    assert.equal(textAt(root, 'CreditNoteLine/Price/PriceAmount'), '50.00');
    const debit = assertValid(billed([lineOf(1, 100)], [], { kind: 'debitNote' }));
    assert.equal(textAt(debit, 'InvoiceTypeCode'), '383');
    const replacement = assertValid(billed([lineOf(1, 100)], [], { parentInvoiceNumber: '1Z-0' }));
    assert.equal(textAt(replacement, 'InvoiceTypeCode'), '384');
  });

  void it('names cards and debits on file by what may be told of them', () => {
    const source = billed([lineOf(1, 100)], []);
    const card = assertValid({ ...source, paidBy: { type: 'card', brand: 'visa', last4: '4242', holder: 'D. Finch' } });
    assert.equal(textAt(card, 'PaymentMeans/PaymentMeansCode'), '48');
    assert.equal(textAt(card, 'PaymentMeans/CardAccount/PrimaryAccountNumberID'), '4242');
    const mandate = {
      id: 'm',
      scheme: 'sepaCore',
      reference: 'M-1',
      creditorId: 'NL00ZZZ1',
      signedAt: '',
      signedBy: '',
      text: '',
      status: 'active',
    } as const;
    const debit = assertValid({ ...source, paidBy: { type: 'bankDebit', last4: '4300', mandate } });
    assert.equal(textAt(debit, 'PaymentMeans/PaymentMeansCode'), '59');
    assert.equal(textAt(debit, 'PaymentMeans/PaymentMandate/ID'), 'M-1');
    assert.equal(textAt(debit, 'PaymentMeans/PaymentMandate/PayerFinancialAccount/ID'), '••••4300');
  });

  void it('finds the VAT of many lines that do not name it, without making up allowances', () => {
    for (const [count, rates] of [
      [30, [21, 9, 0]],
      [2_500, [21, 9]],
    ] as const) {
      const lines = Array.from({ length: count }, (_, index) => lineOf(index + 1, 100 + ((index * 7_919) % 19_997)));
      const taxes = rates.map((rate, at) => {
        const of = lines.filter((_line, index) => index % rates.length === at).reduce((sum, { net }) => sum + net.minor, 0);
        return vat(String(rate), of, Math.round((of * rate) / 100));
      });
      const root = assertValid(billed(lines, taxes));
      assert.equal(find(root, 'AllowanceCharge').length, 0);
      assert.equal(find(root, 'InvoiceLine').length, count);
    }
  });

  void it('takes rates as they are printed, and finds those that are none by the amounts', () => {
    const rateOf = (rate: string, of: number, tax: number): readonly (string | undefined)[] | undefined =>
      groupOf(assertValid(billed([lineOf(1, of)], [vat(rate, of, tax)])))[0];
    assert.deepEqual(rateOf('21 %', 10_000, 2_100), ['S', '21', '100.00', '21.00']);
    assert.deepEqual(rateOf('5,5', 10_000, 550), ['S', '5.5', '100.00', '5.50']);
    assert.deepEqual(rateOf('0.25', 10_000, 25), ['S', '0.25', '100.00', '0.25']);
    assert.deepEqual(rateOf('Infinity', 10_000, 2_100), ['S', '21', '100.00', '21.00']);
    assert.deepEqual(rateOf('-5', 10_000, 0), ['Z', '0', '100.00', '0.00']);
  });

  void it('has countries as codes, known electronic addresses alone, and numbers that are there', () => {
    const source = billed([lineOf(1, 10_000)], [vat('21', 10_000, 2_100)]);
    const { vatId: _own, ...biller } = source.biller;
    const { vatId: _theirs, ...buyer } = source.buyer;
    const root = assertValid({
      ...source,
      biller: { ...biller, vatId: '', address: { ...biller.address, country: 'uk' }, electronicAddress: { scheme: '1234', id: '1' } },
      buyer: { ...buyer, vatId: 'EL123456789', country: 'Hellas', electronicAddress: { scheme: '0088', id: ' 7300010000001 ' } },
    });
    const [seller, customer] = ['AccountingSupplierParty', 'AccountingCustomerParty'].map((role) => find(root, `${role}/Party`)[0]);
    assert.ok(seller && customer);
    assert.equal(textAt(seller, 'PostalAddress/Country/IdentificationCode'), 'GB');
    assert.equal(find(seller, 'EndpointID').length, 0);
    assert.equal(textAt(seller, 'PartyTaxScheme/TaxScheme/ID'), 'TAX');
    assert.equal(textAt(customer, 'PostalAddress/Country/IdentificationCode'), 'GR');
    assert.equal(textAt(customer, 'PostalAddress/AdditionalStreetName'), 'Hellas');
    assert.equal(textAt(customer, 'EndpointID'), '7300010000001');
  });

  void it('says how a credit note between German parties is paid, as Peppol wants it there, and claims no more than it keeps', () => {
    const located = { lines: ['Kai 1'], city: 'Hamburg', postalCode: '20457', country: 'DE' };
    const source = billed([lineOf(1, -10_000)], [vat('19', -10_000, -1_900)], { kind: 'creditNote', parentInvoiceNumber: '1Z-0' });
    const contact = { name: 'Desk', phone: '+49 40 0000', email: 'desk@nordwind.example' };
    const german: DocumentSource = {
      ...source,
      biller: { ...source.biller, address: located, electronicAddress: reached, contact },
      buyer: { ...source.buyer, ...located, electronicAddress: reached },
    };
    const root = assertValid(german);
    assert.ok(isPeppol(root));
    assert.equal(textAt(root, 'PaymentMeans/PaymentMeansCode'), '1');
    const discount = { ...german, invoice: { ...german.invoice, paymentTerms: 'Net\n#SKONTO#TAGE=14#' } };
    assert.equal(isPeppol(assertValid(discount)), false);
    const { city: _city, ...buyer } = german.buyer;
    assert.equal(isPeppol(assertValid({ ...german, buyer })), false);
  });

  void it('has the decimals of its currency, and claims EN 16931 only where two suffice', () => {
    const of = (currency: string, minor: number): DocumentSource => {
      const invoice = {
        lines: [lineOf(1, 0, { net: money(minor, currency) })],
        taxes: [],
        tax: money(0, currency),
        total: money(minor, currency),
        balance: money(minor, currency),
      };
      return { ...base, invoice: { ...base.invoice, ...invoice, currency } };
    };
    const payable = (source: DocumentSource): string | undefined => textAt(write(source), 'LegalMonetaryTotal/PayableAmount');
    assert.equal(payable(of('KRW', 13_000)), '13000');
    assert.equal(payable(of('JPY', 5)), '5');
    assert.equal(payable(of('BHD', 12_340)), '12.34');
    assert.equal(payable(of('KWD', 12_345)), '12.345');
    assertValid(of('BHD', 12_340));
    const fine = write(of('KWD', 12_345));
    assert.doesNotMatch(textAt(fine, 'CustomizationID') ?? '', /en16931/);
    assert.deepEqual(broken(fine), ['UBL-DT-01']);
  });

  void it('drops what XML cannot hold and keeps everything else of a text', () => {
    const kept = '<b>&amp;]]>"\'\t\r\n  ünï 한글 👩🏽‍🚀 \u202e ' + 'x'.repeat(5_000);
    const source = billed([lineOf(1, 100, { description: `\u0000${kept}\u000b\ufffe\ud800` })], [], { poNumber: kept, paymentTerms: kept });
    const root = assertValid(source);
    assert.equal(textAt(root, 'InvoiceLine/Item/Name'), kept);
    assert.equal(textAt(root, 'OrderReference/ID'), kept);
    assert.equal(textAt(root, 'PaymentTerms/Note'), kept);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (description, reference) => {
        const line = lineOf(1, 100, { description: `a${description}`, reference: `b${reference}` });
        const read = write(billed([line], []));
        const legal = `a${description}`.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
        assert.equal(textAt(read, 'InvoiceLine/Item/Name'), legal);
        assert.ok(everything(read).some(({ text }) => text === `b${reference}`));
      }),
      { numRuns: 300 },
    );
  });
});

/** Amounts that two decimals can say. */
const minors = (currency: string, most = 5_000_000): fc.Arbitrary<number> =>
  fc.integer({ min: -most / 10, max: most }).map((minor) => (minorDigits(currency) > 2 ? minor * 10 : minor));
/** Another currency than the document's is a fault of the backend's. */
const inCurrency = (currency: string): fc.Arbitrary<string> =>
  fc.oneof({ weight: 40, arbitrary: fc.constant(currency) }, fc.constant('SEK'));
const text = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', ' ', '\u00a0', '=1+1', '하버', 'x'.repeat(400), '#SKONTO#TAGE=14#PROZENT=2#', 'nordwind'),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const day = fc.integer({ min: 0, max: 700 }).map((days) => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
/** Without what is undefined: fields are absent, not empty. */
const present = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, of]) => of !== undefined)) as T;

const countries = ['NL', 'DE', 'DE', 'FR', 'BE', 'US', 'KR', 'IT', 'CH', 'GR', 'SE', 'DK', 'UK', 'el', 'XI', 'XX', ''];
const party = fc
  .record({
    name: text,
    lines: fc.array(text, { maxLength: 5 }),
    city: maybe(text),
    postalCode: maybe(text),
    region: maybe(text),
    country: fc.constantFrom(...countries),
  })
  .map(present);
const fullParty = fc
  .record({ country: fc.constantFrom('NL', 'DE', 'FR'), name: fc.constantFrom('Nordwind', 'Harbour & Finch') })
  .map((facts) => ({ ...facts, lines: ['Kade 1'], city: 'Rotterdam', postalCode: '3011 AA' }));
const addresses = [
  reached,
  { scheme: '0088', id: ' 7300010000001 ' },
  { scheme: '0088', id: '1' },
  { scheme: '0184', id: ' DK12345678' },
  { scheme: '0192', id: '000000000' },
  { scheme: '0208', id: '0403170701' },
  { scheme: '1234', id: '1' },
  { scheme: '9906', id: 'IT1' },
  { scheme: '9930', id: 'DE123456789' },
  { scheme: 'EM', id: 'a@b.example' },
  { scheme: '?', id: '1' },
];
const address = maybe(fc.oneof({ weight: 2, arbitrary: fc.constant(reached) }, fc.constantFrom(...addresses)));
const vatId = maybe(fc.constantFrom('NL123456789B01', 'DE123456789', '1234567890', 'EL123456789', 'XI123456789', 'nl1', 'NL', ''));

const quantities = ['1', '3', '7', '0.333', '0.000000001', '1000000', '-2', '0', '2 boxes', '1e3', '+4', '.5', '12345678.9'];
const randomLine = (currency: string): fc.Arbitrary<InvoiceLine> =>
  fc
    .record({
      id: fc.uuid(),
      seq: fc.integer({ min: 1, max: 99 }),
      description: text,
      chargeCode: text,
      category: fc.constantFrom('Transport', 'Duties', ''),
      date: maybe(day),
      reference: maybe(text),
      trackingNumber: maybe(text),
      quantity: maybe(fc.constantFrom(...quantities)),
      unit: maybe(fc.constantFrom('pc', 'kg', 'KGM', 'pieces', 'furlong', '')),
      net: fc.tuple(minors(currency), inCurrency(currency)).map(([minor, of]) => money(minor, of)),
      tax: maybe(fc.oneof(fc.constant(0), minors(currency, 50_000)).map((minor) => money(minor, currency))),
      adjustments: maybe(minors(currency, 5_000).map((minor) => money(minor, currency))),
    })
    .map(present);

const rates = ['21', '19', '9', '5.5', '10', '0', '6.25', '33.333', '0.4999', '0.5', '0.25', '21.0', '21 %', '5,5'];
/** Rates that no tax has; they come from what a biller's system may send all the same. */
const wildRates = [...rates, '', 'x', '100', '-5', '1e3', '250', '100000', '0.0000000001', 'NaN', 'Infinity'];
const categories = ['VAT', 'S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M', 'Exempt', 'Reverse charge', 'Intra-Community', 'Out of scope'];

/** Taxes that follow from lines, each line under the rate that it was given; or any at all, as a backend might send them. */
const randomTaxes = (currency: string, lines: readonly InvoiceLine[]): fc.Arbitrary<readonly TaxLine[]> => {
  const coarse = (minor: number): number => (minorDigits(currency) > 2 ? Math.round(minor / 10) * 10 : minor);
  const ordered = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: lines.length, maxLength: lines.length }).chain((choice) =>
    fc.shuffledSubarray(rates, { minLength: 3, maxLength: 3 }).map((chosen) =>
      chosen.map((rate, index) => {
        const bases = lines.filter((_line, at) => choice[at] === index).reduce((sum, { net }) => sum + net.minor, 0);
        const tax = Math.round((bases * (Number.parseFloat(rate.replace(',', '.')) || 0)) / 100);
        return { category: 'VAT', rate, base: money(bases, currency), amount: money(coarse(tax), currency) };
      }),
    ),
  );
  const wild = fc.array(
    fc
      .record({
        category: fc.oneof(fc.constantFrom(...categories), text),
        rate: fc.constantFrom(...wildRates),
        base: fc.tuple(minors(currency), inCurrency(currency)).map(([minor, of]) => money(minor, of)),
        amount: fc
          .oneof(fc.constant(0), fc.integer({ min: -3, max: 3 }).map(coarse), minors(currency, 100_000))
          .map((minor) => money(minor, currency)),
        exemptionReason: maybe(text),
      })
      .map(present),
    { maxLength: 4 },
  );
  return fc.oneof(fc.constant([]), ordered, wild);
};

const randomInvoice = fc.constantFrom('EUR', 'USD', 'KRW', 'JPY', 'BHD', 'KWD', 'CHF').chain((currency) =>
  fc.array(randomLine(currency), { maxLength: 9 }).chain((lines) =>
    randomTaxes(currency, lines).chain((taxes) =>
      fc
        .record({
          kind: fc.constantFrom('invoice', 'invoice', 'creditNote', 'debitNote', 'planSummary'),
          lifecycle: fc.constantFrom('issued', 'closed', 'void'),
          accountNumber: fc.oneof({ weight: 9, arbitrary: fc.constant('A100') }, text),
          number: fc.oneof({ weight: 9, arbitrary: fc.constant('1Z-1') }, text),
          beyond: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, minors(currency, 3_000)),
          untold: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, minors(currency, 3_000)),
          settled: fc.oneof(fc.constant(0), fc.constant('all' as const), minors(currency)),
          dueDate: maybe(day),
          dueOnReceipt: fc.boolean(),
          paymentTerms: maybe(text),
          period: maybe(fc.record({ from: day, to: day })),
          poNumber: maybe(text),
          reference: maybe(text),
          planId: maybe(text),
          parentInvoiceNumber: maybe(text),
          remitTo: party,
        })
        .map(({ beyond, untold, settled, ...facts }): Invoice => {
          const tax = taxes.reduce((sum, line) => sum + line.amount.minor, 0) + untold;
          const total = lines.reduce((sum, line) => sum + line.net.minor, 0) + tax + beyond;
          const { dueDate: _due, paymentTerms: _terms, period: _period, poNumber: _order, reference: _reference, ...rest } = base.invoice;
          const balance = settled === 'all' ? 0 : total - settled;
          const amounts = { tax: money(tax, currency), total: money(total, currency), balance: money(balance, currency) };
          return { ...rest, ...present(facts), ...amounts, currency, lines, taxes };
        }),
    ),
  ),
);

const mandate = (scheme: 'sepaCore' | 'bacs', creditorId: string | undefined) =>
  present({ id: 'm', scheme, reference: 'M-1', creditorId, signedAt: '', signedBy: '', text: '', status: 'active' as const });
const paidBy = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  fc.record({
    type: fc.constant('card' as const),
    brand: text,
    last4: fc.constantFrom('4242', '•••• 4242', '42', '', '424242'),
    holder: text,
  }),
  fc
    .record({
      type: fc.constant('bankDebit' as const),
      last4: maybe(fc.constantFrom('4300', '')),
      mandate: maybe(fc.constantFrom(mandate('sepaCore', 'NL00ZZZ1'), mandate('sepaCore', undefined), mandate('bacs', undefined))),
    })
    .map(present),
);
const remittance = [
  { kind: 'cheque', beneficiary: 'B' },
  { kind: 'wire', currency: 'EUR', beneficiary: 'B', iban: 'NL91 ABNA 0417 1643 00', bic: 'ABNANL2A', referenceFormat: 'rf' },
  { kind: 'wire', currency: 'USD', beneficiary: 'B', iban: 'NL91ABNA0417164300' },
  { kind: 'ach', currency: 'USD', beneficiary: '', account: '0034719082', routing: '011000015' },
  { kind: 'virtualAccount', currency: 'KRW', beneficiary: '노르트빈트', account: ' ' },
] as const;

/** Whatever a backend may know of an invoice, in any combination; one in two is nearly whole, so that every profile occurs. */
const randomSource: fc.Arbitrary<DocumentSource> = fc
  .record({
    invoice: randomInvoice,
    biller: fc
      .record({
        name: fc.oneof(fc.constant('Nordwind'), text),
        slug: fc.constant('nordwind'),
        address: fc.oneof(party, fullParty),
        vatId,
        registrationId: maybe(fc.constantFrom('12345678', '123456789', 'HRB 1')),
        electronicAddress: address,
        contact: maybe(
          fc.oneof(
            fc.constant({ name: 'Desk', phone: '+31 10 000 0000', email: 'desk@nordwind.example' }),
            fc.record({ name: text, phone: text, email: text }),
          ),
        ),
      })
      .map(present),
    buyer: fc
      .record({ party: fc.oneof(party, fullParty), vatId, electronicAddress: address, reference: maybe(text) })
      .map(({ party: of, ...facts }) => present({ ...of, ...facts })),
    profile: maybe(
      fc.subarray([...remittance]).map((ways) => ({
        country: 'NL',
        currencies: ['EUR'],
        onlinePayment: true,
        methods: [],
        remittance: ways,
        support: {},
      })),
    ),
    paidBy,
  })
  .map(present);

void describe('UBL of random invoices', () => {
  void it('keeps every rule and has the totals of the invoice, whatever a backend may send', () => {
    fc.assert(
      fc.property(randomSource, (source) => {
        assertValid(source);
      }),
      { numRuns: 1_000 },
    );
  });
});
