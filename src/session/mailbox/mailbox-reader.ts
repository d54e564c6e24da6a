import { agesOfCopies } from '../../core/backups/with-proofs';
import type { MailboxProblem } from '../../core/facts/mailbox';
import { wayOn } from '../../core/facts/mailbox-problems';
import { HOUR_MS } from '../../core/facts/units';
import { registrationOf, type Policy } from '../../core/policy/policy';
import type { SignInFailure, SignInWay } from '../../sources/graph/auth';
import type { Consent } from '../../sources/graph/scopes';
import type { News, ReadingEnd } from '../../sources/mailbox/read-and-tell';
import type { KeyValueStore } from '../../storage/ports';
import { withFacts } from '../changes';
import { createStore, type Store, type Watchable } from '../create-store';
import { outlookFacts } from '../outlook-facts';
import type { Pane } from '../pane';
import { findServices, type FoundService, type Services } from './find-service';
import { keepReading, keptReading } from './kept-reading';
import type { MailService, OpenMailbox } from './mail-service';
import { openAddress } from './open-mailbox';
import { otherMailbox } from './other-mailbox';
import { readingPhase, readyPhase, type ReaderState } from './reader-phase';
import { worthKeeping } from './worth-keeping';

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

/** What a reader has in hand. Changed in place by what it does; the screens see `shown` only. */
interface ReaderAtWork {
  parts: ReaderParts;
  shown: Store<ReaderState>;
  services: Services | null;
  found: FoundService | null;
  /** A reading to go on with. */
  left: ReturnType<typeof keptReading>;
  /** Ends the reading that is under way. */
  abort: AbortController | null;
  /** Somebody is signing in. */
  opening: boolean;
  /** What was signed in to and is not the mailbox beside the pane; read once the person has said so. */
  asking: { service: MailService; mailbox: OpenMailbox } | null;
  /** Id of a mailbox that the person wants read although another one stands beside the pane. */
  meant: string | null;
}

/** A reader for this pane. Nothing is asked of anybody but the page's own server until `start`. */
export function createMailboxReader(parts: ReaderParts): MailboxReader {
  const reader: ReaderAtWork = {
    parts,
    shown: createStore<ReaderState>({
      phase: { name: 'looking' },
      service: null,
      besideOwnServer: false,
      live: null,
      resumable: false,
    }),
    services: null,
    found: null,
    left: keptReading(parts.session),
    abort: null,
    opening: false,
    asking: null,
    meant: null,
  };
  void find(reader);
  // Not before: writing as much text holds the page up.
  window.addEventListener('pagehide', () => {
    if (reader.abort !== null) keepReading(parts.session, reader.left);
  });
  watchOutlook(reader);
  watchLife(reader);
  return {
    getState: reader.shown.getState,
    subscribe: reader.shown.subscribe,
    consents: () => consents(reader),
    further: () => further(reader),
    start: () => {
      const agreed = reader.found?.service?.agreed() ?? [];
      return start(reader, agreed.length > 0 ? agreed : consents(reader));
    },
    startInWindow: () => start(reader, consents(reader), 'window'),
    readOther: () => readOther(reader),
    startFurther: () => {
      reader.left = null;
      return start(reader, consents(reader));
    },
    cancel: () => {
      cancel(reader);
    },
  };
}

function show({ shown }: ReaderAtWork, change: Partial<ReaderState>): void {
  shown.set({ ...shown.getState(), ...change });
}

async function find(reader: ReaderAtWork): Promise<void> {
  const policy = await reader.parts.policy();
  reader.services = findServices({
    ...reader.parts,
    registration: registrationOf(policy),
    furtherAges: () => furtherAges(reader, policy),
  });
  getReady(reader);
}

/** Those of the organisation's rules, and those by which the copies of a mailbox can be held against it. */
function furtherAges({ parts: { pane } }: ReaderAtWork, { retention }: Policy): number[] {
  const { snapshot } = pane.getState().remembered;
  const ofCopies = snapshot ? agesOfCopies(snapshot, pane.now().toISOString()) : [];
  return [...retention.map(({ olderThanDays }) => olderThanDays), ...ofCopies];
}

function watchOutlook(reader: ReaderAtWork): void {
  const { pane } = reader.parts;
  let hadOutlook = pane.getState().outlook?.where;
  pane.subscribe(() => {
    const where = pane.getState().outlook?.where;
    const { name } = reader.shown.getState().phase;
    // An Outlook that comes late may know another way than the one that is offered.
    const waits = name === 'ready' || name === 'notSetUp' || name === 'ownServerShut';
    if (name === 'looking' || (waits && where !== hadOutlook)) getReady(reader);
    hadOutlook = where;
  });
}

function watchLife(reader: ReaderAtWork): void {
  const forgetIt = () => {
    forget(reader);
  };
  reader.parts.pane.life().addEventListener('abort', forgetIt, { once: true });
}

function consents({ found }: ReaderAtWork): Consent[] {
  return found?.service?.consents() ?? [];
}

