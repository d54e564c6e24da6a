import fc from 'fast-check';
import { DISKS, MAIL_KINDS, PLACE_TYPES, type Copy } from '../../src/core/copies/copy';
import {
  ACCOUNT,
  ACCOUNT_KINDS,
  BACKUP_PLACES,
  DATA_FILE_FORMATS,
  DATA_FILE_KINDS,
  DATA_FILE_LOCATIONS,
  ENCRYPTIONS,
  COLLECTORS,
  OTHER_CLIENTS,
  PHONES,
  PROVIDER_SWITCHES,
  OLD_PROGRAMS,
  READ_IN,
  SENT_PLACES,
  type Backup,
  type DataFile,
  type Delivery,
  type OwnRetention,
  type ServerConnection,
  type ServerCopy,
} from '../../src/core/facts/account';
import { EVIDENCE_LEVELS, UNKNOWN_REASONS, known, unknown, type Fact } from '../../src/core/facts/evidence';
import { MAIL_FILE_KINDS, type MailFileFacts } from '../../src/core/facts/mail-file';
import { CLIENTS, type Snapshot } from '../../src/core/facts/snapshot';
import type { ScenarioEvent } from '../../src/core/scenarios/event';
import { PURGE_SCOPES, type DeletionRule } from '../../src/core/facts/deletion-rule';
import { mailFileOf, mailFolder } from './make-mail-file';
import { snapshotOf } from './make-snapshot';

const GB = 1024 ** 3;
const pick = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const FILE_IDS = ['file-0', 'file-1', 'file-2'] as const;
const PROFILES = ['Outlook', 'Work', null] as const;

function fact<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Fact<T>> {
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.tuple(value, pick(EVIDENCE_LEVELS)).map(([v, level]) => known(v, level, 'somewhere')),
    },
    { weight: 1, arbitrary: pick(UNKNOWN_REASONS).map(unknown) },
  );
}

/** Around the day of judgement, with days that lie ahead and days far back. */
const isoDate = pick(['2026-03-05', '2026-03-01', '2026-02-20', '2026-01-10', '2025-10-01', '2019-05-05']);

const backup: fc.Arbitrary<Backup> = fc.record({
  exists: fact(fc.boolean()),
  lastOn: fact(isoDate),
  place: fact(pick(BACKUP_PLACES)),
  restoredOn: fact(fc.oneof(isoDate, fc.constant(null))),
});

const connection: fc.Arbitrary<ServerConnection> = fc.record({
  host: pick([
    'mail.example.com',
    'mail.example.com',
    'localhost',
    '127.0.0.1',
    'pop.gmail.com',
    'pop-mail.outlook.com',
  ]),
  port: pick([25, 110, 143, 465, 587, 993, 995]),
  encryption: pick(ENCRYPTIONS),
});

const serverCopy: fc.Arbitrary<ServerCopy> = fc.oneof(
  fc.constant({ keep: 'none' as const }),
  fc.record({
    keep: fc.constant('days' as const),
    days: fc.integer({ min: 0, max: 800 }),
    removeWhenDeletedHere: fc.boolean(),
  }),
  fc.record({ keep: fc.constant('forever' as const), removeWhenDeletedHere: fc.boolean() }),
);

// No file is a store of its own and the mirror of a server at once.
const delivery: fc.Arbitrary<Delivery> = fc.oneof(
  fc.record({ to: fc.constant('dataFile' as const), dataFileId: pick(['file-0', 'file-1', 'not-there']) }),
  fc.record({
    to: pick(['exchangeMailbox', 'cache'] as const),
    dataFileId: pick(['file-2', 'not-there', null]),
  }),
);

const accountParts = fc.record({
  profile: pick(PROFILES),
  name: fc.string({ maxLength: 12 }),
  // Often one that another account has as well, so that they read one mailbox.
  address: fc.oneof(fc.constant(null), fc.emailAddress(), pick(['ada@example.com', 'ada@example.com'])),
  kind: fact(pick(ACCOUNT_KINDS)),
  incoming: fact(connection),
  outgoing: fact(connection),
  serverCopy: fact(serverCopy),
  delivery: fact(delivery),
  otherClients: fact(pick(OTHER_CLIENTS)),
  contactsOnlyHere: fact(fc.boolean()),
  used: fact(pick([0, GB, 8 * GB, 9.6 * GB, 10 * GB, 60 * GB])),
  quotaLimit: fact(pick([null, 0, GB, 10 * GB, 50 * GB])),
  serverDeletesAfterDays: fact(pick([null, 0, 30, 365])),
  backup,
});

const ownRetention: fc.Arbitrary<OwnRetention> = fc.oneof(
  fc.constant({ keep: 'all' as const }),
  fc.record({ keep: fc.constant('days' as const), days: fc.integer({ min: 1, max: 800 }) }),
  fc.record({ keep: fc.constant('newest' as const), count: fc.integer({ min: 1, max: 5_000 }) }),
);

const deletionRule: fc.Arbitrary<DeletionRule> = fc.record({
  olderThanDays: pick([30, 365]),
  scope: pick(PURGE_SCOPES),
  startsOn: pick([null, '2026-01-01', '2026-03-20', '2027-01-01']),
  endsOn: pick([null, '2026-02-01']),
});

