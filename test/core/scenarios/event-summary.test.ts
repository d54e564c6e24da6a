import fc from 'fast-check';
import { copiesOf } from '../../../src/core/copies/copies-of';
import type { Snapshot } from '../../../src/core/facts/snapshot';
import type { ScenarioEvent } from '../../../src/core/scenarios/event';
import { summarise, struckAges, type EventSummary } from '../../../src/core/scenarios/event-summary';
import type { FolderAges, MeasuredMail } from '../../../src/core/scenarios/mail-ages';
import { indexMail } from '../../../src/core/scenarios/mail-index';
import { unknown } from '../../../src/core/facts/evidence';
import { FATES, outcome } from '../../../src/core/scenarios/outcome';
import { anyEvent, anySnapshot } from '../../tools/arbitraries';
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
  told,
} from '../../tools/make-snapshot';

const crash: ScenarioEvent = { type: 'diskCrash' };
const purge = (olderThanDays: number): ScenarioEvent => ({
  type: 'serverPurge',
  olderThanDays,
  scope: 'all',
  accounts: null,
});

function summary(parts: Partial<Snapshot>, event: ScenarioEvent, measured?: MeasuredMail): EventSummary {
  const snapshot = snapshotOf(parts);
  return summarise(event, {
    snapshot,
    copies: copiesOf(snapshot, TODAY),
    today: TODAY,
    ...(measured ? { mail: indexMail(measured, TODAY) } : {}),
  });
}

function row(found: EventSummary, kind: string, account?: string) {
  return found.rows.find((one) => one.kind === kind && (account === undefined || one.account === account));
}

describe('what an event comes to', () => {
  it('shows a POP3 user that a purge takes the half on the server and leaves the mail here', () => {
    const found = summary(
      { accounts: [pop3({ serverCopy: imported(KEPT_FOREVER) })], dataFiles: [pst()] },
      purge(365),
    );
    expect(row(found, 'inbox')).toMatchObject({
      effect: 'copyRemains',
      segments: [
        { ages: { from: 0, to: 365 }, fate: 'kept', struck: [] },
        {
          ages: { from: 365, to: null },
          fate: 'kept',
          struck: [{ type: 'server' }],
          where: [{ type: 'dataFile' }],
        },
      ],
    });
    expect(row(found, 'sent')?.effect).toBe('untouched');
    expect(found.effect).toBe('copyRemains');
    expect(struckAges(found, 'pop', 'inbox')).toEqual({ from: 365, to: null });
    expect(struckAges(found, 'pop', 'sent')).toBeNull();
  });

  it('shows an IMAP user that the same purge takes the mail everywhere', () => {
    const found = summary(
      { accounts: [imap({ backup: NO_BACKUP, contactsOnlyHere: told(false) })] },
      purge(365),
    );
    const old = row(found, 'inbox')?.segments.at(-1);
    expect(old).toMatchObject({ fate: 'lost', ages: { from: 365, to: null } });
    expect(old?.struck.map(({ type }) => type)).toEqual(['server', 'deviceCache']);
    expect(row(found, 'contactsAndCalendar')?.effect).toBe('untouched');
    expect(found.effect).toBe('lost');
  });

  it('names the worst effect of all accounts', () => {
    const found = summary({ accounts: [pop3(), exchange()], dataFiles: [pst()] }, crash);
    expect(found.effect).toBe('lost');
    expect(row(found, 'inbox', 'exchange')?.effect).toBe('copyRemains');
  });

  it('has no rows and no effect where there is no account', () => {
    expect(summary({}, crash)).toMatchObject({ rows: [], effect: 'untouched', oldest: null });
  });
});

test('a rule about the age of mail is not doubted for contacts that nobody knows the place of', () => {
  const snapshot = snapshotOf({ accounts: [imap({ contactsOnlyHere: unknown('notAsked') })] });
  const copies = copiesOf(snapshot, TODAY);
  const of = (event: ScenarioEvent) =>
    summarise(event, { snapshot, copies, today: TODAY }).rows.filter(
      ({ kind, effect }) => kind === 'contactsAndCalendar' && effect === 'cannotTell',
    );
  expect(of({ type: 'serverPurge', accounts: null, olderThanDays: 365, scope: 'all' })).toEqual([]);
  expect(of({ type: 'diskCrash' })).toHaveLength(1);
});

describe('what a kept rests on', () => {
  const kept = (found: EventSummary) => row(found, 'inbox')?.segments[0]?.assumes;

  it('names what nobody has said about the POP3 server', () => {
    const accounts = [pop3({ serverCopy: imported(KEPT_FOREVER) })];
    expect(kept(summary({ accounts, dataFiles: [pst()] }, crash))).toEqual([
      'noOtherReaderRemoves',
      'serverDeletesNothing',
    ]);
  });

  it('is nothing when it was said, or when another place holds it all the same', () => {
    const accounts = [
      pop3({
        serverCopy: imported(KEPT_FOREVER),
        otherClients: told('none'),
        serverDeletesAfterDays: told(null),
      }),
    ];
    expect(kept(summary({ accounts, dataFiles: [pst()] }, crash))).toEqual([]);
    const open = [pop3({ serverCopy: imported(KEPT_FOREVER) })];
    expect(kept(summary({ accounts: open, dataFiles: [pst()] }, purge(9_999)))).toEqual([]);
    expect(kept(summary({ accounts: [imap()] }, crash))).toEqual([]);
  });

  it('is a backup that nobody has read back, until somebody has', () => {
    const withBackup = (restoredOn: string | null) =>
      summary(
        {
          accounts: [pop3()],
          dataFiles: [pst({ backup: backupOf(TODAY, { restoredOn: told(restoredOn) }) })],
        },
        crash,
      );
    expect(kept(withBackup(null))).toEqual(['backupReadable']);
    expect(kept(withBackup('2026-01-01'))).toEqual([]);
  });
});