async function readOther(reader: ReaderAtWork): Promise<void> {
  if (reader.asking === null) return;
  const { service, mailbox } = reader.asking;
  reader.asking = null;
  reader.meant = mailbox.id;
  await read(reader, service, mailbox);
}

/** Finds out again who can be asked, and waits for the person. */
function getReady(reader: ReaderAtWork, failure: SignInFailure | null = null): void {
  const { outlook } = reader.parts.pane.getState();
  if (reader.services === null || outlook === null) return;
  reader.found = reader.services.find(outlook);
  show(reader, {
    phase: readyPhase(reader.found, failure),
    service: reader.found.service?.name ?? null,
    besideOwnServer: reader.found.service?.name === 'graph' && reader.found.ownServerShut !== null,
    resumable: reader.found.service !== null && reader.left !== null,
  });
}

/** The person wants everything forgotten: that includes what is just arriving. */
function forget(reader: ReaderAtWork): void {
  watchLife(reader);
  cancel(reader);
  reader.left = null;
  reader.meant = null;
  keepReading(reader.parts.session, null);
  show(reader, { live: null, resumable: false });
  getReady(reader);
}

function cancel(reader: ReaderAtWork): void {
  reader.abort?.abort();
  reader.found?.service?.stopWaiting();
  if (reader.asking !== null) {
    reader.asking = null;
    getReady(reader);
  }
}

/** Consents that only the sign-in showed the use of. */
function further(reader: ReaderAtWork): Consent[] {
  const agreed = reader.found?.service?.agreed() ?? [];
  return agreed.length === 0 ? [] : consents(reader).filter((consent) => !agreed.includes(consent));
}

async function start(reader: ReaderAtWork, asked: readonly Consent[], way?: SignInWay): Promise<void> {
  const service = reader.found?.service ?? null;
  if (service === null || reader.opening || reader.abort !== null) return;
  if (service.name === 'graph') show(reader, { phase: { name: 'signingIn' } });
  const life = reader.parts.pane.life();
  reader.opening = true;
  reader.asking = null;
  const opened = await service.open(asked, way).finally(() => {
    reader.opening = false;
  });
  if (life.aborted) return;
  if (!opened.ok) getReady(reader, opened);
  else {
    const other = otherMailbox(opened.mailbox, openAddress(reader.parts.pane));
    if (other === null || reader.meant === opened.mailbox.id) await read(reader, service, opened.mailbox);
    else {
      reader.asking = { service, mailbox: opened.mailbox };
      show(reader, { phase: { name: 'otherMailbox', other } });
    }
  }
}

async function read(reader: ReaderAtWork, service: MailService, mailbox: OpenMailbox): Promise<void> {
  reader.abort = new AbortController();
  const life = reader.parts.pane.life();
  show(reader, { resumable: false, phase: readingPhase(null) });
  const end = await mailbox.read({
    resume: reader.left?.mailbox === mailbox.id ? reader.left.packed : null,
    signal: reader.abort.signal,
    budget: BUDGET,
    tell: (news) => {
      if (!life.aborted) take(reader, news, mailbox);
    },
  });
  reader.abort = null;
  if (life.aborted) return;
  if (service.name === 'exchange' && end.ended === 'stopped' && leadsElsewhere(reader, end.problem)) {
    reader.services?.shutOwnServer();
    reader.left = null;
    getReady(reader);
  } else finish(reader, end, mailbox);
}

/** Outlook will not have it, however often it is asked; beside it there may be another way. */
function leadsElsewhere(reader: ReaderAtWork, problem: MailboxProblem | null): boolean {
  if (problem === 'noPermission') return true;
  return problem !== null && wayOn(problem) === 'signIn' && (reader.services?.canSignIn ?? false);
}

function take(reader: ReaderAtWork, news: News, mailbox: OpenMailbox): void {
  switch (news.type) {
    case 'stand':
      show(reader, { phase: readingPhase(news.stand) });
      break;
    case 'facts':
      show(reader, { live: mailbox.facts(news.state, reader.parts.pane.now().toISOString()) });
      break;
    case 'packed':
      reader.left = { mailbox: mailbox.id, packed: news.text };
      break;
  }
}

function finish(
  reader: ReaderAtWork,
  { ended, problem, state: read, packed, callsDone }: ReadingEnd,
  mailbox: OpenMailbox,
): void {
  reader.left = packed === null ? null : { mailbox: mailbox.id, packed };
  keepReading(reader.parts.session, reader.left);
  const facts = mailbox.facts(read, reader.parts.pane.now().toISOString());
  const kept = reader.parts.pane.getState().own === null && worthKeeping(read, ended, reader.parts.pane);
  if (kept) {
    reader.parts.pane.remember((remembered) =>
      withFacts(remembered, [facts, ...outlookFacts(reader.parts.pane)], reader.parts.pane.now()),
    );
  }
  show(reader, {
    live: kept ? null : facts,
    resumable: reader.left !== null,
    phase: { name: 'ended', how: ended, problem, done: callsDone },
  });
}
