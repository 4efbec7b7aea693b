/**
 * A formatter costs 25 to 100 microseconds to make and one to use, so each is made once. Bounded, because locales, currencies and time
 * zones may come from attributes and backends; emptied as a whole, because nobody shows that many at once.
 */
export const cached = <T>(make: (key: string) => T, limit = 50): ((key: string) => T) => {
  const made = new Map<string, T>();
  return (key) => {
    if (!made.has(key)) {
      if (made.size >= limit) made.clear();
      made.set(key, make(key));
    }
    return made.get(key) as T;
  };
};
