import { copiesOf } from '../../../src/core/copies/copies-of';
import type { Copy, MailKind } from '../../../src/core/copies/copy';
import { pop3Server, pop3Store } from '../../../src/core/copies/pop3-copies';
import { survivalGrid, type GridKind } from '../../../src/core/copies/survival-grid';
import type { Account } from '../../../src/core/facts/account';
import { unknown } from '../../../src/core/facts/evidence';
import type { Snapshot } from '../../../src/core/facts/snapshot';
import { outcome, worstFate } from '../../../src/core/scenarios/outcome';
import {
  KEPT_FOREVER,
  NO_BACKUP,
  TODAY,
  at,
  backupOf,
  exchange,
  imported,
  keptDays,
  pop3,
  pst,
  snapshotOf,
  told,
} from '../../tools/make-snapshot';
import { onKinds } from './on-kinds';

function server(more: Partial<Account>): Copy[] {
  const account = pop3(more);
  const snapshot = snapshotOf({ accounts: [account], dataFiles: [pst()] });
  return pop3Server(account, snapshot, TODAY, onKinds(account));
}

function store(more: Partial<Account>, parts: Partial<Snapshot> = {}): Copy[] {
  const account = pop3(more);
  const snapshot = snapshotOf({ accounts: [account], dataFiles: [pst()], ...parts });
  return pop3Store(account, snapshot, TODAY, onKinds(account));
}
const of = (copies: readonly Copy[], kind: MailKind) => copies.filter((copy) => copy.kind === kind);

describe('the half on the server', () => {
  it('is the inbox alone, for as long as it is left there', () => {
    const left = server({ serverCopy: imported(keptDays(14)) });
    expect(left).toMatchObject([
      {
        kind: 'inbox',
        ages: { from: 0, to: 14 },
        ends: 'afterDays',
        endsAfterDays: 14,
        certainty: 'certain',
      },
    ]);
  });

  it('is nothing for longer than the next download where nothing is left', () => {
    expect(server({})).toMatchObject([{ ages: null, ends: 'onDownload', certainty: 'certain' }]);
  });

  it('perhaps has sent mail where the provider keeps what it sends, for as long as its rule leaves it', () => {
    const gmail = { incoming: at('pop.gmail.com') };
    expect(of(server(gmail), 'sent')).toMatchObject([
      { place: { type: 'server' }, ages: { from: 0, to: null }, certainty: 'possible', evidence: 'inferred' },
    ]);
    const ruled = server({ ...gmail, serverDeletesAfterDays: imported(30) });
    expect(of(ruled, 'sent')).toMatchObject([{ ages: { from: 0, to: 30 } }]);
    expect(of(server({}), 'sent')).toEqual([]);
  });

  it('ends by the rule of the server where the program sets no end, and by deleting here where it is told to', () => {
    const forever = { serverCopy: imported(KEPT_FOREVER) };
    expect(server(forever)).toMatchObject([{ ages: { from: 0, to: null }, ends: 'never' }]);
    const followed = { keep: 'forever', removeWhenDeletedHere: true } as const;
    expect(server({ serverCopy: imported(followed) })).toMatchObject([{ ends: 'whenDeletedHere' }]);
  });

  it('ends after the days of another reader, where those are what ends it', () => {
    const account = pop3({ serverCopy: imported(KEPT_FOREVER) });
    const other = pop3({ id: 'other', serverCopy: imported(keptDays(14)) });
    const together = { ...other, address: account.address };
    const snapshot = snapshotOf({ accounts: [account, together], dataFiles: [pst()] });
    expect(pop3Server(account, snapshot, TODAY, onKinds(account))).toMatchObject([
      { ages: { from: 0, to: 14 }, ends: 'afterDays', endsAfterDays: 14 },
    ]);
  });

  it('ends after the days of the setting also while copies do not reach back so far', () => {
    const grown = { serverCopy: imported(keptDays(30)), serverCopyGrew: { on: '2026-02-27', fromDays: 7 } };
    expect(server(grown)[0]).toMatchObject({ ends: 'afterDays', endsAfterDays: 30 });
  });

  it('may be all there, and for certain none of it, while nobody knows the setting', () => {
    expect(server({ serverCopy: unknown('notInExport') })).toMatchObject([
      { ages: { from: 0, to: null }, certainty: 'possible', evidence: 'inferred' },
    ]);
  });

  it('is sure of what is young, and unsure of what a program that fetched heads may have left', () => {
    const halves = server({ serverCopy: imported(keptDays(14)), headersOnly: told(true) });
    expect(halves.map(({ ages, certainty }) => [ages, certainty])).toEqual([
      [{ from: 0, to: 14 }, 'certain'],
      [{ from: 14, to: null }, 'possible'],
    ]);
  });
});

