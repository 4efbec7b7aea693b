import type { TaxLine } from '../../domain/entities.js';
import { givenReason, isRated, rateOf, reasonOf, vatCodeOf, type VatCode, type VatNumbers } from './vat-category.js';

/** One line of the VAT breakdown (BG-23); minor units, already with the sign that the document shows. */
export interface VatGroup {
  readonly code: VatCode;
  /** Percent; 0 for what is not rated. */
  readonly rate: number;
  readonly base: number;
  readonly amount: number;
  readonly reason?: string;
  /** How the invoice calls it, to find its lines by. */
  readonly name?: string;
}

export interface Taxed {
  readonly taxes: readonly TaxLine[];
  /** 1, or -1 where the document turns signs. */
  readonly sign: number;
  /** Total without and total of VAT, as the document shows them. */
  readonly exclusive: number;
  readonly tax: number;
  /** Minor units of one whole unit. */
  readonly one: number;
  /** Minor units of a hundredth, the finest that EN 16931 has. */
  readonly grain: number;
  readonly numbers: VatNumbers;
}

/**
 * The breakdown whose bases add up to the total without VAT and whose amounts to the VAT, each amount being its base times its rate
 * (BR-CO-14, BR-CO-17, BR-S-08). Invoices whose own tax lines say so already are left as they are. Where they do not, the amounts that
 * were charged stay, and so do the rates: bases follow from them, and what is left is not taxed.
 */
export const vatBreakdown = (taxed: Taxed): readonly VatGroup[] => {
  const named = settleTax(merged(taxed.taxes.map((line) => groupOf(line, taxed))), taxed);
  // Twice: groups of one rate may lack together what each may lack alone.
  const rated = settleRates(merged(settleRates(named, taxed)), taxed);
  const groups = merged(settleBases(rated, taxed));
  const used = groups.filter(({ base, amount }) => base !== 0 || amount !== 0);
  return used.length === 0 ? groups.slice(0, 1) : apartFromOthers(used);
};

const groupOf = (line: TaxLine, { sign, numbers, one }: Taxed): VatGroup => {
  const given = vatCodeOf(line, numbers);
  // The rules of the islands' taxes fail for amounts below one (BR-IG-09, BR-IP-09).
  const isSmall = (given === 'L' || given === 'M') && sign * line.amount.minor < one;
  const code = !isSmall ? given : line.amount.minor === 0 ? 'Z' : 'S';
  const reason = reasonOf(code, code === 'E' ? givenReason(line) : line.exemptionReason);
  return {
    code,
    rate: isRated(code) ? rateOf(line.rate) : 0,
    base: sign * line.base.minor,
    amount: sign * line.amount.minor,
    ...(reason !== undefined && { reason }),
    name: line.category,
  };
};

const untaxed = (code: VatCode, base: number): VatGroup => {
  const reason = reasonOf(code, undefined);
  return { code, rate: 0, base, amount: 0, ...(reason !== undefined && { reason }) };
};

/** One group for each code, and rate where it has one (BR-E-01, BR-Z-01, BR-O-01 …). */
const merged = (groups: readonly VatGroup[]): readonly VatGroup[] => {
  const byKey = new Map<string, VatGroup>();
  for (const group of groups) {
    const key = `${group.code} ${group.rate}`;
    const held = byKey.get(key);
    byKey.set(key, held ? joined(held, group) : group);
  }
  return [...byKey.values()];
};
const joined = (one: VatGroup, other: VatGroup): VatGroup => {
  const reasons = [...new Set([one.reason, other.reason].filter((reason) => reason !== undefined))];
  return {
    ...one,
    base: one.base + other.base,
    amount: one.amount + other.amount,
    ...(reasons.length > 0 && { reason: reasons.join('; ') }),
  };
};

const largest = (groups: readonly VatGroup[]): VatGroup | undefined =>
  groups.filter(({ code }) => isRated(code)).sort((a, b) => Math.abs(b.base) - Math.abs(a.base))[0];

/** VAT that no tax line names belongs to the largest rated one. */
const settleTax = (groups: readonly VatGroup[], { tax, exclusive }: Taxed): readonly VatGroup[] => {
  const unnamed = tax - groups.reduce((sum, { amount }) => sum + amount, 0);
  if (unnamed === 0) return groups;
  const most = largest(groups);
  if (!most) return [...groups, { code: 'S', rate: 0, base: groups.length > 0 ? 0 : exclusive, amount: unnamed }];
  return groups.map((group) => (group === most ? { ...group, amount: group.amount + unnamed } : group));
};

/** Whether the amount is the base times the rate, to less than one whole unit; a rate below a half may not even bring half of one (BR-CO-17). */
const fits = ({ base, rate, amount }: Pick<VatGroup, 'base' | 'rate' | 'amount'>, one: number): boolean => {
  // Without a base there would be no line under it (BR-S-01).
  if (base === 0) return amount === 0;
  if (rate === 0) return amount === 0;
  const isNear = Math.abs(Math.abs(amount) - (Math.abs(base) * rate) / 100) < one * 0.98;
  return isNear && (rate >= 0.5 || Math.abs(amount) < one / 2);
};

const settleRates = (groups: readonly VatGroup[], { one, grain }: Taxed): readonly VatGroup[] =>
  groups.map((group) => {
    if (!isRated(group.code) || fits(group, one)) return group.code === 'S' && group.rate === 0 ? { ...group, code: 'Z' as const } : group;
    const rebased = { ...group, base: group.rate === 0 ? 0 : Math.round(((group.amount / group.rate) * 100) / grain) * grain };
    if (fits(rebased, one)) return rebased;
    const effective = { ...group, rate: effectiveRate(group) };
    return effective.rate > 0 && effective.rate <= 100 && fits(effective, one) ? effective : { ...group, rate: 100, base: group.amount };
  });

/** The shortest rate that gives the amount to the last minor unit; 0 where none can. */
const effectiveRate = ({ base, amount }: VatGroup): number => {
  if (base === 0) return 0;
  const exact = (amount / base) * 100;
  const rates = [0, 1, 2, 4, 8].map((digits) => Number(exact.toFixed(digits)));
  return rates.find((rate) => Math.abs((base * rate) / 100 - amount) <= 0.5) ?? rates.at(-1) ?? 0;
};

/** What no base covers is not taxed; a group that is alone takes it in where its amount still fits. */
const settleBases = (groups: readonly VatGroup[], { exclusive, one }: Taxed): readonly VatGroup[] => {
  const rest = exclusive - groups.reduce((sum, { base }) => sum + base, 0);
  const [only] = groups;
  if (!only) return [untaxed('O', exclusive)];
  if (rest === 0) return groups;
  const whole = { ...only, base: only.base + rest };
  if (groups.length === 1 && (!isRated(only.code) || (only.rate > 0 && fits(whole, one)))) return [whole];
  const taker = groups.find(({ code }) => code === 'Z' || code === 'O') ?? groups.find(({ code }) => !isRated(code));
  if (!taker) return [...groups, untaxed('Z', rest)];
  return groups.map((group) => (group === taker ? { ...group, base: group.base + rest } : group));
};

/** What is not subject to VAT cannot stand beside what is (BR-O-11): there it is exempt, for the same reason. */
const apartFromOthers = (groups: readonly VatGroup[]): readonly VatGroup[] =>
  groups.length === 1 ? groups : merged(groups.map((group) => (group.code === 'O' ? { ...group, code: 'E' as const } : group)));
