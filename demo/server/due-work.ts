export interface DueWork {
  /** Nothing new begins; resolves when what runs has ended. */
  stop(): Promise<void>;
}

/** Does something every few seconds, never twice at once. */
export const everyMs = (milliseconds: number, act: () => Promise<void>, onFault: (fault: unknown) => void): DueWork => {
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= act()
      .catch(onFault)
      .finally(() => {
        running = undefined;
      });
  }, milliseconds);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
};
