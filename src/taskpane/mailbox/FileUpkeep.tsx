import type { DataFile } from '../../core/facts/account';
import { fileLimit } from '../../core/checks/shared/file-room';
import { LARGE_MAIL_BYTES, type MailAmount, type MailFileFacts } from '../../core/facts/mail-file';
import { mailFolders, mailIn } from '../../core/facts/mail-file-sums';
import { LIMITS } from '../../core/limits';
import { plainText } from '../../core/text/plain-text';
import { say } from '../../locales/words';
import { formatDayOf } from '../../wording/format';
import { formatBytes, overLimit } from '../../wording/format-bytes';
import { formatCount } from '../../wording/mailbox/amounts';
import { Bar } from './Bar';
import { FactLine } from './FactLine';
import { Notice } from '../parts/Notice';
import type { MailboxState } from '../../core/facts/mailbox';
import { Reveal } from '../parts/Reveal';
import { KindsOfFolders } from './KindsOfFolders';

interface FileUpkeepProps {
  file: DataFile;
  contents: MailFileFacts;
  mailbox: MailboxState;
}

/** How the file is: how near to its limit, how much is in it, and what tidying it up may give back. */
export function FileUpkeep({ file, contents, mailbox }: FileUpkeepProps) {
  const { sizeBytes, complete, freeBytes, large, likelyDuplicates, passwordProtected } = contents;
  const limit = fileLimit(file);
  const { items, bytes, oldest, newest } = mailIn(contents);
  const unsized = mailFolders(contents).some((folder) => folder.unsized > 0);
  const atLeast = (value: string) => (complete ? value : say('storage.atLeast', { value }));
  const messages = say('storage.file.messages', { count: items, size: formatBytes(bytes) });
  return (
    <section className="card" aria-labelledby="file-upkeep">
      <h2 id="file-upkeep">{say('storage.file.upkeep')}</h2>
      <p className="answer">
        {complete && !unsized ? messages : say('storage.atLeast', { value: messages })}
      </p>
      {limit !== null && (
        <div className="stack-tight">
          <p>
            {say('accounts.fileFull', {
              size: formatBytes(sizeBytes),
              limit: formatBytes(limit),
              over: overLimit(sizeBytes, limit),
            })}
          </p>
          <Bar
            share={sizeBytes / limit}
            tight={{ from: LIMITS.dataFileNearShare.value, to: 1 }}
            tone={toneOf(sizeBytes / limit)}
          />
          <span className="scale faint" aria-hidden="true">
            <span>0</span>
            <span>{formatBytes(limit)}</span>
          </span>
          <p className="faint">{say('storage.file.limit')}</p>
        </div>
      )}
      <KindsOfFolders mailbox={mailbox} subject={{ type: 'dataFile', id: file.id }} free={freeBytes} />
      {file.format.known && file.format.value === 'ansi' && (
        <Notice tone="warning">{say('storage.file.ansi')}</Notice>
      )}
      {passwordProtected === true && <p className="soft">{say('storage.file.password')}</p>}
      <Reveal label={say('storage.file.more')}>
        <dl className="facts">
          <FactLine label={say('storage.file.size')} value={formatBytes(sizeBytes)} />
          {oldest !== null && <FactLine label={say('storage.file.oldest')} value={formatDayOf(oldest)} />}
          {newest !== null && <FactLine label={say('storage.file.newest')} value={formatDayOf(newest)} />}
          <FactLine
            label={say('storage.file.free')}
            value={freeBytes === null ? say('storage.unknown') : formatBytes(freeBytes)}
            {...(freeBytes !== 0 && { help: say('storage.file.free.help') })}
          />
          <FactLine
            label={say('storage.file.large', { size: formatBytes(LARGE_MAIL_BYTES) })}
            value={atLeast(amountText(large))}
            {...(large.items > 0 && { help: say('storage.file.large.help') })}
          />
          <FactLine
            label={say('storage.file.duplicates')}
            value={likelyDuplicates === null ? say('storage.unknown') : atLeast(amountText(likelyDuplicates))}
            {...(likelyDuplicates?.items !== 0 && { help: say('storage.file.duplicates.help') })}
          />
          <FolderLines contents={contents} />
        </dl>
      </Reveal>
    </section>
  );
}

/** The folders where tidying up gives most. */
function FolderLines({ contents }: { contents: MailFileFacts }) {
  const folders = mailFolders(contents).filter(({ items }) => items > 0);
  if (folders.length < 2) return null;
  const largest = folders.reduce<(typeof folders)[number] | null>(
    (most, one) => (most === null || one.bytes > most.bytes ? one : most),
    null,
  );
  const oldest = folders
    .filter((folder) => folder.oldest !== null)
    .sort((a, b) => ((a.oldest ?? '') < (b.oldest ?? '') ? -1 : 1))[0];
  return (
    <>
      {largest && (
        <FactLine
          label={say('storage.file.largestFolder')}
          value={plainText(largest.name)}
          help={say('storage.file.messages', { count: largest.items, size: formatBytes(largest.bytes) })}
        />
      )}
      {oldest && (
        <FactLine
          label={say('storage.file.oldestFolder')}
          value={plainText(oldest.name)}
          help={say('storage.folders.oldest', { when: formatDayOf(oldest.oldest ?? '') })}
        />
      )}
    </>
  );
}

function amountText({ items, bytes }: MailAmount): string {
  return items === 0
    ? formatCount(0)
    : say('storage.file.amount', { count: formatCount(items), size: formatBytes(bytes) });
}

function toneOf(share: number): 'plain' | 'warning' | 'danger' {
  if (share >= LIMITS.dataFileSeriousShare.value) return 'danger';
  return share >= LIMITS.dataFileNearShare.value ? 'warning' : 'plain';
}
