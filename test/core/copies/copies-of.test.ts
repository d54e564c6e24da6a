import { copiesAfter } from '../../../src/core/scenarios/after-event';
import { copiesOf } from '../../../src/core/copies/copies-of';
import { MAIL_KINDS, type Copy, type MailKind, type Place } from '../../../src/core/copies/copy';
import { unknown } from '../../../src/core/facts/evidence';
import type { Snapshot } from '../../../src/core/facts/snapshot';
import {
  KEPT_FOREVER,
  NO_BACKUP,
  TODAY,
  backupOf,
  exchange,
  imap,
  imported,
  inferred,
  keptDays,
  pop3,
  pst,
  snapshotOf,
  told,
} from '../../tools/make-snapshot';

function copies(parts: Partial<Snapshot>, where: Partial<Place> = {}, kind: MailKind = 'inbox'): Copy[] {
  return copiesOf(snapshotOf(parts), TODAY).filter(
    ({ kind: held, place }) =>
      held === kind &&
      (where.type === undefined || where.type === place.type) &&
      (where.disk === undefined || where.disk === place.disk),
  );
}

describe('the disk of a data file', () => {
  it.each([
    ['localDisk', 'computer'],
    ['networkShare', 'network'],
    ['syncedFolder', 'unknownDisk'],
    ['otherDrive', 'unknownDisk'],
  ] as const)('%s is %s', (location, disk) => {
    const found = copies(
      { accounts: [pop3()], dataFiles: [pst({ location: imported(location) })] },
      { type: 'dataFile' },
    );
    expect(found.map((copy) => copy.place.disk)).toEqual([disk]);
  });

  it('is not known when the place is not, or the file is not there', () => {
    const lost = pst({ location: unknown('notReadable') });
    const where = { type: 'dataFile', disk: 'unknownDisk' } as const;
    expect(copies({ accounts: [pop3()], dataFiles: [lost] }, where)).toHaveLength(1);
    expect(copies({ accounts: [pop3()], dataFiles: [] }, where)).toHaveLength(1);
  });
});

describe("the server's half of a POP3 account", () => {
  const server = (more: Parameters<typeof pop3>[0]) =>
    copies({ accounts: [pop3(more)], dataFiles: [pst()] }, { type: 'server' });

  it('is only possible while the setting is not known', () => {
    expect(server({ serverCopy: unknown('notInExport') })).toMatchObject([{ certainty: 'possible' }]);
  });

  it('carries the evidence of the setting', () => {
    expect(server({ serverCopy: inferred({ keep: 'none' }) })).toMatchObject([
      { ages: null, evidence: 'inferred' },
    ]);
  });

  it('ends when mail is deleted here, if the program asks for that', () => {
    const setting = { ...KEPT_FOREVER, removeWhenDeletedHere: true };
    expect(server({ serverCopy: imported(setting) })).toMatchObject([{ ends: 'whenDeletedHere' }]);
  });

  it('reaches back no further than the server itself keeps mail', () => {
    const rule = { serverDeletesAfterDays: told(30) };
    expect(server({ serverCopy: imported(KEPT_FOREVER), ...rule })).toMatchObject([
      { ages: { from: 0, to: 30 } },
    ]);
    expect(server({ serverCopy: imported(keptDays(14)), ...rule })).toMatchObject([
      { ages: { from: 0, to: 14 } },
    ]);
  });

  it('holds the inbox and nothing else', () => {
    const all = copiesOf(
      snapshotOf({ accounts: [pop3({ serverCopy: imported(KEPT_FOREVER) })], dataFiles: [pst()] }),
      TODAY,
    );
    expect(all.filter((copy) => copy.place.type === 'server').map((copy) => copy.kind)).toEqual(['inbox']);
  });
});

