import type { KeyValueStore } from '../../storage/ports';

/** A reading that was broken off, to go on with. */
export interface KeptReading {
  /** Id of the mailbox. */
  mailbox: string;
  /** See `packReading`; some 1.2 MB for 10,000 folders. Not looked into before it is needed. */
  packed: string;
}

const KEY = 'mailbox-checkup.reading';

/** Keeps it as long as the window lasts; null: takes away what is kept. */
export function keepReading(session: KeyValueStore | null, reading: KeptReading | null): void {
  try {
    if (reading === null) session?.remove(KEY);
    else session?.set(KEY, `${reading.mailbox}\n${reading.packed}`);
  } catch {
    // No room in the window's storage: after a reload the reading starts anew, which loses time and no facts.
  }
}

/** What this window was reading when it was reloaded; null: nothing. */
export function keptReading(session: KeyValueStore | null): KeptReading | null {
  try {
    const text = session?.get(KEY) ?? '';
    const end = text.indexOf('\n');
    return end < 0 ? null : { mailbox: text.slice(0, end), packed: text.slice(end + 1) };
  } catch {
    return null;
  }
}
