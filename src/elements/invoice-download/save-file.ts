/** Hands a file to the browser to save. Returns its address, for where the browser asked first, or did nothing; to be revoked. */
export function saveFile(blob: Blob, name: string): string {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  return url;
}
