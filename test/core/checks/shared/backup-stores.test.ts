import type { CheckInput, CheckResult } from '../../../../src/core/checks/check';
import {
  backupCheck,
  hasBackup,
  lessThan,
  type BackupStore,
} from '../../../../src/core/checks/shared/backup-stores';
import { copiesOf } from '../../../../src/core/copies/copies-of';
import { unknown } from '../../../../src/core/facts/evidence';
import type { Snapshot } from '../../../../src/core/facts/snapshot';
import { blankBackup } from '../../../tools/blank-backup';
import {
  KEPT_FOREVER,
  NO_BACKUP,
  TODAY,
  backupOf,
  exchange,
  imap,
  imported,
  pop3,
  pst,
  snapshotOf,
} from '../../../tools/make-snapshot';

/** The stores that a check of backups is shown, by whom they are about. */
function storesIn(facts: Partial<Snapshot>): Map<string, BackupStore> {
  const snapshot = snapshotOf(facts);
  const input: CheckInput = { snapshot, copies: copiesOf(snapshot, TODAY), today: TODAY };
  const stores = new Map<string, BackupStore>();
  const check = backupCheck(
    { id: 'backup-missing', version: 1, fix: null, links: [] },
    (store): CheckResult[] => {
      const { subject } = store.about;
      stores.set(subject.type === 'computer' ? '' : subject.id, store);
      return [];
    },
  );
  for (const result of check.evaluate(input)) expect(result).toBeNull();
  return stores;
}

const unspoken = blankBackup();

describe('what ought to have a backup', () => {
  it('is the file of a POP3 account, and not the account that fills it', () => {
    expect([...storesIn({ accounts: [pop3()], dataFiles: [pst()] }).keys()]).toEqual(['ada.pst']);
  });

  it('is the POP3 account itself where its file is not known, on a disk here where nothing tells otherwise', () => {
    const lost = storesIn({ accounts: [pop3()] });
    expect([...lost].map(([id, { local }]) => [id, local])).toEqual([['pop', false]]);
    const nowhere = storesIn({ accounts: [pop3({ delivery: unknown('notInExport') })] });
    expect(nowhere.get('pop')?.local).toBe(true);
  });

  it('is the mail of an IMAP account, which lies on its server, and no file that only mirrors it', () => {
    const stores = storesIn({ accounts: [imap()], dataFiles: [pst({ kind: imported('ost') })] });
    expect([...stores].map(([id, { local }]) => [id, local])).toEqual([['imap', false]]);
  });

  it('is mail on a server that keeps what is deleted only where the person has spoken of a backup', () => {
    expect(storesIn({ accounts: [exchange({ backup: unspoken })] }).size).toBe(0);
    expect([...storesIn({ accounts: [exchange({ backup: NO_BACKUP })] }).keys()]).toEqual(['exchange']);
  });

  it('is an account of a kind that nobody knows only where the person has spoken of a backup', () => {
    const kind = unknown('notAsked');
    expect(storesIn({ accounts: [imap({ kind, backup: unspoken })] }).size).toBe(0);
    expect(storesIn({ accounts: [imap({ kind, backup: NO_BACKUP })] }).size).toBe(1);
  });
});

describe('how bad it is to have none', () => {
  const riskOf = (facts: Partial<Snapshot>, id: string) => storesIn(facts).get(id)?.risk;

  it('follows from what the crash of the disk would take', () => {
    expect(riskOf({ accounts: [pop3()], dataFiles: [pst()] }, 'ada.pst')).toBe('serious');
    // Sent mail lies in the file alone, whatever stays on the server.
    const kept = pop3({ serverCopy: imported(KEPT_FOREVER) });
    expect(riskOf({ accounts: [kept], dataFiles: [pst()] }, 'ada.pst')).toBe('serious');
    expect(riskOf({ accounts: [imap({ backup: NO_BACKUP })] }, 'imap')).toBe('moderate');
    expect(riskOf({ accounts: [exchange({ backup: NO_BACKUP })] }, 'exchange')).toBe('minor');
  });

  it('of an archive that no account fills goes by where it lies', () => {
    const risks = (['localDisk', 'syncedFolder', 'networkShare', 'otherDrive'] as const).map((place) =>
      riskOf({ dataFiles: [pst({ location: imported(place) })] }, 'ada.pst'),
    );
    expect(risks).toEqual(['serious', 'moderate', 'moderate', 'moderate']);
    expect(riskOf({ dataFiles: [pst({ location: unknown('notInExport') })] }, 'ada.pst')).toBe('moderate');
  });

  it('can be one step less, down to minor', () => {
    expect((['critical', 'serious', 'moderate', 'minor'] as const).map(lessThan)).toEqual([
      'serious',
      'moderate',
      'minor',
      'minor',
    ]);
  });
});

test('only a backup that somebody spoke of is there to be looked at', () => {
  const of = (backup: BackupStore['backup']) => {
    const store = storesIn({ dataFiles: [pst({ backup })] }).get('ada.pst');
    return store && hasBackup(store);
  };
  expect([of(backupOf(TODAY)), of(NO_BACKUP), of(unspoken)]).toEqual([true, false, false]);
});
