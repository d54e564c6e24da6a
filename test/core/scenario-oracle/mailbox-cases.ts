import type { Account, DataFile, OwnRetention, ServerCopy } from '../../../src/core/facts/account';
import { blankDataFile } from '../../../src/core/facts/blank';
import { known, type Fact } from '../../../src/core/facts/evidence';
import {
  INTO_FILE,
  KEEPS,
  SECOND,
  account,
  backups,
  cross,
  file,
  option,
  snapshot,
  told,
  type Case,
  type Option,
} from './cases';
import { blankBackup } from '../../tools/blank-backup';

/** A case that turns on one input, and the same person with another value of it. */
export interface TurningCase {
  case: Case;
  otherwise: Case['snapshot'];
}

/** Backups whose date is known: what one of unknown date holds of mail that goes after days, a few dates cannot tell. */
const dated = backups('computer').filter(
  ({ name }) => !['backup unknown', 'backup of unknown date, other disk'].includes(name),
);
const NO_BACKUP = { ...blankBackup(), exists: told(false) };
/** Settings as a file shows them: what a person saw in webmail would be what happens, whoever decides. */
const KNOWN_KEEPS = KEEPS.filter(({ fact }) => fact.known).map((keep) => ({
  ...keep,
  fact: asRead(keep.fact),
}));

function asRead(fact: Fact<ServerCopy>): Fact<ServerCopy> {
  return fact.known ? known(fact.value, 'imported', 'test') : fact;
}

const at = (host: string): Account['incoming'] => told({ host, port: 995, encryption: 'tls' });
const ADDRESS = 'own@example.com';
const here = { address: ADDRESS, incoming: at('imap.example.com') };

const SECOND_FILE: DataFile = {
  ...blankDataFile('second-file', 'second.pst'),
  profile: 'Other',
  kind: told('pst'),
  location: told('localDisk'),
  backup: NO_BACKUP,
};

function second(serverCopy: Fact<ServerCopy>): Account {
  return {
    ...account(told('pop3'), { serverCopy, ...here }),
    id: SECOND,
    profile: 'Other',
    delivery: told({ to: 'dataFile', dataFileId: SECOND_FILE.id }),
  };
}

const daysOf = (keep: Option<Fact<ServerCopy>>): number | null => keep.worlds[0]?.keepDays ?? null;
const SECOND_KEEPS = KNOWN_KEEPS.map((keep) =>
  option(`second ${keep.name}`, keep.fact, { second: { keepDays: daysOf(keep) } }),
);

/** One mailbox that two programs read. */
export function readerCases(): TurningCase[] {
  const beside = (['imap'] as const).flatMap((kind) =>
    SECOND_KEEPS.flatMap((other) =>
      [null, 365].flatMap((rule) =>
        dated.map((backup): TurningCase => {
          const own = account(told(kind), {
            ...here,
            contactsOnlyHere: told(false),
            serverDeletesAfterDays: told(rule),
            backup: backup.fact,
            delivery: told({ to: 'cache', dataFileId: null }),
          });
          const rules = option('rule', null, { serverDeletesAfter: rule });
          return {
            case: {
              name: `${kind} beside POP3, ${other.name}, server deletes after ${rule}, ${backup.name}`,
              snapshot: snapshot([own, second(other.fact)], [SECOND_FILE]),
              worlds: cross(
                { reads: 'imap', contactsAtProvider: true },
                { ...other, fact: null },
                rules,
                backup,
              ),
              hosted: false,
            },
            otherwise: snapshot([own]),
          };
        }),
      ),
    ),
  );
  const two = KNOWN_KEEPS.slice(1).flatMap((keep) =>
    SECOND_KEEPS.slice(0, 2).map((other): TurningCase => {
      const own = account(told('pop3'), { ...here, serverCopy: keep.fact, delivery: INTO_FILE });
      const files = [file(NO_BACKUP)];
      return {
        case: {
          name: `POP3, ${keep.name}, ${other.name}`,
          snapshot: snapshot([own, second(other.fact)], [...files, SECOND_FILE]),
          worlds: cross({}, keep, other),
          hosted: false,
        },
        otherwise: snapshot([own], files),
      };
    }),
  );
  return [
    ...beside,
    ...two.filter(({ case: { name } }) => name !== 'POP3, keeps 14 days, second keeps 14 days'),
  ];
}

