import { isOfOtherMail } from '../../core/backups/compare-copy';
import { openedBy, type BackupProof, type ReadCopy } from '../../core/backups/backup-proof';
import { plainText } from '../../core/text/plain-text';
import { say } from '../../locales/words';
import type { BackupView } from '../../session/backup/backup-view';
import { formatDate, formatDayOf } from '../../wording/format';
import { useInspected } from '../inspection/use-inspected';
import { FileDrop } from '../parts/FileDrop';
import { Reveal } from '../parts/Reveal';

interface YourCopyProps {
  view: BackupView;
  onFiles: (files: readonly File[]) => void;
}

/** The place to drop the copy, and what the one that was dropped is worth. */
export function YourCopy({ view, onFiles }: YourCopyProps) {
  const { proof, file } = view;
  const inspected = useInspected();
  const opened = file && inspected ? openedBy(file, inspected.snapshot.dataFiles) : null;
  return (
    <section className="stack">
      <h2>{say('backup.copy.title')}</h2>
      {opened !== null && <p className="soft">{say('backup.identity.opened')}</p>}
      {proof === null ? (
        <>
          <p className="soft">{say('backup.copy.drop')}</p>
          <FileDrop onFiles={onFiles} primary />
        </>
      ) : (
        <>
          <Named proof={proof} />
          {isLive(proof) ? (
            <p className="notice">{say('backup.identity.live')}</p>
          ) : (
            <>
              <Verdict proof={proof} />
              {!isOfOtherMail(proof.comparison.verdict) && <Identity proof={proof} />}
            </>
          )}
          {view.dropped && <NotThis copy={view.dropped} />}
          <Reveal label={say('backup.copy.another')} open={isLive(proof)}>
            <p className="soft">{say('backup.copy.drop')}</p>
            <FileDrop onFiles={onFiles} />
          </Reveal>
        </>
      )}
    </section>
  );
}

function isLive({ copy: { isCopy } }: BackupProof): boolean {
  return isCopy.known && !isCopy.value;
}

function Named({ proof: { copy } }: { proof: BackupProof }) {
  const { name, modifiedAt } = copy.contents;
  return (
    <p className="faint">
      {modifiedAt === null
        ? say('backup.copy.nameOnly', { name: plainText(name) })
        : say('backup.copy.name', { name: plainText(name), date: formatDayOf(modifiedAt) })}
    </p>
  );
}

function Verdict({ proof: { comparison } }: { proof: BackupProof }) {
  const { verdict, otherMissing } = comparison;
  if (verdict.state === 'cannotTell') return <p className="notice">{say(`backup.why.${verdict.why}`)}</p>;
  const { upTo, newer } = verdict;
  return (
    <div
      className={verdict.state === 'complete' && !verdict.mailOnly ? 'card copy-whole' : 'card copy-lacks'}
    >
      <p className="lead">
        {verdict.state === 'complete'
          ? say(verdict.mailOnly ? 'backup.verdict.mailOnly' : 'backup.verdict.complete', {
              date: formatDate(verdict.upTo),
            })
          : say('backup.verdict.gaps', { items: verdict.gaps.items })}
      </p>
      {verdict.state === 'gaps' && upTo !== null && (
        <p>{say('backup.verdict.gapsUpTo', { date: formatDate(upTo) })}</p>
      )}
      {newer.items > 0 && <p>{say('backup.verdict.newer', { items: newer.items })}</p>}
      {otherMissing > 0 && <p>{say('backup.verdict.others', { items: otherMissing })}</p>}
      <p className="faint">{say('backup.verdict.counts')}</p>
    </div>
  );
}

/** What was dropped last and does not count, because another copy serves better. */
function NotThis({ copy: { contents, isCopy } }: { copy: ReadCopy }) {
  const why = !isCopy.known ? 'perhaps' : isCopy.value ? 'lesser' : 'live';
  return (
    <div className="notice" role="status">
      <p>{say('backup.copy.last', { name: plainText(contents.name) })}</p>
      <p>{say(`backup.identity.${why}`)}</p>
    </div>
  );
}

/** How sure it is that this is a copy. */
function Identity({ proof: { level, copy, comparison } }: { proof: BackupProof }) {
  if (level === 'measured') return <p className="soft">{say('backup.identity.measured')}</p>;
  return (
    <>
      {copy.isCopy.known ? (
        <p className="soft">{say(comparison.sameMail ? 'backup.identity.told' : 'backup.identity.word')}</p>
      ) : (
        <p className="care">{say('backup.identity.perhaps')}</p>
      )}
      {comparison.sameMail && (
        <Reveal label={say('backup.identity.prove')}>
          <ul>
            <li>{say('backup.identity.prove.both')}</li>
            <li>{say('backup.identity.prove.again')}</li>
            <li>{say('backup.identity.prove.zip')}</li>
          </ul>
        </Reveal>
      )}
    </>
  );
}
