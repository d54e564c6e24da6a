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
  let reading: BackendState = port === null ? 'unavailable' : 'ok';
  let writing: BackendState = 'ok';
  let error: number | null = null;
  let leftOut = 0;
  let damaged = false;
  let waiting: Ledger | null = null;
  let running: Promise<void> | null = null;

  function read(): Ledger {
    if (port === null) return EMPTY_LEDGER;
    let text: string | null;
    try {
      text = unpackFromMailbox(port.get(KEYS.remembered));
    } catch {
      reading = 'failed';
      return EMPTY_LEDGER;
    }
    reading = 'ok';
    if (text === null) return EMPTY_LEDGER;
    const stored = readStored(text);
    if (stored.state === 'newer') reading = 'newerVersion';
    if (stored.state === 'damaged') {
      damaged = true;
      if (!setAside(text) && !setAsideHere(port, text)) reading = 'unreadable';
    }
    return stored.ledger;
  }

  async function save(to: RoamingPort): Promise<RoamingSaved> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<RoamingSaved>((resolve) => {
      timer = setTimeout(() => resolve({ ok: false, code: null, why: 'silent' }), timeLimit);
    });
    try {
      return await Promise.race([to.save(), limit]);
    } catch {
      return { ok: false, code: null };
    } finally {
      clearTimeout(timer);
    }
  }

  async function writeOnce(to: RoamingPort, ledger: Ledger, budget: number): Promise<RoamingSaved> {
    try {
      const fitted = fitForMailbox(ledger, budget - weightOfDamaged(to));
      to.set(KEYS.remembered, packForMailbox(fitted.ledger));
      leftOut = fitted.leftOut;
    } catch {
      return { ok: false, code: null };
    }
    return save(to);
  }

  function note(saved: RoamingSaved): void {
    error = saved.ok ? null : saved.code;
    if (saved.ok) writing = 'ok';
    else if (saved.why === 'silent') writing = 'timedOut';
    else writing = saved.code === 9057 ? 'full' : 'failed';
  }

  async function writeWaiting(to: RoamingPort): Promise<void> {
    while (waiting !== null) {
      const ledger = waiting;
      waiting = null;
      let saved = await writeOnce(to, ledger, MAILBOX_LIMIT - SPARE);
      if (!saved.ok && MAYBE_TOO_LARGE.includes(saved.code ?? 0)) {
        const half = await writeOnce(to, ledger, MAILBOX_LIMIT / 2);
        if (half.ok || half.why === 'silent') saved = half;
      }
      note(saved);
    }
    running = null;
  }

  function write(ledger: Ledger): Promise<void> {
    if (port === null || reading !== 'ok') return Promise.resolve();
    waiting = ledger;
    running ??= writeWaiting(port);
    return running;
  }

  async function forget(): Promise<boolean> {
    waiting = null;
    await running;
    damaged = false;
    leftOut = 0;
    if (port === null) return true;
    const ours = [KEYS.remembered, KEYS.damaged];
    try {
      for (const key of ours) port.remove(key);
      const saved = await save(port);
      note(saved);
      reading = 'ok';
      const gone = ours.every((key) => (port.get(key) ?? null) === null);
      return saved.ok && gone;
    } catch {
      return false;
    }
  }

  return {
    read,
    write,
    forget,
    idle: () => running ?? Promise.resolve(),
    get state() {
      return reading === 'ok' ? writing : reading;
    },
    get busy() {
      return running !== null;
    },
    get error() {
      return error;
    },
    get leftOut() {
      return leftOut;
    },
    get damaged() {
      return damaged;
    },
  };
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
