import { asBillingError } from '../domain/as-billing-error.js';
import { BillingError } from '../domain/errors.js';

/**
 * A stream that ends at once when it is aborted, whatever is still being written behind it, and whose faults are `BillingError`s.
 * @param close called once, however it ends
 */
export const guardedStream = (
  inner: ReadableStream<Uint8Array>,
  signal: AbortSignal | undefined,
  close: () => void,
): ReadableStream<Uint8Array> => {
  const reader = inner.getReader();
  let stop = (): void => undefined;
  let isOver = false;
  const end = (): void => {
    isOver = true;
    signal?.removeEventListener('abort', stop);
    close();
  };
  const abandon = (): void => {
    end();
    void reader.cancel().catch(() => undefined);
  };
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        stop = () => {
          controller.error(new BillingError('aborted'));
          abandon();
        };
        signal?.addEventListener('abort', stop);
        if (signal?.aborted) stop();
      },
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (isOver) return;
          if (!done) return controller.enqueue(value);
          end();
          controller.close();
        } catch (thrown) {
          if (isOver) return;
          end();
          controller.error(asBillingError(thrown));
        }
      },
      cancel: abandon,
    },
    { highWaterMark: 0 },
  );
};
