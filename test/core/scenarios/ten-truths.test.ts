import { copiesOf } from '../../../src/core/copies/copies-of';
import { MAIL_KINDS, type MailKind } from '../../../src/core/copies/copy';
import type { Account, DataFile } from '../../../src/core/facts/account';
import type { ScenarioEvent } from '../../../src/core/scenarios/event';
import { outcomeFor } from '../../../src/core/scenarios/outcome';
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

const crash: ScenarioEvent = { type: 'diskCrash' };
const purge365: ScenarioEvent = { type: 'serverPurge', olderThanDays: 365, scope: 'all', accounts: null };

interface Case {
  accounts: Account[];
  dataFiles?: DataFile[];
  event: ScenarioEvent;
  of?: string;
  kind?: MailKind;
}

function copies({ accounts, dataFiles = [pst()] }: Pick<Case, 'accounts' | 'dataFiles'>) {
  return copiesOf(snapshotOf({ accounts, dataFiles }), TODAY);
}

/** The outcome in short: `0-14 kept at server` per segment. */
function after({ event, of, kind = 'inbox', ...parts }: Case): string[] {
  const account = of ?? parts.accounts[0]?.id ?? '';
  return outcomeFor(copies(parts), event, account, kind).map(({ ages, fate, where }) => {
    const places = where.map((place) => place.type).join(' and ');
    return `${ages.from}-${ages.to ?? ''} ${fate}${places && ` at ${places}`}`;
  });
}

describe('1. POP3, setting cleared', () => {
  it('leaves the inbox on the server only until the next download', () => {
    const server = copies({ accounts: [pop3()] }).filter((copy) => copy.place.type === 'server');
    expect(server).toEqual([
      expect.objectContaining({ kind: 'inbox', ages: null, ends: 'onDownload', certainty: 'certain' }),
    ]);
  });

  it('loses all of it in a disk crash without backup', () => {
    expect(after({ accounts: [pop3()], event: crash })).toEqual(['0- lost']);
  });
});

describe('2. POP3, copy left N days', () => {
  it.each([1, 14, 365])(
    '%i days: younger mail survives a disk crash on the server, older is lost',
    (days) => {
      const accounts = [pop3({ serverCopy: imported(keptDays(days)) })];
      expect(after({ accounts, event: crash })).toEqual([`0-${days} kept at server`, `${days}- lost`]);
    },
  );
});

describe('3. POP3, copy left with no end', () => {
  const accounts = [pop3({ serverCopy: imported(KEPT_FOREVER) })];

  it('keeps the inbox through a disk crash', () => {
    expect(after({ accounts, event: crash })).toEqual(['0- kept at server']);
  });

  it('never ends by itself, so the server fills up', () => {
    const server = copies({ accounts }).find((copy) => copy.place.type === 'server');
    expect(server).toMatchObject({ ages: { from: 0, to: null }, ends: 'never' });
  });

  it('gives only the half on the server to a purge', () => {
    expect(after({ accounts, event: purge365 })).toEqual([
      '0-365 kept at server and dataFile',
      '365- kept at dataFile',
    ]);
  });
});

describe('4. POP3, any setting: sent, drafts and own folders live only in the data file', () => {
  const settings = { none: { keep: 'none' }, days: keptDays(90), forever: KEPT_FOREVER } as const;
  const kinds = ['sent', 'drafts', 'folders'] as const;

  it.each(Object.entries(settings))('leaving a copy (%s) does not save them', (_name, setting) => {
    const accounts = [pop3({ serverCopy: imported(setting) })];
    for (const kind of kinds) {
      const holding = copies({ accounts }).filter((copy) => copy.kind === kind);
      expect(holding.map((copy) => copy.place.type)).toEqual(['dataFile']);
      expect(after({ accounts, event: crash, kind })).toEqual(['0- lost']);
    }
  });
});

describe('5. POP3 delivered into an Exchange mailbox or an OST', () => {
  it.each(['exchangeMailbox', 'cache'] as const)('is also on that server (%s)', (to) => {
    const accounts = [pop3({ delivery: imported({ to, dataFileId: null }) }), exchange()];
    for (const kind of MAIL_KINDS) {
      expect(after({ accounts, event: crash, of: 'pop', kind })).toEqual(['0- kept at server']);
    }
    const places = copies({ accounts }).filter((copy) => copy.account === 'pop' && copy.kind === 'sent');
    expect(places.map((copy) => copy.place.id)).toContain('exchange');
  });
});

