/** The remainder by 97 of a number of any length, which ISO 7064 uses for IBANs and creditor references. */
export const mod97 = (digits: string): number => [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);

/** A counts as 10, up to Z as 35 (ISO 13616, ISO 11649). */
export const lettersToDigits = (text: string): string => text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
