import type {
  Account,
  AccountKind,
  DataFile,
  Encryption,
  ServerConnection,
  ServerCopy,
} from '../../../core/facts/account';
import { accountId, blankAccount } from '../../../core/facts/blank';
import { known, unknown, type Fact } from '../../../core/facts/evidence';
import type { Gap, SourceFacts } from '../../../core/facts/snapshot';
import { AccountShelf } from '../account-shelf';
import { isPort } from '../connection';
import { dataFileAt } from '../data-path';
import { recorded, type Origin } from '../origin';
import { cleanHost, cleanOrNothing } from '../text/clean';
import type { Preference } from './preferences';

/** What Thunderbird's preferences say, without their source. */
export type ThunderbirdFacts = Omit<SourceFacts, 'source'> & {
  /** Accounts of any kind are set up, so these are Thunderbird's preferences and not Firefox's. */
  isThunderbird: boolean;
};

/** Shown as the profile: a `prefs.js` does not say what its profile is called. */
const PROFILE = 'Thunderbird';

/** Server types that hold no mail of the person's own on a server, or no mail at all. */
const NOT_MAIL = new Set(['none', 'rss', 'nntp', 'im']);

const KINDS = new Map<string, AccountKind>([
  ['pop3', 'pop3'],
  ['imap', 'imap'],
  ['ews', 'exchange'],
  ['owl', 'exchange'],
]);

/** By the numbers of `socketType` and `try_ssl`. 1 is 'if available', which old versions had. */
const SOCKET_TYPES: readonly Encryption[] = ['none', 'automatic', 'startTls', 'tls'];

/**
 * Understands Thunderbird's preferences. Values at their default are not written, and the defaults are known for
 * sure (mailnews/mailnews.js), so a missing one is as good as a recorded one and only noted.
 */
export function thunderbirdFacts(
  preferences: ReadonlyMap<string, Preference>,
  origin: Origin,
): ThunderbirdFacts {
  return new Reader(preferences, origin).read();
}

class Reader {
  private readonly files = new Map<string, DataFile>();

  constructor(
    private readonly preferences: ReadonlyMap<string, Preference>,
    private readonly origin: Origin,
  ) {}

  read(): ThunderbirdFacts {
    const shelf = new AccountShelf();
    const gaps: Gap[] = [];
    const gap = (code: Gap['code'], subject: string) =>
      gaps.push({ source: this.origin.source, code, subject });
    const list = this.raw('mail.accountmanager.accounts');
    const servers = new Set<string>();
    for (const key of names(list)) {
      const server = this.text(`mail.account.${key}.server`);
      const type = server === undefined ? undefined : this.text(`mail.server.${server}.type`);
      if (server === undefined || servers.has(server)) continue;
      // Every server has a type: the file ends before it.
      if (type === undefined) gap('danglingAccountNumber', `${PROFILE}: ${key}`);
      if (type === undefined || NOT_MAIL.has(type)) continue;
      servers.add(server);
      const kind = KINDS.get(type);
      const account = this.account(key, server, kind ?? 'other');
      shelf.add(account);
      if (kind === undefined) gap('unknownEntryKind', account.name);
    }
    return {
      client: recorded(this.origin, 'thunderbird'),
      accounts: shelf.accounts,
      dataFiles: [...this.files.values()],
      gaps,
      isThunderbird: list !== undefined,
    };
  }

  private account(key: string, server: string, kind: AccountKind): Account {
    const identity = names(this.raw(`mail.account.${key}.identities`))[0];
    const user = this.text(`mail.server.${server}.userName`);
    const address =
      (identity === undefined ? undefined : this.text(`mail.identity.${identity}.useremail`)) ??
      (user?.includes('@') === true ? user : undefined) ??
      null;
    const host = cleanHost(this.raw(`mail.server.${server}.hostname`)) ?? null;
    const name = this.text(`mail.server.${server}.name`) ?? address ?? host ?? '';
    const account = blankAccount(accountId({ kind, address, name, host, profile: PROFILE }), name);
    account.profile = PROFILE;
    account.address = address;
    if (user !== undefined) account.login = user;
    account.kind = recorded(this.origin, kind);
    account.outgoing = this.outgoing(identity);
    if (kind === 'pop3' || kind === 'imap') account.incoming = this.incoming(server, kind, host);
    if (kind === 'pop3') {
      account.serverCopy = this.serverCopy(server);
      const file = this.storeOf(server);
      account.delivery =
        file === undefined
          ? unknown('notInExport')
          : recorded(this.origin, { to: 'dataFile', dataFileId: file.id });
    } else if (kind === 'other') {
      account.delivery = unknown('notReadable');
    } else {
      account.delivery = known({ to: 'cache', dataFileId: null }, 'inferred', this.origin.source);
    }
    return account;
  }

