import type { CopyComparison, FolderComparison, FolderState } from '../../core/backups/copy-comparison';
import { plainText } from '../../core/text/plain-text';
import { say } from '../../locales/words';
import { formatBytes } from '../../wording/format-bytes';
import { formatDayOf } from '../../wording/format';
import { formatCount } from '../../wording/mailbox/amounts';
import { Reveal } from '../parts/Reveal';

type Original = 'live' | 'mailbox';

const LACKING: readonly FolderState[] = ['gaps', 'notInCopy', 'newer', 'fewer', 'asMany', 'notKnown'];

/** The copy and the mail in use, folder by folder; what is whole is folded away. */
export function CopyFolders({
  comparison: { folders, onlyInCopy, verdict },
  original,
}: {
  comparison: CopyComparison;
  /** What the copy is held against. */
  original: Original;
}) {
  const full = folders.filter(({ live, copy }) => live.items !== 0 || (copy?.items ?? 0) > 0);
  const lacking = full.filter(({ state }) => LACKING.includes(state));
  const rest = full.filter((row) => !lacking.includes(row));
  if (full.length === 0) return null;
  return (
    <section className="stack">
      <h2>{say('backup.folders.title')}</h2>
      {lacking.length > 0 && <Rows rows={lacking} original={original} only={folders.length === 1} />}
      {rest.length > 0 && (
        <Reveal label={say('backup.folders.whole', { count: rest.length })}>
          <Rows rows={rest} original={original} only={folders.length === 1} />
        </Reveal>
      )}
      {onlyInCopy.length > 0 && (
        <p className="faint">{say('backup.folders.only', { count: onlyInCopy.length })}</p>
      )}
      {verdict.state === 'gaps' && (
        <Reveal label={say('backup.reasons.title')}>
          <ul>
            <li>{say('backup.reasons.1')}</li>
            <li>{say('backup.reasons.2')}</li>
            <li>{say('backup.reasons.3')}</li>
          </ul>
        </Reveal>
      )}
    </section>
  );
}

/** @param only the file has no other folder: what it is called is the name of the file */
function Rows({
  rows,
  original,
  only,
}: {
  rows: readonly FolderComparison[];
  original: Original;
  only: boolean;
}) {
  return (
    <table className="numbers folders">
      <thead>
        <tr>
          <th scope="col">{say('backup.folders.folder')}</th>
          <th scope="col">{say(`backup.folders.${original}`)}</th>
          <th scope="col">{say('backup.folders.copy')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.live.id} row={row} only={only} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, only }: { row: FolderComparison; only: boolean }) {
  const { live, copy, state, missing, renamed } = row;
  const notes = [
    say(`backup.row.${state}`, { items: missing.items }),
    ...(renamed && copy && !only ? [say('backup.folders.renamed', { name: plainText(copy.name) })] : []),
    ...(copy !== null && copy.newest !== null
      ? [say('backup.folders.newest', { date: formatDayOf(copy.newest) })]
      : []),
  ];
  return (
    <tr>
      <th scope="row">
        <span className="folder-name">{plainText(live.name)}</span>
        <span className="faint folder-notes">{notes.join(' · ')}</span>
      </th>
      <td>
        {live.items === null ? say('backup.folders.notCounted') : formatCount(live.items)}
        {live.bytes !== null && <span className="faint folder-notes">{formatBytes(live.bytes)}</span>}
      </td>
      <td>
        {copy === null ? say('backup.folders.none') : formatCount(copy.items)}
        {copy && <span className="faint folder-notes">{formatBytes(copy.bytes)}</span>}
      </td>
    </tr>
  );
}
