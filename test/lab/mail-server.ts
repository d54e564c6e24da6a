import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createConnection } from 'node:net';
import path from 'node:path';
import { userInfo } from 'node:os';
import { isRunning, until } from './waiting';

export const DOVECOT = '/usr/sbin/dovecot';
export const PASSWORD = 'lab-secret-4711';
const DAY_S = 86_400;

/** Ports of this computer that one situation uses. */
export interface Ports {
  pop3: number;
  imap: number;
  marionette: number;
}

export interface Delivery {
  items: number;
  /** Days since the message came to the server; 0 if left out. */
  ageDays?: number;
  /** Days that its own Date lies back; as `ageDays` if left out. */
  datedDaysAgo?: number;
  folder?: string;
}

/** Dovecot on this computer, with a configuration, folder and ports of its own. */
export class MailServer {
  private process: ChildProcess | null = null;
  private delivered = 0;
  private readonly isRoot = process.getuid?.() === 0;

  constructor(
    private readonly folder: string,
    readonly ports: Ports,
  ) {}

  async start(): Promise<void> {
    mkdirSync(this.mail(), { recursive: true });
    this.own(this.mail());
    const file = path.join(this.folder, 'dovecot.conf');
    writeFileSync(file, this.configuration());
    this.process = spawn(DOVECOT, ['-F', '-c', file], { stdio: 'ignore' });
    const started = this.process;
    await until('Dovecot to listen', async () => {
      if (started.exitCode !== null) throw new Error(`Dovecot ended at once: ${this.log()}`);
      return (await answers(this.ports.pop3)) && (await answers(this.ports.imap));
    });
  }

  async stop(): Promise<void> {
    const { process: running } = this;
    if (running?.pid === undefined) return;
    running.kill('SIGTERM');
    await until('Dovecot to end', () => Promise.resolve(!isRunning(running)));
    this.process = null;
  }

  /** Puts mail into a mailbox, as if it had come over the network. Each message has a number of its own. */
  deliver(user: string, { items, ageDays = 0, datedDaysAgo = ageDays, folder }: Delivery): void {
    const place = path.join(this.mail(user), ...(folder === undefined ? [] : [`.${folder}`]));
    for (const part of ['', 'cur', 'new', 'tmp']) {
      mkdirSync(path.join(place, part), { recursive: true });
      this.own(path.join(place, part));
    }
    this.own(this.mail(user));
    for (let item = 0; item < items; item += 1) {
      this.delivered += 1;
      const number = this.delivered;
      const came = Math.floor(Date.now() / 1000) - ageDays * DAY_S;
      // No two messages bear the same minute.
      const dated = Date.now() - datedDaysAgo * DAY_S * 1000 - number * 60_000;
      const date = new Date(dated).toUTCString().replace('GMT', '+0000');
      const file = path.join(place, 'new', `${came}.M${number}P1.lab`);
      const lines = [
        'From: Lab <lab@example.com>',
        `To: ${user}`,
        `Subject: lab ${number}`,
        `Message-ID: <lab-${number}@example.com>`,
        `Date: ${date}`,
        '',
        ...Array.from({ length: 40 }, (_, line) => `Line ${line} of message ${number}.`),
        `End of message ${number}.`,
        '',
      ];
      writeFileSync(file, lines.join('\n'));
      utimesSync(file, came, came);
      this.own(file);
    }
  }

  /** Deletes what came more than so many days ago, as the owner of a server does. */
  purge(user: string, olderThanDays: number): void {
    const limit = Date.now() / 1000 - olderThanDays * DAY_S;
    for (const file of this.files(user)) if (Number(path.basename(file).split('.')[0]) < limit) rmSync(file);
  }

  /** Messages that a reader is shown in a folder of the mailbox; the inbox if none is named. */
  count(user: string, folder?: string): number {
    return this.files(user, folder).length;
  }

  log(): string {
    const file = path.join(this.folder, 'dovecot.log');
    return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-6).join('\n') : '';
  }

  private files(user: string, folder?: string): string[] {
    const place = path.join(this.mail(user), ...(folder === undefined ? [] : [`.${folder}`]));
    return ['new', 'cur'].flatMap((part) => {
      const files = path.join(place, part);
      if (!existsSync(files)) return [];
      // T: marked as deleted, and shown to nobody.
      return readdirSync(files)
        .filter((name) => !/:2,[A-Z]*T/.test(name))
        .map((name) => path.join(files, name));
    });
  }

  private mail(user = ''): string {
    return path.join(this.folder, 'mail', user);
  }

  /** Started by root, Dovecot reads mail as nobody: it never does so as root. */
  private own(place: string): void {
    if (!this.isRoot) return;
    chmodSync(this.folder, 0o755);
    chownSync(place, 65_534, 65_534);
  }

  private configuration(): string {
    const { username } = userInfo();
    const own = this.isRoot ? 'nobody' : username;
    const [internal, login] = this.isRoot ? ['dovecot', 'dovenull'] : [username, username];
    const rootless = ['anvil', 'stats', 'imap-login', 'pop3-login', 'auth', 'auth-worker', 'config', 'log'];
    return `base_dir = ${this.folder}/run
log_path = ${this.folder}/dovecot.log
protocols = imap pop3
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = ${internal}
default_internal_group = ${this.isRoot ? 'dovecot' : groupName()}
default_login_user = ${login}
first_valid_uid = 1
mail_location = maildir:${this.folder}/mail/%u
mail_access_groups =
namespace inbox {
  inbox = yes
  separator = .
}
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${own} gid=${this.isRoot ? 'nogroup' : groupName()} home=${this.folder}/mail/%u
}
service pop3-login {
  inet_listener pop3 {
    port = ${this.ports.pop3}
  }
  inet_listener pop3s {
    port = 0
  }
}
service imap-login {
  inet_listener imap {
    port = ${this.ports.imap}
  }
  inet_listener imaps {
    port = 0
  }
}
${this.isRoot ? '' : rootless.map((name) => `service ${name} {\n  chroot =\n}`).join('\n')}
`;
  }
}

function groupName(): string {
  const gid = String(process.getgid?.() ?? 0);
  const line = readFileSync('/etc/group', 'utf8')
    .split('\n')
    .find((one) => one.split(':')[2] === gid);
  return line?.split(':')[0] ?? gid;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('data', () => {
      resolve(true);
      socket.destroy();
    });
    socket.once('error', () => resolve(false));
    socket.setTimeout(2000, () => {
      resolve(false);
      socket.destroy();
    });
  });
}
