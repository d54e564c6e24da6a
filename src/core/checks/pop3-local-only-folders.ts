import type { Account } from '../facts/account';
import type { MailKind } from '../copies/copy';
import type { Snapshot } from '../facts/snapshot';
import { isSeenToStay } from '../mailboxes/removal';
import { providerOf } from '../providers/provider-of';
import type { Check, CheckInput, CheckResult } from './check';
import { deliveryLine, kindLine, word } from './shared/evidence-lines';
import { fateOfOldMail } from './shared/fates';
import { localStoreOf, openBackupFacts, storeLines } from './shared/local-store';
import { aboutAccount, accountsOfKind, deliversToServer, mayDeliverToServer } from './shared/subjects';
import { each } from './shared/each';

/** POP3 fetches the inbox and nothing else: these never reach the server, whatever the setting. */
const NEVER_ON_SERVER: readonly MailKind[] = ['sent', 'drafts', 'folders'];

/** Where the provider keeps what it sends, nobody can say that sent mail is here alone. */
const keepsSent = (account: Account): boolean => providerOf(account)?.keepsSent !== undefined;

/** `kinds` in the words: what is here alone. */
function aboutLocalMail(account: Account, snapshot: Snapshot): Pick<CheckResult, 'subject' | 'values'> {
  const { subject, values } = aboutAccount(account, snapshot);
  return {
    subject,
    values: { ...values, kinds: word(keepsSent(account) ? 'localMail.butSent' : 'localMail.all') },
  };
}

/**
 * POP3: sent mail, drafts and folders of one's own live in the data file only. Whose new mail was seen to stay in webmail
 * may still be such a one.
 */
export const pop3LocalOnlyFolders: Check = {
  id: 'pop3-local-only-folders',
  version: 2,
  fix: 'back-up-mail',
  links: ['popImapExplained', 'backUpEmail'],
  *evaluate(input) {
    yield* each(accountsOfKind(input.snapshot, 'pop3'), (account) => judge(account, input));
    yield* each(input.snapshot.accounts.filter(mayBePop3), (account) => ofUnknownKind(account, input));
  },
};

function mayBePop3(account: Account): boolean {
  return (!account.kind.known || account.kind.value === 'other') && isSeenToStay(account);
}

function ofUnknownKind(account: Account, { snapshot }: CheckInput): CheckResult {
  return {
    ...aboutLocalMail(account, snapshot),
    evidence: [kindLine(account)],
    verdict: 'cantTell',
    settledBy: [{ by: 'question', question: 'sameOnEveryDevice' }, { by: 'profileExport' }],
  };
}

function judge(account: Account, { snapshot, copies, today }: CheckInput): CheckResult {
  const delivery = deliveryLine(account, snapshot);
  if (deliversToServer(account)) {
    return { ...aboutLocalMail(account, snapshot), evidence: [delivery], verdict: 'pass' };
  }
  const store = localStoreOf(account, snapshot);
  const about = { ...aboutLocalMail(account, snapshot), evidence: [...storeLines(store), delivery] };
  if (mayDeliverToServer(account, snapshot)) {
    return {
      ...about,
      evidence: [delivery],
      verdict: 'cantTell',
      settledBy: [{ by: 'profileExport' }, { by: 'question', question: 'ownFolders' }],
    };
  }
  const kinds = keepsSent(account) ? NEVER_ON_SERVER.filter((kind) => kind !== 'sent') : NEVER_ON_SERVER;
  const fate = fateOfOldMail(copies, { type: 'diskCrash' }, account.id, kinds);
  switch (fate) {
    case 'kept':
    case 'recoverable':
      return { ...about, verdict: 'pass' };
    case 'lost':
      return { ...about, verdict: 'fail', severity: 'serious' };
    case 'cannotTell': {
      const settledBy = openBackupFacts(store.backup, today);
      // Only which disk it is on is open, and there is one copy on that disk.
      if (settledBy.length === 0) return { ...about, verdict: 'fail', severity: 'moderate' };
      return { ...about, verdict: 'cantTell', settledBy };
    }
  }
}
