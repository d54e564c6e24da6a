import { CHECK_IDS } from '../../../src/core/checks/check';
import { practiceOf } from '../../../src/core/practices/open-things';
import { inspect } from '../../../src/core/report/inspect';
import type { Backup } from '../../../src/core/facts/account';
import { unknown } from '../../../src/core/facts/evidence';
import { openThings } from '../../tools/open-things';
import { blankBackup } from '../../tools/blank-backup';
import { TODAY, pop3, pst, snapshotOf, told } from '../../tools/make-snapshot';

const openWith = (backup: Backup) =>
  openThings(inspect(snapshotOf({ accounts: [pop3()], dataFiles: [pst({ backup })] }), TODAY).findings);

test('what a yes asks next about one backup does not count anew', () => {
  const before = openWith(blankBackup());
  const after = openWith({ ...blankBackup(), exists: told(true) });
  expect(after.length).toBeLessThanOrEqual(before.length);
  const about = after.find(([{ check }]) => check.startsWith('backup-'));
  expect(about?.map(({ check }) => check)).toEqual([
    'backup-stale',
    'backup-same-disk',
    'backup-never-restored',
  ]);
});

test('nothing that is open is left out, and nothing else is in it', () => {
  const { findings } = inspect(
    snapshotOf({
      accounts: [pop3({ used: unknown('notAsked') })],
      dataFiles: [pst({ backup: blankBackup() })],
    }),
    TODAY,
  );
  const open = findings.filter(({ verdict }) => verdict === 'cantTell');
  expect(
    openThings(findings)
      .flat()
      .map(({ key }) => key)
      .sort(),
  ).toEqual(open.map(({ key }) => key).sort());
});

test('checks that feed no practice are things of their own', () => {
  const none = CHECK_IDS.filter((check) => practiceOf(check) === null);
  expect(none).toEqual(['accounts-not-shown', 'data-file-risky-place', 'pop3-move-to-imap']);
});
