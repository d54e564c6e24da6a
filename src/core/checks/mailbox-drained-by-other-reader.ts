import type { Account } from '../facts/account';
import { nameOfAccount } from '../mailboxes/account-name';
import { mailboxOfAccount } from '../mailboxes/mailbox';
import { isPop3 } from '../facts/account-kinds';
import { leastOf, leavesOfPop3, leftByOwnRule, type Leaves } from '../mailboxes/removal';
import type { Provider } from '../providers/provider';
import type { EvidenceLine } from '../facts/subject';
import type { Check, CheckInput, CheckResult } from './check';

import { line, serverCopyLine, text, word } from './shared/evidence-lines';
import { fateOfOldMail } from './shared/fates';
import { retentionLine } from './program-deletes-old-mail';
import { aboutAccount } from './shared/subjects';
import { each } from './shared/each';

/**
 * Several entries read one mailbox, and one of them takes mail off the server that another would still show or leave.
 * It is said of both: whoever looks at the one has to know of the other. Of two that may read one mailbox nobody can
 * tell.
 */
export const mailboxDrainedByOtherReader: Check = {
  id: 'mailbox-drained-by-other-reader',
  version: 2,
  fix: 'one-reader-removes',
  links: ['popImapExplained'],
  evaluate: (input) => each(input.snapshot.accounts, (account) => judge(account, input)),
};

function judge(account: Account, input: CheckInput): CheckResult[] {
  const { readers, perhaps, provider } = mailboxOfAccount(account, input.snapshot);
  if (!account.kind.known) return [];
  const others = readers.filter(({ id, kind }) => id !== account.id && kind.known);
  const [first] = others;
  const own = leaves(account, provider, input.today);
  const each = others.map((other) => ({ other, left: leaves(other, provider, input.today) }));
  // The one that takes most, seen from here.
  const taker = each.find(({ left }) => left.perhaps < own.perhaps);
  const victim = each.find(({ left }) => own.perhaps < left.perhaps);
  const drains = taker ?? victim;
  const about = (other: Account, reader: Account): Omit<CheckResult, 'verdict'> => {
    const { subject, values } = aboutAccount(account, input.snapshot);
    return {
      subject,
      values: { ...values, other: text(nameOfAccount(other, input.snapshot)) },
      evidence: linesOf(reader),
    };
  };
  if (drains) {
    const reader = taker ? taker.other : account;
    const kept = fateOfOldMail(input.copies, { type: 'diskCrash' }, account.id, ['inbox']) === 'kept';
    return [{ ...about(drains.other, reader), verdict: 'fail', severity: kept ? 'moderate' : 'serious' }];
  }
  const unsure = each.find(({ left }) => left.surely < left.perhaps);
  if (unsure) {
    const asks = unsure.other.serverCopy.known ? 'providerSwitch' : 'mailVanishesFromWebmail';
    const other = { type: 'account', id: unsure.other.id } as const;
    return [
      {
        ...about(unsure.other, unsure.other),
        evidence: openLines(unsure.other),
        verdict: 'cantTell',
        settledBy: [{ by: 'question', question: asks, about: other }, { by: 'profileExport' }],
      },
    ];
  }
  const stranger = perhaps
    .filter(({ kind }) => kind.known)
    .map((other) => ({ other, left: leaves(other, provider, input.today) }))
    .find(({ left }) => left.surely < own.perhaps || own.surely < left.perhaps);
  if (stranger) {
    const { other, left } = stranger;
    return [
      {
        ...about(other, left.surely < own.surely ? other : account),
        verdict: 'cantTell',
        settledBy: [{ by: 'question', question: 'sameMailbox' }, { by: 'profileExport' }],
      },
    ];
  }
  return first ? [{ ...about(first, first), verdict: 'pass' }] : [];
}

function leaves(account: Account, provider: Provider | null, today: string): Leaves {
  const all: Leaves = {
    surely: Number.POSITIVE_INFINITY,
    perhaps: Number.POSITIVE_INFINITY,
    evidence: 'inferred',
  };
  const byAge = leftByOwnRule(account);
  return (
    leastOf([
      ...(isPop3(account) ? [leavesOfPop3(account, provider, today)] : []),
      ...(byAge ? [byAge] : []),
    ]) ?? all
  );
}

function linesOf(account: Account): EvidenceLine[] {
  const kind = line('accountKind', account.kind, (value) => word(`accountKind.${value}`));
  const retention = leftByOwnRule(account) ? [retentionLine(account)] : [];
  return isPop3(account) ? [...retention, ...copyLines(account), kind] : [...retention, kind];
}

/** Where nobody knows the setting of the program, the provider's own switch decides. */
function copyLines({ serverCopy, providerSwitch }: Account): EvidenceLine[] {
  const setting = serverCopyLine(serverCopy);
  if (serverCopy.known || providerSwitch?.known !== true) return [setting];
  return [line('providerSwitch', providerSwitch, (value) => word(`providerSwitch.${value}`)), setting];
}

function openLines(account: Account): EvidenceLine[] {
  const open = linesOf(account).filter((one) => 'unknown' in one);
  return open.length > 0 ? open : [{ label: 'providerSwitch', unknown: 'notAsked' }];
}
