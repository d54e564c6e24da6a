import type { MailboxProblem, MailboxState } from '../../core/facts/mailbox';
import { factsOfMailbox } from '../../core/facts/mailbox-accounts';
import type { Source, SourceFacts } from '../../core/facts/snapshot';
import { packReading, unpackReading } from '../../core/planner/pack';
import type { Reading } from '../../core/planner/reading';
import { openGraphAccess, type GraphAccess, type SignInProblem } from '../../sources/graph/auth';
import { readGraph, startGraphReading } from '../../sources/graph/read-graph';
import type { Consent } from '../../sources/graph/scopes';
import { systemClock } from '../../sources/mailbox/clock';
import type { Progress, ReadOutcome } from '../../sources/mailbox/read-loop';
import { readPolicy } from '../../sources/policy/read-policy';
import type { KeyValueStore } from '../../storage/ports';
import { outlookFacts } from '../inspection/outlook-facts';
import { withFacts } from '../inspection/changes';
import type { Pane } from '../state/pane';

/** Where a reading of the mailbox stands. */
export type ReaderPhase =
  | { name: 'looking' }
  /** The organisation has not set up signing in. */
  | { name: 'notSetUp' }
  | { name: 'ready'; problem: SignInProblem | null }
  | { name: 'signingIn' }
  | { name: 'reading'; done: number; toDo: number; roundTrips: number; waitingUntil: number | null }
  | { name: 'ended'; how: ReadOutcome['ended']; problem: MailboxProblem | null; done: number };

export interface ReaderState {
  phase: ReaderPhase;
  /** What has arrived so far; null: nothing in this visit. */
  live: SourceFacts | null;
  /** A reading was broken off and can be gone on with. */
  resumable: boolean;
}

/** Reads the mailbox from the server and shows how far it has come. Goes on while the person looks at other pages. */
export interface MailboxReader {
  getState: () => ReaderState;
  subscribe: (listener: () => void) => () => void;
  /** Consents that are asked for, in the order in which they are explained. */
  consents: () => Consent[];
  /** Signs in and reads; goes on where a reading was broken off. To be called from a click. */
  start: () => Promise<void>;
  cancel: () => void;
}

export interface ReaderParts {
  pane: Pane;
  fetch: typeof fetch;
  /** Page that a sign-in window comes back to. */
  redirectUri: string;
  /** Storage of the window, for going on after a reload; null: there is none. */
  session: KeyValueStore | null;
}

const RESUME_KEY = 'mailbox-checkup.reading';
/** The facts so far cost a walk over all folders, so they are shown at most this often. */
const SHOW_EVERY_MS = 400;
/** Microsoft throttles an app after 10,000 calls in one mailbox in ten minutes. */
const BUDGET = { calls: 9_000, ms: 15 * 60_000 };

/** A reader for this pane. Nothing is asked of anybody but the page's own server until `start`. */
export function createMailboxReader(parts: ReaderParts): MailboxReader {
  const { pane, session } = parts;
  const listeners = new Set<() => void>();
  let state: ReaderState = { phase: { name: 'looking' }, live: null, resumable: false };
  let clientId: string | null = null;
  let policyLimits: number[] = [];
  let access: GraphAccess | null = null;
  let reading: Reading | null = readKept(session);
  let abort: AbortController | null = null;
  let shownAt = 0;

  const set = (change: Partial<ReaderState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  void readPolicy(parts.fetch).then(({ policy }) => {
    clientId = policy.clientId;
    policyLimits = policy.retention.map(({ olderThanDays }) => olderThanDays);
    set({
      phase: clientId === null ? { name: 'notSetUp' } : { name: 'ready', problem: null },
      resumable: clientId !== null && reading !== null,
    });
  });
  window.addEventListener('pagehide', () => {
    if (abort !== null) keep(session, reading);
  });
  let known = pane.getState().remembered.snapshot !== null;
  pane.subscribe(() => {
    const { remembered, own } = pane.getState();
    const knows = remembered.snapshot !== null || own !== null;
    if (known && !knows) forget();
    known = knows;
  });

  /** The person wants everything forgotten: that includes what is just arriving. */
  function forget(): void {
    abort?.abort();
    reading = null;
    keep(session, null);
    set({ live: null, resumable: false, phase: readyPhase(clientId, null) });
  }

  const consents = (): Consent[] =>
    openKind(pane) === 'outlookCom' ? ['mailbox', 'settings', 'cloudStorage'] : ['mailbox', 'settings'];

  async function start(): Promise<void> {
    if (clientId === null || abort !== null || state.phase.name === 'signingIn') return;
    access ??= openGraphAccess({
      clientId,
      nested: isNested(pane),
      redirectUri: parts.redirectUri,
      loginHint: openAddress(pane),
    });
    if (!access.available) return;
    set({ phase: { name: 'signingIn' } });
    const asked = consents();
    const result = await access.signIn(asked);
    if (!result.ok) {
      set({ phase: readyPhase(clientId, result.problem) });
      return;
    }
    const mailbox = { ...mailboxFor(pane, result.account), policyLimits };
    abort = new AbortController();
    const current =
      reading?.subject.id === mailbox.id ? reading : startGraphReading(mailbox, pane.now().toISOString());
    reading = current;
    set({ resumable: false, phase: progressPhase(null) });
    const outcome = await readGraph({
      mailbox,
      fetch: parts.fetch,
      token: access.tokens(asked),
      clock: systemClock,
      signal: abort.signal,
      budget: BUDGET,
      resume: current,
      onProgress: (progress) => {
        if (reading === current) show(progress, mailbox);
      },
    });
    abort = null;
    if (reading === current) finish(outcome, mailbox);
  }

  function show(progress: Progress, mailbox: ReadMailbox): void {
    const now = Date.now();
    const phase = progressPhase(progress);
    if (now - shownAt < SHOW_EVERY_MS) {
      set({ phase });
      return;
    }
    shownAt = now;
    set({ phase, live: factsFor(progress.state(), mailbox, pane) });
  }

  function finish(outcome: ReadOutcome, mailbox: ReadMailbox): void {
    const complete = outcome.ended === 'complete';
    reading = complete ? null : outcome.reading;
    keep(session, reading);
    const facts = factsFor(outcome.state, mailbox, pane);
    const kept = pane.getState().own === null && worthKeeping(outcome.state, pane);
    if (kept) {
      pane.remember((remembered) => withFacts(remembered, [facts, ...outlookFacts(pane)], pane.now()));
    }
    set({
      live: kept ? null : facts,
      resumable: reading !== null,
      phase: {
        name: 'ended',
        how: outcome.ended,
        problem: outcome.problem,
        done: outcome.reading.callsDone,
      },
    });
  }

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    consents,
    start,
    cancel: () => abort?.abort(),
  };
}

