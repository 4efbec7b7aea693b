/** What a press inside a row is about. */
export const pressed = (event: Event): HTMLElement | undefined => {
  const target = (event.target as Element).closest<HTMLElement>('[data-do]') ?? undefined;
  // a check box tells by its change: its click comes first, and from the keyboard too
  return (target?.dataset['do'] === 'select') === (event.type === 'change') ? target : undefined;
};
