import { registrationOf, type Policy } from '../../core/policy/policy';
import { MAILBOX, type MailboxProblem, type MailboxState } from '../../core/facts/mailbox';
import { wayOn } from '../../core/facts/mailbox-problems';
import type { SourceFacts } from '../../core/facts/snapshot';
import type { SignInFailure, SignInWay } from '../../sources/graph/auth';
import type { Consent } from '../../sources/graph/scopes';
import type { News, ReadingEnd, Stand } from '../../sources/mailbox/read-and-tell';
import type { KeyValueStore } from '../../storage/ports';
import { outlookFacts } from '../outlook-facts';
import { withFacts } from '../changes';
import { createStore, type Watchable } from '../create-store';
import type { Pane } from '../pane';
import { findServices, type FoundService, type OwnServerShut, type Services } from './find-service';
import { keepReading, keptReading } from './kept-reading';
import type { MailService, MailServiceName, OpenMailbox } from './mail-service';
import { openAddress } from './open-mailbox';
import { HOUR_MS } from '../../core/facts/units';

/** Who signed in, and whose mailbox stands beside the pane. */
export interface OtherMailbox {
  /** Address of who signed in; null: nobody says. */
  signedIn: string | null;
  beside: string;
  /** They are two; false: they may be one under two names. */
  sure: boolean;
}

/** Where a reading of the mailbox stands. */
export type ReaderPhase =
  | { name: 'looking' }
  /** The organisation has not set up signing in. */
  | { name: 'notSetUp' }
  /** The mailbox is on the organisation's own server, which may not be asked from here. */
  | { name: 'ownServerShut'; why: OwnServerShut }
  | { name: 'ready'; failure: SignInFailure | null }
  | { name: 'signingIn' }
  /** Who signed in has another mailbox than the one beside the pane. Nothing is read before the person says so. */
  | { name: 'otherMailbox'; other: OtherMailbox }
  | { name: 'reading'; done: number; toDo: number; roundTrips: number; waitingUntil: number | null }
  | { name: 'ended'; how: ReadingEnd['ended']; problem: MailboxProblem | null; done: number };

export interface ReaderState {
  phase: ReaderPhase;
  /** Who is asked; null: nobody, or not known yet. */
  service: MailServiceName | null;
  /** Signing in is offered although Outlook says that the mailbox is on the organisation's own server. */
  besideOwnServer: boolean;
  /** What has arrived so far; null: nothing in this visit. */
  live: SourceFacts | null;
  /** A reading was broken off and can be gone on with. */
  resumable: boolean;
}

/** Reads the mailbox from the server and shows how far it has come. Goes on while the person looks at other pages. */
export interface MailboxReader extends Watchable<ReaderState> {
  /** Consents that are asked for, in the order in which they are explained. */
  consents: () => Consent[];
  /** Those of them that only the sign-in showed the use of. Not asked for before they were explained. */
  further: () => Consent[];
  /** Signs in where that is needed, and reads; goes on where a reading was broken off. To be called from a click. */
  start: () => Promise<void>;
  /** The same in a window of the browser, where Outlook could not sign in. To be called from a click. */
  startInWindow: () => Promise<void>;
  /** Reads the mailbox that was signed in to, although another one stands beside the pane. */
  readOther: () => Promise<void>;
  /** Reads anew with the further consents too. To be called from a click. */
  startFurther: () => Promise<void>;
  /** Stops reading, waiting for the sign-in, or asking whose mailbox is meant. */
  cancel: () => void;
}

export interface ReaderParts {
  pane: Pane;
  fetch: typeof fetch;
  policy: () => Promise<Policy>;
  /** Page that a sign-in window comes back to. */
  redirectUri: string;
  /** Storage of the window, for going on after a reload; null: there is none. */
  session: KeyValueStore | null;
}

/**
 * More than any mailbox takes: 10,000 folders take some 14,000 calls. Microsoft throttles an app after 10,000 calls in
 * one mailbox in ten minutes and says for how long; so long the reading waits.
 */
const BUDGET = { calls: 60_000, ms: HOUR_MS };

