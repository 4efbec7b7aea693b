const loopback = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Card data may travel to `https:` alone; plain `http:` is for the same machine, where no network lies between. */
export const isSecureAddress = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && loopback.test(url.hostname));