type ReadMailbox = Parameters<typeof readGraph>[0]['mailbox'];

function mailboxFor(pane: Pane, account: { address: string | null; personal: boolean }): ReadMailbox {
  // Through Outlook it is the open mailbox that signs in, and the name to sign in with need not be its address.
  const address = isNested(pane) ? (openAddress(pane) ?? account.address) : account.address;
  const name = (address ?? 'unnamed').toLowerCase();
  return {
    id: `mailbox|graph|${name}`,
    address,
    personal: account.personal,
    source: `graph|${name}`,
    ownDomains: [],
    policyLimits: [],
  };
}

function factsFor(state: MailboxState, mailbox: ReadMailbox, pane: Pane): SourceFacts {
  const source: Source = {
    id: mailbox.source,
    kind: 'mailServer',
    name: mailbox.personal ? 'Outlook.com' : 'Microsoft 365',
    readAt: pane.now().toISOString(),
  };
  return factsOfMailbox(state, mailbox.personal ? 'outlookCom' : 'exchange', source);
}

/** A reading that broke off before all folders were found does not replace one that found them all. */
function worthKeeping(state: MailboxState, pane: Pane): boolean {
  if (state.folders.length === 0) return false;
  const before = pane.getState().remembered.snapshot?.mailboxes.find(({ id }) => id === state.id);
  return before === undefined || state.folderCount.known || !before.folderCount.known;
}

function progressPhase(progress: Progress | null): ReaderPhase {
  return {
    name: 'reading',
    done: progress?.callsDone ?? 0,
    toDo: progress?.callsToDo ?? 0,
    roundTrips: progress?.roundTrips ?? 0,
    waitingUntil: progress?.waitingUntil ?? null,
  };
}

function readyPhase(clientId: string | null, problem: SignInProblem | null): ReaderPhase {
  return clientId === null ? { name: 'notSetUp' } : { name: 'ready', problem };
}

function openAddress(pane: Pane): string | null {
  const { outlook } = pane.getState();
  return outlook?.where === 'outlook' ? (outlook.facts.accounts[0]?.address ?? null) : null;
}

function isNested(pane: Pane): boolean {
  const { outlook } = pane.getState();
  return (
    outlook?.where === 'outlook' &&
    outlook.capabilities().some(({ name, available }) => name === 'signIn' && available)
  );
}

function openKind(pane: Pane): string | null {
  const { outlook } = pane.getState();
  const kind = outlook?.where === 'outlook' ? outlook.facts.accounts[0]?.kind : undefined;
  return kind?.known === true ? kind.value : null;
}

function keep(session: KeyValueStore | null, reading: Reading | null): void {
  try {
    if (reading === null) session?.remove(RESUME_KEY);
    else session?.set(RESUME_KEY, packReading(reading));
  } catch {
    // No room in the window's storage: after a reload the reading starts anew, which loses time and no facts.
  }
}

function readKept(session: KeyValueStore | null): Reading | null {
  try {
    const text = session?.get(RESUME_KEY) ?? null;
    return text === null ? null : unpackReading(text, Date.now());
  } catch {
    return null;
  }
}
