import { plainText } from '../../core/text/plain-text';

/** What the mail program says of itself; null where it says nothing or the page stands in a browser. */
export interface Program {
  hostName: string | null;
  version: string | null;
  platform: string | null;
}

export const NO_PROGRAM: Program = { hostName: null, version: null, platform: null };

/** 'Outlook 16.0.1234, PC', as a help desk wants it; null when nothing is known. */
export function programName({ hostName, version, platform }: Program): string | null {
  const name = [hostName, version].filter((part) => part !== null).join(' ');
  const parts = [name, platform ?? ''].filter((part) => part !== '');
  return parts.length === 0 ? null : plainText(parts.join(', '));
}