/** A reader for this pane. Nothing is asked of anybody but the page's own server until `start`. */
export function createMailboxReader(parts: ReaderParts): MailboxReader {
  const { pane, session } = parts;
  const shown = createStore<ReaderState>({
    phase: { name: 'looking' },
    service: null,
    besideOwnServer: false,
    live: null,
    resumable: false,
  });
  let services: Services | null = null;
  let found: FoundService | null = null;
  /** A reading to go on with. */
  let left = keptReading(session);
  let abort: AbortController | null = null;
  /** Somebody is signing in. */
  let opening = false;
  /** What was signed in to and is not the mailbox beside the pane; read once the person has said so. */
  let asking: { service: MailService; mailbox: OpenMailbox } | null = null;
  /** Id of a mailbox that the person wants read although another one stands beside the pane. */
  let meant: string | null = null;

  const set = (change: Partial<ReaderState>): void => {
    shown.set({ ...shown.getState(), ...change });
  };

  /** Finds out again who can be asked, and waits for the person. */
  function getReady(failure: SignInFailure | null = null): void {
    const { outlook } = pane.getState();
    if (services === null || outlook === null) return;
    found = services.find(outlook);
    set({
      phase: readyPhase(found, failure),
      service: found.service?.name ?? null,
      besideOwnServer: found.service?.name === 'graph' && found.ownServerShut !== null,
      resumable: found.service !== null && left !== null,
    });
  }

  void parts.policy().then((policy) => {
    services = findServices({
      ...parts,
      registration: registrationOf(policy),
      policyLimits: policy.retention.map(({ olderThanDays }) => olderThanDays),
    });
    getReady();
  });
  // Not before: writing as much text holds the page up.
  window.addEventListener('pagehide', () => {
    if (abort !== null) keepReading(session, left);
  });
  let hadOutlook = pane.getState().outlook?.where;
  pane.subscribe(() => {
    const where = pane.getState().outlook?.where;
    const { name } = shown.getState().phase;
    // An Outlook that comes late may know another way than the one that is offered.
    const waits = name === 'ready' || name === 'notSetUp' || name === 'ownServerShut';
    if (name === 'looking' || (waits && where !== hadOutlook)) getReady();
    hadOutlook = where;
  });
  const watchLife = () => {
    pane.life().addEventListener('abort', forget, { once: true });
  };
  watchLife();

  /** The person wants everything forgotten: that includes what is just arriving. */
  function forget(): void {
    watchLife();
    cancel();
    left = null;
    meant = null;
    keepReading(session, null);
    set({ live: null, resumable: false });
    getReady();
  }

  function cancel(): void {
    abort?.abort();
    found?.service?.stopWaiting();
    if (asking !== null) {
      asking = null;
      getReady();
    }
  }

  const consents = (): Consent[] => found?.service?.consents() ?? [];

  function further(): Consent[] {
    const agreed = found?.service?.agreed() ?? [];
    return agreed.length === 0 ? [] : consents().filter((consent) => !agreed.includes(consent));
  }

  async function start(asked: readonly Consent[], way?: SignInWay): Promise<void> {
    const service = found?.service ?? null;
    if (service === null || opening || abort !== null) return;
    if (service.name === 'graph') set({ phase: { name: 'signingIn' } });
    const life = pane.life();
    opening = true;
    asking = null;
    const opened = await service.open(asked, way).finally(() => {
      opening = false;
    });
    if (life.aborted) return;
    if (!opened.ok) getReady(opened);
    else {
      const other = otherMailbox(opened.mailbox, openAddress(pane));
      if (other === null || meant === opened.mailbox.id) await read(service, opened.mailbox);
      else {
        asking = { service, mailbox: opened.mailbox };
        set({ phase: { name: 'otherMailbox', other } });
      }
    }
  }

  async function read(service: MailService, mailbox: OpenMailbox): Promise<void> {
    abort = new AbortController();
    const life = pane.life();
    set({ resumable: false, phase: readingPhase(null) });
    const end = await mailbox.read({
      resume: left?.mailbox === mailbox.id ? left.packed : null,
      signal: abort.signal,
      budget: BUDGET,
      tell: (news) => {
        if (!life.aborted) take(news, mailbox);
      },
    });
    abort = null;
    if (life.aborted) return;
    if (service.name === 'exchange' && end.ended === 'stopped' && leadsElsewhere(end.problem)) {
      services?.shutOwnServer();
      left = null;
      getReady();
    } else finish(end, mailbox);
  }

  /** Outlook will not have it, however often it is asked; beside it there may be another way. */
  function leadsElsewhere(problem: MailboxProblem | null): boolean {
    if (problem === 'noPermission') return true;
    return problem !== null && wayOn(problem) === 'signIn' && (services?.canSignIn ?? false);
  }

  function take(news: News, mailbox: OpenMailbox): void {
    switch (news.type) {
      case 'stand':
        set({ phase: readingPhase(news.stand) });
        break;
      case 'facts':
        set({ live: mailbox.facts(news.state, pane.now().toISOString()) });
        break;
      case 'packed':
        left = { mailbox: mailbox.id, packed: news.text };
        break;
    }
  }

  function finish(
    { ended, problem, state: read, packed, callsDone }: ReadingEnd,
    mailbox: OpenMailbox,
  ): void {
    left = packed === null ? null : { mailbox: mailbox.id, packed };
    keepReading(session, left);
    const facts = mailbox.facts(read, pane.now().toISOString());
    const kept = pane.getState().own === null && worthKeeping(read, ended, pane);
    if (kept) {
      pane.remember((remembered) => withFacts(remembered, [facts, ...outlookFacts(pane)], pane.now()));
    }
    set({
      live: kept ? null : facts,
      resumable: left !== null,
      phase: { name: 'ended', how: ended, problem, done: callsDone },
    });
  }

  return {
    getState: shown.getState,
    subscribe: shown.subscribe,
    consents,
    further,
    start: () => {
      const agreed = found?.service?.agreed() ?? [];
      return start(agreed.length > 0 ? agreed : consents());
    },
    startInWindow: () => start(consents(), 'window'),
    readOther: async () => {
      if (asking === null) return;
      const { service, mailbox } = asking;
      asking = null;
      meant = mailbox.id;
      await read(service, mailbox);
    },
    startFurther: () => {
      left = null;
      return start(consents());
    },
    cancel,
  };
}

