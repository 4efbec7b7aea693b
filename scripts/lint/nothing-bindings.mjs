// lit-analyzer does not know that Lit's `nothing` (to it "Symbol(undefined)") removes an attribute, and calls every such binding a fault.
// Here its message is read again without `nothing`: what is still not assignable stays a fault.
const message = /^Type '(.*)' is not assignable to '(.*)'$/;
const nothing = 'Symbol(undefined)';
const isLiteral = (type) => type.startsWith('"') || /^-?\d/.test(type);

function assignable(type, targets) {
  if (targets.includes(type) || targets.includes('any')) return true;
  if (isLiteral(type) && targets.includes(type.startsWith('"') ? 'string' : 'number')) return true;
  // a long union is cut short in the message: what was cut off cannot be checked
  return isLiteral(type) && targets.some((target) => target.includes('more ...'));
}

/** Whether a message complains of nothing but `nothing`. */
export function isOnlyNothing(text) {
  const found = message.exec(text);
  if (!found) return false;
  const [, type = '', target = ''] = found;
  const parts = type.split(' | ');
  if (!parts.includes(nothing)) return false;
  return parts.filter((part) => part !== nothing).every((part) => assignable(part, target.split(' | ')));
}
