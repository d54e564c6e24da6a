import type {
  Account,
  AccountKind,
  DataFile,
  Encryption,
  ServerConnection,
} from '../../../core/facts/account';
import { accountId, blankAccount } from '../../../core/facts/blank';
import { known, unknown, type Fact } from '../../../core/facts/evidence';
import type { Gap, SourceFacts } from '../../../core/facts/snapshot';
import { AccountShelf } from '../account-shelf';
import { isPort } from '../connection';
import { dataFileAt } from '../data-path';
import { recorded, type Origin } from '../origin';
import { cleanHost } from '../text/clean';
import { stateOf, type PopState } from './pop-state';
import type { Preference } from './preferences';
import { headersOnlyOf, ownRetentionOf, sentKeptOf, serverCopyOf, settled } from './server-facts';
import { Settings } from './settings';

/** What Thunderbird's preferences say, without their source. */
export type ThunderbirdFacts = Omit<SourceFacts, 'source'> & {
  /** Accounts of any kind are set up, so these are Thunderbird's preferences and not Firefox's. */
  isThunderbird: boolean;
};

/** Shown as the profile: a `prefs.js` does not say what its profile is called. */
const PROFILE = 'Thunderbird';

/** What newer versions draw for each server (nsMsgIncomingServer, `GetUID`). */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Ids of so many servers are enough to know a profile again. */
const MOST_IDS = 32;

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
 *
 * @param states what lists of the same profile say of POP3 servers
 */
export function thunderbirdFacts(
  preferences: ReadonlyMap<string, Preference>,
  origin: Origin,
  states: readonly PopState[] = [],
): ThunderbirdFacts {
  return new Reader(new Settings(preferences), origin, states).read();
}

class Reader {
  private readonly files = new Map<string, DataFile>();

  constructor(
    private readonly settings: Settings,
    private readonly origin: Origin,
    private readonly states: readonly PopState[],
  ) {}

  read(): ThunderbirdFacts {
    const shelf = new AccountShelf();
    const gaps: Gap[] = [];
    const gap = (code: Gap['code'], subject: string) =>
      gaps.push({ source: this.origin.source, code, subject });
    const list = 'mail.accountmanager.accounts';
    const servers = new Set<string>();
    for (const key of this.settings.names(list)) {
      const server = this.settings.text(`mail.account.${key}.server`);
      const type = server === undefined ? undefined : this.settings.text(`mail.server.${server}.type`);
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
    const drawn = [...servers].flatMap((server) => {
      const uid = this.settings.raw(`mail.server.${server}.uid`);
      return uid !== undefined && UUID.test(uid) ? [{ profile: PROFILE, id: uid }] : [];
    });
    return {
      client: recorded(this.origin, 'thunderbird'),
      accounts: shelf.accounts,
      dataFiles: [...this.files.values()],
      ...(drawn.length > 0 && { setUpIds: drawn.slice(0, MOST_IDS) }),
      gaps,
      isThunderbird: this.settings.raw(list) !== undefined,
    };
  }

  private account(key: string, server: string, kind: AccountKind): Account {
    const identity = this.settings.names(`mail.account.${key}.identities`)[0];
    const user = this.settings.text(`mail.server.${server}.userName`);
    const address =
      (identity === undefined ? undefined : this.settings.text(`mail.identity.${identity}.useremail`)) ??
      (user?.includes('@') === true ? user : undefined) ??
      null;
    const host = cleanHost(this.settings.raw(`mail.server.${server}.hostname`)) ?? null;
    const name = this.settings.text(`mail.server.${server}.name`) ?? address ?? host ?? '';
    const account = blankAccount(accountId({ kind, address, name, host, profile: PROFILE }), name);
    account.profile = PROFILE;
    account.address = address;
    if (user !== undefined) account.login = user;
    account.kind = recorded(this.origin, kind);
    account.outgoing = this.outgoing(identity);
    if (kind === 'pop3' || kind === 'imap') {
      account.incoming = this.incoming(server, kind, host);
      account.ownRetention = ownRetentionOf(this.settings, server, this.origin);
    }
    if (kind === 'imap' && identity !== undefined) {
      const sentKept = sentKeptOf(this.settings, identity, this.origin);
      if (sentKept) account.sentKept = sentKept;
    }
    if (kind === 'pop3') {
      account.serverCopy = serverCopyOf(this.settings, server, this.origin);
      account.headersOnly = headersOnlyOf(this.settings, server, this.origin);
      const state = stateOf(this.states, host, this.settings.raw(`mail.server.${server}.userName`));
      if (state) account.seenOnServer = recorded(this.origin, state.seen);
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
    const socket = this.settings.numberOf(server, 'socketType', 0);
    const encryption = socket.value === null ? undefined : SOCKET_TYPES[socket.value];
    const port = this.settings.numberOf(server, 'port', -1).value;
    if (host === null) return unknown('notInExport');
    if (encryption === undefined || port === null) return unknown('notReadable');
    const usual = kind === 'pop3' ? [110, 995] : [143, 993];
    const value = { host, port: port === -1 ? (usual[encryption === 'tls' ? 1 : 0] ?? 0) : port, encryption };
    return isPort(value.port) ? settled(value, socket, this.origin) : unknown('notReadable');
  }

  private outgoing(identity: string | undefined): Fact<ServerConnection> {
    const key =
      (identity === undefined ? undefined : this.settings.text(`mail.identity.${identity}.smtpServer`)) ??
      this.settings.text('mail.smtp.defaultserver');
    const host =
      key === undefined ? undefined : cleanHost(this.settings.raw(`mail.smtpserver.${key}.hostname`));
    if (key === undefined || host === undefined) return unknown('notInExport');
    const socket = this.settings.number(`mail.smtpserver.${key}.try_ssl`, 0);
    const encryption = socket === null ? undefined : SOCKET_TYPES[socket];
    const port = this.settings.number(`mail.smtpserver.${key}.port`, 0);
    if (encryption === undefined || port === null) return unknown('notReadable');
    const value = { host, port: port === 0 ? (encryption === 'tls' ? 465 : 587) : port, encryption };
    if (!isPort(value.port)) return unknown('notReadable');
    const isWritten = this.settings.has(`mail.smtpserver.${key}.try_ssl`) && port !== 0;
    return settled(value, { setBy: isWritten ? 'server' : 'program' }, this.origin);
  }

  /** The folder that a server's mail goes to: its own, or that of the account which it is deferred to. */
  private storeOf(server: string): DataFile | undefined {
    const other = this.settings.text(`mail.server.${server}.deferred_to_account`);
    const owner = other === undefined ? server : this.settings.text(`mail.account.${other}.server`);
    const path =
      this.settings.raw(`mail.server.${owner}.directory`) ??
      this.settings.raw(`mail.server.${owner}.directory-rel`);
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
}