/** Facts that most accounts do not have. */
const rareParts = fc.record(
  {
    providerSwitch: fact(pick(PROVIDER_SWITCHES)),
    ownRetention: fact(ownRetention),
    headersOnly: fact(fc.boolean()),
    newMailArrives: fact(fc.boolean()),
    collector: fact(pick(COLLECTORS)),
    phone: fact(pick(PHONES)),
    signedInOn: fact(pick([null, '2026-02-20', '2025-06-01', '2020-01-01'])),
    sameMailbox: fact(fc.boolean()),
    deletionRules: fact(fc.array(deletionRule, { maxLength: 2 })),
    readIn: fact(pick(READ_IN)),
    connectionEncrypted: fact(fc.boolean()),
    ownFolders: fact(fc.boolean()),
    twoStep: fact(fc.boolean()),
    mailSorted: fact(fc.boolean()),
    ownPassword: fact(fc.boolean()),
    sentKept: fact(fc.constantFrom(...SENT_PLACES)),
    oldProgram: fact(fc.constantFrom(...OLD_PROGRAMS)),
  },
  { requiredKeys: [] },
);

const fileContents: fc.Arbitrary<MailFileFacts> = fc
  .record({ items: fc.integer({ min: 1, max: 90_000 }), complete: fc.boolean(), kind: pick(MAIL_FILE_KINDS) })
  .map(({ items, complete, kind }) =>
    mailFileOf([mailFolder('Inbox', { '2019-03': items })], { complete, kind }),
  );

const fileParts: fc.Arbitrary<Omit<DataFile, 'id'>> = fc.record({
  profile: pick(PROFILES),
  name: fc.string({ maxLength: 12 }),
  path: fc.oneof(fc.constant(null), fc.string({ maxLength: 20 })),
  kind: fact(pick(DATA_FILE_KINDS)),
  format: fact(pick(DATA_FILE_FORMATS)),
  sizeBytes: fact(pick([0, GB, 1.6 * GB, 1.99 * GB, 3 * GB, 41 * GB, 49 * GB, 60 * GB])),
  location: fact(pick(DATA_FILE_LOCATIONS)),
  contents: fact(fileContents),
  backup,
});

/** A file in the older format holds 2 GB at most. */
function possible(file: DataFile): DataFile {
  const { format, sizeBytes } = file;
  const tooLarge = sizeBytes.known && sizeBytes.value > 2 * GB;
  return format.known && format.value === 'ansi' && tooLarge
    ? { ...file, format: { ...format, value: 'unicode' } }
    : file;
}

/** Snapshots of every shape that the schema allows, odd combinations included. */
export const anySnapshot: fc.Arbitrary<Snapshot> = fc
  .record({
    client: fact(pick(CLIENTS)),
    diskEncrypted: fact(fc.boolean()),
    accounts: fc.array(
      fc.tuple(accountParts, rareParts).map(([parts, rare]) => ({ ...parts, ...rare })),
      { maxLength: 4 },
    ),
    dataFiles: fc.array(fileParts, { maxLength: FILE_IDS.length }),
    moving: fc.option(fc.nat(4)),
  })
  .map(({ client, diskEncrypted, accounts, dataFiles, moving }) =>
    snapshotOf({
      client,
      device: { diskEncrypted },
      accounts: accounts.map((account, index) => ACCOUNT.blankWith({ ...account, id: `account-${index}` })),
      dataFiles: dataFiles.map((file, index) =>
        possible({ ...file, id: FILE_IDS[index] ?? `file-${index}` }),
      ),
      // Also of an account that is not there any more.
      ...(moving !== null && {
        moves: [{ account: `account-${moving}`, address: accounts[moving]?.address ?? 'ada@example.com' }],
      }),
    }),
  );

const age = fc.integer({ min: 0, max: 500 });
const ages = fc.oneof(
  fc.constant(null),
  fc.constant({ from: 0, to: null }),
  age.map((from) => ({ from, to: null })),
  fc.tuple(age, fc.integer({ min: 1, max: 500 })).map(([from, length]) => ({ from, to: from + length })),
);

/** One copy of one of two accounts' mail. */
export const anyCopy: fc.Arbitrary<Copy> = fc
  .record({
    account: pick(['a', 'b']),
    kind: pick(MAIL_KINDS.slice(0, 2)),
    type: pick(PLACE_TYPES),
    id: pick(['one', 'two']),
    disk: pick(DISKS),
    ages,
    certainty: pick(['certain', 'possible'] as const),
    evidence: pick(EVIDENCE_LEVELS),
  })
  .map(({ account, kind, type, id, disk, ages: covered, certainty, evidence }): Copy => {
    const onServer = type === 'server' || type === 'recoverable' || type === 'archiveMailbox';
    return {
      account,
      kind,
      place: { type, id, disk: onServer ? null : disk },
      ages: type === 'recoverable' ? null : covered,
      ends: type === 'recoverable' ? 'afterDays' : 'never',
      ...(type === 'recoverable' ? { endsAfterDays: 14 } : {}),
      mirror: type === 'deviceCache',
      certainty,
      evidence,
    };
  });

/** A list of copies in which each place holds a kind of mail of an account once. */
export const anyCopies: fc.Arbitrary<Copy[]> = fc.uniqueArray(anyCopy, { maxLength: 12, selector: copyKey });

/** What makes two copies the same one. */
export function copyKey({ account, kind, place }: Copy): string {
  return [account, kind, place.type, place.id].join('|');
}

const affected = fc.oneof(fc.constant(null), fc.subarray(['a', 'b']));

/** Every kind of event. */
export const anyEvent: fc.Arbitrary<ScenarioEvent> = fc.oneof(
  fc.constant<ScenarioEvent>({ type: 'diskCrash' }),
  fc.constant<ScenarioEvent>({ type: 'deviceStolen' }),
  fc.constant<ScenarioEvent>({ type: 'programSwitched' }),
  fc.record({
    type: fc.constant('serverPurge' as const),
    olderThanDays: age,
    scope: pick(PURGE_SCOPES),
    accounts: affected,
  }),
  fc.record({
    type: pick(['syncedDeletion', 'accountClosed', 'mailboxFull'] as const),
    accounts: affected,
  }),
);
