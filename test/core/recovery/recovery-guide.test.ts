import fc from 'fast-check';
import { copiesOf } from '../../../src/core/copies/copies-of';
import type { Account, DataFile } from '../../../src/core/facts/account';
import { unknown } from '../../../src/core/facts/evidence';
import type { Snapshot } from '../../../src/core/facts/snapshot';
import {
  RECOVERY_EVENTS,
  eventFor,
  recoveryGuide,
  type RecoveryEvent,
  type RecoveryGuide,
} from '../../../src/core/recovery/recovery-guide';
import { RECOVERY_STEP_IDS, RESTORE_PARTS } from '../../../src/core/recovery/recovery-step';
import { outcome } from '../../../src/core/scenarios/outcome';
import { anySnapshot } from '../../tools/arbitraries';
import {
  KEPT_FOREVER,
  NO_BACKUP,
  TODAY,
  backupOf,
  exchange,
  imap,
  imported,
  keptDays,
  pop3,
  pst,
  snapshotOf,
  told,
} from '../../tools/make-snapshot';
import { runs } from '../../tools/long';

function guideFor(snapshot: Snapshot, account: Account, event: RecoveryEvent): RecoveryGuide {
  return recoveryGuide(event, account, { snapshot, copies: copiesOf(snapshot, TODAY), today: TODAY });
}

function guide(event: RecoveryEvent, account: Account, dataFiles: DataFile[] = [pst()]): RecoveryGuide {
  return guideFor(snapshotOf({ accounts: [account], dataFiles }), account, event);
}

const steps = (found: RecoveryGuide) =>
  found.steps.map(({ id, certainty }) => (certainty === 'sure' ? id : `${id}?`));

describe('after the disk has died', () => {
  it('of somebody who reads on a phone alone: nothing is said of a disk that their mail was never on', () => {
    const found = guide(
      'diskCrash',
      pop3({ profile: null, delivery: unknown('notAsked'), readIn: told('phone') }),
      [],
    );
    expect(steps(found)).not.toContain('leaveDiskAlone');
    expect(steps(found)).not.toContain('dataRecoveryFirm?');
    expect(found.never).not.toContain('writeToDisk');
    expect(found.never).not.toContain('repairTools');
  });

  it('of a POP3 user who kept nothing: leave the disk alone, ask others, and a firm as the last resort', () => {
    const found = guide('diskCrash', pop3());
    expect(steps(found)).toEqual([
      'leaveDiskAlone',
      'leaveCopiesFirst',
      'setUpAgain',
      'searchOtherDevices?',
      'askOthers?',
      'dataRecoveryFirm?',
      'backUpAgain',
    ]);
    expect(found.never).toEqual(['writeToDisk', 'repairTools', 'setUpWithoutCopies']);
    expect(found.lost.map(({ kind }) => kind)).toContain('sent');
  });

  it('of a POP3 user with copies on the server: have them kept there before the account is set up again', () => {
    const found = guide(
      'diskCrash',
      pop3({ serverCopy: imported(keptDays(14)), otherClients: told('none') }),
    );
    expect(steps(found)).toEqual([
      'leaveDiskAlone',
      'readElsewhere',
      'leaveCopiesFirst',
      'setUpAgain',
      'askOthers?',
      'dataRecoveryFirm?',
      'backUpAgain',
    ]);
    expect(found.steps.find(({ id }) => id === 'setUpAgain')?.mail).toEqual([
      { kind: 'inbox', ages: { from: 0, to: 14 } },
    ]);
  });

  it('of a POP3 user with a good backup of today: no firm is needed', () => {
    const found = guide('diskCrash', pop3(), [pst({ backup: backupOf(TODAY) })]);
    expect(steps(found)).toEqual(['leaveCopiesFirst', 'setUpAgain', 'restoreBackup', 'backUpAgain']);
    expect(found.steps[2]).toMatchObject({ parts: RESTORE_PARTS, walk: 'restore-drill' });
    expect(found.never).toEqual(['setUpWithoutCopies', 'overwriteBackup']);
    expect(found.lost).toEqual([]);
  });

  it('of an IMAP user: read on elsewhere, set the account up again, done', () => {
    const found = guide('diskCrash', imap({ contactsOnlyHere: told(false), backup: NO_BACKUP }));
    expect(steps(found)).toEqual(['readElsewhere', 'setUpAgain', 'backUpAgain']);
    expect(found.never).toEqual([]);
  });

  it('of an account of unknown kind: it may download its mail, so copies are kept first all the same', () => {
    const found = guide('diskCrash', pop3({ kind: unknown('notAsked') }));
    expect(steps(found)).toContain('leaveCopiesFirst');
    expect(found.never).toContain('setUpWithoutCopies');
  });

  it('calls a backup of unknown place worth trying, and no more', () => {
    const backup = backupOf(TODAY, { place: unknown('notAsked') });
    expect(steps(guide('diskCrash', pop3(), [pst({ backup })]))).toContain('restoreBackup?');
  });

  it('opens the data file from the share where it lies', () => {
    const found = guide('diskCrash', pop3(), [pst({ location: imported('networkShare') })]);
    expect(steps(found)).toEqual(['leaveCopiesFirst', 'setUpAgain', 'openOldFile', 'backUpAgain']);
  });
});

