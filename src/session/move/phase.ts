import type { MailboxProblem } from '../../core/facts/mailbox';
import type { SignInProblem } from '../../sources/graph/auth';
import type { MoveOutcome } from '../../sources/graph/move';
import type { MovePlan } from '../../sources/graph/move-plan';
import type { KeptIn } from './kept-move';
import type { Move, MoveTask, Tally } from './task';

/**
 * Why nobody is signed in to the mailbox in question. `otherAccount`: somebody signed in to another one;
 * `throughOutlook`: Outlook could not, and the next try opens a window.
 */
type AccessProblem = { signIn: SignInProblem | 'otherAccount' | 'throughOutlook' };
/** Why something did not come about. Each has a sentence in the locale files. */
export type Trouble = AccessProblem | { server: MailboxProblem } | { here: 'otherWindow' } | null;

/** Where moving mail stands. */
export type MovePhase =
  | { name: 'looking' }
  /** The organisation has not set up signing in. */
  | { name: 'notSetUp' }
  | { name: 'choosing'; trouble: Trouble }
  | { name: 'signingIn'; task: MoveTask }
  /** Asks the server for what would move. Reads only. */
  | { name: 'listing'; task: MoveTask }
  /** Nothing has been changed yet. */
  | { name: 'preview'; task: MoveTask; plan: MovePlan; trouble: Trouble }
  | {
      name: 'moving';
      task: MoveTask;
      direction: Move['direction'];
      tally: Tally;
      /** Asked to stop; the batch under way is waited for. */
      stopping: boolean;
      /** Milliseconds since 1970; null: it does not wait. */
      waitingUntil: number | null;
    }
  /** `brokenOff`: the page was closed meanwhile. */
  | { name: 'ended'; move: Move; how: MoveOutcome['ended'] | 'brokenOff'; trouble: Trouble };

export interface MoverState {
  phase: MovePhase;
  /** Where the move is noted; null: there is none. */
  keptIn: KeptIn | null;
}
