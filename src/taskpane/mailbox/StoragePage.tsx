import { useDeferredValue, useMemo } from 'react';
import { possibleLimits } from '../../core/checks/shared/quota';
import type { Account } from '../../core/facts/account';
import { isMicrosoft } from '../../core/facts/account-kinds';
import { updateSnapshot } from '../../core/report/assemble';
import { accountOfMailbox } from '../../core/facts/mailbox-accounts';
import type { MailboxState } from '../../core/facts/mailbox';
import type { Snapshot, SourceFacts } from '../../core/facts/snapshot';
import type { Remembered } from '../../core/report/decisions';
import { deletionAhead, limitsHeld } from '../../core/forecast/deletion-ahead';
import { growth } from '../../core/forecast/growth';
import { totalBytes } from '../../core/facts/mailbox-sums';
import { visitsOf } from '../../core/forecast/visits';
import { deletionRulesOf } from '../../core/mailboxes/deletion-rules';
import { mailboxOfAccount } from '../../core/mailboxes/mailbox';
import { say } from '../../locales/words';
import { formatInstant } from '../../wording/format';
import { Beside } from '../parts/Beside';
import { Page } from '../parts/Page';
import { TopBar } from '../parts/TopBar';
import { plainText } from '../../core/text/plain-text';
import { isoDateOf } from '../../session/iso-date';
import { tokenOf } from '../../session/page';
import { usePane, usePaneState } from '../use-pane';
import { AgePicture } from './AgePicture';
import { countedFiles } from '../../session/mailbox/counted-files';
import { Connect } from './Connect';
import { FilePage } from './FilePage';
import { Forecast } from './Forecast';
import { FolderSizes } from './FolderSizes';
import { LargestItems } from './LargestItems';
import { HarmfulRules, MoreFacts } from './MoreFacts';
import { servedElsewhere } from '../../session/mailbox/served-elsewhere';
import { SpaceElsewhere } from './SpaceElsewhere';
import { SpaceUsed } from './SpaceUsed';
import { MoveNotice } from './move/MoveNotice';
import { problemText } from '../../wording/mailbox/problem-text';
import { useLiveFacts } from './use-mailbox-reader';
import './mailbox.css';

interface StoragePageProps {
  /** Stands for a mailbox, or a file of mail. */
  token: string;
  onFiles: (files: readonly File[]) => void;
}

/** How full the mailbox is, of what, how old that is, and the way to ask the mail server. */
export default function StoragePage({ token, onFiles }: StoragePageProps) {
  // Drawn in slices, so that a click never waits until all of a large mailbox is drawn.
  const remembered = useDeferredValue(usePaneState().remembered);
  const live = useDeferredValue(useLiveFacts());
  const snapshot = useMemo(() => withLive(remembered, live), [live, remembered]);
  const mailboxes = snapshot?.mailboxes ?? [];
  const files = useMemo(() => (snapshot ? countedFiles(snapshot) : []), [snapshot]);
  const fresh = live?.mailboxes?.[0];
  const mailbox =
    mailboxes.find(({ id }) => id === fresh?.id) ??
    mailboxes.find(({ id }) => tokenOf(id) === token) ??
    mailboxes[0];
  const account = mailbox && snapshot ? accountOfMailbox(mailbox, snapshot) : null;
  const known = remembered.snapshot?.mailboxes.some(({ id }) => id === mailbox?.id) ?? false;
  const facts = useMemo(
    () => mailbox && snapshot && <MailboxFacts mailbox={mailbox} account={account} snapshot={snapshot} />,
    [mailbox, account, snapshot],
  );
  const wanted = files.find(({ file }) => tokenOf(file.id) === token);
  // A mailbox that can be read comes before any file, read or not.
  const readable = mailbox ?? snapshot?.accounts.find(isMicrosoft);
  const counted = wanted ?? (readable || token !== '' ? undefined : files[0]);
  const elsewhere = mailbox || !snapshot ? [] : servedElsewhere(snapshot);
  const places = [
    ...mailboxes.map(({ id, address }) => ({ id, name: address ?? id })),
    ...files.map(({ file }) => ({ id: file.id, name: file.name })),
  ];
  return (
    <Page
      title={
        counted ? say('storage.file.title', { name: plainText(counted.file.name) }) : say('storage.title')
      }
      above={<TopBar fallback={{ name: remembered.snapshot ? 'overview' : 'start' }} />}
    >
      {!counted && mailbox && mailbox.address !== null && (
        <p className="soft">{plainText(mailbox.address)}</p>
      )}
      {places.length > 1 && <PlacePicker places={places} shown={counted?.file.id ?? mailbox?.id} />}
      {counted && snapshot ? (
        <FilePage key={counted.file.id} {...counted} snapshot={snapshot} onFiles={onFiles} />
      ) : (
        <>
          {elsewhere.length > 0 && snapshot ? (
            <SpaceElsewhere mailboxes={elsewhere} snapshot={snapshot} />
          ) : (
            <Connect known={known} />
          )}
          <MoveNotice />
          {facts}
        </>
      )}
    </Page>
  );
}