/** A provider whose switch decides, or saves what the program deletes. */
export function providerCases(): TurningCase[] {
  const rows = [
    ['pop.gmail.com', 'keeps', 'keepsAll'],
    ['pop.gmail.com', 'deletes', 'deletesOnFetch'],
    ['pop-mail.outlook.com', 'keeps', 'keepsAll'],
    ['pop-mail.outlook.com', 'deletes', 'obeys'],
    ['pop.qq.com', 'keeps', 'keepsAll'],
    ['pop.yandex.com', 'keeps', 'keepsAll'],
  ] as const;
  return rows.flatMap(([host, answer, provider]) =>
    KNOWN_KEEPS.filter(({ fact }) => decides(host, fact)).flatMap((keep) =>
      dated.map((backup): TurningCase => {
        const own = (providerSwitch: Account['providerSwitch']) =>
          snapshot(
            [
              account(told('pop3'), {
                address: 'own@outlook.com',
                incoming: at(host),
                serverCopy: keep.fact,
                delivery: INTO_FILE,
                ...(providerSwitch && { providerSwitch }),
              }),
            ],
            [file(backup.fact)],
          );
        return {
          case: {
            name: `POP3 at ${host}, switch ${answer}, ${keep.name}, ${backup.name}`,
            snapshot: own(told(answer)),
            worlds: cross({ provider }, keep, backup, sentAt(host)),
            hosted: false,
          },
          otherwise: own(told(answer === 'keeps' ? 'deletes' : 'keeps')),
        };
      }),
    ),
  );
}

/** Gmail keeps what its own server sends; nobody told whose server that is. */
const sentAt = (host: string) =>
  option('', null, ...(host === 'pop.gmail.com' ? [{ sentKept: false }, { sentKept: true }] : [{}]));

/** Whether the switch can change anything: a program that removes nothing needs no saving. */
function decides(host: string, fact: Fact<ServerCopy>): boolean {
  return host === 'pop.gmail.com' || (fact.known && fact.value.keep !== 'forever');
}

/** A program that deletes mail of some age by itself. */
export function retentionCases(): TurningCase[] {
  const rules = [7, 30, 180, 365].map((days): Option<Fact<OwnRetention>> =>
    option(`program deletes after ${days}`, told({ keep: 'days', days }), { ownDays: days }),
  );
  const mirrored = rules.flatMap((rule) =>
    dated.flatMap((backup) =>
      [true, false].map((atProvider): TurningCase => {
        const own = (more: Partial<Account>) =>
          snapshot(
            [
              account(told('imap'), {
                contactsOnlyHere: told(!atProvider),
                backup: backup.fact,
                delivery: told({ to: 'cache', dataFileId: 'file' }),
                ...more,
              }),
            ],
            [{ ...file(blankBackup()), kind: told('ost') }],
          );
        return {
          case: {
            name: `imap, ${rule.name}, contacts at provider ${atProvider}, ${backup.name}`,
            snapshot: own({ ownRetention: rule.fact }),
            worlds: cross({ reads: 'imap', contactsAtProvider: atProvider }, rule, backup),
            hosted: false,
          },
          otherwise: own({}),
        };
      }),
    ),
  );
  const fetched = rules.flatMap((rule) =>
    KNOWN_KEEPS.map((keep): TurningCase => {
      const own = (more: Partial<Account>) =>
        snapshot(
          [account(told('pop3'), { serverCopy: keep.fact, delivery: INTO_FILE, ...more })],
          [file(NO_BACKUP)],
        );
      return {
        case: {
          name: `POP3, ${rule.name}, ${keep.name}`,
          snapshot: own({ ownRetention: rule.fact }),
          worlds: cross({}, rule, keep),
          hosted: false,
        },
        otherwise: own({}),
      };
    }),
  );
  return [...mirrored, ...fetched];
}
