import type { DataFile } from '../../core/facts/account';
import { fileLimit } from '../../core/checks/shared/file-room';
import { roleOf } from '../../core/checks/shared/data-file-role';
import { accountsOfFile } from '../../core/facts/file-owner';
import type { MailFileFacts } from '../../core/facts/mail-file';
import { mailFolders, mailIn } from '../../core/facts/mail-file-sums';
import type { MailboxState } from '../../core/facts/mailbox';
import type { FileCopy, Snapshot } from '../../core/facts/snapshot';
import { visitsOf } from '../../core/forecast/visits';
import { plainText } from '../../core/text/plain-text';
import { say, sayIfKnown } from '../../locales/words';
import { tokenOf } from '../../session/page';
import { formatInstant } from '../../wording/format';
import { DAY_MS } from '../../core/facts/units';
import { Beside } from '../parts/Beside';
import { FileDrop } from '../parts/FileDrop';
import { Way } from '../parts/Way';
import { AgePicture } from './AgePicture';
import { FileChange } from './FileChange';
import { FileUpkeep } from './FileUpkeep';
import { Fold } from './Fold';
import { FolderSizes } from './FolderSizes';
import { Forecast } from './Forecast';
import { LargestItems } from './LargestItems';
import { WhoseMail } from './WhoseMail';
import { Notice } from '../parts/Notice';

interface FilePageProps {
  file: DataFile;
  contents: MailFileFacts;
  mailbox: MailboxState;
  /** The file stands aside: it is a copy, or may be one. undefined: it is in use. */
  copy: FileCopy | undefined;
  snapshot: Snapshot;
  onFiles: (files: readonly File[]) => void;
}

/** What is in a file of mail: how much, how old, whose, how near to its limit, and what can be done about that. */
export function FilePage({ file, contents, mailbox, copy, snapshot, onFiles }: FilePageProps) {
  const limit = fileLimit(file);
  const [owner] = accountsOfFile(file, snapshot);
  const empty = mailFolders(contents).length === 0;
  return (
    <>
      <p className="faint">{say('storage.file.readAt', { when: formatInstant(mailbox.takenAt) })}</p>
      {copy && (
        <Notice tone="info">
          {say(copy.isCopy.known ? 'storage.file.isCopy' : 'storage.file.perhapsCopy')}
        </Notice>
      )}
      {!copy && roleOf(file, snapshot) === 'mirror' && <p className="soft">{say('storage.file.mirror')}</p>}
      <Partial contents={contents} />
      <FileUpkeep file={file} contents={contents} mailbox={mailbox} />
      {!copy && <FileChange file={file} />}
      {!copy && <WhoseMail file={file} snapshot={snapshot} />}
      <Beside
        see={
          <>
            {!empty && <AgePicture mailbox={mailbox} />}
            {!empty && <LargestItems mailbox={mailbox} />}
            <Fold label={say('storage.file.next')}>
              <ul className="ways">
                {owner && (
                  <li>
                    <Way label={say('storage.file.whatIf')} to={{ name: 'disk', token: tokenOf(owner.id) }} />
                  </li>
                )}
              </ul>
              <p className="soft">{say('storage.file.again')}</p>
              <FileDrop onFiles={onFiles} folders />
            </Fold>
          </>
        }
      >
        {empty && <p>{say('storage.file.noMail')}</p>}
        {!empty && !copy && isGrowing(contents, mailbox.takenAt) && (
          <Forecast
            mailbox={mailbox}
            limits={limit === null ? [] : [limit]}
            visits={visitsOf(snapshot.visits ?? [], mailbox.id)}
            deletion={null}
          />
        )}
        {!empty && <FolderSizes key={mailbox.id} mailbox={mailbox} />}
      </Beside>
    </>
  );
}

const YEAR_MS = 365 * DAY_MS;

/** Of a file to which nothing was added for a year, nobody needs to know when it will be full. */
function isGrowing(contents: MailFileFacts, takenAt: string): boolean {
  const { newest } = mailIn(contents);
  return newest !== null && Date.parse(takenAt) - Date.parse(newest) < YEAR_MS;
}

/** Why not everything is in the numbers. */
function Partial({ contents: { complete, problems, folders } }: { contents: MailFileFacts }) {
  if (complete) return null;
  const codes = [...new Set(problems.map(({ code }) => code))];
  const namesOf = (code: string) =>
    folders
      .filter(({ id }) => problems.some((problem) => problem.code === code && problem.folderId === id))
      .map(({ name }) => plainText(name));
  return (
    <Notice tone="warning">
      <p>{say('storage.file.partial')}</p>
      <ul className="plain">
        {codes.map((code) => (
          <li key={code}>
            {sayIfKnown(`storage.file.problem.${code}`) ?? code}
            {namesOf(code).length > 0 && (
              <span className="faint"> {namesOf(code).slice(0, 5).join(', ')}</span>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
