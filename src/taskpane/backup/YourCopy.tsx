import { isOfOtherMail } from '../../core/backups/copy-comparison';
import { otherFileOfStore, type BackupProof, type ReadCopy } from '../../core/backups/backup-proof';
import { plainText } from '../../core/text/plain-text';
import { say, type MessageId } from '../../locales/words';
import type { BackupView } from '../../session/backup/backup-view';
import { formatDate, formatDayOf } from '../../wording/format';
import { useInspected } from '../inspection/use-inspected';
import { FileDrop } from '../parts/FileDrop';
import { Reveal } from '../parts/Reveal';
import { Notice } from '../parts/Notice';

interface YourCopyProps {
  view: BackupView;
  onFiles: (files: readonly File[]) => void;
}

/** The place to drop the copy, and what the one that was dropped is worth. */
export function YourCopy({ view, onFiles }: YourCopyProps) {
  const { proof, file } = view;
  const inspected = useInspected();
  const other = file && inspected ? otherFileOfStore(file, inspected.snapshot.dataFiles) : null;
  const drop = view.mailbox === null ? 'backup.copy.drop' : 'backup.copy.drop.mailbox';
  return (
    <section className="stack">
      <h2>{say('backup.copy.title')}</h2>
      {other !== null && <p className="soft">{say('backup.identity.opened', { name: plainText(other) })}</p>}
      {proof === null ? (
        <>
          <p className="soft">{say(drop)}</p>
          <FileDrop onFiles={onFiles} primary />
        </>
      ) : (
        <>
          <Named proof={proof} />
          {isLive(proof) ? (
            <Notice tone="warning">
              {say(view.mailbox === null ? 'backup.identity.live' : 'backup.identity.mirror')}
            </Notice>
          ) : (
            <>
              <Verdict view={view} proof={proof} />
              {!isOfOtherMail(proof.comparison.verdict) && <Identity view={view} proof={proof} />}
            </>
          )}
          {view.dropped && <NotThis view={view} copy={view.dropped} />}
          <Reveal label={say('backup.copy.another')} open={isLive(proof)}>
            <p className="soft">{say(drop)}</p>
            <FileDrop onFiles={onFiles} />
          </Reveal>
        </>
      )}
    </section>
  );
}

interface AboutProof {
  view: BackupView;
  proof: BackupProof;
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

function Verdict({ view: { mailbox }, proof: { comparison } }: AboutProof) {
  const { verdict, otherMissing } = comparison;
  if (verdict.state === 'cannotTell')
    return <Notice tone="warning">{say(`backup.why.${verdict.why}`)}</Notice>;
  const { upTo, newer } = verdict;
  const isWhole = verdict.state === 'complete' && (mailbox !== null || !verdict.mailOnly);
  return (
    <div className={isWhole ? 'card copy-whole' : 'card copy-lacks'}>
      <p className="lead">
        {verdict.state === 'complete'
          ? say(
              mailbox !== null
                ? 'backup.verdict.mailbox'
                : verdict.mailOnly
                  ? 'backup.verdict.mailOnly'
                  : 'backup.verdict.complete',
              { date: formatDate(verdict.upTo) },
            )
          : say('backup.verdict.gaps', { items: verdict.gaps.items })}
      </p>
      {verdict.state === 'gaps' && upTo !== null && (
        <p>{say('backup.verdict.gapsUpTo', { date: formatDate(upTo) })}</p>
      )}
      {newer.items > 0 && <p>{say('backup.verdict.newer', { items: newer.items })}</p>}
      {otherMissing > 0 && <p>{say('backup.verdict.others', { items: otherMissing })}</p>}
      <p className="faint">{say(mailbox === null ? 'backup.verdict.counts' : 'backup.verdict.ages')}</p>
    </div>
  );
}

/** What was dropped last and does not count, because another copy serves better. */
function NotThis({ view: { mailbox }, copy: { contents, isCopy } }: { view: BackupView; copy: ReadCopy }) {
  const why = (): MessageId => {
    if (!isCopy.known) return mailbox === null ? 'backup.identity.perhaps' : 'backup.identity.perhapsMirror';
    if (isCopy.value) return 'backup.identity.lesser';
    return mailbox === null ? 'backup.identity.live' : 'backup.identity.mirror';
  };
  return (
    <Notice tone="info" role="status">
      <p>{say('backup.copy.last', { name: plainText(contents.name) })}</p>
      <p>{say(why())}</p>
    </Notice>
  );
}

/** How sure it is that this is a copy. */
function Identity({ view, proof }: AboutProof) {
  const { level, copy, comparison } = proof;
  if (view.mailbox !== null) return <IdentityOfMailbox proof={proof} />;
  if (level === 'measured') return <p className="soft">{say('backup.identity.measured')}</p>;
  if (view.mirrors && copy.isCopy.known) return <p className="soft">{say('backup.identity.cache')}</p>;
  return (
    <>
      {copy.isCopy.known ? (
        <p className="soft">{say(comparison.sameMail ? 'backup.identity.told' : 'backup.identity.word')}</p>
      ) : (
        <p className="care">
          {say(view.mirrors ? 'backup.identity.perhapsMirror' : 'backup.identity.perhaps')}
        </p>
      )}
      {comparison.sameMail && !view.mirrors && (
        <Reveal label={say('backup.identity.prove')}>
          <ul>
            <li>{say('backup.identity.prove.both')}</li>
            <li>{say('backup.identity.prove.together')}</li>
            <li>{say('backup.identity.prove.again')}</li>
            <li>{say('backup.identity.prove.zip')}</li>
          </ul>
        </Reveal>
      )}
    </>
  );
}

function IdentityOfMailbox({ proof: { level, copy } }: { proof: BackupProof }) {
  if (!copy.isCopy.known) return <p className="care">{say('backup.identity.perhapsMirror')}</p>;
  return (
    <p className="soft">
      {say(level === 'measured' ? 'backup.identity.measured.mailbox' : 'backup.identity.counts')}
    </p>
  );
}
