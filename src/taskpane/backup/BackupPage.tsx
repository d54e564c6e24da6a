import { Button } from '@fluentui/react-components';
import { mailIn } from '../../core/facts/mail-file-sums';
import type { MailFileFacts } from '../../core/facts/mail-file';
import { plainText } from '../../core/text/plain-text';
import { say } from '../../locales/words';
import { countedMail } from '../../core/backups/match-mailbox';
import { backupOf, type BackupView } from '../../session/backup/backup-view';
import { tokenOf } from '../../session/page';
import { formatBytes } from '../../wording/format-bytes';
import { formatDayOf } from '../../wording/format';
import { FileDrop } from '../parts/FileDrop';
import { Page } from '../parts/Page';
import { isOfOtherMail } from '../../core/backups/copy-comparison';
import { TopBar } from '../parts/TopBar';
import { usePane } from '../use-pane';
import { Nothing } from '../inspection/parts/Nothing';
import { useInspected } from '../inspection/use-inspected';
import { CopyFolders } from './CopyFolders';
import { Ladder } from './Ladder';
import { OldMessage } from './OldMessage';
import { WhereItLies } from './WhereItLies';
import { YourCopy } from './YourCopy';
import '../mailbox/mailbox.css';
import './backup.css';

interface BackupPageProps {
  token: string;
  /** The file in use is to be dropped again. */
  again: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** What a copy of somebody's mail holds, held against the mail itself. */
export default function BackupPage({ token, again, onFiles }: BackupPageProps) {
  const inspected = useInspected();
  const view = inspected && backupOf(inspected.snapshot, token, inspected.today);
  if (!view) return <Nothing title={say('backup.title')} text={say('backup.gone')} />;
  const waitsForLive = again || (view.file !== null && view.live === null);
  return (
    <Page
      title={say('backup.title')}
      about={again ? 'again' : 'copy'}
      above={<TopBar fallback={{ name: 'overview' }} />}
    >
      <p className="faint">{say('backup.about', { name: plainText(view.name) })}</p>
      <Ladder freshness={view.freshness} />
      <YourMail view={view} token={token} waits={waitsForLive} onFiles={onFiles} />
      {!waitsForLive && (
        <>
          {(view.file !== null || view.mailbox !== null) && <YourCopy view={view} onFiles={onFiles} />}
          {view.proof && !isOfOtherMail(view.proof.comparison.verdict) && (
            <CopyFolders
              comparison={view.proof.comparison}
              original={view.mailbox === null ? 'live' : 'mailbox'}
            />
          )}
          {speaksOfCopy(view) && (
            <>
              <WhereItLies view={view} />
              <OldMessage view={view} onFiles={onFiles} />
            </>
          )}
        </>
      )}
    </Page>
  );
}

/** Where a copy lies, and what comes out of it, is asked once there is one to speak of. */
function speaksOfCopy({ proof, backup }: BackupView): boolean {
  return proof !== null || (backup.exists.known && backup.exists.value);
}

interface YourMailProps {
  view: BackupView;
  token: string;
  waits: boolean;
  onFiles: BackupPageProps['onFiles'];
}

function YourMail({ view, token, waits, onFiles }: YourMailProps) {
  const pane = usePane();
  const { file, live, mirrors } = view;
  if (file === null) return <OnServer view={view} />;
  return (
    <section className="stack">
      <h2>{say(waits && live !== null ? 'backup.live.again.title' : 'backup.live.title')}</h2>
      {live && <Holds contents={live} />}
      {waits ? (
        <>
          <p className="soft">{say(mirrors ? 'backup.cache.drop' : 'backup.live.drop')}</p>
          <FileDrop onFiles={onFiles} primary />
        </>
      ) : (
        <div className="row">
          <Button
            onClick={() => {
              pane.go({ name: 'liveFile', token });
            }}
          >
            {say('backup.live.again')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Mail on a server: what it told of itself, and the way to ask it where it answers. */
function OnServer({ view: { mailbox, canBeAsked } }: { view: BackupView }) {
  const pane = usePane();
  const sums = mailbox && countedMail(mailbox);
  return (
    <section className="stack">
      <h2>{say('backup.server.title')}</h2>
      {mailbox && sums && (
        <>
          <p>
            {say(sums.whole ? 'backup.server.holds' : 'backup.server.partly', {
              items: sums.items,
              folders: sums.folders,
              date: formatDayOf(mailbox.takenAt),
            })}
          </p>
          <p className="soft">{say('backup.server.apart')}</p>
        </>
      )}
      {mailbox === null && (
        <p className="soft">{say(canBeAsked ? 'backup.server.ask' : 'backup.server.do')}</p>
      )}
      {(mailbox !== null || canBeAsked) && (
        <div className="row">
          <Button
            appearance={mailbox === null ? 'primary' : 'secondary'}
            onClick={() => {
              pane.go({ name: 'storage', ...(mailbox && { token: tokenOf(mailbox.id) }) });
            }}
          >
            {say(mailbox === null ? 'backup.server.read' : 'backup.server.again')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Holds({ contents }: { contents: MailFileFacts }) {
  const { items, bytes, newest } = mailIn(contents);
  return (
    <>
      <p>
        {newest === null
          ? say('backup.live.empty')
          : say('backup.live.holds', { items, size: formatBytes(bytes), newest: formatDayOf(newest) })}
      </p>
      {!contents.complete && <p className="soft">{say('backup.live.partial')}</p>}
    </>
  );
}
