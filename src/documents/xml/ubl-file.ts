/** What a file of this writer is called and served as. */
export const ublFile = { extension: 'xml', mime: 'application/xml' } as const;
