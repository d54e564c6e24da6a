import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Marionette } from './marionette';
import { PASSWORD, type Ports } from './mail-server';
import { isRunning, until } from './waiting';

/** Debian's own command is a script; this is the program. */
export const THUNDERBIRD = '/usr/lib/thunderbird/thunderbird-bin';

export type Setting = string | number | boolean;

/** One account of a profile. `settings` are those of its server, as `prefs.js` names them. */
export interface AccountOfProfile {
  kind: 'pop3' | 'imap';
  user: string;
  settings?: Readonly<Record<string, Setting>>;
}

/** What every script that runs inside the program starts with. Its accounts are `server1`, `server2`, in their order. */
const HELPERS = `
  const { MailServices } = ChromeUtils.importESModule('resource:///modules/MailServices.sys.mjs');
  const server = (key) => MailServices.accounts.getIncomingServer(key);
  const folder = (key, name = 'Inbox') => {
    const root = server(key).rootFolder;
    return name === 'Inbox' ? root.getFolderWithFlags(Ci.nsMsgFolderFlags.Inbox) : root.getChildNamed(name);
  };
  const ended = (begin) => new Promise((resolve, reject) => {
    begin({
      QueryInterface: ChromeUtils.generateQI(['nsIUrlListener']),
      OnStartRunningUrl() {},
      OnStopRunningUrl(url, code) {
        if (Components.isSuccessCode(code)) resolve();
        else reject(new Error('code ' + code.toString(16)));
      },
    });
  });
  const copied = (begin) => new Promise((resolve, reject) => {
    begin({
      QueryInterface: ChromeUtils.generateQI(['nsIMsgCopyServiceListener']),
      onStartCopy() {}, onProgress() {}, setMessageKey() {}, getMessageId() { return null; },
      onStopCopy(code) {
        if (Components.isSuccessCode(code)) resolve();
        else reject(new Error('code ' + code.toString(16)));
      },
    });
  });
  const after = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const until = async (isSo) => {
    for (let tries = 0; tries < 1500; tries += 1) {
      if (isSo()) return;
      await after(100);
    }
    throw new Error('Waited in vain inside the program.');
  };
  const listed = (key, name) => {
    const found = folder(key, name);
    return found ? [...found.msgDatabase.enumerateMessages()].length : -1;
  };
  // The list of IMAP folders is made anew at the first connection, and heads go on coming after the program says it is
  // done: so wait until the messages in its list rest, and are as many as it says, which
  // counts those on their way. Of a folder that it has not asked for anew what it says may be old: after six seconds rest is enough.
  const settled = async (key, name) => {
    let [before, same, looks] = [-1, 0, 0];
    await until(() => {
      looks += 1;
      const now = listed(key, name);
      const says = folder(key, name)?.getTotalMessages(false);
      same = now === before && (now === Math.max(0, says ?? -1) || looks > 60) ? same + 1 : 0;
      before = now;
      return same >= 8;
    });
  };
  const fetched = async (key, name) => {
    if (server(key).type === 'pop3') {
      await ended((listener) => MailServices.pop3.GetNewMail(null, listener, folder(key), server(key)));
      await after(300);
      return;
    }
    server(key).performExpand(null);
    await settled(key, name);
    // As a click on the folder does.
    folder(key, name).updateFolder(null);
    await settled(key, name);
    await ended((listener) => folder(key, name).getNewMessages(null, listener));
    await settled(key, name);
  };
`;

/** Thunderbird without a window, on a profile of its own. It runs from `start` to `quit`; between runs files can be read. */
export class MailProgram {
  private process: ChildProcess | null = null;
  private wire: Marionette | null = null;

  /** @param profile folder of the profile; it need not be there */
  constructor(
    readonly profile: string,
    private readonly ports: Ports,
    accounts: readonly AccountOfProfile[],
  ) {
    mkdirSync(profile, { recursive: true });
    writeFileSync(this.file('prefs.js'), preferences(accounts, ports));
  }

  file(...name: string[]): string {
    return path.join(this.profile, ...name);
  }

  removeFile(...name: string[]): void {
    rmSync(this.file(...name));
  }

