import { BillingError } from '../domain/errors.js';

export interface ServerEvent {
  readonly event: string;
  readonly data: string;
  /** A position behind this event, where it brings one. */
  readonly id?: string;
}

/** Longer than any event is: whatever sends this is no backend of ours. */
const longestEvent = 65_536;

/** Reads server-sent events until the stream ends. `heard` is called for every piece that arrives, also for one that is none. */
export const readEvents = async (
  body: ReadableStream<Uint8Array>,
  heard: () => void,
  take: (event: ServerEvent) => void,
): Promise<void> => {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    heard();
    text += decoder.decode(value, { stream: true }).replaceAll('\r', '');
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      take(eventOf(text.slice(0, end)));
      text = text.slice(end + 2);
    }
    if (text.length > longestEvent) {
      void reader.cancel();
      throw new BillingError('bad_response');
    }
  }
};

const eventOf = (block: string): ServerEvent => {
  let [event, data, id] = ['', '', undefined as string | undefined];
  for (const line of block.split('\n')) {
    const [, name, value = ''] = /^(\w+):? ?(.*)$/.exec(line) ?? [];
    if (name === 'event') event = value;
    else if (name === 'data') data += value;
    else if (name === 'id') id = value;
  }
  return { event, data, ...(id !== undefined && { id }) };
};
