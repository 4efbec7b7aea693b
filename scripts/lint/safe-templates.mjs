// A strict content security policy forbids inline styles and scripts; templates must not contain them.
const forbidden = [
  { pattern: /\sstyle\s*=/i, message: 'An inline style breaks a strict CSP: use a class or set a custom property through CSSOM.' },
  { pattern: /<style[\s>]/i, message: 'A style element in a template breaks a strict CSP: use static styles.' },
  { pattern: /<script[\s>]/i, message: 'A script element in a template never runs and breaks Trusted Types.' },
  { pattern: /\son[a-z]+\s*=\s*["']/i, message: 'An inline handler breaks a strict CSP: use @event.' },
];

export const safeTemplates = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    TaggedTemplateExpression(node) {
      if (!['html', 'svg', 'staticHtml'].includes(node.tag.name)) return;
      const text = node.quasi.quasis.map((quasi) => quasi.value.raw).join('\u0000');
      for (const { pattern, message } of forbidden) if (pattern.test(text)) context.report({ node, message });
    },
  }),
};
