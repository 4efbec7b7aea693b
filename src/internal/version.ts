/** The version of this copy of the kit, as in package.json; a check keeps the two equal. */
export const version = '0.1.0';
