import type { Account, AccountKind, Backup, DataFile, ServerCopy } from '../../../src/core/facts/account';
import { blankAccount, blankDataFile } from '../../../src/core/facts/blank';
import { known, unknown, type Fact } from '../../../src/core/facts/evidence';
import { SNAPSHOT_VERSION, type Snapshot } from '../../../src/core/facts/snapshot';
import { BACKUP_AGES, PLAIN, type RealDisk, type World } from './world';
import { blankBackup } from '../../tools/blank-backup';

export const TODAY = '2026-06-30';
export const OWN = 'own';
export const HOST = 'host';
/** A second reader of the same mailbox. */
export const SECOND = 'second';
const FILE = 'file';

/** What the person and their files tell, and all the worlds that it fits. */
export interface Case {
  name: string;
  snapshot: Snapshot;
  worlds: World[];
  /** POP3 mail goes into the mailbox of a second account of the profile. */
  hosted: boolean;
}

/** A fact that the person told. */
export function told<T>(value: T): Fact<T> {
  return known(value, 'told', 'test');
}

function daysAgo(days: number): string {
  return new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);
}

export interface Option<F> {
  name: string;
  fact: F;
  /** Each entry is a change to the world; several of them when the fact leaves it open. */
  worlds: Partial<World>[];
}

export function option<F>(name: string, fact: F, ...worlds: Partial<World>[]): Option<F> {
  return { name, fact, worlds: worlds.length > 0 ? worlds : [{}] };
}

export const KEEPS: Option<Fact<ServerCopy>>[] = [
  option('keeps none', told({ keep: 'none' }), { keepDays: 0 }),
  option('keeps 14 days', told({ keep: 'days', days: 14, removeWhenDeletedHere: false }), { keepDays: 14 }),
  option('keeps 90 days or until deleted', told({ keep: 'days', days: 90, removeWhenDeletedHere: true }), {
    keepDays: 90,
    removeWhenDeletedHere: true,
  }),
  option('keeps for ever', told({ keep: 'forever', removeWhenDeletedHere: false }), { keepDays: null }),
  option('keeps until deleted', told({ keep: 'forever', removeWhenDeletedHere: true }), {
    keepDays: null,
    removeWhenDeletedHere: true,
  }),
  option('keeping unknown', unknown('notInExport'), { keepDays: 0 }, { keepDays: 14 }, { keepDays: null }),
];

/** `storeDisk`: the disk that 'the same disk' means. */
export function backups(storeDisk: RealDisk): Option<Backup>[] {
  const at = (madeDaysAgo: (typeof BACKUP_AGES)[number], disk: RealDisk): Partial<World> => ({
    backup: { madeDaysAgo, disk },
  });
  const facts = (lastOn: Fact<string>, place: Backup['place']): Backup => ({
    exists: told(true),
    lastOn,
    place,
    restoredOn: unknown('notAsked'),
  });
  const ages = BACKUP_AGES.filter((age) => age !== 200);
  return [
    option('no backup', { ...blankBackup(), exists: told(false) }, { backup: null }),
    option(
      'backup unknown',
      blankBackup(),
      { backup: null },
      ...ages.flatMap((age) => [at(age, storeDisk), at(age, 'other')]),
    ),
    option('backup 30 days, same disk', facts(told(daysAgo(30)), told('sameDisk')), at(30, storeDisk)),
    option('backup 30 days, other disk', facts(told(daysAgo(30)), told('otherDisk')), at(30, 'other')),
    option('backup 200 days, cloud', facts(told(daysAgo(200)), told('cloud')), at(200, 'cloud')),
    option(
      'backup of unknown date, other disk',
      facts(unknown('personDoesNotKnow'), told('otherDisk')),
      ...ages.map((age) => at(age, 'other')),
    ),
    option(
      'backup 30 days, disk unknown',
      facts(told(daysAgo(30)), unknown('personDoesNotKnow')),
      at(30, storeDisk),
      at(30, 'other'),
    ),
  ];
}

export const RULES: Option<Fact<number | null>>[] = [
  option('server deletes nothing', told(null), { serverDeletesAfter: null }),
  option('server deletes after 365', told(365), { serverDeletesAfter: 365 }),
];

const LOCATIONS: Option<DataFile['location']>[] = [
  option('on a share', told('networkShare'), { fileDisk: 'network' }),
  // What the service has taken up in time is in the cloud; the rest is on this computer alone.
  option('in a synced folder', told('syncedFolder'), { fileDisk: 'computer' }, { fileDisk: 'cloud' }),
  option('on another drive', told('otherDrive'), { fileDisk: 'computer' }, { fileDisk: 'other' }),
  option('location unknown', unknown('notReadable'), { fileDisk: 'computer' }, { fileDisk: 'other' }),
];

