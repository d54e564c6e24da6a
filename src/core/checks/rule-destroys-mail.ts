import type { MailRule } from '../facts/mailbox';
import type { Check, CheckResult, Severity } from './check';
import type { EvidenceLine } from '../facts/subject';
import { count, line, text, word } from './shared/evidence-lines';
import { askedMailboxes, READ_AGAIN, type AskedMailbox } from './shared/mailboxes';

/** A rule of the inbox deletes mail, or sends it out of the house. */
export const ruleDestroysMail: Check = {
  id: 'rule-destroys-mail',
  version: 1,
  fix: 'mend-rules',
  links: ['inboxRules'],
  evaluate: ({ snapshot }) => askedMailboxes(snapshot).map(judge),
};

type Harm = 'forGood' | 'outside' | 'toDeleted';
/** Worst first. */
const HARMS: readonly [Harm, Severity][] = [
  ['forGood', 'serious'],
  ['outside', 'moderate'],
  ['toDeleted', 'minor'],
];

function judge({ mailbox, about }: AskedMailbox): CheckResult {
  const { rules } = mailbox;
  if (!rules.known) {
    return {
      ...about,
      evidence: [{ label: 'rulesHarmful', unknown: rules.reason }],
      verdict: 'cantTell',
      settledBy: [...READ_AGAIN],
    };
  }
  const enabled = rules.value.filter((rule) => rule.enabled);
  for (const [harm, severity] of HARMS) {
    const doing = enabled.filter((rule) => does(rule, harm));
    const first = doing[0];
    if (!first) continue;
    return {
      subject: about.subject,
      values: { ...about.values, rule: text(first.name), does: word(`ruleHarm.${harm}`) },
      evidence: doing.map((rule): EvidenceLine => ({
        label: 'ruleHarm',
        value: text(rule.name),
        level: rules.evidence,
        source: rules.source,
      })),
      verdict: 'fail',
      severity,
    };
  }
  const unsure = enabled.find(({ outside, sendsTo }) => sendsTo.length > 0 && !outside.known);
  if (unsure && !unsure.outside.known) {
    return {
      ...about,
      evidence: [{ label: 'ruleOutside', unknown: unsure.outside.reason }],
      verdict: 'cantTell',
      settledBy: [...READ_AGAIN],
    };
  }
  const none = { ...rules, value: 0 };
  return { ...about, evidence: [line('rulesHarmful', none, count)], verdict: 'pass' };
}

function does({ removes, outside }: MailRule, harm: Harm): boolean {
  return harm === 'outside' ? outside.known && outside.value : removes === harm;
}
