import { FIXES } from '../../../src/core/fixes/registry';
import { CHECKS } from '../../../src/core/checks/registry';
import { copiesOf } from '../../../src/core/copies/copies-of';
import type { MailKind } from '../../../src/core/copies/copy';
import type { Account, DataFile } from '../../../src/core/facts/account';
import { inspect } from '../../../src/core/report/inspect';
import type { ScenarioEvent } from '../../../src/core/scenarios/event';
import { outcomeFor } from '../../../src/core/scenarios/outcome';
import {
  KEPT_FOREVER,
  MONA,
  NO_BACKUP,
  NOT_KEPT,
  TODAY,
  at,
  exchange,
  imap,
  imported,
  keptDays,
  measured,
  pop3,
  pst,
  snapshotOf,
  told,
} from '../../tools/make-snapshot';

const crash: ScenarioEvent = { type: 'diskCrash' };

interface Parts {
  accounts: Account[];
  dataFiles?: DataFile[];
}

const snapshot = ({ accounts, dataFiles = [pst()] }: Parts) => snapshotOf({ accounts, dataFiles });

/** The outcome in short: `0-14 kept at server` per segment. */
function after(parts: Parts, event: ScenarioEvent = crash, of = 0, kind: MailKind = 'inbox'): string[] {
  const account = parts.accounts[of]?.id ?? '';
  return outcomeFor(copiesOf(snapshot(parts), TODAY), event, account, kind).map(({ ages, fate, where }) => {
    const places = where.map((place) => place.type).join(' and ');
    return `${ages.from}-${ages.to ?? ''} ${fate}${places && ` at ${places}`}`;
  });
}

const findings = (parts: Parts) =>
  inspect(snapshot(parts), TODAY).findings.map(({ check, verdict, severity }) =>
    [check, verdict, severity].filter((part) => part !== null).join(' '),
  );

describe('11. Gmail by POP: the box in the program changes nothing', () => {
  const gmail = (more: Partial<Account> = {}) => ({
    accounts: [pop3({ address: 'gita@gmail.com', incoming: at('pop.gmail.com'), ...more })],
  });
  const settings = [NOT_KEPT, keptDays(14), KEPT_FOREVER].map((setting) => imported(setting));

  it.each([
    [undefined, ['0- cannotTell at server']],
    [told('keeps' as const), ['0- kept at server']],
    [told('deletes' as const), ['0- lost']],
  ])('the switch %j alone decides', (providerSwitch, fate) => {
    for (const serverCopy of settings) {
      const more = providerSwitch === undefined ? {} : { providerSwitch };
      expect(after(gmail({ serverCopy, ...more }))).toEqual(fate);
    }
  });

  it('gets no verdict from the box, and the box proves nothing', () => {
    for (const serverCopy of settings) {
      const said = findings(gmail({ serverCopy }));
      expect(said).toContain('provider-decides-copies cantTell');
      expect(said.filter((one) => /^pop3-(?:no-server-copy|server-copy)/.test(one))).toEqual([]);
    }
  });
});

describe('12. POP3 that removes plus IMAP on one mailbox: the IMAP inbox is emptied too', () => {
  const both = (serverCopy = imported(NOT_KEPT) as Account['serverCopy']) => ({
    accounts: [
      imap({ address: MONA, incoming: at('imap.example.com'), backup: NO_BACKUP }),
      pop3({ address: MONA, incoming: at('pop.example.com'), serverCopy }),
    ],
  });

  it('leaves nothing of the inbox on the server and in the mirror', () => {
    const copies = copiesOf(snapshot(both()), TODAY).filter(
      ({ account, kind }) => account === 'imap' && kind === 'inbox',
    );
    const held = copies.filter(({ ages }) => ages !== null).map(({ place }) => place.type);
    expect(held).toEqual(['dataFile']);
    expect(after(both())).toEqual(['0- lost']);
    expect(after(both(), crash, 0, 'folders')).toEqual(['0- kept at server']);
  });

  it('keeps as many days as the POP3 program leaves', () => {
    expect(after(both(imported(keptDays(14))))).toEqual(['0-14 kept at server', '14- lost']);
  });

  it('says so on both', () => {
    const said = inspect(snapshot(both()), TODAY).findings.filter(
      ({ check }) => check === 'mailbox-drained-by-other-reader',
    );
    expect(said.map(({ subject, verdict }) => [subject.type === 'account' && subject.id, verdict])).toEqual([
      ['imap', 'fail'],
      ['pop', 'fail'],
    ]);
  });

  it('gives one mailbox to an event, whichever entry it is named by', () => {
    const purge: ScenarioEvent = { type: 'syncedDeletion', accounts: ['pop'] };
    const kept = both(imported(KEPT_FOREVER));
    expect(after(kept, purge)).toEqual(['0- kept at dataFile']);
    expect(after({ ...kept, accounts: [...kept.accounts].reverse() }, purge)).toEqual([
      '0- kept at dataFile',
    ]);
  });
});

