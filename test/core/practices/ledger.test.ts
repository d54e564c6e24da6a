import fc from 'fast-check';
import type { Account, DataFile } from '../../../src/core/facts/account';
import type { Device, Snapshot } from '../../../src/core/facts/snapshot';
import { ledgerOf, stillToLookAt } from '../../../src/core/practices/ledger';
import { PRACTICES, type Practice } from '../../../src/core/practices/practice';
import { inspect } from '../../../src/core/report/inspect';
import { anySnapshot } from '../../tools/arbitraries';
import { runs } from '../../tools/long';
import {
  KEPT_FOREVER,
  NO_BACKUP,
  TODAY,
  at,
  backupOf,
  exchange,
  imap,
  imported,
  pop3,
  pst,
  snapshotOf,
  told,
} from '../../tools/make-snapshot';

const ledger = (snapshot: Snapshot) => ledgerOf(snapshot, inspect(snapshot, TODAY), TODAY);

function person(accounts: Account[], dataFiles: DataFile[] = [pst()], device: Partial<Device> = {}) {
  return ledger(snapshotOf({ accounts, dataFiles, device: { diskEncrypted: told(true), ...device } }));
}

function stateOf(entries: ReturnType<typeof ledger>, practice: Practice) {
  return entries.filter((entry) => entry.practice === practice).map(({ state }) => state);
}

describe('the practices of a person', () => {
  it('are asked once for a computer and once for a mailbox, however many entries read it', () => {
    const address = 'mona@example.com';
    const entries = person([imap({ address }), pop3({ address }), exchange()]);
    const computer = entries.filter(({ subject }) => subject.type === 'computer');
    expect(computer.map(({ practice }) => practice).sort()).toEqual(['backup', 'encryption', 'maintenance']);
    expect(entries.filter(({ practice }) => practice === 'storage')).toHaveLength(2);
  });

  it('at risk come with what shows it and are due today', () => {
    const [copy] = person([pop3()]).filter(({ practice }) => practice === 'serverCopy');
    expect(copy).toMatchObject({ state: 'atRisk', nextOn: TODAY });
    expect(copy?.findings).toContain('pop3-no-server-copy:pop');
  });

  it('do not apply where mail stays on the server, and say why', () => {
    const [copy] = person([imap()]).filter(({ practice }) => practice === 'serverCopy');
    expect(copy).toMatchObject({ state: 'doesNotApply', reason: 'mailStaysOnServer', nextOn: null });
  });

  it('are not known where a POP3 account of the same address may empty the mailbox', () => {
    const address = 'ada@own.example';
    const elsewhere = imported({ host: 'mail.hoster.example', port: 995, encryption: 'tls' as const });
    const entries = person([imap({ address }), pop3({ address, incoming: elsewhere })]);
    expect(stateOf(entries, 'serverCopy')).toEqual(['notKnown', 'atRisk']);
  });

  it('are not known as long as nobody was asked, and a question is there for each', () => {
    for (const entry of person([exchange()], []).filter(({ state }) => state === 'notKnown')) {
      expect(entry.settledBy.some(({ by }) => by === 'question')).toBe(true);
    }
    expect(stateOf(person([exchange()], []), 'backup')).toEqual(['notKnown']);
  });

  it('are in order on evidence, with the day of the next look', () => {
    const entries = person(
      [
        pop3({
          serverCopy: imported(KEPT_FOREVER),
          otherClients: told('none'),
          serverDeletesAfterDays: told(null),
          used: told(1),
          quotaLimit: told(1_000),
          twoStep: told(true),
          ownPassword: told(true),
          mailSorted: told(true),
          teamUse: told('shared'),
        }),
      ],
      [pst({ backup: backupOf('2026-02-20') })],
      {
        recoveryKeyKept: told(true),
        maintainedOn: told('2026-02-01'),
        diskFree: told(100 * 1024 ** 3),
        autoArchive: told('off'),
      },
    );
    expect(entries.filter(({ state }) => state !== 'inOrder')).toEqual([]);
    expect(entries.map(({ practice }) => practice).sort()).toEqual([...PRACTICES].sort());
    expect(stillToLookAt(entries)).toBe(0);
    // 31 days after the backup, not after the look.
    expect(entries.find(({ practice }) => practice === 'backup')?.nextOn).toBe('2026-03-23');
  });

  it.each([
    ['security', { twoStep: told(false) }, 'atRisk'],
    ['security', {}, 'notKnown'],
    ['organisation', { mailSorted: told(false) }, 'due'],
    ['plannedDeletion', { serverDeletesAfterDays: told(365) }, 'notKnown'],
    ['plannedDeletion', { serverDeletesAfterDays: told(365), backup: NO_BACKUP }, 'atRisk'],
    ['plannedDeletion', { serverDeletesAfterDays: told(365), backup: backupOf('2026-02-20') }, 'inOrder'],
    ['plannedDeletion', { serverDeletesAfterDays: told(null) }, 'inOrder'],
  ] as const)('%s, %j: %s', (practice, more, state) => {
    expect(stateOf(person([imap(more)]), practice)).toEqual([state]);
  });

  it('look at a planned deletion again on the day on which it starts', () => {
    const rule = { olderThanDays: 365, scope: 'all', startsOn: '2026-04-01', endsOn: null } as const;
    const entries = person([
      imap({
        backup: backupOf('2026-02-20'),
        deletionRules: { known: true, value: [rule], evidence: 'policy', source: 'policy' },
      }),
    ]);
    const [planned] = entries.filter(({ practice }) => practice === 'plannedDeletion');
    expect(planned).toMatchObject({ state: 'inOrder', nextOn: '2026-04-01' });
  });

  it('have no planned deletion to fear where POP3 leaves nothing on the server', () => {
    const [planned] = person([pop3()]).filter(({ practice }) => practice === 'plannedDeletion');
    expect(planned).toMatchObject({ state: 'doesNotApply', reason: 'nothingStaysOnServer' });
  });

  it('have room to look at before copies stay there, and none where mail goes on into another mailbox', () => {
    expect(stateOf(person([pop3()]), 'storage')).toEqual(['notKnown']);
    expect(stateOf(person([pop3({ incoming: at('pop.gmail.com') })]), 'storage')).toEqual(['notKnown']);
    const goesOn = pop3({ delivery: imported({ to: 'exchangeMailbox', dataFileId: null }) });
    expect(stateOf(person([goesOn]), 'storage')).toEqual(['doesNotApply']);
  });

  it.each([
    ['encryption', {}, 'notKnown'],
    ['encryption', { recoveryKeyKept: told(false) }, 'atRisk'],
    ['encryption', { diskEncrypted: told(false) }, 'atRisk'],
    ['maintenance', { maintainedOn: told(null) }, 'due'],
    ['maintenance', {}, 'notKnown'],
  ] as const)('%s of the computer, %j: %s', (practice, device, state) => {
    expect(stateOf(person([pop3()], [pst()], device), practice)).toEqual([state]);
  });
});

