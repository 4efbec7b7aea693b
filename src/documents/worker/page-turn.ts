/**
 * Resolves after the page had its turn. By a message and not by a timer: timers of pages in the background come once a second, and a
 * download goes on there.
 */
export const pageTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