describe('the store of the program', () => {
  it('holds every kind of mail of every age, in its own file', () => {
    const copies = store({});
    expect(copies.every(({ place }) => place.type === 'dataFile' && place.id === 'ada.pst')).toBe(true);
    expect(copies).toHaveLength(6);
    expect(copies.every(({ certainty, ends }) => certainty === 'certain' && ends === 'never')).toBe(true);
  });

  it('has only what its own rule leaves there; contacts are no mail to that', () => {
    const copies = store({ ownRetention: imported({ keep: 'days', days: 60 }) });
    expect(of(copies, 'inbox')).toMatchObject([{ ages: { from: 0, to: 60 }, certainty: 'certain' }]);
    expect(of(copies, 'contactsAndCalendar')).toMatchObject([{ ages: { from: 0, to: null } }]);
    const newest = store({ ownRetention: imported({ keep: 'newest', count: 100 }) });
    expect(of(newest, 'sent')).toMatchObject([{ certainty: 'possible' }]);
  });

  it('may hold heads alone of what arrived, and whole messages of what was written here', () => {
    const copies = store({ headersOnly: told(true) });
    expect(of(copies, 'inbox')).toMatchObject([{ certainty: 'possible' }]);
    expect(of(copies, 'sent')).toMatchObject([{ certainty: 'certain' }]);
  });

  it('is only possible where nobody knows which it is, and may as well be the mailbox beside it', () => {
    const nowhere = store({ delivery: unknown('notInExport') });
    expect(new Set(nowhere.map(({ place, certainty }) => `${place.type} ${certainty}`))).toEqual(
      new Set(['dataFile possible', 'backup possible']),
    );
    expect(nowhere.some(({ mirror }) => mirror)).toBe(false);
    const account = pop3({ delivery: unknown('notInExport') });
    const beside = store(account, { accounts: [account, exchange()] });
    const hosted = beside.filter(({ place }) => place.type === 'server');
    expect(hosted.map(({ place, certainty }) => `${place.id} ${certainty}`)).toContain('exchange possible');
  });

  it('is the one Exchange mailbox of its profile, and nobody knows which of two', () => {
    const account = pop3({ delivery: imported({ to: 'exchangeMailbox', dataFileId: null }) });
    const places = (...hosts: Account[]) => [
      ...new Set(
        store(account, { accounts: [account, ...hosts] })
          .filter(({ place }) => place.type === 'server')
          .map(({ place }) => place.id),
      ),
    ];
    expect(places(exchange())).toEqual(['exchange']);
    expect(places(exchange(), exchange({ id: 'second' }))).toEqual(['pop|delivery']);
    expect(places(exchange({ profile: 'Another' }))).toEqual(['pop|delivery']);
  });

  it('is a file where the person said that the account has folders of its own', () => {
    const account = pop3({ delivery: unknown('notInExport'), ownFolders: told(true) });
    const copies = store(account, { accounts: [account, exchange()] });
    expect(copies.some(({ place }) => place.type === 'server')).toBe(false);
  });

  it('holds the mail as surely as the person said that this computer fetches it', () => {
    const here = (more: Partial<Account>, beside: Account[] = []) => {
      const account = pop3({ delivery: unknown('notAsked'), ...more });
      const copies = store(account, { accounts: [account, ...beside] });
      const held = copies.filter(
        ({ place, kind }) => place.type === 'dataFile' && kind !== 'contactsAndCalendar',
      );
      return [...new Set(held.map(({ certainty, evidence }) => `${certainty} ${evidence}`))];
    };
    const readHere: Partial<Account> = { readIn: told('computer') };
    expect(here({ ownFolders: told(true) }, [exchange()])).toEqual(['certain told']);
    expect(here(readHere)).toEqual(['certain told']);
    expect(here({})).toEqual(['possible inferred']);
    // A mailbox beside it may take the mail.
    expect(here(readHere, [exchange()])).toEqual(['possible inferred']);
  });

  it('is not what alone holds contacts that the person keeps elsewhere, whichever file mail comes into', () => {
    const fates = (more: Partial<Account>) => {
      const account = pop3(more);
      const copies = copiesOf(snapshotOf({ accounts: [account], dataFiles: [pst()] }), TODAY);
      return outcome(copies, { type: 'diskCrash' })
        .filter(({ kind }) => kind === 'contactsAndCalendar')
        .flatMap(({ segments }) => segments.map(({ fate }) => fate));
    };
    expect(fates({})).toEqual(['lost']);
    expect(fates({ contactsOnlyHere: told(true) })).toEqual(['lost']);
    expect(fates({ contactsOnlyHere: told(false) })).toEqual(['kept']);
  });

  it('holds contacts for sure only where somebody was asked about them', () => {
    const contacts = (more: Partial<Account>) => {
      const account = pop3({
        profile: null,
        delivery: unknown('notAsked'),
        readIn: told('computer'),
        backup: NO_BACKUP,
        ...more,
      });
      const copies = copiesOf(snapshotOf({ accounts: [account] }), TODAY);
      const row = survivalGrid(copies, account.id, true).find(({ kind }) => kind === 'contactsAndCalendar');
      return [row?.cells.server.state, row?.cells.computer.state];
    };
    expect(contacts({})).toEqual(['unknown', 'unknown']);
    expect(contacts({ contactsOnlyHere: told(true) })).toEqual(['none', 'all']);
    // Not only here: then on a server, as with IMAP.
    expect(contacts({ contactsOnlyHere: told(false) })).toEqual(['all', 'none']);
  });

  it.each<[string, Partial<Account>]>([
    ['another program', { otherClients: told('removeMail') }],
    ['a phone', { phone: told('removes') }],
    ['a collecting mailbox', { collector: told('removes') }],
  ])('is sure of all but incoming mail where %s may have taken that first', (_, other) => {
    const account = pop3({
      delivery: unknown('notAsked'),
      readIn: told('computer'),
      backup: NO_BACKUP,
      ...other,
    });
    const snapshot = snapshotOf({ accounts: [account] });
    const copies = copiesOf(snapshot, TODAY);
    const grid = survivalGrid(copies, account.id, true);
    const fates = outcome(copies, { type: 'diskCrash' });
    const shown = (kind: GridKind) => [
      grid.find((row) => row.kind === kind)?.cells.computer.state,
      worstFate(fates.find((row) => row.kind === kind)?.segments ?? []),
    ];
    // What the map does not know the dead disk has not lost for sure.
    expect(shown('inbox')).toEqual(['unknown', 'cannotTell']);
    expect(shown('sent')).toEqual(['all', 'lost']);
  });
});

