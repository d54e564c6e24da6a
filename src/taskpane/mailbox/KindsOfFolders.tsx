import { useMemo, type ReactNode } from 'react';
import type { MailboxState } from '../../core/facts/mailbox';
import type { Snapshot } from '../../core/facts/snapshot';
import type { Subject } from '../../core/facts/subject';
import type { Finding } from '../../core/report/report';
import { say } from '../../locales/words';
import { spaceByKind } from '../../session/mailbox/space-by-kind';
import { findingForKind } from '../../session/mailbox/walk-for-kind';
import { beginWalk } from '../../session/walk/begin-walk';
import { formatBytes } from '../../wording/format-bytes';
import { fixTitle } from '../../wording/names';
import { useInspected } from '../inspection/use-inspected';
import { usePane } from '../use-pane';

interface KindsOfFoldersProps {
  mailbox: MailboxState;
  /** Whose mail it is, in whose name something may be wrong; null: not known. */
  subject: Subject | null;
  /** Bytes of a file that hold nothing; left out: there is no such thing. */
  free?: number | null;
}

/**
 * One bar for all of it, in a piece for each kind of folder, with the sizes below. Where room is short, each leads to the walk
 * that makes some there, and that begins with a copy.
 */
export function KindsOfFolders({ mailbox, subject, free = null }: KindsOfFoldersProps) {
  const inspected = useInspected();
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
        {pieces.map(({ name, label, bytes }) => {
          const finding =
            inspected && subject && name !== 'free'
              ? findingForKind(name, subject, inspected.open)
              : undefined;
          const words = (
            <>
              <span className={`kind-key kind-${name}`} aria-hidden="true" />
              <span>{label}</span>
              <span className="kind-size">{formatBytes(bytes)}</span>
            </>
          );
          return (
            <li key={name}>
              {inspected && finding ? (
                <WayToRoom finding={finding} snapshot={inspected.snapshot}>
                  {words}
                </WayToRoom>
              ) : (
                <span className="kind-line">{words}</span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface WayToRoomProps {
  finding: Finding;
  snapshot: Snapshot;
  children: ReactNode;
}

/** A kind of folder with its size, which leads to the walk. What it does is said to who listens, and seen by who points at it. */
function WayToRoom({ finding, snapshot, children }: WayToRoomProps) {
  const pane = usePane();
  const does = finding.fix === null ? '' : fixTitle(finding.fix);
  return (
    <button
      type="button"
      className="way kind-line"
      title={does}
      onClick={() => {
        beginWalk(pane, finding, snapshot);
      }}
    >
      {children}
      <span className="unseen">{does}</span>
    </button>
  );
}