describe('how much mail that is', () => {
  const folder = (more: Partial<FolderAges>): FolderAges => ({
    account: 'imap',
    kind: 'inbox',
    folder: 'inbox',
    name: 'Inbox',
    cuts: [
      { days: 0, items: 100, bytes: 5_000 },
      { days: 90, items: 60, bytes: 3_000 },
      { days: 365, items: 25, bytes: 1_000 },
    ],
    oldestOn: '2020-03-01',
    ...more,
  });
  const measured = (...folders: FolderAges[]): MeasuredMail => ({
    countedOn: TODAY,
    complete: true,
    folders,
  });
  const imapOnly = { accounts: [imap({ backup: NO_BACKUP, contactsOnlyHere: told(true) })] };

  it('is exact at a measured age', () => {
    const found = summary(imapOnly, purge(365), measured(folder({})));
    expect(row(found, 'inbox')?.segments.at(-1)?.amount).toEqual({
      items: { atLeast: 25, atMost: 25 },
      bytes: { atLeast: 1_000, atMost: 1_000 },
    });
    expect(found.oldest).toEqual({ on: '2020-03-01', account: 'imap', kind: 'inbox' });
  });

  it('is at least and at most between two of them', () => {
    const found = summary(imapOnly, purge(200), measured(folder({})));
    expect(row(found, 'inbox')?.segments.at(-1)?.amount).toEqual({
      items: { atLeast: 25, atMost: 60 },
      bytes: { atLeast: 1_000, atMost: 3_000 },
    });
  });

  it('is at least what was measured where some kinds were not', () => {
    const found = summary(imapOnly, purge(365), measured(folder({})));
    expect(found.totals.lost).toEqual({
      items: { atLeast: 25, atMost: null },
      bytes: { atLeast: 1_000, atMost: null },
    });
    expect(found.struck).toEqual(found.totals.lost);
  });

  it('is not told where nothing was measured', () => {
    expect(summary(imapOnly, purge(365)).totals).toEqual({
      lost: null,
      cannotTell: null,
      recoverable: null,
      kept: null,
    });
  });

  it('names no oldest mail when the oldest is too young to be concerned', () => {
    const young = folder({ oldestOn: '2026-02-01', cuts: [{ days: 0, items: 3, bytes: 9 }] });
    const found = summary(imapOnly, purge(365), measured(young));
    expect(found.oldest).toBeNull();
  });

  it('says of mail that does not exist that nothing becomes of it', () => {
    const young = folder({ oldestOn: '2026-02-01', cuts: [{ days: 0, items: 3, bytes: 9 }] });
    const inbox = row(summary(imapOnly, purge(365), measured(young)), 'inbox');
    expect(inbox?.effect).toBe('untouched');
    expect(inbox?.segments.map(({ ages }) => ages)).toEqual([{ from: 0, to: 365 }]);
    // What was not counted may be there.
    expect(row(summary(imapOnly, purge(365), measured(young)), 'sent')?.effect).toBe('lost');
    const open = { ...measured(young), complete: false };
    expect(row(summary(imapOnly, purge(365), open), 'inbox')?.effect).toBe('lost');
  });
});

describe('laws of a summary', () => {
  it('tells the same fates as the outcome, at every age', () => {
    fc.assert(
      fc.property(anySnapshot, anyEvent, (snapshot, event) => {
        const copies = copiesOf(snapshot, TODAY);
        const found = summarise(event, { snapshot, copies, today: TODAY });
        const isShown = ({ account, kind }: { account: string; kind: string }) =>
          found.rows.some((row) => row.account === account && row.kind === kind);
        const all = outcome(copies, event);
        const told = all.filter(isShown);
        for (const { kind, segments } of all.filter((row) => !isShown(row))) {
          expect([event.type, kind]).toEqual(['serverPurge', 'contactsAndCalendar']);
          expect(segments.filter(({ fate }) => fate === 'lost' || fate === 'recoverable')).toEqual([]);
        }
        expect(found.rows.map(({ account, kind }) => [account, kind])).toEqual(
          told.map(({ account, kind }) => [account, kind]),
        );
        found.rows.forEach((one, at) => {
          const segments = told[at]?.segments ?? [];
          const fateAt = (age: number) =>
            segments.find(({ ages }) => age >= ages.from && (ages.to === null || age < ages.to))?.fate;
          for (const { ages, fate } of one.segments) {
            expect(fateAt(ages.from)).toBe(fate);
            expect(fateAt((ages.to ?? 100_000) - 1)).toBe(fate);
          }
        });
      }),
    );
  });

  it('never calls untouched what does not survive for sure', () => {
    fc.assert(
      fc.property(anySnapshot, anyEvent, (snapshot, event) => {
        const found = summarise(event, { snapshot, copies: copiesOf(snapshot, TODAY), today: TODAY });
        for (const { effect, segments } of found.rows) {
          const worst = FATES.find((fate) => segments.some((one) => one.fate === fate)) ?? 'kept';
          expect(['untouched', 'copyRemains'].includes(effect)).toBe(worst === 'kept');
        }
      }),
    );
  });
});