describe('backups', () => {
  const backups = (backup: ReturnType<typeof backupOf>) =>
    copies({ accounts: [pop3()], dataFiles: [pst({ backup })] }, { type: 'backup' });

  it('cover what was there when they were made', () => {
    expect(backups(backupOf('2026-02-22'))).toMatchObject([
      { ages: { from: 7, to: null }, certainty: 'certain', place: { disk: 'cloud' } },
    ]);
  });

  it('are none when there is none, and only possible when nobody was asked', () => {
    expect(backups(NO_BACKUP)).toEqual([]);
    expect(backups({ ...NO_BACKUP, exists: unknown('notAsked') })).toMatchObject([{ certainty: 'possible' }]);
  });

  it('are as sure as the weaker of what is known of them', () => {
    const guessed = { known: true, value: TODAY, evidence: 'estimated', source: 'answers' } as const;
    expect(backups(backupOf(TODAY, { lastOn: guessed }))).toMatchObject([{ evidence: 'estimated' }]);
  });

  it('tell nothing for certain when their date lies ahead, or the clock is behind; tomorrow is a time zone', () => {
    expect(backups(backupOf('2026-03-03'))).toMatchObject([{ certainty: 'possible' }]);
    expect(backups(backupOf('2026-03-02'))).toMatchObject([
      { ages: { from: 0, to: null }, certainty: 'certain' },
    ]);
    const mail = { accounts: [imap({ backup: backupOf('2099-01-01') })] };
    expect(copies(mail, { type: 'backup' })).toMatchObject([{ certainty: 'possible' }]);
  });

  it.each([
    ['fetched the heads only', { headersOnly: told(true) }],
    ['perhaps fetched the heads only', { headersOnly: unknown('notInExport') }],
    ['kept the newest few messages', { ownRetention: imported({ keep: 'newest', count: 1000 } as const) }],
  ])('are no surer than the store whose program %s', (_what, more) => {
    const facts = { accounts: [pop3(more)], dataFiles: [pst({ backup: backupOf(TODAY) })] };
    for (const type of ['dataFile', 'backup'] as const) {
      expect(copies(facts, { type })).toMatchObject([{ certainty: 'possible' }]);
    }
  });

  it('are as sure as they were of mail that the program itself wrote', () => {
    const facts = {
      accounts: [pop3({ headersOnly: told(true) })],
      dataFiles: [pst({ backup: backupOf(TODAY) })],
    };
    expect(copies(facts, { type: 'backup' }, 'sent')).toMatchObject([{ certainty: 'certain' }]);
  });

  it('lie on the disk of their store when that is said', () => {
    const backup = backupOf(TODAY, { place: told('sameDisk') });
    const share = pst({ location: imported('networkShare'), backup });
    expect(copies({ accounts: [pop3()], dataFiles: [share] }, { type: 'backup' })).toMatchObject([
      { place: { disk: 'network' } },
    ]);
  });
});

describe('two accounts in one data file', () => {
  it('have a copy of their own each, in the same place', () => {
    const second = pop3({ id: 'pop-2' });
    const found = copies({ accounts: [pop3(), second], dataFiles: [pst()] }, { type: 'dataFile' });
    expect(found.map((copy) => [copy.account, copy.place.id])).toEqual([
      ['pop', 'ada.pst'],
      ['pop-2', 'ada.pst'],
    ]);
  });
});

describe('POP3 delivered into Exchange', () => {
  const delivered = pop3({ delivery: imported({ to: 'exchangeMailbox', dataFileId: null }) });

  it('is tied to the Exchange account of its profile, when there is exactly one', () => {
    const other = exchange({ id: 'elsewhere', profile: 'Work' });
    const where = { type: 'server' } as const;
    const one = copies({ accounts: [delivered, exchange(), other] }, where).filter(
      (copy) => copy.account === 'pop',
    );
    expect(one.map((copy) => copy.place.id)).toEqual(['pop', 'exchange']);
    const two = copies({ accounts: [delivered, exchange(), exchange({ id: 'second' })] }, where).filter(
      (copy) => copy.account === 'pop',
    );
    expect(two.map((copy) => copy.place.id)).toEqual(['pop', 'pop|delivery']);
  });
});