describe('contacts that are in the file of a mirror only', () => {
  it.each([
    ['an .ost on a network drive', pst({ kind: imported('ost'), location: imported('networkShare') })],
    ['an .ost on a second disk', pst({ kind: imported('ost'), location: imported('otherDrive') })],
    ['an .ost on this disk', pst({ kind: imported('ost') })],
    [
      'an .ost in a folder copied to a cloud',
      pst({ kind: imported('ost'), location: imported('syncedFolder') }),
    ],
  ])('are gone with the computer, and nobody is sent to open the file elsewhere: %s', (_what, file) => {
    const account = imap({
      delivery: imported({ to: 'cache', dataFileId: file.id }),
      contactsOnlyHere: told(true),
      backup: NO_BACKUP,
    });
    const found = guide('diskCrash', account, [file]);
    expect(steps(found).filter((id) => id.startsWith('openOldFile'))).toEqual([]);
    expect(found.lost.map(({ kind }) => kind)).toEqual(['contactsAndCalendar']);
  });
});

describe('after a theft', () => {
  it('locks the thief out first, and sends nobody to a data recovery firm', () => {
    const found = guide('deviceStolen', pop3());
    expect(steps(found).slice(0, 2)).toEqual(['reportTheft', 'signOutEverywhere']);
    expect(steps(found)).not.toContain('dataRecoveryFirm?');
    expect(found.never).not.toContain('writeToDisk');
  });
});

describe('after a device has deleted everything', () => {
  it('brings mail of an Exchange account back while the server still can', () => {
    const found = guide('syncedDeletion', exchange({ backup: NO_BACKUP }));
    expect(steps(found)).toEqual([
      'keepOthersOffline?',
      'signOutEverywhere',
      'bringBackDeleted',
      'backUpAgain',
    ]);
    expect(found.steps.find(({ id }) => id === 'bringBackDeleted')?.withinDays).toBe(14);
    expect(found.never).toEqual(['emptyDeleted', 'openOthersOnline', 'removeAccount']);
  });

  it('asks the provider of an IMAP account for a backup of theirs', () => {
    expect(steps(guide('syncedDeletion', imap({ backup: NO_BACKUP, contactsOnlyHere: told(true) })))).toEqual(
      [
        'keepOthersOffline?',
        'signOutEverywhere',
        'askProviderForBackup?',
        'keepUsingFile',
        'searchOtherDevices?',
        'askOthers?',
        'backUpAgain',
      ],
    );
  });

  it('tells a POP3 user that the mail here is still here', () => {
    const found = guide('syncedDeletion', pop3({ serverCopy: imported(KEPT_FOREVER) }));
    expect(steps(found)).toEqual(['signOutEverywhere', 'keepUsingFile', 'backUpAgain']);
  });
});

describe('after the account has been closed', () => {
  it('asks the provider at once, and keeps the data file in use', () => {
    const found = guide('accountClosed', pop3());
    expect(steps(found)).toEqual(['askProviderToReopen?', 'keepUsingFile', 'backUpAgain']);
    expect(found.never).toEqual(['removeAccount']);
  });
});

describe('laws of every guide', () => {
  const any = fc.tuple(anySnapshot, fc.constantFrom(...RECOVERY_EVENTS));

  it('has each step once, in the one order', () => {
    fc.assert(
      fc.property(any, ([snapshot, event]) => {
        for (const account of snapshot.accounts) {
          const places = guideFor(snapshot, account, event).steps.map(({ id }) =>
            RECOVERY_STEP_IDS.indexOf(id),
          );
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
          expect(places.at(-1)).toBe(RECOVERY_STEP_IDS.length - 1);
        }
      }),
    );
  });

  it('names a way back for all mail that the outcome says is left, and for none that is lost', () => {
    fc.assert(
      fc.property(any, ([snapshot, event]) => {
        for (const account of snapshot.accounts) {
          const found = guideFor(snapshot, account, event);
          const back = found.steps.flatMap(({ mail, perhaps }) =>
            [...mail, ...perhaps].map(({ kind, ages }) => `${kind} ${ages.from}`),
          );
          for (const { kind, segments } of found.rows) {
            for (const { fate, ages } of segments) {
              expect([fate, back.includes(`${kind} ${ages.from}`)]).toEqual([fate, fate !== 'lost']);
            }
          }
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('promises mail for sure only from a place that holds it for sure', () => {
    fc.assert(
      fc.property(any, ([snapshot, event]) => {
        for (const account of snapshot.accounts) {
          const sure = outcome(copiesOf(snapshot, TODAY), eventFor(event, account.id))
            .filter((row) => row.account === account.id)
            .flatMap(({ kind, segments }) =>
              segments.flatMap(({ fate, ages }) =>
                fate === 'kept' || fate === 'recoverable' ? [`${kind} ${ages.from}`] : [],
              ),
            );
          for (const { certainty, mail } of guideFor(snapshot, account, event).steps) {
            if (certainty === 'sure')
              expect(sure).toEqual(
                expect.arrayContaining(mail.map(({ kind, ages }) => `${kind} ${ages.from}`)),
              );
          }
        }
      }),
    );
  });

  it('sends to a data recovery firm only after a dead disk that took something, and never first', () => {
    fc.assert(
      fc.property(any, ([snapshot, event]) => {
        for (const account of snapshot.accounts) {
          const { steps: found, rows } = guideFor(snapshot, account, event);
          const at = found.findIndex(({ id }) => id === 'dataRecoveryFirm');
          if (at < 0) continue;
          expect(event).toBe('diskCrash');
          expect(at).toBe(found.length - 2);
          expect(found[at]?.certainty).toBe('maybe');
          expect(rows.some(({ effect }) => effect === 'lost' || effect === 'cannotTell')).toBe(true);
        }
      }),
    );
  });
});