  private incoming(server: string, kind: 'pop3' | 'imap', host: string | null): Fact<ServerConnection> {
    const prefix = `mail.server.${server}`;
    const socket = this.number(`${prefix}.socketType`, 0);
    const encryption = socket === null ? undefined : SOCKET_TYPES[socket];
    const port = this.number(`${prefix}.port`, -1);
    if (host === null) return unknown('notInExport');
    if (encryption === undefined || port === null) return unknown('notReadable');
    const usual = kind === 'pop3' ? [110, 995] : [143, 993];
    const value = { host, port: port === -1 ? (usual[encryption === 'tls' ? 1 : 0] ?? 0) : port, encryption };
    if (!isPort(value.port)) return unknown('notReadable');
    return this.certain(value, this.has(`${prefix}.socketType`));
  }

  private outgoing(identity: string | undefined): Fact<ServerConnection> {
    const key =
      (identity === undefined ? undefined : this.text(`mail.identity.${identity}.smtpServer`)) ??
      this.text('mail.smtp.defaultserver');
    const host = key === undefined ? undefined : cleanHost(this.raw(`mail.smtpserver.${key}.hostname`));
    if (key === undefined || host === undefined) return unknown('notInExport');
    const socket = this.number(`mail.smtpserver.${key}.try_ssl`, 0);
    const encryption = socket === null ? undefined : SOCKET_TYPES[socket];
    const port = this.number(`mail.smtpserver.${key}.port`, 0);
    if (encryption === undefined || port === null) return unknown('notReadable');
    const value = { host, port: port === 0 ? (encryption === 'tls' ? 465 : 587) : port, encryption };
    if (!isPort(value.port)) return unknown('notReadable');
    return this.certain(value, this.has(`mail.smtpserver.${key}.try_ssl`) && port !== 0);
  }

  private serverCopy(server: string): Fact<ServerCopy> {
    const prefix = `mail.server.${server}`;
    const leave = this.flag(`${prefix}.leave_on_server`);
    const byAge = this.flag(`${prefix}.delete_by_age_from_server`);
    const removeWhenDeletedHere = this.flag(`${prefix}.delete_mail_left_on_server`);
    const days = this.number(`${prefix}.num_days_to_leave_on_server`, 7);
    if (leave === null || byAge === null || removeWhenDeletedHere === null || days === null) {
      return unknown('notReadable');
    }
    if (!leave) return this.certain({ keep: 'none' }, this.has(`${prefix}.leave_on_server`));
    if (!byAge) return recorded(this.origin, { keep: 'forever', removeWhenDeletedHere });
    return days > 0
      ? recorded(this.origin, { keep: 'days', days, removeWhenDeletedHere })
      : known({ keep: 'none' }, 'inferred', this.origin.source, 'zeroDays');
  }

  /** The folder that a server's mail goes to: its own, or that of the account which it is deferred to. */
  private storeOf(server: string): DataFile | undefined {
    const other = this.text(`mail.server.${server}.deferred_to_account`);
    const owner = other === undefined ? server : this.text(`mail.account.${other}.server`);
    const path = this.raw(`mail.server.${owner}.directory`) ?? this.raw(`mail.server.${owner}.directory-rel`);
    if (path === undefined) return undefined;
    const file = dataFileAt(path, PROFILE, this.origin);
    file.kind = recorded(this.origin, 'thunderbirdFolder');
    file.format = unknown('notSupportedHere');
    if (!file.location.known && path.startsWith('[ProfD]')) {
      file.location = known('localDisk', 'inferred', this.origin.source);
    }
    const there = this.files.get(file.id);
    if (there === undefined) this.files.set(file.id, file);
    return there ?? file;
  }

  private certain<T>(value: T, isRecorded: boolean): Fact<T> {
    return isRecorded
      ? recorded(this.origin, value)
      : { ...recorded(this.origin, value), note: 'defaultWhenAbsent' };
  }

  private has(name: string): boolean {
    return this.preferences.has(name);
  }

  private raw(name: string): string | undefined {
    const value = this.preferences.get(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  private text(name: string): string | undefined {
    return cleanOrNothing(this.raw(name));
  }

  /** null: it is there and not a number. */
  private number(name: string, standard: number): number | null {
    const value = this.preferences.get(name) ?? standard;
    return typeof value === 'number' ? value : null;
  }

  /** False when it is left out, which is the default of every one; null when it is there and not a flag. */
  private flag(name: string): boolean | null {
    const value = this.preferences.get(name) ?? false;
    return typeof value === 'boolean' ? value : null;
  }
}

/** A list of names with commas between them. */
function names(list: string | undefined): string[] {
  return (list ?? '').split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
}
