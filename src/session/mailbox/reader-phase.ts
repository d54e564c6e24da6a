import type { MailboxProblem } from '../../core/facts/mailbox';
import type { SourceFacts } from '../../core/facts/snapshot';
import type { SignInFailure } from '../../sources/graph/auth';
import type { ReadingEnd, Stand } from '../../sources/mailbox/read-and-tell';
import type { FoundService, OwnServerShut } from './find-service';
import type { MailServiceName } from './mail-service';
import type { OtherMailbox } from './other-mailbox';

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

/** How far a reading has come; null: it begins. */
export function readingPhase(stand: Stand | null): ReaderPhase {
  return {
    name: 'reading',
    done: stand?.callsDone ?? 0,
    toDo: stand?.callsToDo ?? 0,
    roundTrips: stand?.roundTrips ?? 0,
    waitingUntil: stand?.waitingUntil ?? null,
  };
}

/** What is offered where nothing is under way. */
export function readyPhase(
  { service, ownServerShut }: FoundService,
  failure: SignInFailure | null,
): ReaderPhase {
  if (service !== null) return { name: 'ready', failure };
  return ownServerShut === null ? { name: 'notSetUp' } : { name: 'ownServerShut', why: ownServerShut };
}