/** What is known, with what is being read right now. */
function withLive({ snapshot, answers }: Remembered, live: SourceFacts | null): Snapshot | null {
  if (live === null) return snapshot;
  return updateSnapshot(snapshot, { sources: [live], answers, takenAt: live.source.readAt });
}

interface MailboxFactsProps {
  mailbox: MailboxState;
  account: Account | null;
  snapshot: Snapshot;
}

function MailboxFacts({ mailbox, account, snapshot }: MailboxFactsProps) {
  const today = isoDateOf(usePane().now());
  if (mailbox.folders.length === 0) return <Problems mailbox={mailbox} />;
  const limits = account ? possibleLimits(account, snapshot) : [];
  const visits = visitsOf(snapshot.visits ?? [], mailbox.id);
  const used = totalBytes(mailbox).atLeast;
  const deletion =
    account &&
    deletionAhead(
      deletionRulesOf(mailboxOfAccount(account, snapshot), today),
      today,
      limitsHeld(growth(mailbox, visits), used, limits),
    );
  return (
    <>
      <p className="faint">{say('storage.readAt', { when: formatInstant(mailbox.takenAt) })}</p>
      <SpaceUsed mailbox={mailbox} account={account} snapshot={snapshot} />
      <HarmfulRules mailbox={mailbox} />
      <Beside
        see={
          <>
            <AgePicture mailbox={mailbox} />
            <LargestItems mailbox={mailbox} />
            <MoreFacts mailbox={mailbox} />
            <Problems mailbox={mailbox} />
          </>
        }
      >
        <Forecast mailbox={mailbox} limits={limits} visits={visits} deletion={deletion} />
        <FolderSizes key={mailbox.id} mailbox={mailbox} />
      </Beside>
    </>
  );
}

interface PlacePickerProps {
  places: readonly { id: string; name: string }[];
  /** Id of the one that is shown. */
  shown: string | undefined;
}

/** Which mailbox or file of mail is shown. */
function PlacePicker({ places, shown }: PlacePickerProps) {
  const pane = usePane();
  return (
    <label className="row">
      <span>{say('storage.which')}</span>
      <select
        className="field pick"
        value={shown}
        onChange={({ target }) => {
          pane.replace({ name: 'storage', token: tokenOf(target.value) });
        }}
      >
        {places.map(({ id, name }) => (
          <option key={id} value={id}>
            {plainText(name)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Problems({ mailbox: { problems, service } }: { mailbox: MailboxState }) {
  if (problems.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="storage-problems">
      <h2 id="storage-problems">{say('storage.problems')}</h2>
      <ul className="plain">
        {problems.map(({ problem }) => (
          <li key={problem}>{problemText(problem, service === 'graph' ? 'graph' : 'exchange')}</li>
        ))}
      </ul>
    </section>
  );
}
