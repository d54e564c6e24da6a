import { preventing } from '../../../src/core/recovery/prevention';
import { RECOVERY_EVENTS } from '../../../src/core/recovery/recovery-guide';
import { inspect } from '../../../src/core/report/inspect';
import { NOT_KEPT, NO_BACKUP, TODAY, imported, pop3, pst, snapshotOf } from '../../tools/make-snapshot';

const file = pst({ backup: NO_BACKUP });
const account = pop3({
  serverCopy: imported(NOT_KEPT),
  backup: NO_BACKUP,
  delivery: imported({ to: 'dataFile', dataFileId: file.id }),
});
const other = pop3({ ...account, id: 'other' });
const { findings } = inspect(snapshotOf({ accounts: [account, other], dataFiles: [file] }), TODAY);

test.each(RECOVERY_EVENTS)('before %s a missing backup is named, and nothing of another account', (event) => {
  const found = preventing(event, account, findings);
  expect(found.map(({ check }) => check)).toContain('backup-missing');
  expect(found.filter(({ subject }) => subject.type === 'account' && subject.id === 'other')).toEqual([]);
});

test('a setting of the server copy helps before a disk dies, and not before the account is closed', () => {
  const has = (event: 'diskCrash' | 'accountClosed') =>
    preventing(event, account, findings).some(({ check }) => check === 'pop3-no-server-copy');
  expect([has('diskCrash'), has('accountClosed')]).toEqual([true, false]);
});

test('what is in order or not known is nothing to do', () => {
  const passed = findings.map((finding) => ({ ...finding, verdict: 'cantTell' as const }));
  expect(preventing('diskCrash', account, passed)).toEqual([]);
});
