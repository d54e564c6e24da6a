const GUID = /^\{?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\}?$/i;
const LENGTH = 36;
/** Where the strokes stand, as bits. */
const STROKES = [8, 13, 18, 23].reduce((bits, at) => bits + 2 ** at, 0);

/** The guid of a mailbox as files are joined by it, in lower case and without braces; null: the text is none. */
export function mailboxGuid(text: string): string | null {
  return isUsual(text) ? text : (GUID.exec(text.trim())?.[1]?.toLowerCase() ?? null);
}

/** As most files write it: looked at first, for there are hundreds of thousands. */
function isUsual(text: string): boolean {
  if (text.length !== LENGTH) return false;
  for (let at = 0; at < LENGTH; at += 1) {
    const sign = text.charCodeAt(at);
    if (at < 32 && ((STROKES >>> at) & 1) === 1) {
      if (sign !== 0x2d) return false;
    } else if (!((sign >= 0x30 && sign <= 0x39) || (sign >= 0x61 && sign <= 0x66))) return false;
  }
  return true;
}
