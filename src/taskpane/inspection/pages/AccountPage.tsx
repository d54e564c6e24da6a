import { nameOfAccount } from '../../../core/mailboxes/account-name';
import { Button } from '@fluentui/react-components';
import {
  connectionLines,
  deliveryLine,
  kindLine,
  serverCopyLine,
} from '../../../core/checks/shared/evidence-lines';
import { say } from '../../../locales/words';
import { Beside } from '../../parts/Beside';
import { Page } from '../../parts/Page';
import { TopBar } from '../../parts/TopBar';
import { Way } from '../../parts/Way';
import { plainText } from '../../../core/text/plain-text';
import { tokenOf } from '../../../session/page';
import { usePane } from '../../use-pane';
import { withAccountBack, withoutAccount } from '../../../session/changes';
import { concernsAccount } from '../../../session/inspected';
import { CopiesTable } from '../parts/CopiesTable';
import { DataFileCard } from '../parts/DataFileCard';
import { EvidenceList } from '../parts/EvidenceList';
import { FindingList } from '../parts/FindingList';
import { Nothing } from '../parts/Nothing';
import { ToBackup } from '../parts/ToBackup';
import { useInspected } from '../use-inspected';
import { isPop3 } from '../../../core/facts/account-kinds';

/** One account: where its mail lives, how it is connected, which file it fills, and what was found. */
export function AccountPage({ token }: { token: string }) {
  const pane = usePane();
  const inspected = useInspected();
  const account = inspected?.snapshot.accounts.find(({ id }) => tokenOf(id) === token);
  if (!inspected || !account) {
    return <Nothing title={say('accounts.title')} text={say('accounts.gone')} />;
  }
  const { snapshot, copies, open } = inspected;
  const name = plainText(nameOfAccount(account, snapshot));
  const fileId = account.delivery.known ? account.delivery.value.dataFileId : null;
  const file = snapshot.dataFiles.find(({ id }) => id === fileId);
  const found = open.filter(
    ({ subject, verdict }) => verdict !== 'pass' && concernsAccount(subject, account),
  );
  // Only these name their servers in the settings.
  const named = account.kind.known && ['pop3', 'imap', 'gmail'].includes(account.kind.value);
  const pop3 = isPop3(account);
  return (
    <Page title={name} above={<TopBar fallback={{ name: 'overview' }} />}>
      <Beside
        see={
          <>
            <h2>{say('accounts.connection')}</h2>
            <EvidenceList
              lines={[
                kindLine(account),
                ...(pop3 ? [serverCopyLine(account.serverCopy), deliveryLine(account, snapshot)] : []),
                ...(named || account.incoming.known ? connectionLines('incoming', account.incoming) : []),
                ...(named || account.outgoing.known ? connectionLines('outgoing', account.outgoing) : []),
              ]}
              sources={snapshot.sources}
            />
            {file && (
              <>
                <h2>{say('accounts.file')}</h2>
                <DataFileCard file={file} sources={snapshot.sources} />
                <ToBackup check="backup-missing" subject={{ type: 'dataFile', id: file.id }} />
              </>
            )}
          </>
        }
        then={
          <div className="stack">
            <p className="faint">{say('accounts.remove.help')}</p>
            <div className="row">
              <Button
                onClick={() => {
                  const before = pane.getState().remembered;
                  pane.replace({ name: 'overview' });
                  pane.remember((remembered) => withoutAccount(remembered, account.id, pane.now()), {
                    said: 'accountRemoved',
                    about: name,
                    back: (now) => withAccountBack(now, account.id, before, pane.now()),
                  });
                }}
              >
                {say('accounts.remove')}
              </Button>
            </div>
          </div>
        }
      >
        <h2>{say('copies.title')}</h2>
        <CopiesTable copies={copies} account={account.id} />
        <ul className="ways">
          <li>
            <Way label={say('accounts.map')} to={{ name: 'map', token }} />
          </li>
          <li>
            <Way label={say('overview.whatIf')} to={{ name: 'whatIf', token }} />
          </li>
        </ul>
        {found.length > 0 && (
          <>
            <h2>{say('overview.found')}</h2>
            <FindingList findings={found} />
          </>
        )}
      </Beside>
    </Page>
  );
}
