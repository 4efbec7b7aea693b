import type { Money } from '../../domain/entities.js';
import type { ProviderResult, ProviderReturn } from './payment-provider.js';

/** What a test provider knows of one charge. */
export interface TestCharge {
  readonly key: string;
  readonly amount: Money;
  readonly outcome: string;
  readonly result: ProviderResult;
}

/** Where a test provider writes down what it did. A real one remembers for itself; this one must, where what it paid for is kept. */
export interface TestBook {
  get(key: string): Promise<TestCharge | undefined>;
  /** Keeps a charge unless there is one under its key, whoever comes first. @returns the one that is kept */
  add(charge: TestCharge): Promise<TestCharge>;
  put(charge: TestCharge): Promise<void>;
  /** Debits that the bank took back. */
  returned(): Promise<readonly ProviderReturn[]>;
  takeBack(debit: ProviderReturn): Promise<void>;
}

export class MemoryTestBook implements TestBook {
  readonly #charges = new Map<string, TestCharge>();
  readonly #returned = new Map<string, ProviderReturn>();

  async get(key: string): Promise<TestCharge | undefined> {
    return this.#charges.get(key);
  }

  async add(charge: TestCharge): Promise<TestCharge> {
    const kept = this.#charges.get(charge.key) ?? charge;
    this.#charges.set(charge.key, kept);
    return kept;
  }

  async put(charge: TestCharge): Promise<void> {
    this.#charges.set(charge.key, charge);
  }

  async returned(): Promise<readonly ProviderReturn[]> {
    return [...this.#returned.values()];
  }

  async takeBack(debit: ProviderReturn): Promise<void> {
    this.#returned.set(debit.key, debit);
  }
}
