import { copiesOf } from '../../src/core/copies/copies-of';
import { survivalGrid } from '../../src/core/copies/survival-grid';
import { unknown } from '../../src/core/facts/evidence';
import { inspect } from '../../src/core/report/inspect';
import { summarise } from '../../src/core/scenarios/event-summary';
import { assumptionsWithDisk, headlineOf, lossesWithDisk, type Loss } from '../../src/session/disk-loss';
import { atAGlance } from '../../src/session/at-a-glance';
import { inspectRemembered } from '../../src/session/inspected';
import { nothingRemembered } from '../../src/core/report/nothing-remembered';
import {
  TODAY,
  at,
  backupOf,
  exchange,
  imap,
  imported,
  keptDays,
  pop3,
  pst,
  snapshotOf,
  told,
} from '../tools/make-snapshot';
import { blankBackup } from '../tools/blank-backup';
import { sampleRemembered } from '../taskpane/inspection/samples';

async function lossesOf(id: string): Promise<Omit<Loss, 'account' | 'kept'>[]> {
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

test('two weeks on the server: all but the inbox goes, and of that the older part', async () => {
  expect(await lossesOf('eva')).toEqual([
    {
      fate: 'lost',
      kinds: ['sent', 'drafts', 'folders', 'deleted', 'contactsAndCalendar'],
      ages: { from: 0, to: null },
      everything: false,
    },
    { fate: 'lost', kinds: ['inbox'], ages: { from: 14, to: null }, everything: false },
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

describe('POP3 that the person told of, read in a program here and gone from webmail', () => {
  const saidOf = (host: string) => {
    const account = pop3({
      incoming: at(host),
      delivery: unknown('notAsked'),
      readIn: told('computer'),
      serverCopy: told({ keep: 'none' }),
      otherClients: told('none'),
      backup: { ...blankBackup(), exists: told(false) },
    });
    const snapshot = snapshotOf({ accounts: [account] });
    const copies = copiesOf(snapshot, TODAY);
    const effectOf = (type: 'accountClosed' | 'syncedDeletion') =>
      summarise({ type, accounts: null }, { snapshot, copies, today: TODAY }).effect;
    return {
      headline: headlineOf({ copies, report: inspect(snapshot, TODAY) }),
      map: survivalGrid(copies, account.id, true).map(({ kind, cells, places }) => [
        kind,
        cells.server.state,
        cells.computer.state,
        places,
      ]),
      whatIf: [effectOf('accountClosed'), effectOf('syncedDeletion')],
    };
  };

  it('is all on this disk, by the headline, the map and what would happen to it elsewhere', () => {
    expect(saidOf('pop.example.com')).toEqual({
      headline: 'all',
      map: [
        ['inbox', 'none', 'all', 1],
        ['sent', 'none', 'all', 1],
        ['folders', 'none', 'all', 1],
        // Nobody asked where contacts are kept.
        ['contactsAndCalendar', 'none', 'unknown', 0],
      ],
      whatIf: ['cannotTell', 'cannotTell'],
    });
  });

  it('may have its sent mail at a provider that keeps what it sends, so not all of it is called lost', () => {
    const { headline, map } = saidOf('pop.gmail.com');
    expect(headline).toBe('losing');
    expect(map[1]).toEqual(['sent', 'unknown', 'all', 1]);
    expect(map[0]).toEqual(['inbox', 'none', 'all', 1]);
  });
});

describe('that the disk takes no more than what is said', () => {
  const rest = (facts: Parameters<typeof snapshotOf>[0]) => {
    const snapshot = snapshotOf(facts);
    const inspected = inspectRemembered({ ...nothingRemembered(), snapshot }, TODAY);
    return inspected !== null && atAGlance(inspected).disk.restKept;
  };

  test.each<[string, boolean, Parameters<typeof snapshotOf>[0]]>([
    ['all is on its server', true, { accounts: [exchange()] }],
    ['all of it is among the losses', true, { accounts: [pop3()], dataFiles: [pst()] }],
    [
      'on a drive that may be this computer’s',
      false,
      { accounts: [pop3()], dataFiles: [pst({ location: imported('otherDrive') })] },
    ],
    [
      'in a file that lies nobody knows where',
      false,
      { accounts: [pop3()], dataFiles: [pst({ location: unknown('notInExport') })] },
    ],
    ['in an archive that no account delivers to', false, { accounts: [exchange()], dataFiles: [pst()] }],
    [
      'of one account nothing is known',
      false,
      { accounts: [exchange(), imap({ id: 'two', kind: unknown('notAsked') })] },
    ],
    ['of no mail anything is known', false, { accounts: [] }],
  ])('%s: %s', (_when, kept, facts) => {
    expect(rest(facts)).toBe(kept);
  });
});
