import type { Account } from '../facts/account';
import type { DeletionRule } from '../facts/deletion-rule';
import { known, type Known } from '../facts/evidence';
import { mailboxOf } from '../facts/mailbox-accounts';
import { countedFolders, sumOf } from '../facts/mailbox-sums';
import type { EvidenceLine } from '../facts/subject';
import { LIMITS } from '../limits';
import { deletionRulesOf, knowsOfDeletion } from '../mailboxes/deletion-rules';
import { mailboxOfAccount, type Mailbox } from '../mailboxes/mailbox';
import { firstLoss, type FirstLoss } from '../scenarios/deletion-dates';
import { exposureTo, type Exposure } from '../scenarios/exposure';
import type { Check, CheckInput, CheckResult, Settles, Severity } from './check';
import { backupLines, count, date, days, line, serverDeletesLine, word } from './shared/evidence-lines';
import { backupOfMail, settlesOfBackup } from './shared/local-store';
import { isToMove } from './shared/moves';
import { aboutAccount } from './shared/subjects';
import { each } from './shared/each';

/**
 * The server deletes mail by its age, and nothing that lasts holds it besides. On the IMAP side it is gone from every
 * device; on the POP3 side this computer is left with the only copy. Where nobody knows of a rule, it is open as long
 * as one would do harm, or will do once the account is read by IMAP.
 */
export const retentionExposure: Check = {
  id: 'retention-exposure',
  version: 3,
  fix: 'rescue-old-mail',
  links: ['recoverableItems', 'backUpEmail'],
  evaluate: (input) => each(input.snapshot.accounts, (account) => judge(account, input)),
};

/** A rule, when it takes the first mail, and what is left of that. */
interface Judged {
  rule: Known<DeletionRule>;
  loss: FirstLoss;
  exposure: Exposure;
}

/** A year is what most rules of the kind give. */
const UNKNOWN_RULE = { olderThanDays: 365, scope: 'all' } as const;

function judge(account: Account, input: CheckInput): CheckResult[] {
  const { snapshot, today } = input;
  // Other checks ask what it is; before that nothing can be said of where its mail lies.
  if (account.kind.known && account.kind.value === 'other') return [];
  const mailbox = mailboxOfAccount(account, snapshot);
  const about = aboutAccount(account, snapshot);
  const exposed = (rule: Pick<DeletionRule, 'olderThanDays' | 'scope'>) =>
    exposureTo(rule, account, { mailbox, copies: input.copies, today });
  const judged = deletionRulesOf(mailbox, today)
    .map((rule): Judged => ({
      rule,
      loss: firstLoss(rule.value, null, today),
      exposure: exposed(rule.value),
    }))
    .filter(({ exposure, rule }) => exposure !== 'none' || rule.value.scope !== 'deletedItems')
    // Of rules that are equally bad the one that takes mail first is spoken of.
    .sort((one, other) => rankOf(one) - rankOf(other) || whenOf(one).localeCompare(whenOf(other)));
  const [worst] = judged;
  const isKnown = knowsOfDeletion(mailbox, today);
  const wouldHarm = !['none', 'perhapsOnlyHere'].includes(exposed(UNKNOWN_RULE));
  const isOpen = !isKnown && (wouldHarm || isToMove(account, snapshot));
  // What only empties the trash must not hide that all of the mail may be at stake.
  if (isOpen && (worst === undefined || severityOf(worst) === 'minor' || severityOf(worst) === null)) {
    const settledBy: Settles[] = [{ by: 'question', question: 'serverDeletes' }];
    return [{ ...about, evidence: [serverDeletesLine(account)], verdict: 'cantTell', settledBy }];
  }
  if (worst === undefined) return isKnown ? [passed(account, mailbox, about)] : [];
  const { rule, loss, exposure } = worst;
  const backup = backupOfMail(account, snapshot);
  const found = {
    subject: about.subject,
    values: {
      ...about.values,
      days: days(rule.value.olderThanDays),
      mail: word(`exposure.mail.${rule.value.scope}`),
      when: loss.state === 'coming' ? date(loss.firstLossOn) : word('exposure.now'),
      left: word(exposure === 'gone' ? 'exposure.gone' : 'exposure.onlyHere'),
    },
    evidence: [...rulesLines(rule, loss), ...goingLines(account, rule, input), ...backupLines(backup)],
  };
  const severity = severityOf(worst);
  if (severity !== null) return [{ ...found, verdict: 'fail', severity }];
  if (exposure === 'none') {
    // Where a backup keeps the mail, it decided, and not the rule: a walk that ends here is proved by that alone.
    const kept = backup.exists.known && backup.exists.value;
    const evidence = kept ? [...backupLines(backup), ...rulesLines(rule, loss)] : found.evidence;
    return [{ ...found, evidence, verdict: 'pass' }];
  }
  // Only where on this computer it lies is open, and no settings are there to show it.
  const settledBy = settlesOfBackup(account, backup);
  const byQuestion = settledBy.some(({ by }) => by === 'question');
  if (!byQuestion && account.profile === null) {
    return [{ ...found, verdict: 'fail', severity: 'moderate' }];
  }
  return [
    {
      ...found,
      evidence: [...backupLines(backup), ...rulesLines(rule, loss)],
      verdict: 'cantTell',
      settledBy,
    },
  ];
}

