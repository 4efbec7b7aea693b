import type { FrameTheme } from './adapter.js';
import { isThemeValue, themeProperties, type ThemeSyntax } from './protocol/theme-values.js';

/** The CSS property that resolves a token of that syntax: `light-dark()`, `em`, `calc()` and the like become plain values. */
const resolvers: Readonly<Record<ThemeSyntax, 'color' | 'text-indent' | 'font-family'>> = {
  colour: 'color',
  length: 'text-indent',
  family: 'font-family',
};

/** The element's inner name of a token, which has a default, else the public one. One that is set nowhere is left out: the frame has defaults too. */
function chosenVariable(computed: CSSStyleDeclaration, name: string): string | undefined {
  const inner = name.replace(/--billing-(color-)?/, '--_');
  return [inner, name].find((variable) => computed.getPropertyValue(variable).trim() !== '');
}

const ground = '--billing-color-surface';
const clear = /^transparent$|^rgba\(.*, 0\)$| \/ 0\)$/;
const translucent = /^rgba\(| \/ /;

/** What is really painted behind an element. Undefined where that is no plain colour: the frame is then clear, too. */
function groundBehind(element: Element): string | undefined {
  for (let node: Element | null = element; node; node = node.assignedSlot ?? node.parentElement ?? hostOf(node)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(node);
    if (backgroundImage !== 'none') return undefined;
    if (!clear.test(backgroundColor)) return translucent.test(backgroundColor) ? undefined : backgroundColor;
  }
  return undefined;
}

const hostOf = (node: Element): Element | null => {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

/**
 * The theme around an element as plain data for the frame: colours as the engine computes them, lengths in pixels, the font stack, the
 * ground it stands on. Best read from the container itself, once it is in its place.
 * Reads from a probe that lives for the length of the call, because a custom property by itself is unresolved text.
 * Call again and `update()` the fields when scheme, direction or tokens change.
 */
export function readTheme(element: Element): FrameTheme {
  const computed = getComputedStyle(element);
  const probe = document.createElement('span');
  probe.style.display = 'none';
  (element.shadowRoot ?? element).append(probe);
  const found = getComputedStyle(probe);
  const properties: Record<string, string> = {};
  for (const [name, syntax] of Object.entries(themeProperties)) {
    const variable = chosenVariable(computed, name);
    if (variable === undefined && syntax !== 'family') continue;
    const property = resolvers[syntax];
    probe.style.setProperty(property, variable === undefined ? 'inherit' : `var(${variable})`);
    const value = found.getPropertyValue(property);
    if (isThemeValue(name, value)) properties[name] = value;
    probe.style.removeProperty(property);
  }
  const behind = groundBehind(element);
  if (behind && isThemeValue(ground, behind)) properties[ground] = behind;
  else delete properties[ground];
  // The only question whose answer is the scheme in use, whatever `color-scheme` and the system say together.
  probe.style.setProperty('color', 'light-dark(rgb(0, 0, 1), rgb(0, 0, 2))');
  const scheme = found.color === 'rgb(0, 0, 2)' ? 'dark' : 'light';
  probe.remove();
  return { scheme, direction: computed.direction === 'rtl' ? 'rtl' : 'ltr', properties };
}