describe('contacts in a backup', () => {
  const backup = backupOf(TODAY);
  const inBackup = (parts: Partial<Snapshot>) =>
    copies(parts, { type: 'backup' }, 'contactsAndCalendar').map(({ certainty }) => certainty);

  it('are there for certain only where what was copied holds them', () => {
    const delivery = unknown('notAsked');
    expect(inBackup({ accounts: [pop3({ delivery, backup })] })).toEqual(['possible']);
    expect(inBackup({ accounts: [imap({ backup })] })).toEqual(['possible']);
    expect(inBackup({ accounts: [exchange({ backup })] })).toEqual(['certain']);
    expect(inBackup({ accounts: [pop3()], dataFiles: [pst({ backup })] })).toEqual(['certain']);
  });
});

describe('an account of a kind that is not known', () => {
  it('has on the server what the person saw stay in webmail, and nothing else for certain', () => {
    const seen = pop3({ kind: told('other'), serverCopy: told(KEPT_FOREVER), profile: null });
    const certain = copiesOf(snapshotOf({ accounts: [seen] }), TODAY).filter(
      ({ certainty }) => certainty === 'certain',
    );
    expect(certain).toMatchObject([{ kind: 'inbox', place: { type: 'server' }, evidence: 'told' }]);
  });

  it.each([unknown('notReadable'), imported('other' as const)])('has nothing certain anywhere', (kind) => {
    const all = copiesOf(snapshotOf({ accounts: [imap({ kind })] }), TODAY);
    expect(all).toHaveLength(2 * MAIL_KINDS.length);
    expect(all.every((copy) => copy.certainty === 'possible')).toBe(true);
  });
});

describe('IMAP', () => {
  it('holds mail on the server, and contacts only where that is known', () => {
    const server = (contactsOnlyHere: Parameters<typeof imap>[0]) =>
      copies({ accounts: [imap(contactsOnlyHere)] }, { type: 'server' }, 'contactsAndCalendar');
    expect(server({ contactsOnlyHere: told(false) })).toMatchObject([{ certainty: 'certain' }]);
    expect(server({ contactsOnlyHere: told(true) })).toEqual([]);
  });

  it('holds old mail only perhaps where a POP3 account of the same address may take it away', () => {
    const server = (login?: string) =>
      copies(
        {
          accounts: [
            imap({ address: 'ada@own.example', login: 'ada@own.example' }),
            pop3({
              address: 'ada@own.example',
              incoming: imported({ host: 'mail.hoster.example', port: 995, encryption: 'tls' as const }),
              serverCopy: imported(keptDays(30)),
              ...(login !== undefined && { login }),
            }),
          ],
        },
        { type: 'server' },
      ).filter(({ account }) => account === 'imap');
    expect(server()).toMatchObject([
      { ages: { from: 0, to: 30 }, certainty: 'certain' },
      { ages: { from: 30, to: null }, certainty: 'possible' },
    ]);
    expect(server('other@own.example')).toMatchObject([
      { ages: { from: 0, to: null }, certainty: 'certain' },
    ]);
  });

  it('has a mirror of which nobody can say how far back it reaches', () => {
    expect(copies({ accounts: [imap()] }, { type: 'deviceCache' })).toMatchObject([
      { mirror: true, certainty: 'possible' },
    ]);
  });
});

describe('a mailbox that no program reads', () => {
  it('lies on its server and nowhere else; contacts there are not known', () => {
    const found = copiesOf(
      snapshotOf({ accounts: [imap({ kind: told('webmail'), backup: NO_BACKUP })] }),
      TODAY,
    );
    expect(
      found.every(({ place, mirror }) => place.type === 'server' && place.id === 'imap' && !mirror),
    ).toBe(true);
    const certain = found.filter(({ certainty }) => certainty === 'certain').map(({ kind }) => kind);
    expect(certain).toEqual(MAIL_KINDS.filter((kind) => kind !== 'contactsAndCalendar'));
    expect(found.filter(({ ageless }) => ageless).map(({ kind }) => kind)).toEqual(['contactsAndCalendar']);
  });
});