/** Somebody said that the server deletes nothing, or what it deletes lies in a safe place as well. */
function passed(account: Account, { readers }: Mailbox, about: ReturnType<typeof aboutAccount>): CheckResult {
  const teller = readers.find(({ serverDeletesAfterDays }) => serverDeletesAfterDays.known) ?? account;
  return { ...about, evidence: [serverDeletesLine(teller)], verdict: 'pass' };
}

/** null: nothing is known to be lost. */
function severityOf({ rule, loss, exposure }: Judged): Severity | null {
  switch (exposure) {
    case 'gone': {
      const { scope } = rule.value;
      if (scope === 'deletedItems') return 'minor';
      if (scope === 'unreadInbox') return 'moderate';
      const isSoon = loss.state === 'running' || loss.daysLeft <= LIMITS.deletionSoonDays.value;
      // What holds for a provider as a rule may be otherwise here.
      return isSoon && rule.evidence !== 'inferred' ? 'critical' : 'serious';
    }
    case 'onlyHere':
      return 'moderate';
    case 'open':
    case 'perhapsOnlyHere':
    case 'none':
      return null;
  }
}

/** Worst first; a known loss before what is open, unless it is but a small one. */
function rankOf(judged: Judged): number {
  const severity = severityOf(judged);
  const order = ['critical', 'serious', 'moderate', null, 'minor'];
  const open = judged.exposure === 'none' ? order.length : 0;
  return order.indexOf(severity) + open;
}

/** To put them in order of their first loss: what runs already comes before any day. */
function whenOf({ loss }: Judged): string {
  return loss.state === 'running' ? '' : loss.firstLossOn;
}

function rulesLines(rule: Known<DeletionRule>, loss: FirstLoss): EvidenceLine[] {
  const label = rule.value.scope === 'deletedItems' ? 'deletesTrash' : 'serverDeletes';
  const after = line(label, rule, ({ olderThanDays }) => days(olderThanDays));
  return loss.state === 'coming'
    ? [after, line('deletionStarts', rule, () => date(loss.firstLossOn))]
    : [after];
}

/** How many messages are that old already, where the mail server told. */
function goingLines(account: Account, rule: Known<DeletionRule>, { snapshot }: CheckInput): EvidenceLine[] {
  const mailbox = mailboxOf(account, snapshot);
  const at = mailbox?.ageLimits.indexOf(rule.value.olderThanDays) ?? -1;
  if (!mailbox || at < 0 || rule.value.scope !== 'all') return [];
  const old = sumOf(
    countedFolders(mailbox)
      .filter(({ mail }) => mail)
      .flatMap(({ older }) => {
        const items = older[at]?.items;
        return items ? [items] : [];
      }),
    mailbox.source,
  );
  return old.atLeast > 0
    ? [
        line(
          'goingItems',
          old.value.known ? old.value : known(old.atLeast, 'measured', mailbox.source),
          count,
        ),
      ]
    : [];
}
