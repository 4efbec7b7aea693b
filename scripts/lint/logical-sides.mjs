// Styles use logical sides (inline-start, block-end …), so that right-to-left pages mirror without a second sheet.
const physical = [
  /(?<![\w-])(?:scroll-)?(?:margin|padding|border|inset)-(?:left|right)(?![\w])/,
  /(?<![\w-])border-(?:top|bottom)-(?:left|right)-radius/,
  /(?<![\w-])(?:left|right)\s*:/,
  /(?<![\w-])(?:text-align|float|clear)\s*:\s*(?:left|right)(?![\w-])/,
];

/** @returns {{ index: number, text: string }[]} where a sheet names a physical side */
export function physicalSides(sheet) {
  const withoutComments = sheet.replace(/\/\*[\s\S]*?\*\//g, (comment) => ' '.repeat(comment.length));
  return physical.flatMap((pattern) =>
    [...withoutComments.matchAll(new RegExp(pattern, 'g'))].map((match) => ({ index: match.index, text: match[0] })),
  );
}

export const logicalSides = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    'TaggedTemplateExpression[tag.name="css"]'(node) {
      for (const quasi of node.quasi.quasis) {
        for (const { text } of physicalSides(quasi.value.raw)) {
          context.report({ node: quasi, message: `"${text}" is a physical side: use the logical property (inline-start, inline-end).` });
        }
      }
    },
  }),
};
