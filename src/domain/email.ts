// Nothing that would need quoting, or could add a line or a second recipient to a mail.
const local = /^[^\s\p{C}<>()[\]\\,;:"@]{1,64}$/u;
const label = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;

/**
 * Whether a text can be an e-mail address "like name@example.com": one @, a local part of 1 to 64 characters, a domain of at least two
 * labels that does not end in a number, 254 characters in all. Other scripts are welcome; whether mail arrives only mail can tell. Works
 * in linear time. Trim before asking.
 */
export const isEmail = (text: string): boolean => {
  if (text.length > 254) return false;
  const at = text.indexOf('@');
  if (at < 1 || !local.test(text.slice(0, at)) || /^\.|\.\.|\.$/.test(text.slice(0, at))) return false;
  const labels = text.slice(at + 1).split('.');
  const last = labels.at(-1) ?? '';
  return labels.length > 1 && labels.every((part) => label.test(part)) && last.length > 1 && /\p{L}/u.test(last);
};
