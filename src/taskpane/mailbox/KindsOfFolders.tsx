import { useMemo } from 'react';
import type { MailboxState } from '../../core/facts/mailbox';
import { say } from '../../locales/words';
import { spaceByKind } from '../../session/mailbox/space-by-kind';
import { formatBytes } from '../../wording/format-bytes';

interface KindsOfFoldersProps {
  mailbox: MailboxState;
  /** Bytes of a file that hold nothing; left out: there is no such thing. */
  free?: number | null;
}

/** One bar for all of it, in a piece for each kind of folder, with the sizes below. */
export function KindsOfFolders({ mailbox, free = null }: KindsOfFoldersProps) {
  const kinds = useMemo(() => spaceByKind(mailbox), [mailbox]);
  if (kinds === null || kinds.length === 0) return null;
  const pieces = [
    ...kinds.map(({ kind, bytes }) => ({ name: kind, label: say(`storage.kind.${kind}`), bytes })),
    ...(free === null || free === 0
      ? []
      : [{ name: 'free' as const, label: say('storage.file.free'), bytes: free }]),
  ];
  return (
    <>
      <span className="kinds" aria-hidden="true">
        {pieces.map(({ name, bytes }) => (
          <span key={name} className={`kind kind-${name}`} style={{ flexGrow: bytes }} />
        ))}
      </span>
      <ul className="bare kind-list" aria-label={say('storage.kinds')}>
        {pieces.map(({ name, label, bytes }) => (
          <li key={name}>
            <span className={`kind-key kind-${name}`} aria-hidden="true" />
            <span>{label}</span>
            <span className="kind-size">{formatBytes(bytes)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
