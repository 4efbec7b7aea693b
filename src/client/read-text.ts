/** The body as text; rejects as soon as it is longer than `maxBytes`, without waiting for the rest, and when it breaks off. */
export const readText = async (response: Response, maxBytes: number): Promise<string> => {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      void reader?.cancel().catch(() => undefined);
      throw new RangeError('too large');
    }
    text += decoder.decode(value, { stream: true });
  }
};