/** null: the mailbox beside the pane is the one that would be read, or there is none to compare with. */
export function otherMailbox(
  { address, whose }: Pick<OpenMailbox, 'address' | 'whose'>,
  beside: string | null,
): OtherMailbox | null {
  if (beside === null) return null;
  switch (whose) {
    case 'same':
    case 'sameByAnotherName':
      return null;
    case 'somebodyElse':
      return { signedIn: address, beside, sure: true };
    case 'unknown':
      return address?.toLowerCase() === beside.toLowerCase()
        ? null
        : { signedIn: address, beside, sure: false };
  }
}

/** A reading that broke off does not replace one that found more: its folders, or what it tells of them. */
function worthKeeping(state: MailboxState, ended: ReadingEnd['ended'], pane: Pane): boolean {
  if (state.folders.length === 0) return false;
  const before = pane.getState().remembered.snapshot?.mailboxes.find(({ id }) => id === state.id);
  if (before === undefined || ended === 'complete') return true;
  if (before.folderCount.known && !state.folderCount.known) return false;
  return knownFacts(state) >= knownFacts(before);
}

function knownFacts(state: MailboxState): number {
  let known = 0;
  MAILBOX.mapFacts(state, (fact) => {
    if (fact.known) known += 1;
    return fact;
  });
  return known;
}

function readingPhase(stand: Stand | null): ReaderPhase {
  return {
    name: 'reading',
    done: stand?.callsDone ?? 0,
    toDo: stand?.callsToDo ?? 0,
    roundTrips: stand?.roundTrips ?? 0,
    waitingUntil: stand?.waitingUntil ?? null,
  };
}

function readyPhase({ service, ownServerShut }: FoundService, failure: SignInFailure | null): ReaderPhase {
  if (service !== null) return { name: 'ready', failure };
  return ownServerShut === null ? { name: 'notSetUp' } : { name: 'ownServerShut', why: ownServerShut };
}
