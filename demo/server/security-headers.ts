/** What every answer of every site says unless it says something else itself. */
const always: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), payment=()',
};

/** A page without a policy of its own may do nothing, and nobody may show it. */
const strictest = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const oneYear = 'max-age=31536000';

/** Completes an answer. `isHttps`: whether customers reach the site by https alone, which browsers then keep to. */
export const secured = (response: Response, isHttps: boolean): Response => {
  const { headers } = response;
  for (const [name, value] of Object.entries(always)) if (!headers.has(name)) headers.set(name, value);
  if ((headers.get('Content-Type') ?? '').startsWith('text/html') && !headers.has('Content-Security-Policy'))
    headers.set('Content-Security-Policy', strictest);
  if (isHttps) headers.set('Strict-Transport-Security', oneYear);
  return response;
};
