import type { EvidenceLine, Settles, Subject } from '../core/checks/check';
import type { Snapshot } from '../core/facts/snapshot';
import type { FixId } from '../core/fixes/fix';
import type { LinkId } from '../core/links';
import type { QuestionId } from '../core/questions/question';
import type { Finding } from '../core/report/report';
import { say, sayIfKnown } from '../locales/words';
import { plainText } from '../core/text/plain-text';
import { formatValues } from './format';

/** What the person calls the account, file or computer that something is about, fit to stand in a sentence. */
export function subjectName(subject: Subject, snapshot: Snapshot): string {
  const name = bareName(subject, snapshot);
  return subject.type === 'computer' ? name : plainText(name);
}

/** The same as it came, to be kept: marks of direction belong to where it is shown. */
export function bareName(subject: Subject, snapshot: Snapshot): string {
  switch (subject.type) {
    case 'account': {
      const account = snapshot.accounts.find((candidate) => candidate.id === subject.id);
      // A POP3 account that was moved is in no reading any more.
      const moved = snapshot.moves?.find((move) => move.account === subject.id);
      return account?.address ?? account?.name ?? moved?.address ?? subject.id;
    }
    case 'dataFile': {
      const file = snapshot.dataFiles.find((candidate) => candidate.id === subject.id);
      return file?.name ?? subject.id;
    }
    case 'computer':
      return say('overview.computer');
  }
}

/** The sentence of a finding for its verdict. Without one its id is shown rather than nothing. */
export function findingTitle(finding: Pick<Finding, 'check' | 'verdict' | 'values'>): string {
  return (
    sayIfKnown(`check.${finding.check}.${finding.verdict}`, formatValues(finding.values)) ?? finding.check
  );
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
