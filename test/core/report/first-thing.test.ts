import fc from 'fast-check';
import type { Account, DataFile } from '../../../src/core/facts/account';
import { comesBeforeWorse, firstOf, firstThing } from '../../../src/core/report/first-thing';
import { inspect } from '../../../src/core/report/inspect';
import type { Finding } from '../../../src/core/report/report';
import { unknown } from '../../../src/core/facts/evidence';
import { anySnapshot } from '../../tools/arbitraries';
import { blankBackup } from '../../tools/blank-backup';
import { runs } from '../../tools/long';
import {
  NO_BACKUP,
  TODAY,
  backupOf,
  exchange,
  imap,
  imported,
  measured,
  pop3,
  pst,
  snapshotOf,
  told,
} from '../../tools/make-snapshot';

const GB = 1024 ** 3;

const first = (accounts: Account[], dataFiles: DataFile[] = [pst()], encrypted = true) =>
  firstThing(
    inspect(snapshotOf({ accounts, dataFiles, device: { diskEncrypted: told(encrypted) } }), TODAY).findings,
  )?.check;

describe('what to see to first', () => {
  it('is a backup of what exists, before a setting that helps from tomorrow on', () => {
    expect(first([pop3()], [pst({ backup: NO_BACKUP })])).toBe('backup-missing');
  });

  it('is the setting once there is a backup', () => {
    expect(first([pop3()], [pst({ backup: backupOf('2026-02-20') })])).toBe('pop3-no-server-copy');
  });

  it('is room in a mailbox that is full, before everything else', () => {
    expect(first([pop3(), imap({ used: told(5 * GB), quotaLimit: told(5 * GB) })])).toBe('quota-reached');
  });

  it('is the mail that only a phone holds, before a backup of what that has taken away', () => {
    const phone = pop3({ phone: told('removes'), backup: NO_BACKUP });
    expect(first([phone], [pst({ backup: NO_BACKUP })])).toBe('only-copy-not-backed-up');
  });

  it('is room in a full mirror, before questions and after what is grave', () => {
    const ost = pst({ kind: imported('ost'), sizeBytes: measured(49.6 * GB) });
    const mirrored = exchange({
      delivery: imported({ to: 'cache', dataFileId: ost.id }),
      serverDeletesAfterDays: unknown('notAsked'),
    });
    expect(first([mirrored], [ost])).toBe('mirror-near-limit');
    expect(first([mirrored, pop3()], [ost])).not.toBe('mirror-near-limit');
  });

  it('is whether any copy exists, before the disk is encrypted', () => {
    const open = imap({ backup: blankBackup(), serverDeletesAfterDays: unknown('notAsked') });
    expect(['backup-missing', 'retention-exposure']).toContain(first([open], [], false));
  });
});

describe('why it comes first', () => {
  const why = (accounts: Account[], dataFiles: DataFile[] = [pst()], encrypted = true) =>
    firstOf(
      inspect(snapshotOf({ accounts, dataFiles, device: { diskEncrypted: told(encrypted) } }), TODAY)
        .findings,
    )?.reason;
  const GOOD = backupOf('2026-02-20');
  const full = { used: told(5 * GB), quotaLimit: told(5 * GB) };

  it.each<[string, ReturnType<typeof why>, Account[], DataFile[]]>([
    ['mail is turned away', 'shutsMailOut', [imap(full)], []],
    ['a copy saves all that is there', 'savesAll', [pop3()], [pst({ backup: NO_BACKUP })]],
    ['the server keeps nothing', 'grave', [pop3()], [pst({ backup: blankBackup() })]],
    ['the server keeps nothing, and there is a backup', 'moderate', [pop3()], [pst({ backup: GOOD })]],
    ['no second copy, and nothing grave', 'backup', [imap({ backup: NO_BACKUP })], []],
    [
      'nobody knows of a copy',
      'copiesUnknown',
      [imap({ backup: blankBackup(), serverDeletesAfterDays: told(null) })],
      [],
    ],
  ])('%s', (_what, reason, accounts, files) => {
    expect(why(accounts, files)).toBe(reason);
  });
});

test('its reason is wanted where something of a worse severity comes behind it, and only there', () => {
  const { findings } = inspect(
    snapshotOf({
      accounts: [pop3()],
      dataFiles: [pst({ backup: NO_BACKUP })],
      device: { diskEncrypted: told(false) },
    }),
    TODAY,
  );
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity);
  const [critical, serious] = [of('critical'), of('serious')];
  const [worst, first] = [critical[0] ?? none(), serious[0] ?? none()];
  expect(comesBeforeWorse(first, critical)).toBe(true);
  expect(comesBeforeWorse(first, serious)).toBe(false);
  expect(comesBeforeWorse(worst, findings)).toBe(false);
  expect(comesBeforeWorse({ ...first, severity: null }, serious)).toBe(true);
});

function none(): never {
  throw new Error('Nothing was found.');
}

test('it is open, and only where nothing is open is there none', () => {
  fc.assert(
    fc.property(anySnapshot, (snapshot) => {
      const { findings } = inspect(snapshot, TODAY);
      const found = firstThing(findings);
      expect(found === undefined).toBe(findings.every(({ verdict }) => verdict === 'pass'));
      expect(found?.verdict).not.toBe('pass');
    }),
    { numRuns: runs(100) },
  );
});
