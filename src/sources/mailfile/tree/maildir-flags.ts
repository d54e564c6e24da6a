/** What the name of a message's file in a maildir says of it. */
export interface MaildirFlags {
  seen: boolean;
  /** Marked as deleted, and still there. */
  trashed: boolean;
}

/** Flags stand behind `:2,`, on Windows behind `;2,` or `!2,`; null: the name has none. */
export function maildirFlags(name: string): MaildirFlags | null {
  const flags = /[:;!]2,([a-z]*)$/i.exec(name)?.[1];
  return flags === undefined ? null : { seen: flags.includes('S'), trashed: flags.includes('T') };
}
