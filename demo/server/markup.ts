/** Markup that is safe to send: everything that went into it was escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = string | number | Html | readonly Html[] | undefined;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

const written = (part: Part): string => {
  if (part === undefined) return '';
  if (part instanceof Html) return part.text;
  return typeof part === 'string' || typeof part === 'number' ? escaped(String(part)) : part.map((inner) => inner.text).join('');
};

/** Builds markup; every value is text unless it was built this way itself. */
export const markup = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.reduce((text, string, index) => text + string + (index < parts.length ? written(parts[index]) : ''), ''));

/** Files of ours that hold markup, such as a snippet of the build. */
export const trusted = (text: string): Html => new Html(text);

export interface PageOptions {
  readonly lang?: string;
  readonly title: string;
  readonly head?: Html;
  readonly body: Html;
  /** Content-Security-Policy of the page. */
  readonly policy: string;
  readonly status?: number;
  readonly direction?: 'rtl';
  /** A form whose post must tell its origin says `same-origin`. */
  readonly referrerPolicy?: 'no-referrer' | 'same-origin';
}

/** A whole page with its policy. */
export const page = (options: PageOptions): Response => {
  const { lang = 'en', title, head, body, policy, status = 200, direction, referrerPolicy = 'no-referrer' } = options;
  const document = markup`<!doctype html>
    <html lang="${lang}"${direction ? trusted(' dir="rtl"') : ''}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${head}
      </head>
      <body>
        ${body}
      </body>
    </html>`;
  return new Response(document.text.replace(/\n\s+/g, '\n'), {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': referrerPolicy,
      'Cache-Control': 'no-cache',
    },
  });
};