  async start(): Promise<void> {
    const home = `${this.profile}-home`;
    mkdirSync(home, { recursive: true });
    const own = ['--headless', '--no-remote', '--marionette', '-remote-allow-system-access'];
    const port = this.file('user.js');
    writeFileSync(port, `user_pref("marionette.port", ${this.ports.marionette});\n`);
    this.process = spawn(THUNDERBIRD, [...own, '-profile', this.profile], {
      stdio: 'ignore',
      env: { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8', TZ: 'UTC', MOZ_CRASHREPORTER_DISABLE: '1' },
    });
    this.wire = await Marionette.at(this.ports.marionette);
    await this.run(
      `const [users, password] = args;
       for (const [kind, user] of users) {
         const host = (kind === 'imap' ? 'imap' : 'mailbox') + '://127.0.0.1';
         const known = await Services.logins.searchLoginsAsync({ origin: host, httpRealm: host });
         if (known.some(({ username }) => username === user)) continue;
         const login = Cc['@mozilla.org/login-manager/loginInfo;1'].createInstance(Ci.nsILoginInfo);
         login.init(host, null, host, user, password, '', '');
         await Services.logins.addLoginAsync(login);
       }`,
      readAccounts(readFileSync(this.file('prefs.js'), 'utf8')),
      PASSWORD,
    );
  }

  /** Ends the program and waits until it has written its files. */
  async quit(): Promise<void> {
    const { process: running, wire } = this;
    await wire?.quit();
    if (running) await until('Thunderbird to end', () => Promise.resolve(!isRunning(running)));
    this.process = null;
    this.wire = null;
  }

  /** Ends what is still running, whatever state it is in. */
  kill(): void {
    this.process?.kill('SIGKILL');
  }

  /** One run of the program, from start to end. */
  async during(work: () => Promise<void>): Promise<void> {
    await this.start();
    await work();
    await this.quit();
  }

  async run(body: string, ...values: readonly unknown[]): Promise<unknown> {
    if (this.wire === null) throw new Error('Thunderbird is not running.');
    return this.wire.run(HELPERS + body, ...values);
  }

  /** Writes what the control of a dialog writes. */
  async set(name: string, value: Setting): Promise<void> {
    await this.run(
      `const [name, value] = args;
       if (typeof value === 'boolean') Services.prefs.setBoolPref(name, value);
       else if (typeof value === 'number') Services.prefs.setIntPref(name, value);
       else Services.prefs.setStringPref(name, value);`,
      name,
      value,
    );
  }

  /** 'Get Messages'. */
  async fetch(key = 'server1', name = 'Inbox'): Promise<void> {
    await this.run('await fetched(...args);', key, name);
  }

  /** IMAP: fetches a folder that has mail, and takes whole messages along for times without a connection. */
  async fetchWhole(key = 'server1', name = 'Inbox'): Promise<void> {
    await this.run(
      `const [key, name] = args;
       await fetched(key, name);
       await until(() => listed(key, name) > 0);
       await settled(key, name);
       await ended((listener) => folder(key, name).downloadAllForOffline(listener, null));
       await until(() => [...folder(key, name).msgDatabase.enumerateMessages()].every(
         ({ flags }) => (flags & Ci.nsMsgMessageFlags.Offline) !== 0));
       await after(500);`,
      key,
      name,
    );
  }

  /**
   * Where a folder's whole messages are kept. Asked and not known: of a folder that the program found twice, once by the
   * list of the server and once by the account, the second is kept in a file with a number in its name.
   */
  async fileOf(key = 'server1', name = 'Inbox'): Promise<string> {
    return String(await this.run('return folder(args[0], args[1]).filePath.path;', key, name));
  }

  /** Messages that the program shows in a folder. */
  async shown(key = 'server1', name = 'Inbox'): Promise<number> {
    return Number(await this.run('return listed(args[0], args[1]);', key, name));
  }

  /** What the program does by itself about every eight hours: it deletes what its rule says, in one folder. */
  async applyRule(key = 'server1', name = 'Inbox'): Promise<void> {
    await this.run(
      `folder(args[0], args[1]).applyRetentionSettings();
       await after(1500);`,
      key,
      name,
    );
  }

  /** 'Compact Folders'. */
  async pack(key = 'server1', name = 'Inbox'): Promise<void> {
    await this.run('await ended((listener) => folder(args[0], args[1]).compact(listener, null));', key, name);
  }

  /** Throws so many of the newest messages of a folder away. */
  async throwAway(items: number, key = 'server1', name = 'Inbox'): Promise<void> {
    await this.run(
      `const [items, key, name] = args;
       const from = folder(key, name);
       const gone = [...from.msgDatabase.enumerateMessages()].slice(-items);
       await copied((listener) => from.deleteMessages(gone, null, false, false, listener, false));
       await after(300);`,
      items,
      key,
      name,
    );
  }
}

function preferences(accounts: readonly AccountOfProfile[], { pop3, imap }: Ports): string {
  const lines: [string, Setting][] = [
    ['app.update.enabled', false],
    ['mail.provider.suppress_dialog_on_startup', true],
    ['mail.accountmanager.accounts', accounts.map((_, at) => `account${at + 1}`).join(',')],
    ['mail.accountmanager.defaultaccount', 'account1'],
    ['mailnews.start_page.enabled', false],
    ['mail.spotlight.firstRunDone', true],
    ['datareporting.policy.dataSubmissionEnabled', false],
    ['network.dns.disablePrefetch', true],
  ];
  accounts.forEach(({ kind, user, settings = {} }, at) => {
    const number = at + 1;
    const own: Record<string, Setting> = {
      type: kind,
      hostname: '127.0.0.1',
      port: kind === 'pop3' ? pop3 : imap,
      userName: user,
      name: user,
      authMethod: 3,
      socketType: 0,
      login_at_startup: false,
      check_new_mail: false,
      ...settings,
    };
    lines.push(
      [`mail.account.account${number}.server`, `server${number}`],
      [`mail.account.account${number}.identities`, `id${number}`],
      [`mail.identity.id${number}.useremail`, user],
      [`mail.identity.id${number}.fullName`, 'Lab'],
      ...Object.entries(own).map(([key, value]): [string, Setting] => [
        `mail.server.server${number}.${key}`,
        value,
      ]),
    );
  });
  return lines
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** Kind and user of every account that the settings name, for their passwords. */
function readAccounts(settings: string): [kind: string, user: string][] {
  const texts = (key: string) =>
    [...settings.matchAll(new RegExp(`"mail\\.server\\.(server\\d+)\\.${key}", "([^"]*)"`, 'g'))].map(
      ([, server = '', value = '']) => [server, value] as const,
    );
  const kinds = new Map(texts('type'));
  return texts('userName').flatMap(([server, user]): [string, string][] => {
    const kind = kinds.get(server);
    return kind === 'pop3' || kind === 'imap' ? [[kind, user]] : [];
  });
}
