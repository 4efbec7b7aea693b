import { checkGroups, Mismatch, NotChecked, type Check } from './check.js';
import { conformanceChecks } from './checks.js';
import { excerptOf } from './exchange.js';
import type { CheckResult, ConformanceReport } from './report.js';
import { testProviderCards, type ConformanceHooks, type ConformanceSettings } from './settings.js';
import { World, type Answering } from './world.js';

export interface ConformanceRun extends ConformanceHooks {
  /** Ids of checks, or groups, to run; default all. */
  readonly only?: readonly string[];
  /** Told of each check as it ends. */
  readonly onResult?: (result: CheckResult) => void;
}

/**
 * Holds a backend to the contract: every check in turn, each on its own. Nothing is thrown for a backend that fails.
 * @param fetch how requests are sent: the global one, or a handler in this process
 */
export const runConformance = async (
  fetch: Answering,
  settings: ConformanceSettings,
  { only, onResult, ...hooks }: ConformanceRun = {},
): Promise<ConformanceReport> => {
  const world = new World(fetch, { ...settings, ...(await cardsOf(fetch, settings)) }, hooks);
  const wanted = conformanceChecks
    .filter(({ id, group }) => !only || only.includes(id) || only.includes(group))
    .sort((one, other) => checkGroups.indexOf(one.group) - checkGroups.indexOf(other.group));
  const results: CheckResult[] = [];
  for (const check of wanted) {
    const result = await resultOf(check, world);
    results.push(result);
    onResult?.(result);
  }
  const count = (state: CheckResult['state']): number => results.filter((result) => result.state === state).length;
  return {
    baseUrl: settings.baseUrl,
    backend: await world.capabilities().then(
      ({ backend }) => backend,
      () => undefined,
    ),
    requests: world.log.length,
    passed: count('passed'),
    failed: count('failed'),
    notChecked: count('notChecked'),
    results,
  };
};

/** The cards that are given, or those of the test provider where the backend names it. */
const cardsOf = async (fetch: Answering, settings: ConformanceSettings): Promise<Pick<ConformanceSettings, 'cards'>> => {
  if (settings.cards) return {};
  const fields = await new World(fetch, settings).get('/payment-fields').catch(() => undefined);
  const { provider } = (fields?.body ?? {}) as { readonly provider?: unknown };
  return provider === 'test' ? { cards: testProviderCards } : {};
};

const resultOf = async (check: Check, world: World): Promise<CheckResult> => {
  const { id, title, group } = check;
  const about = { id, title, group };
  const before = world.log.length;
  try {
    for (const need of check.needs) {
      const reason = await world.lacks(need);
      if (reason !== undefined) return { ...about, state: 'notChecked', reason };
    }
    await check.run(world);
    return { ...about, state: 'passed' };
  } catch (thrown) {
    if (thrown instanceof NotChecked) return { ...about, state: 'notChecked', reason: thrown.reason };
    const exchange = (thrown instanceof Mismatch ? thrown.exchange : undefined) ?? world.log.slice(before).at(-1);
    return {
      ...about,
      state: 'failed',
      expected: thrown instanceof Mismatch ? thrown.expected : 'an answer to every request',
      got: thrown instanceof Mismatch ? thrown.got : String(thrown),
      ...(exchange && { excerpt: excerptOf(exchange) }),
    };
  }
};