test('what is in order counts from the day of what it rests on, and is due and asked again after that', () => {
  const settled = (readAt: string) =>
    ledger({
      ...snapshotOf({
        accounts: [imap({ mailSorted: told(true), twoStep: told(true), ownPassword: told(true) })],
        dataFiles: [],
      }),
      sources: [{ id: 'answers', kind: 'answers', name: '', readAt }],
    }).find(({ practice }) => practice === 'organisation');
  expect(settled('2026-02-28T09:00:00.000Z')).toMatchObject({ state: 'inOrder', nextOn: '2026-08-27' });
  expect(settled('2020-01-01T09:00:00.000Z')).toMatchObject({
    state: 'due',
    nextOn: TODAY,
    settledBy: [{ by: 'question', question: 'mailSorted' }, { by: 'mailServer' }],
  });
});

test.each([
  ['another program', { otherClients: told('removeMail' as const) }],
  ['a phone', { phone: told('removes' as const) }],
  ['a collecting mailbox', { collector: told('removes' as const) }],
])('mail does not simply stay on a server that %s empties', (_what, facts) => {
  const entries = person([imap(facts)], []);
  expect(stateOf(entries, 'serverCopy')).not.toContain('doesNotApply');
});

test('nothing is in order without a known line of evidence, and every open one can be settled', () => {
  fc.assert(
    fc.property(anySnapshot, (snapshot) => {
      for (const entry of ledger(snapshot)) {
        const [decides] = entry.evidence;
        if (entry.state === 'inOrder') expect(decides && 'level' in decides).toBe(true);
        expect(entry.state === 'doesNotApply').toBe(entry.reason !== null);
        expect(entry.nextOn !== null).toBe(['atRisk', 'due', 'inOrder'].includes(entry.state));
        if (entry.state !== 'notKnown') expect(entry.settledBy).toEqual([]);
      }
    }),
    { numRuns: runs(300) },
  );
});
