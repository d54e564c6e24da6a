import { withoutGuard } from './safe-cell';
import { withoutMisleading } from '../text/misleading';

/** An address without anything but its two parts, so that no other text comes in as one. U+FFFD: a lost letter. */
const ADDRESS = /^[^\s"(),:;<>@[\\\]=\uFFFD]{1,64}@[^\s"(),:;<>@[\\\]=\uFFFD]{1,255}$/;
/** Characters of the longest part before the @ (RFC 5321, section 4.5.3.1.1). */
const LONGEST_NAME = 64;

/** Characters of the longest part behind it. */
const LONGEST_DOMAIN = 255;

/**
 * The address of a mailbox as files are joined by it, in lower case; null: the text is none, or it holds a sign that
 * nobody sees.
 */
export function mailboxAddress(text: string): string | null {
  const usual = looksUsual(text);
  if (usual !== 'no') return usual === 'lowerCase' ? text : text.toLowerCase();
  const address = withoutGuard(text.trim());
  return ADDRESS.test(address) && withoutMisleading(address) === address ? address.toLowerCase() : null;
}

/** A sign of either part of a usual address, of its name alone, or a capital letter of either. */
const [EITHER, NAME, CAPITAL] = [1, 2, 3];
const SIGNS = new Uint8Array(0x80);
for (const sign of 'abcdefghijklmnopqrstuvwxyz0123456789.-') SIGNS[sign.charCodeAt(0)] = EITHER;
for (const sign of '_+') SIGNS[sign.charCodeAt(0)] = NAME;
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') SIGNS[sign.charCodeAt(0)] = CAPITAL;
const AT = 0x40;

/** Whether an address is made as most are: looked at first and in one pass, for there are hundreds of thousands. */
function looksUsual(text: string): 'lowerCase' | 'mixedCase' | 'no' {
  const { length } = text;
  if (length > LONGEST_NAME + 1 + LONGEST_DOMAIN || '.+-@'.includes(text.charAt(0))) return 'no';
  let at = -1;
  let capitals = 0;
  for (let place = 0; place < length; place += 1) {
    const sign = text.charCodeAt(place);
    if (sign === AT) {
      if (at !== -1 || place > LONGEST_NAME) return 'no';
      at = place;
      continue;
    }
    const kind = SIGNS[sign] ?? 0;
    if (kind === CAPITAL) capitals += 1;
    else if (kind !== EITHER && (kind !== NAME || at !== -1)) return 'no';
  }
  if (at === -1 || at === length - 1 || length - at - 1 > LONGEST_DOMAIN) return 'no';
  return capitals === 0 ? 'lowerCase' : 'mixedCase';
}