describe('the backup of that store', () => {
  const backed = (more: Partial<Account> = {}, kind: 'pst' | 'mbox' = 'pst') =>
    store(more, {
      dataFiles: [pst({ backup: backupOf('2026-02-01'), kind: imported(kind) })],
    }).filter(({ place }) => place.type === 'backup');

  it('holds what was there on its day, contacts too where the file holds them', () => {
    expect(of(backed(), 'inbox')).toMatchObject([{ ages: { from: 28, to: null }, certainty: 'certain' }]);
    expect(of(backed(), 'contactsAndCalendar')).toMatchObject([{ certainty: 'certain' }]);
    expect(of(backed({}, 'mbox'), 'contactsAndCalendar')).toMatchObject([{ certainty: 'possible' }]);
    expect(of(backed({}, 'mbox'), 'inbox')).toMatchObject([{ certainty: 'certain' }]);
  });

  it('holds what another reader may have taken first only perhaps, and the rest for certain', () => {
    const taken: Partial<Account> = {
      delivery: unknown('notAsked'),
      phone: told('removes'),
      backup: backupOf(TODAY),
    };
    const certainty = (kind: MailKind) =>
      of(store(taken), kind)
        .filter(({ place }) => place.type === 'backup')
        .map((copy) => copy.certainty);
    expect([certainty('inbox'), certainty('sent')]).toEqual([['possible'], ['certain']]);
  });

  it('is no surer of a message than the store was', () => {
    expect(of(backed({ headersOnly: told(true) }), 'inbox')).toMatchObject([{ certainty: 'possible' }]);
  });
});
