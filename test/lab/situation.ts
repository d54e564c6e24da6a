import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MailProgram, type AccountOfProfile } from './mail-program';
import { MailServer, type Ports } from './mail-server';
import { rowOf, type Row, type Said } from './table';

/** The one mailbox that every situation is about. */
export const ADA = 'ada@example.com';

/** What is played, and what it shows. */
export interface Situation {
  name: string;
  play: (lab: Lab) => Promise<void>;
}

/** A server and programs of one situation, in a folder and on ports of its own. */
export class Lab {
  readonly rows: Row[] = [];
  readonly server: MailServer;
  private readonly programs: MailProgram[] = [];

  constructor(
    private readonly name: string,
    private readonly folder: string,
    private readonly ports: Ports,
  ) {
    this.server = new MailServer(path.join(folder, 'server'), ports);
  }

  /** A program on a computer of its own. */
  program(computer: string, accounts: readonly AccountOfProfile[]): MailProgram {
    const program = new MailProgram(path.join(this.folder, computer, 'profile'), this.ports, accounts);
    this.programs.push(program);
    return program;
  }

  compare(what: string, said: Said, seen: number | string): void {
    this.rows.push(rowOf(this.name, what, said, seen));
  }

  async close(): Promise<void> {
    for (const program of this.programs) program.kill();
    await this.server.stop();
  }
}

/** The first port of the lab; each situation takes the next ten. */
const FIRST_PORT = 28_100;

/** Plays one situation and gives what was compared. Whatever happens, what it started ends and its folder goes. */
export async function played({ name, play }: Situation, at: number): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mailbox-lab-'));
  // Started by root, the server reads mail as somebody else.
  chmodSync(folder, 0o755);
  mkdirSync(path.join(folder, 'server'));
  const port = FIRST_PORT + at * 10;
  const lab = new Lab(name, folder, { pop3: port, imap: port + 1, marionette: port + 2 });
  try {
    await lab.server.start();
    await play(lab);
  } catch (error) {
    lab.compare('it could be played to the end', 'yes', `no: ${String(error)}\n${lab.server.log()}`);
  } finally {
    await lab.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return lab.rows;
}