describe('an IMAP program that keeps sent mail on this computer', () => {
  const of = (kind: MailKind, sentKept: 'here' | 'server') =>
    copies({ accounts: [imap({ sentKept: told(sentKept), backup: backupOf(TODAY) })] }, {}, kind).map(
      ({ place, certainty, mirror }) => `${place.type} ${certainty}${mirror ? ' mirror' : ''}`,
    );

  it('has it in a file here alone, and a backup of the mailbox may lack it', () => {
    for (const kind of ['sent', 'drafts'] as const)
      expect(of(kind, 'here')).toEqual(['dataFile certain', 'backup possible']);
    expect(of('sent', 'server')).toEqual(['server certain', 'deviceCache possible mirror', 'backup certain']);
  });

  it('keeps the rest on the server', () => {
    expect(of('inbox', 'here')).toEqual(of('inbox', 'server'));
  });
});

describe('an account of a kind that nobody knows', () => {
  const at = (kind: MailKind, more: Parameters<typeof imap>[0] = {}) =>
    copies(
      { accounts: [imap({ kind: told('other'), profile: null, backup: NO_BACKUP, ...more })] },
      {},
      kind,
    ).map(
      ({ place, certainty, mirror }) => `${place.type} ${place.id} ${certainty}${mirror ? ' mirror' : ''}`,
    );

  it('may have its mail on the server, and as well in some file', () => {
    expect(at('inbox')).toEqual(['server imap possible', 'dataFile imap possible']);
  });

  it('has on the server for certain what the person saw stay there, of the inbox', () => {
    const seen = { serverCopy: told(KEPT_FOREVER) };
    expect(at('inbox', seen)).toEqual(['server imap certain', 'dataFile imap possible']);
    expect(at('sent', seen)).toEqual(['server imap possible', 'dataFile imap possible']);
  });
});

describe('mail that a POP3 program fetched from the same mailbox', () => {
  const POP_READER = pop3({ address: 'imap@example.com', serverCopy: imported(KEPT_FOREVER) });
  const stores = (kind: MailKind) =>
    copies(
      { accounts: [imap({ backup: NO_BACKUP }), POP_READER], dataFiles: [pst({ backup: backupOf(TODAY) })] },
      {},
      kind,
    )
      .filter(({ account, place }) => account === 'imap' && ['dataFile', 'backup'].includes(place.type))
      .map(({ place, certainty }) => `${place.type} ${place.id} ${certainty}`);

  it('is in its file and in the backup of that, of the inbox and of nothing else', () => {
    expect(stores('inbox')).toEqual(['dataFile ada.pst certain', 'backup ada.pst certain']);
    expect(stores('sent')).toEqual([]);
  });
});

describe('mail that is read on a phone alone', () => {
  const onPhone = { profile: null, readIn: told('phone' as const), delivery: unknown('notAsked') };

  it.each([
    ['from a server', imap(onPhone)],
    ['fetched', pop3(onPhone)],
    ['of a kind that nobody knows', imap({ ...onPhone, kind: unknown('notAsked') })],
  ])('is not on this computer: %s', (_how, account) => {
    const places = copiesOf(snapshotOf({ accounts: [account] }), TODAY).map(({ place }) => place);
    const here = places.filter(({ type }) => type === 'deviceCache' || type === 'dataFile');
    expect(here).toEqual([]);
    expect(places).toContainEqual(expect.objectContaining({ type: 'phone', disk: 'otherDisk' }));
  });

  it('its contacts do not go with a computer', () => {
    const after = copiesAfter(copiesOf(snapshotOf({ accounts: [imap(onPhone)] }), TODAY), {
      type: 'deviceStolen',
    });
    const kinds = after.filter(({ place }) => place.type === 'phone').map(({ kind }) => kind);
    expect(kinds).toContain('contactsAndCalendar');
  });

  it('lies there once, whatever else was told of the phone', () => {
    const account = imap({ ...onPhone, phone: told('mirrors' as const) });
    const shown = copies({ accounts: [account] }, { type: 'phone' });
    expect(shown).toHaveLength(1);
  });
});
