import type { MailMessage } from './mailer.js';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/** A mail's text as a page of its language. It loads nothing and links nowhere; whatever a name holds, it stays text. */
export const mailMarkup = ({ subject, text, locale }: Pick<MailMessage, 'subject' | 'text' | 'locale'>): string => {
  const paragraphs = text.trim().split('\n\n');
  const body = paragraphs.map((paragraph) => `<p dir="auto">${paragraph.split('\n').map(escaped).join('<br>\n')}</p>`).join('\n');
  const head = `<meta charset="utf-8">\n<title>${escaped(subject)}</title>`;
  return `<!doctype html>\n<html lang="${escaped(locale)}">\n<head>\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
};
