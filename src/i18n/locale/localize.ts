/** The part of @lit/localize that the kit uses, as a file of its own: a page in English never loads it. */
export { configureLocalization, msg } from '@lit/localize';
