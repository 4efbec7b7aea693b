const digit = /\p{Nd}/u;

/** 0 to 9 of any script's decimal digit. Unicode keeps such digits in runs of ten that start with zero. */
const digitValue = (char: string): number => {
  let code = char.codePointAt(0) ?? 0;
  let steps = 0;
  while (digit.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    steps += 1;
  }
  return steps % 10;
};

/**
 * Digits of every script to ASCII ("１２" and "١٢" to "12"), full-width letters and punctuation to their ASCII twins, and invisible
 * characters out: direction marks, which come along when an Arabic amount is copied, zero-width spaces, soft hyphens. Nothing else
 * changes; superscripts are not digits ("10²" must not become 102).
 */
export const normaliseDigits = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u3002\uff61]/g, '.')
    .replace(/[^\P{Nd}0-9]/gu, (char) => String(digitValue(char)));
