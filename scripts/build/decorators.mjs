// Stands in for lit/decorators.js in the CDN files. Sources use the classic decorators alone; Lit's own also carry the standard ones, which
// no tool of this build emits, at several hundred bytes of every page's first screen.

/** A reactive property, as Lit's decorator of this name in its classic form. */
export const property = (options) => (prototype, name) => {
  prototype.constructor.createProperty(name, options);
};

/** A reactive property without an attribute. */
export const state = (options) => property({ ...options, state: true, attribute: false });
