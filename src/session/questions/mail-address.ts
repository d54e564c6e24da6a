/** Characters of the longest address that mail can be sent to (RFC 5321, section 4.5.3.1.3, without its brackets). */
const LONGEST_ADDRESS = 254;

/**
 * The mail address that a person typed, without the spaces around it; null when it is none: something on both
 * sides of one @ and no spaces. More is not asked for: servers take addresses that no pattern foresees.
 */
export function parseMailAddress(typed: string): string | null {
  const address = typed.trim();
  return address.length <= LONGEST_ADDRESS && /^[^\s@]+@[^\s@]+$/.test(address) ? address : null;
}