describe('6. IMAP and Exchange', () => {
  it.each([imap(), exchange()])('$id: a disk crash loses nothing on the server', (account) => {
    for (const kind of ['inbox', 'sent', 'drafts', 'folders', 'deleted'] as const) {
      expect(after({ accounts: [account], event: crash, kind })).toEqual(['0- kept at server']);
    }
  });

  it('a purge of the server also empties every mirror', () => {
    expect(after({ accounts: [imap({ backup: NO_BACKUP })], event: purge365 })).toEqual([
      '0-365 kept at server',
      '365- lost',
    ]);
    const mirrors = copies({ accounts: [imap(), exchange()] }).filter(
      (copy) => copy.place.type === 'deviceCache',
    );
    expect(mirrors.length).toBeGreaterThan(0);
    expect(mirrors.every((copy) => copy.mirror)).toBe(true);
  });
});

describe("7. IMAP in classic Outlook: contacts and calendar kept 'on this computer only'", () => {
  const kind = 'contactsAndCalendar';
  const base = { event: crash, kind } as const;

  it('die with the disk', () => {
    const accounts = [imap({ contactsOnlyHere: told(true), backup: NO_BACKUP })];
    expect(after({ accounts, ...base })).toEqual(['0- lost']);
  });

  it('survive when they are on the server', () => {
    const accounts = [imap({ contactsOnlyHere: told(false), backup: NO_BACKUP })];
    expect(after({ accounts, ...base })).toEqual(['0- kept at server']);
  });
});

describe('8. A mirror is not a backup', () => {
  const withBackup = (lastOn: string, more = {}) => ({
    accounts: [pop3()],
    dataFiles: [pst({ backup: backupOf(lastOn, more) })],
    event: crash,
  });

  it('saves nothing from what happens to the server', () => {
    const accounts = [imap({ backup: NO_BACKUP })];
    expect(after({ accounts, event: { type: 'syncedDeletion', accounts: null } })).toEqual(['0- lost']);
  });

  it('a backup on the same disk is not a backup against that disk', () => {
    expect(after(withBackup(TODAY, { place: told('sameDisk') }))).toEqual(['0- lost']);
    expect(after(withBackup(TODAY, { place: told('otherDisk') }))).toEqual(['0- kept at backup']);
  });

  it('a backup older than the mail does not cover it', () => {
    expect(after(withBackup('2026-02-01'))).toEqual(['0-28 lost', '28- kept at backup']);
  });

  it('a backup of unknown date or place saves nothing for sure', () => {
    const notAsked = { known: false, reason: 'notAsked' } as const;
    expect(after(withBackup(TODAY, { lastOn: notAsked }))).toEqual(['0- cannotTell at backup']);
    expect(after(withBackup(TODAY, { place: notAsked }))).toEqual(['0- cannotTell at backup']);
  });
});

describe('9. A purge at an Exchange-type server leaves a recoverable stage before it is final', () => {
  const old = (account: Account) =>
    outcomeFor(copies({ accounts: [account] }), purge365, account.id, 'inbox').at(-1);

  it.each([
    ['exchange', 14],
    ['activeSync', 14],
    ['outlookCom', 30],
  ] as const)('%s: %i days', (kind, days) => {
    expect(old(exchange({ kind: imported(kind) }))).toMatchObject({
      fate: 'recoverable',
      recoverableDays: days,
      where: [{ type: 'recoverable' }],
    });
  });

  it("a POP3 or IMAP host's does not", () => {
    expect(old(imap({ backup: NO_BACKUP }))).toMatchObject({ fate: 'lost', recoverableDays: null });
    const accounts = [pop3({ serverCopy: imported(KEPT_FOREVER) })];
    const stages = copies({ accounts }).filter((copy) => copy.place.type === 'recoverable');
    expect(stages).toEqual([]);
  });
});

describe('10. Two POP3 clients on one mailbox, one of which removes mail', () => {
  it.each([keptDays(90), KEPT_FOREVER])("the other's 'leave a copy' ($keep) protects nothing", (setting) => {
    const accounts = [pop3({ serverCopy: imported(setting), otherClients: told('removeMail') })];
    expect(after({ accounts, event: crash })).toEqual(['0- lost']);
  });
});