describe("13. A program's own age rule deletes on the server as well", () => {
  const ownRetention = imported({ keep: 'days', days: 30 } as const);

  it('IMAP: in every folder', () => {
    const accounts = [imap({ ownRetention, backup: NO_BACKUP })];
    for (const kind of ['inbox', 'sent', 'folders', 'deleted'] as const) {
      const held = copiesOf(snapshot({ accounts }), TODAY).filter((copy) => copy.kind === kind);
      expect(held.map(({ ages }) => ages)).toEqual([
        { from: 0, to: 30 },
        { from: 0, to: 30 },
      ]);
    }
    expect(findings({ accounts })).toContain('program-deletes-old-mail fail serious');
  });

  it('POP3: here, and on the server where what is deleted here is to go there too', () => {
    const nothing: ScenarioEvent = { type: 'mailboxFull', accounts: null };
    const kept = (removeWhenDeletedHere: boolean) => ({
      accounts: [pop3({ serverCopy: imported({ keep: 'forever', removeWhenDeletedHere }), ownRetention })],
    });
    expect(after(kept(true), nothing)).toEqual(['0-30 kept at server and dataFile']);
    expect(after(kept(false), nothing)).toEqual(['0-30 kept at server and dataFile', '30- kept at server']);
  });
});

describe('14. A full .ost loses nothing; moving its mail to a local file makes it worse', () => {
  const ost = pst({ kind: imported('ost'), sizeBytes: measured(49.6 * 1024 ** 3) });
  const accounts = [
    exchange({ delivery: imported({ to: 'cache', dataFileId: 'ada.pst' }), backup: NO_BACKUP }),
  ];

  it('is a matter of keeping fewer years here, and of no other fix', () => {
    const { findings: all } = inspect(snapshot({ accounts, dataFiles: [ost] }), TODAY);
    const full = all.filter(({ subject }) => subject.type === 'dataFile');
    expect(full.map(({ check, fix }) => [check, fix])).toEqual([['mirror-near-limit', 'limit-cache']]);
    expect(after({ accounts, dataFiles: [ost] })).toEqual(['0- kept at server']);
  });

  it('is kept by the server before the move, and lost with the disk after it', () => {
    const moved = [pop3({ delivery: imported({ to: 'dataFile', dataFileId: 'ada.pst' }) })];
    expect(after({ accounts: moved }, crash, 0, 'folders')).toEqual(['0- lost']);
  });
});

describe('15. Headers only: the body is on the server alone', () => {
  it('so that the store here saves nothing for certain', () => {
    const accounts = [pop3({ serverCopy: imported(KEPT_FOREVER), headersOnly: imported(true) })];
    expect(after({ accounts }, { type: 'accountClosed', accounts: null })).toEqual([
      '0- cannotTell at dataFile',
    ]);
    expect(after({ accounts })).toEqual(['0- kept at server']);
  });
});

describe('16. Emptying Deleted Items fills Recoverable Items', () => {
  it('moves what goes from the mailbox into the recoverable stage, where it takes up room', () => {
    const accounts = [exchange({ backup: NO_BACKUP })];
    const emptied: ScenarioEvent = {
      type: 'serverPurge',
      olderThanDays: 0,
      scope: 'deletedItems',
      accounts: null,
    };
    expect(after({ accounts }, emptied, 0, 'deleted')).toEqual(['0- recoverable at recoverable']);
  });

  it('so nobody whose recovery store is nearly full is sent to empty more', () => {
    const check = CHECKS.find(({ id }) => id === 'recoverable-items-near-limit');
    expect([check?.fix, check?.links]).toEqual(['free-recoverable-items', ['recoverableItems']]);
    const { steps } = FIXES['free-recoverable-items'];
    expect(steps.some(({ does }) => does?.includes('removes'))).toBe(false);
  });
});

describe("17. Clearing 'leave messages on the server', or fewer days, is a delete order", () => {
  const now = (setting: Account['serverCopy']) => ({ accounts: [pop3({ serverCopy: setting })] });

  it('takes off the server what had been left there', () => {
    expect(after(now(imported(keptDays(90))))).toEqual(['0-90 kept at server', '90- lost']);
    expect(after(now(imported(keptDays(7))))).toEqual(['0-7 kept at server', '7- lost']);
    expect(after(now(imported(NOT_KEPT)))).toEqual(['0- lost']);
  });
});

describe('18. Removing an account keeps the local file only in classic Outlook', () => {
  it('a store that POP3 fills outlives its account', () => {
    const accounts = [pop3()];
    expect(after({ accounts }, { type: 'accountClosed', accounts: null })).toEqual(['0- kept at dataFile']);
  });

  it('a mirror does not', () => {
    const accounts = [imap({ backup: NO_BACKUP })];
    expect(after({ accounts }, { type: 'accountClosed', accounts: null })).toEqual(['0- lost']);
  });
});
