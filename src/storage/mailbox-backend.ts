import { EMPTY_LEDGER } from './ledger';
import type { Ledger } from './ledger';
import {
  fitForMailbox,
  MAILBOX_LIMIT,
  packForMailbox,
  unpackFromMailbox,
  weightInMailbox,
} from './mailbox-format';
import { KEYS } from './ports';
import type { RoamingPort, RoamingSaved } from './ports';
import type { BackendState } from './status';
import { readStored } from './stored';

/** Documentation and code of Office name different numbers for 'too large'; the second also means other things. */
const MAYBE_TOO_LARGE = [9057, 9019];
/** Left free for what Office may add. */
const SPARE = 512;
/** A text that could not be read is kept in the mailbox only up to this many characters. */
const DAMAGED_LIMIT = 4096;

/** What is kept in the mailbox: decisions, without the facts they were made on. */
export interface MailboxBackend {
  /** What Outlook had when the pane opened, or what was written since. After a mere reload that is the former. */
  read: () => Ledger;
  /**
   * Expects what `read` gave to be in the ledger already. One save at a time; of those asked for meanwhile only
   * the last is made. Settles when nothing is left to save; never rejects.
   */
  write: (ledger: Ledger) => Promise<void>;
  /** Removes everything that we ever wrote here and looks again; false when it may still be there. */
  forget: () => Promise<boolean>;
  /** Settles when nothing is being saved. */
  idle: () => Promise<void>;
  readonly state: BackendState;
  readonly busy: boolean;
  readonly error: number | null;
  readonly leftOut: number;
  readonly damaged: boolean;
}

/** What the backend has in hand; all but the first three are changed in place. */
interface MailboxAtWork {
  port: RoamingPort | null;
  setAside: (text: string) => boolean;
  timeLimit: number;
  reading: BackendState;
  writing: BackendState;
  error: number | null;
  leftOut: number;
  damaged: boolean;
  /** The last state that nobody has begun to save. */
  waiting: Ledger | null;
  running: Promise<void> | null;
}

/**
 * @param port null: not in Outlook
 * @param setAside keeps a text that could not be read somewhere else; false when it cannot
 * @param timeLimit milliseconds after which a save that did not call back counts as failed
 */
export function mailboxBackend(
  port: RoamingPort | null,
  setAside: (text: string) => boolean,
  timeLimit: number,
): MailboxBackend {
  const mailbox: MailboxAtWork = {
    port,
    setAside,
    timeLimit,
    reading: port === null ? 'unavailable' : 'ok',
    writing: 'ok',
    error: null,
    leftOut: 0,
    damaged: false,
    waiting: null,
    running: null,
  };
  return {
    read: () => read(mailbox),
    write: (ledger) => write(mailbox, ledger),
    forget: () => forget(mailbox),
    idle: () => mailbox.running ?? Promise.resolve(),
    get state() {
      return mailbox.reading === 'ok' ? mailbox.writing : mailbox.reading;
    },
    get busy() {
      return mailbox.running !== null;
    },
    get error() {
      return mailbox.error;
    },
    get leftOut() {
      return mailbox.leftOut;
    },
    get damaged() {
      return mailbox.damaged;
    },
  };
}

function read(mailbox: MailboxAtWork): Ledger {
  const { port } = mailbox;
  if (port === null) return EMPTY_LEDGER;
  let text: string | null;
  try {
    text = unpackFromMailbox(port.get(KEYS.remembered));
  } catch {
    mailbox.reading = 'failed';
    return EMPTY_LEDGER;
  }
  mailbox.reading = 'ok';
  if (text === null) return EMPTY_LEDGER;
  const stored = readStored(text);
  if (stored.state === 'newer') mailbox.reading = 'newerVersion';
  if (stored.state === 'damaged') {
    mailbox.damaged = true;
    if (!mailbox.setAside(text) && !setAsideHere(port, text)) mailbox.reading = 'unreadable';
  }
  return stored.ledger;
}

async function save(port: RoamingPort, timeLimit: number): Promise<RoamingSaved> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<RoamingSaved>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, code: null, why: 'silent' }), timeLimit);
  });
  try {
    return await Promise.race([port.save(), limit]);
  } catch {
    return { ok: false, code: null };
  } finally {
    clearTimeout(timer);
  }
}

/** @param budget how much the mailbox may take, as `weightInMailbox` counts it */
async function writeOnce(
  mailbox: MailboxAtWork,
  port: RoamingPort,
  ledger: Ledger,
  budget: number,
): Promise<RoamingSaved> {
  try {
    const fitted = fitForMailbox(ledger, budget - weightOfDamaged(port));
    port.set(KEYS.remembered, packForMailbox(fitted.ledger));
    mailbox.leftOut = fitted.leftOut;
  } catch {
    return { ok: false, code: null };
  }
  return save(port, mailbox.timeLimit);
}

function note(mailbox: MailboxAtWork, saved: RoamingSaved): void {
  mailbox.error = saved.ok ? null : saved.code;
  if (saved.ok) mailbox.writing = 'ok';
  else if (saved.why === 'silent') mailbox.writing = 'timedOut';
  else mailbox.writing = saved.code === 9057 ? 'full' : 'failed';
}

async function writeWaiting(mailbox: MailboxAtWork, port: RoamingPort): Promise<void> {
  while (mailbox.waiting !== null) {
    const ledger = mailbox.waiting;
    mailbox.waiting = null;
    let saved = await writeOnce(mailbox, port, ledger, MAILBOX_LIMIT - SPARE);
    if (!saved.ok && MAYBE_TOO_LARGE.includes(saved.code ?? 0)) {
      const half = await writeOnce(mailbox, port, ledger, MAILBOX_LIMIT / 2);
      if (half.ok || half.why === 'silent') saved = half;
    }
    note(mailbox, saved);
  }
  mailbox.running = null;
}

function write(mailbox: MailboxAtWork, ledger: Ledger): Promise<void> {
  const { port, reading } = mailbox;
  if (port === null || reading !== 'ok') return Promise.resolve();
  mailbox.waiting = ledger;
  mailbox.running ??= writeWaiting(mailbox, port);
  return mailbox.running;
}

async function forget(mailbox: MailboxAtWork): Promise<boolean> {
  const { port } = mailbox;
  mailbox.waiting = null;
  await mailbox.running;
  mailbox.damaged = false;
  mailbox.leftOut = 0;
  if (port === null) return true;
  const ours = [KEYS.remembered, KEYS.damaged];
  try {
    for (const key of ours) port.remove(key);
    const saved = await save(port, mailbox.timeLimit);
    note(mailbox, saved);
    mailbox.reading = 'ok';
    const gone = ours.every((key) => (port.get(key) ?? null) === null);
    return saved.ok && gone;
  } catch {
    return false;
  }
}

function setAsideHere(port: RoamingPort, text: string): boolean {
  if (text.length > DAMAGED_LIMIT) return false;
  try {
    port.set(KEYS.damaged, text);
    return true;
  } catch {
    return false;
  }
}

function weightOfDamaged(port: RoamingPort): number {
  const value = port.get(KEYS.damaged);
  return typeof value === 'string' ? weightInMailbox(KEYS.damaged, value) : 0;
}
