// For the CDN files: what the compiler makes of `@property()` and `@state()` becomes the call that these come to in the end. Its own helper
// knows every kind of decorator, and Lit's carry those of the standard too: several hundred bytes of every element's first screen.
import type { Plugin } from 'vite';

const decorated = /_decorate\(\[(property|state)\(([^]*?)\)\], (\w+)\.prototype, "(\w+)", (?:void 0|null)\);/g;
const imports = /import \w+ from "@oxc-project\/runtime\/helpers\/decorate";|import \{[^}]*\} from "lit\/decorators\.js";/g;

const declared = (_all: string, kind: string, options: string, element: string, name: string): string => {
  const hidden = kind === 'state' ? `{ ...${options || '{}'}, state: true, attribute: false }` : options;
  return `${element}.createProperty("${name}"${hidden && `, ${hidden}`});`;
};

export const plainProperties = (): Plugin => ({
  name: 'plain-properties',
  enforce: 'post',
  transform(code, id) {
    if (!code.includes('lit/decorators.js')) return null;
    const plain = code.replace(decorated, declared).replace(imports, '');
    if (plain.includes('_decorate')) throw new Error(`${id} has a decorator that is not known`);
    return plain;
  },
});
