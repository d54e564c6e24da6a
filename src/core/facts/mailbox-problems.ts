import type { MailboxProblem } from './mailbox';

export const WAYS_ON = [
  /** Ask again at once, or go on. */
  'again',
  /** Ask again in some hours. */
  'later',
  /** Sign in to Microsoft instead of asking through the mail program. */
  'signIn',
  /** Sign in once more, as the same person. */
  'signInAgain',
  /** Sign in as somebody else, or ask who runs the mail. */
  'otherAccount',
  /** Open a message beside the page, then go on. */
  'openMessage',
  /** Nothing that the person does here changes it. */
  'none',
] as const;
/** What a person can do about a problem. */
export type WayOn = (typeof WAYS_ON)[number];

/** The way on from a problem. */
export function wayOn(problem: MailboxProblem): WayOn {
  switch (problem) {
    case 'offline':
    case 'serverBusy':
    case 'timedOut':
    case 'tooLarge':
    case 'notUnderstood':
    case 'contradiction':
    case 'refused':
    case 'folderGone':
    case 'foldersMissing':
      return 'again';
    case 'notThereYet':
      return 'later';
    case 'roadClosed':
    case 'notYours':
      return 'signIn';
    case 'signInExpired':
      return 'signInAgain';
    case 'noMailbox':
      return 'otherAccount';
    case 'nothingOpen':
      return 'openMessage';
    case 'noPermission':
    case 'mailboxFull':
    case 'notFound':
    case 'undated':
    case 'unknownPlan':
      return 'none';
  }
}
