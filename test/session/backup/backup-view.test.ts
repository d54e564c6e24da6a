import { withBackupProofs } from '../../../src/core/backups/with-proofs';
import { known } from '../../../src/core/facts/evidence';
import type { Snapshot } from '../../../src/core/facts/snapshot';
import type { Subject } from '../../../src/core/facts/subject';
import { backupOf, backupToken } from '../../../src/session/backup/backup-view';
import { mailbox } from '../../tools/make-mailbox';
import { mailFileOf, mailFolder } from '../../tools/make-mail-file';
import {
  exchange,
  imap,
  imported,
  measured,
  NO_BACKUP,
  pop3,
  pst,
  snapshotOf,
  told,
  TODAY,
} from '../../tools/make-snapshot';

const contents = mailFileOf([mailFolder('1', { '2019-05': 40, '2025-10': 7 }, { special: 'inbox' })]);
const ofAccount = (id: string): Subject => ({ type: 'account', id });
const inMirror = (fileId: string) => imported({ to: 'cache', dataFileId: fileId } as const);
const cache = pst({
  id: 'cache.ost',
  name: 'cache.ost',
  kind: imported('ost'),
  contents: measured(contents),
});
const viewOf = (subject: Subject, snapshot: Snapshot) =>
  backupOf(snapshot, backupToken(subject, snapshot) ?? '', TODAY);

test('the backup of mail that was fetched is that of its file', () => {
  const snapshot = snapshotOf({ accounts: [pop3()], dataFiles: [pst({ contents: measured(contents) })] });
  expect(viewOf(ofAccount('pop'), snapshot)).toMatchObject({
    subject: { type: 'dataFile', id: 'ada.pst' },
    mirrors: false,
    live: contents,
  });
});

test('the backup of a mailbox is its own, also where a program mirrors it in a file that can be read', () => {
  const account = imap({ delivery: inMirror(cache.id) });
  const snapshot = snapshotOf({ accounts: [account], dataFiles: [cache] });
  expect(viewOf(ofAccount('imap'), snapshot)).toMatchObject({
    subject: { type: 'account', id: 'imap' },
    mirrors: true,
    live: contents,
    mailbox: null,
    canBeAsked: false,
  });
});

test('a server that answers is asked, and not the mirror', () => {
  const account = exchange({ delivery: inMirror(cache.id) });
  const unread = snapshotOf({ accounts: [account], dataFiles: [cache] });
  expect(viewOf(ofAccount('exchange'), unread)).toMatchObject({
    file: null,
    mailbox: null,
    canBeAsked: true,
  });
  const read = snapshotOf({ accounts: [account], dataFiles: [cache], mailboxes: [mailbox()] });
  expect(viewOf(ofAccount('exchange'), read)?.mailbox?.address).toBe('exchange@example.com');
});

test('a copy that agrees with a mirror is told: the mailbox may hold more', () => {
  const account = imap({ delivery: inMirror(cache.id), backup: { ...NO_BACKUP, place: told('otherDisk') } });
  const file = pst({
    id: 'copy',
    contents: measured({ ...contents, name: 'copy.pst', storeKey: 'ff' }),
    droppedAsCopy: { of: { type: 'account', id: 'imap' }, isCopy: measured(true) },
  });
  const snapshot = withBackupProofs(
    snapshotOf({
      accounts: [account],
      dataFiles: [cache],
      fileCopies: [{ file, of: ['imap'], isCopy: measured(true) }],
    }),
  );
  expect(snapshot.accounts[0]?.backup.lastOn).toEqual(known('2026-11-20', 'told', 'file'));
  const view = viewOf(ofAccount('imap'), snapshot);
  expect(view?.proof).toMatchObject({ level: 'told', comparison: { verdict: { state: 'complete' } } });
  expect(view?.freshness.rung).not.toBe('proved');
});
