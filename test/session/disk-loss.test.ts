import { copiesOf } from '../../src/core/copies/copies-of';
import { assumptionsWithDisk, lossesWithDisk, type Loss } from '../../src/session/disk-loss';
import { inspectRemembered } from '../../src/session/inspected';
import { nothingRemembered } from '../../src/core/report/nothing-remembered';
import {
  TODAY,
  backupOf,
  imap,
  imported,
  keptDays,
  pop3,
  pst,
  snapshotOf,
  told,
} from '../tools/make-snapshot';
import { sampleRemembered } from '../taskpane/inspection/samples';

async function lossesOf(id: string): Promise<Omit<Loss, 'account'>[]> {
  const { snapshot } = await sampleRemembered(id);
  if (!snapshot) throw new Error('Nothing was read.');
  return lossesWithDisk(copiesOf(snapshot, '2026-03-02')).map(({ fate, kinds, ages, everything }) => ({
    fate,
    kinds,
    ages,
    everything,
  }));
}

test('one computer and no backup: everything goes', async () => {
  expect(await lossesOf('ada')).toMatchObject([
    { fate: 'lost', ages: { from: 0, to: null }, everything: true },
  ]);
});

test('two weeks on the server: only the older part of the inbox goes, and all of the rest', async () => {
  expect(await lossesOf('eva')).toEqual([
    { fate: 'lost', kinds: ['inbox'], ages: { from: 14, to: null }, everything: false },
    {
      fate: 'lost',
      kinds: ['sent', 'drafts', 'folders', 'deleted', 'contactsAndCalendar'],
      ages: { from: 0, to: null },
      everything: false,
    },
  ]);
});

test('mail on the server is not lost, and what hangs on an open question is said to', async () => {
  for (const loss of await lossesOf('ben')) {
    expect(loss.kinds).toEqual(['contactsAndCalendar']);
  }
});

test('of mail that is read in a browser alone, this computer’s disk takes nothing', () => {
  const web = imap({ kind: told('webmail' as const) });
  expect(lossesWithDisk(copiesOf(snapshotOf({ accounts: [web] }), TODAY))).toEqual([]);
});

describe('what has to hold for the rest to stay', () => {
  const assumed = (parts: Parameters<typeof snapshotOf>[0]) => {
    const inspected = inspectRemembered({ ...nothingRemembered(), snapshot: snapshotOf(parts) }, TODAY);
    return inspected && assumptionsWithDisk(inspected);
  };
  const twoWeeks = { serverCopy: imported(keptDays(14)) };

  test('copies at the server: nobody told of other devices, nor of a rule of the server', () => {
    expect(assumed({ accounts: [pop3(twoWeeks)], dataFiles: [pst()] })).toEqual([
      'noOtherReaderRemoves',
      'serverDeletesNothing',
    ]);
  });

  test('what was told need not be assumed', () => {
    const answered = { otherClients: told('none' as const), serverDeletesAfterDays: told(null) };
    expect(assumed({ accounts: [pop3({ ...twoWeeks, ...answered })], dataFiles: [pst()] })).toEqual([]);
    expect(assumed({ accounts: [imap()] })).toEqual([]);
  });

  test('a backup that nobody has read back', () => {
    const backup = backupOf('2026-02-19', { restoredOn: told(null) });
    expect(assumed({ accounts: [pop3()], dataFiles: [pst({ backup })] })).toEqual(['backupReadable']);
  });

  test('where nothing would stay, nothing is assumed', () => {
    expect(assumed({ accounts: [pop3()], dataFiles: [pst()] })).toEqual([]);
  });
});
