import type { MailboxProblem } from '../../core/facts/mailbox';
import { say, type MessageId } from '../../locales/words';
import type { Trouble } from '../../session/move/phase';

/** Why something did not come about, as one sentence. */
export function troubleText(trouble: NonNullable<Trouble>): string {
  if ('here' in trouble) return say(`move.${trouble.here}`);
  return 'signIn' in trouble ? say(`move.signIn.${trouble.signIn}`) : say(serverText(trouble.server));
}

function serverText(problem: MailboxProblem): MessageId {
  switch (problem) {
    case 'offline':
      return 'move.problem.offline';
    case 'serverBusy':
    case 'notThereYet':
      return 'move.problem.busy';
    case 'timedOut':
    case 'tooLarge':
      return 'move.problem.timedOut';
    case 'signInExpired':
      return 'move.problem.signInExpired';
    case 'noPermission':
    case 'noMailbox':
    case 'notYours':
      return 'move.problem.notAllowed';
    case 'mailboxFull':
      return 'move.problem.full';
    case 'notFound':
    case 'folderGone':
      return 'move.problem.notFound';
    case 'refused':
      return 'move.problem.refused';
    case 'nothingOpen':
    case 'notUnderstood':
    case 'contradiction':
    case 'foldersMissing':
    case 'roadClosed':
    case 'undated':
    case 'unknownPlan':
      return 'move.problem.notUnderstood';
  }
}
