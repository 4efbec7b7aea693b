import pg from 'pg';
import type { Books, KnownEntry, KnownHold, KnownPayment } from './evidence.js';

interface StoredPayment {
  readonly providerKey: string;
  readonly payment: {
    readonly id: string;
    readonly status: string;
    readonly methodType?: string;
    readonly total: { readonly minor: number };
    readonly surcharge?: { readonly minor: number };
    readonly items: readonly { readonly invoiceId: string; readonly amount: { readonly minor: number } }[];
  };
}

/** Reads the tables themselves: what a store says of its own rows would not be evidence. */
export class BookReader {
  readonly #pool: pg.Pool;

  constructor(connectionString: string) {
    this.#pool = new pg.Pool({ connectionString, max: 1 });
  }

  async read(): Promise<Books> {
    const client = await this.#pool.connect();
    try {
      await client.query('begin isolation level repeatable read read only');
      const rowsOf = async <T>(question: string): Promise<readonly T[]> => (await client.query<never>(question)).rows;
      const invoices = await rowsOf<{ id: string; minor: number }>('select id, total::float8 as minor from invoices');
      const keys = await rowsOf<{ key: string; payment: string }>(
        `select id as key, body->>'paymentId' as payment from idempotency_keys where id like '% POST /payments %' and body->>'paymentId' is not null`,
      );
      const keyOf = new Map(keys.map(({ key, payment }) => [payment, key.slice(key.lastIndexOf(' ') + 1)]));
      const payments = await rowsOf<{ body: StoredPayment }>('select body from payments');
      const ledger = await rowsOf<KnownEntry>(
        'select invoice_id as "invoiceId", kind, amount::float8 as minor, source_id as "sourceId" from ledger_entries',
      );
      const holds = await rowsOf<KnownHold>(
        'select invoice_id as "invoiceId", payment_id as "paymentId", state, amount::float8 as minor from reservations',
      );
      await client.query('commit');
      return {
        invoices: new Map(invoices.map(({ id, minor }) => [id, minor])),
        payments: payments.map(({ body }) => paymentOf(body, keyOf)),
        ledger,
        holds,
      };
    } finally {
      client.release();
    }
  }

  /** How many payments nobody has decided yet. */
  async undecided(): Promise<number> {
    const { rows } = await this.#pool.query<{ count: number }>(
      `select count(*)::int as count from payments where status in ('processing', 'requiresAction', 'scheduled', 'pendingApproval')`,
    );
    return rows[0]?.count ?? 0;
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}

const paymentOf = ({ providerKey, payment }: StoredPayment, keyOf: ReadonlyMap<string, string>): KnownPayment => {
  const key = keyOf.get(payment.id);
  return {
    ...{ id: payment.id, status: payment.status, methodType: payment.methodType ?? 'other', providerKey },
    ...{ minor: payment.total.minor, surcharge: payment.surcharge?.minor ?? 0 },
    items: payment.items.map(({ invoiceId, amount }) => ({ invoiceId, minor: amount.minor })),
    ...(key !== undefined && { key }),
  };
};
