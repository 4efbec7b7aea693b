/** The version that was read, as `If-Match` wants it; a tag that has its quotation marks already stays as it is. */
export const entityTag = (version: string | undefined): string | undefined =>
  version === undefined || version.endsWith('"') ? version : `"${version}"`;
