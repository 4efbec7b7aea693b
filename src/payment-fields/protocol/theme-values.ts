/**
 * What a host may say about the look of the frame: these names, with values of these shapes. No shape has room for `url()`, `var()`,
 * an expression, a semicolon or an escape, so a theme can colour the page and can neither load nor measure anything.
 */
export type ThemeSyntax = 'colour' | 'length' | 'family';

export const themeProperties: Readonly<Record<string, ThemeSyntax>> = {
  '--billing-color-text': 'colour',
  '--billing-color-text-muted': 'colour',
  '--billing-color-surface': 'colour',
  '--billing-color-surface-raised': 'colour',
  '--billing-color-border-strong': 'colour',
  '--billing-color-accent': 'colour',
  '--billing-color-on-accent': 'colour',
  '--billing-color-danger': 'colour',
  '--billing-font': 'family',
  '--billing-text-s': 'length',
  '--billing-text-m': 'length',
  '--billing-space-1': 'length',
  '--billing-space-2': 'length',
  '--billing-space-3': 'length',
  '--billing-space-4': 'length',
  '--billing-radius-m': 'length',
  '--billing-border-width': 'length',
  '--billing-control-height': 'length',
};

const shapes: Readonly<Record<ThemeSyntax, RegExp>> = {
  colour:
    /^(#[0-9a-f]{3,8}|[a-z]{3,24}|(rgba?|hsla?|hwb|oklch|oklab|lch|lab)\([-+0-9.,%/ e]{1,80}\)|color\([a-z0-9-]{3,20} [-+0-9.,%/ e]{1,80}\))$/i,
  length: /^(0|\d{1,4}(\.\d{1,6})?(px|rem|em))$/,
  family: /^[\p{L}\p{M}\p{N} ,"'_-]{1,300}$/u,
};

export function isThemeValue(name: string, value: string): boolean {
  const syntax = Object.hasOwn(themeProperties, name) ? themeProperties[name] : undefined;
  return syntax !== undefined && shapes[syntax].test(value);
}