export function account(kind: Fact<AccountKind>, more: Partial<Account>): Account {
  return {
    ...blankAccount(OWN, 'Own'),
    profile: 'Outlook',
    kind,
    otherClients: told('none'),
    serverDeletesAfterDays: told(null),
    ...more,
  };
}

export function snapshot(accounts: Account[], dataFiles: DataFile[] = []): Snapshot {
  return {
    version: SNAPSHOT_VERSION,
    takenAt: `${TODAY}T12:00:00.000Z`,
    sources: [],
    client: unknown('notAsked'),
    device: { diskEncrypted: unknown('notAsked') },
    accounts,
    dataFiles,
    mailboxes: [],
    gaps: [],
  };
}

export function file(backup: Backup, location: DataFile['location'] = told('localDisk')): DataFile {
  return { ...blankDataFile(FILE, 'own.pst'), profile: 'Outlook', kind: told('pst'), location, backup };
}

export const INTO_FILE: Account['delivery'] = told({ to: 'dataFile', dataFileId: FILE });

/** Every combination of changes, laid on a base world. */
export function cross(base: Partial<World>, ...options: Option<unknown>[]): World[] {
  return options.reduce<World[]>(
    (worlds, { worlds: changes }) =>
      worlds.flatMap((world) => changes.map((change) => ({ ...world, ...change }))),
    [{ ...PLAIN, ...base }],
  );
}

function pop3Cases(): Case[] {
  const local = KEEPS.flatMap((keep) =>
    backups('computer').map((backup) => ({
      name: `POP3, ${keep.name}, ${backup.name}`,
      snapshot: snapshot(
        [account(told('pop3'), { serverCopy: keep.fact, delivery: INTO_FILE })],
        [file(backup.fact)],
      ),
      worlds: cross({}, keep, backup),
      hosted: false,
    })),
  );
  const none = backups('computer').slice(0, 1);
  const ruled = KEEPS.flatMap((keep) =>
    RULES.slice(1).flatMap((rule) =>
      none.map((backup) => ({
        name: `POP3, ${keep.name}, ${rule.name}`,
        snapshot: snapshot(
          [
            account(told('pop3'), {
              serverCopy: keep.fact,
              delivery: INTO_FILE,
              serverDeletesAfterDays: rule.fact,
            }),
          ],
          [file(backup.fact)],
        ),
        worlds: cross({}, keep, rule),
        hosted: false,
      })),
    ),
  );
  const drained = KEEPS.map((keep) => ({
    name: `POP3, ${keep.name}, another program empties the server`,
    snapshot: snapshot(
      [
        account(told('pop3'), {
          serverCopy: keep.fact,
          delivery: INTO_FILE,
          otherClients: told('removeMail'),
        }),
      ],
      [file({ ...blankBackup(), exists: told(false) })],
    ),
    worlds: cross({ otherReaderRemoves: true }, keep),
    hosted: false,
  }));
  const elsewhere = LOCATIONS.flatMap((location) =>
    KEEPS.slice(0, 2).flatMap((keep) =>
      backups('computer')
        .filter(({ name }) => ['no backup', 'backup 30 days, other disk'].includes(name))
        .map((backup) => ({
          name: `POP3, ${keep.name}, file ${location.name}, ${backup.name}`,
          snapshot: snapshot(
            [account(told('pop3'), { serverCopy: keep.fact, delivery: INTO_FILE })],
            [file(backup.fact, location.fact)],
          ),
          worlds: cross({}, keep, location, backup),
          hosted: false,
        })),
    ),
  );
  return [...local, ...ruled, ...drained, ...elsewhere, ...hostedCases(), ...openCases()];
}

/** POP3 mail that is delivered into an Exchange mailbox. */
function hostedCases(): Case[] {
  const host: Account = {
    ...account(told('exchange'), { backup: { ...blankBackup(), exists: told(false) } }),
    id: HOST,
  };
  const hosted = { store: 'hosted', stageDays: 14 } as const;
  return KEEPS.flatMap((keep) => {
    const own = (more: Partial<Account>) =>
      account(told('pop3'), {
        serverCopy: keep.fact,
        delivery: told({ to: 'exchangeMailbox', dataFileId: null }),
        backup: { ...blankBackup(), exists: told(false) },
        ...more,
      });
    return [
      {
        name: `POP3 into Exchange, ${keep.name}`,
        snapshot: snapshot([own({}), host]),
        worlds: cross(hosted, keep),
        hosted: true,
      },
      {
        name: `POP3 into an unseen Exchange mailbox, ${keep.name}, POP3 host deletes after 365`,
        snapshot: snapshot([own({ serverDeletesAfterDays: told(365) })]),
        worlds: cross({ ...hosted, serverDeletesAfter: 365 }, keep),
        hosted: true,
      },
    ];
  });
}

const ANY_FILE = option('some file', null, { store: 'file' }, { store: 'otherFile' });

