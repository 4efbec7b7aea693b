/**
 * What the payment service does with a method. `slow` answers later than anybody waits, `lost` charges and its answer gets lost, `deaf` loses the first
 * request before it is read, `busy` refuses the first one for want of time, `challenge` asks the customer first, `debit` is a mandate that takes days, and
 * `bounced` one whose money the bank takes back.
 */
export const habits = ['approved', 'declined', 'challenge', 'slow', 'lost', 'deaf', 'busy', 'debit', 'bounced'] as const;
export type Habit = (typeof habits)[number];

/** One token for each decision of a customer: by it the service's book says what became of the decision, whatever key the backend used. */
export const tokenOf = (habit: Habit, intent: string): string => `tok_chaos.${habit}.${intent}`;

export const readToken = (token: string): { readonly habit: Habit; readonly intent: string } | undefined => {
  const [, name, intent] = /^tok_chaos\.([a-z]+)\.([\w-]+)$/.exec(token) ?? [];
  const habit = habits.find((known) => known === name);
  return habit && intent !== undefined ? { habit, intent } : undefined;
};
