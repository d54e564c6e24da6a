import { withoutGuard } from './safe-cell';
import { withoutMisleading } from '../text/misleading';

/** What most addresses are made of: looked at first, for there are hundreds of thousands. */
const USUAL = /^[a-z0-9_][a-z0-9_.+-]*@[a-z0-9.-]{1,255}$/i;
/** An address without anything but its two parts, so that no other text comes in as one. U+FFFD: a lost letter. */
const ADDRESS = /^[^\s"(),:;<>@[\\\]=\uFFFD]{1,64}@[^\s"(),:;<>@[\\\]=\uFFFD]{1,255}$/;
/** Characters of the longest part before the @ (RFC 5321, section 4.5.3.1.1). */
const LONGEST_NAME = 64;

/**
 * The address of a mailbox as files are joined by it, in lower case; null: the text is none, or it holds a sign that
 * nobody sees.
 */
export function mailboxAddress(text: string): string | null {
  if (USUAL.test(text) && text.indexOf('@') <= LONGEST_NAME) return text.toLowerCase();
  const address = withoutGuard(text.trim());
  return ADDRESS.test(address) && withoutMisleading(address) === address ? address.toLowerCase() : null;
}
