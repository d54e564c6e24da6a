import type { Settles } from '../core/checks/check';
import type { EvidenceLine, Subject } from '../core/facts/subject';
import type { Snapshot } from '../core/facts/snapshot';
import type { FixId } from '../core/fixes/fix';
import type { LinkId } from '../core/links';
import type { QuestionId } from '../core/questions/question';
import type { Finding } from '../core/report/report';
import { nameOfSubject } from '../core/report/subject-name';
import { locale, say, sayIfKnown } from '../locales/words';
import { plainText } from '../core/text/plain-text';
import { formatValues, sayValue } from './format';

/** What the person calls the account, file or computer that something is about, fit to stand in a sentence. */
export function subjectName(subject: Subject, snapshot: Snapshot): string {
  const name = nameOfSubject(subject, snapshot);
  return name === null ? say('overview.computer') : plainText(name);
}

/** The sentence of a finding for its verdict. Without one its id is shown rather than nothing. */
export function findingTitle(finding: Pick<Finding, 'check' | 'verdict' | 'values'>): string {
  return (
    sayIfKnown(`check.${finding.check}.${finding.verdict}`, formatValues(finding.values)) ?? finding.check
  );
}

/**
 * The sentence without the name that it begins with, and the name, to stand below it. A sentence that begins otherwise
 * stays as it is and has no name.
 */
export function titleApart(finding: Pick<Finding, 'check' | 'verdict' | 'values'>): {
  title: string;
  name: string | null;
} {
  const whole = findingTitle(finding);
  const names = ['account', 'file'].flatMap((key) => {
    const value = finding.values[key];
    return value ? [sayValue(value)] : [];
  });
  const name = names.find((one) => whole.startsWith(`${one}: `));
  if (name === undefined) return { title: whole, name: null };
  const rest = whole.slice(name.length + 2);
  return { title: rest.charAt(0).toLocaleUpperCase(locale) + rest.slice(1), name };
}

/** Why a finding matters. */
export function findingReason(finding: Finding): string | undefined {
  return sayIfKnown(`check.${finding.check}.why`, formatValues(finding.values));
}

export function fixTitle(fix: FixId): string {
  return sayIfKnown(`fix.${fix}.title`) ?? fix;
}

export function linkTitle(link: LinkId): string {
  return sayIfKnown(`link.${link}`) ?? link;
}

export function evidenceLabel(line: EvidenceLine): string {
  return sayIfKnown(`evidence.${line.label}`) ?? line.label;
}

export function questionText(question: QuestionId, subject: Subject, snapshot: Snapshot | null): string {
  const about = snapshot ? subjectName(subject, snapshot) : '';
  return sayIfKnown(`question.${question}.ask`, { about, account: about, file: about }) ?? question;
}

/** What would settle an open finding, in words. */
export function settlesText(settles: Settles): string {
  switch (settles.by) {
    case 'question':
      return say('settle.question');
    case 'profileExport':
      return say('settle.profileExport');
    case 'dataFile':
      return say('settle.dataFile');
    case 'mailServer':
      return say('settle.mailServer');
  }
}
