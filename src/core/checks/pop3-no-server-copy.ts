import type { Account } from '../facts/account';
import type { Snapshot } from '../facts/snapshot';
import { providerDecides } from '../mailboxes/provider-decides';
import { isSeenToStay } from '../mailboxes/removal';
import type { Check, CheckInput, CheckResult, Settles } from './check';
import { deliveryLine, kindLine, serverCopyLine } from './shared/evidence-lines';
import { fateOfOldMail } from './shared/fates';
import { localStoreOf, storeLines } from './shared/local-store';
import { aboutAccount, deliversToServer, mayDeliverToServer } from './shared/subjects';
import { each } from './shared/each';

/**
 * POP3: this computer asks the server to delete mail as soon as it is downloaded. It speaks of this computer's
 * setting only; what other programs do is the business of `pop3-several-devices`. An account of a kind that is
 * not known may be such a one.
 */
export const pop3NoServerCopy: Check = {
  id: 'pop3-no-server-copy',
  version: 2,
  fix: 'leave-copy-on-server',
  links: ['popImapExplained', 'leaveOnServerProperty'],
  evaluate: (input) => each(input.snapshot.accounts, (account) => judge(account, input)),
};

function judge(account: Account, input: CheckInput): CheckResult[] {
  const { snapshot } = input;
  const about = aboutAccount(account, snapshot);
  if (!account.kind.known || account.kind.value === 'other') return [ofUnknownKind(account, snapshot)];
  if (account.kind.value !== 'pop3' || deliversToServer(account)) return [];
  // There `provider-decides-copies` speaks.
  if (providerDecides(account) !== null) return [];

  const { serverCopy } = account;
  const evidence = [serverCopyLine(serverCopy), kindLine(account), deliveryLine(account, snapshot)];
  if (!serverCopy.known) {
    return [
      {
        ...about,
        evidence,
        verdict: 'cantTell',
        settledBy: [{ by: 'profileExport' }, { by: 'question', question: 'mailVanishesFromWebmail' }],
      },
    ];
  }
  // A default of a file that shows what was once set up is too little for a verdict in either direction.
  if (serverCopy.note === 'deployedDefault') {
    return [
      {
        ...about,
        evidence,
        verdict: 'cantTell',
        settledBy: [{ by: 'profileExport' }, { by: 'question', question: 'mailVanishesFromWebmail' }],
      },
    ];
  }
  const { value } = serverCopy;
  // 'Remove after 0 days' keeps nothing.
  const keeps = value.keep === 'forever' || (value.keep === 'days' && value.days > 0);
  if (keeps) return [{ ...about, evidence, verdict: 'pass' }];
  if (mayDeliverToServer(account, snapshot)) {
    return [
      {
        ...about,
        evidence,
        verdict: 'cantTell',
        settledBy: [{ by: 'profileExport' }, { by: 'question', question: 'ownFolders' }],
      },
    ];
  }
  const backedUp = fateOfOldMail(input.copies, { type: 'diskCrash' }, account.id, ['inbox']) === 'kept';
  return [
    {
      ...about,
      evidence: [...evidence, ...storeLines(localStoreOf(account, snapshot))],
      verdict: 'fail',
      severity: backedUp ? 'moderate' : 'critical',
    },
  ];
}

function ofUnknownKind(account: Account, snapshot: Snapshot): CheckResult {
  if (isSeenToStay(account)) {
    return {
      ...aboutAccount(account, snapshot),
      evidence: [serverCopyLine(account.serverCopy), kindLine(account)],
      verdict: 'pass',
    };
  }
  return {
    ...aboutAccount(account, snapshot),
    evidence: [kindLine(account)],
    verdict: 'cantTell',
    settledBy:
      account.profile === null
        ? [...kindQuestions(account), { by: 'profileExport' }]
        : [{ by: 'profileExport' }],
  };
}

/** What tells the kind of an account that no settings show. Who reads it in a browser alone is asked nothing more. */
function kindQuestions({ readIn }: Account): Settles[] {
  return readIn
    ? [
        { by: 'question', question: 'mailVanishesFromWebmail' },
        { by: 'question', question: 'sameOnEveryDevice' },
      ]
    : [{ by: 'question', question: 'howRead' }];
}