/** Where the mail is put is not known. */
function openCases(): Case[] {
  const noBackup: Backup = { ...blankBackup(), exists: told(false) };
  const exchange: Account = { ...account(told('exchange'), { backup: noBackup }), id: HOST };
  return KEEPS.slice(0, 4).flatMap((keep) => {
    const own = account(told('pop3'), { serverCopy: keep.fact, backup: noBackup });
    const dangling = account(told('pop3'), { serverCopy: keep.fact, delivery: INTO_FILE });
    return [
      {
        // Without an Exchange account to put it in, the mail of a POP3 account lies on this computer, in a file
        // that nobody can name.
        name: `POP3, ${keep.name}, delivery unknown`,
        snapshot: snapshot([own]),
        worlds: cross({}, keep, ANY_FILE),
        hosted: false,
      },
      {
        name: `POP3, ${keep.name}, delivery unknown beside an Exchange account`,
        snapshot: snapshot([own, exchange]),
        worlds: [...cross({}, keep, ANY_FILE), ...cross({ store: 'hosted', stageDays: 14 }, keep)],
        hosted: true,
      },
      {
        name: `POP3, ${keep.name}, data file not in the export`,
        snapshot: snapshot([dangling]),
        worlds: cross(
          {},
          keep,
          option('disk', null, { fileDisk: 'computer' }, { fileDisk: 'other' }),
          option('backup', null, { backup: null }, { backup: { madeDaysAgo: 0, disk: 'other' } }),
        ),
        hosted: false,
      },
    ];
  });
}

function imapCases(): Case[] {
  const contacts: Option<Account['contactsOnlyHere']>[] = [
    option('contacts here', told(true), { contactsAtProvider: false }),
    option('contacts at the provider', told(false), { contactsAtProvider: true }),
    option(
      'contacts unknown',
      unknown('notAsked'),
      { contactsAtProvider: false },
      { contactsAtProvider: true },
      { contactsAtProvider: false, backupHoldsContacts: false },
      { contactsAtProvider: true, backupHoldsContacts: false },
    ),
  ];
  return (['imap', 'gmail'] as const).flatMap((kind) =>
    contacts.flatMap((where) =>
      RULES.flatMap((rule) =>
        backups('computer')
          .slice(0, kind === 'imap' ? undefined : 2)
          .map((backup) => ({
            name: `${kind}, ${where.name}, ${rule.name}, ${backup.name}`,
            snapshot: snapshot(
              [
                account(told(kind), {
                  contactsOnlyHere: where.fact,
                  serverDeletesAfterDays: rule.fact,
                  backup: backup.fact,
                  delivery: told({ to: 'cache', dataFileId: FILE }),
                }),
              ],
              [{ ...file(blankBackup()), kind: told('ost') }],
            ),
            worlds: cross({ reads: 'imap' }, where, rule, backup),
            hosted: false,
          })),
      ),
    ),
  );
}

function exchangeCases(): Case[] {
  const kinds: Option<AccountKind>[] = [
    option('exchange', 'exchange', { stageDays: 14 }),
    option('outlookCom', 'outlookCom', { stageDays: 30 }),
    option('activeSync', 'activeSync', { stageDays: 14 }),
  ];
  return kinds.flatMap((kind) =>
    RULES.flatMap((rule) =>
      backups('computer')
        .slice(0, kind.fact === 'exchange' ? undefined : 4)
        .map((backup) => ({
          name: `${kind.name}, ${rule.name}, ${backup.name}`,
          snapshot: snapshot([
            account(told(kind.fact), { serverDeletesAfterDays: rule.fact, backup: backup.fact }),
          ]),
          worlds: cross({ reads: 'exchange' }, kind, rule, backup),
          hosted: false,
        })),
    ),
  );
}

function undecidedCases(): Case[] {
  const open = [
    ...cross({}, option('keep', null, { keepDays: 0 }, { keepDays: null })),
    ...cross({}, option('disk', null, { fileDisk: 'network' })),
    ...cross({ reads: 'imap' }),
    ...cross({ reads: 'exchange', stageDays: 14 }),
  ];
  const backup = backups('computer').slice(0, 5);
  return ([unknown('notReadable'), told('other')] satisfies Fact<AccountKind>[]).flatMap((kind) =>
    backup.map((one) => ({
      name: `${kind.known ? 'other' : 'unknown'} kind, ${one.name}`,
      snapshot: snapshot([account(kind, { backup: one.fact })]),
      worlds: open.flatMap((world) =>
        [true, false].flatMap((backupHoldsContacts) =>
          one.worlds.map((change) => ({ ...world, ...change, backupHoldsContacts })),
        ),
      ),
      hosted: false,
    })),
  );
}

export const CASES: readonly Case[] = [
  ...pop3Cases(),
  ...imapCases(),
  ...exchangeCases(),
  ...undecidedCases(),
];
