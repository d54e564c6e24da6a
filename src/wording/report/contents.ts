import type { EvidenceLine } from '../../core/facts/subject';
import type { Snapshot, Source } from '../../core/facts/snapshot';
import { decisionOn, type FindingState, type Ignored, type Receipt } from '../../core/report/decisions';
import { firstThing } from '../../core/report/first-thing';
import type { Finding } from '../../core/report/report';
import { say, sayIfKnown } from '../../locales/words';
import { formatDate, formatDayOf, sayValue } from '../format';
import { evidenceLabel, findingTitle } from '../names';
import { labelsOf } from '../../core/report/receipt-order';
import { plainText } from '../../core/text/plain-text';
import type { Exported } from './leave-out-names';

/** One fact in words. Texts from outside are marked in it as `plainText` marks them. */
export interface Row {
  label: string;
  value: string;
  /** How it is known, or what would settle it. */
  known: string;
}

/** A finding that the person chose to leave, with the decision. */
export interface Left {
  finding: Finding;
  decision: Ignored;
}

/** A finding that the organisation has decided to leave. */
export interface Waived {
  finding: Finding;
  reason: string;
  /** ISO date; the last day on which it is left. */
  expiresOn: string;
}

/** The findings as a report lists them. */
export interface Sorted {
  failed: Finding[];
  open: Finding[];
  passed: Finding[];
  /** Left for good. */
  left: Left[];
  /** Left until a day. */
  putOff: Left[];
  waived: Waived[];
}

/**
 * Sorts the findings into what failed, what cannot be told, what is in order, and what the person or the organisation
 * left.
 */
export function sortFindings({ report, remembered, waived }: Exported): Sorted {
  const sorted: Sorted = { failed: [], open: [], passed: [], left: [], putOff: [], waived: [] };
  for (const finding of report.findings) {
    const decision = decisionOn(finding, remembered.ignored, report.takenAt.slice(0, 10));
    const waiver = waived.find((one) => one.finding === finding.key);
    if (finding.verdict === 'pass') sorted.passed.push(finding);
    else if (decision)
      (decision.until === undefined ? sorted.left : sorted.putOff).push({ finding, decision });
    else if (waiver) sorted.waived.push({ ...waiver, finding });
    else if (finding.verdict === 'fail') sorted.failed.push(finding);
    else sorted.open.push(finding);
  }
  return sorted;
}

/** The finding to see to first, unless the person left it; undefined when there is none. */
export function firstOf({ failed, open }: Sorted): Finding | undefined {
  return firstThing([...failed, ...open]);
}

/** One line for a finding that the person left, or put off to a day. */
export function leftLine({ finding, decision: { reason, at, until } }: Left): string {
  const title = findingTitle(finding);
  if (until !== undefined) return say('export.putOffUntil', { title, date: formatDate(until) });
  return say(reason === '' ? 'export.leftOn' : 'export.leftBecause', {
    title,
    date: formatDayOf(at),
    reason: plainText(reason),
  });
}

/** One line for a finding that the organisation has decided to leave: until when, and why. */
export function waivedLine({ finding, reason, expiresOn }: Waived): string {
  return say(reason === '' ? 'export.waivedUntil' : 'export.waivedBecause', {
    title: findingTitle(finding),
    date: formatDayOf(expiresOn),
    reason: plainText(reason),
  });
}

/** Whom to ask, line by line; none where nobody is named. */
export function helpDeskRows({ helpDesk }: Exported): string[] {
  const { phone = null, email = null, text = null, link = null } = helpDesk ?? {};
  return [phone, email, text, link].filter((line) => line !== null).map(plainText);
}

/** The question that the report answers first, with the answer: 'Is my mail safe? Yes, ...'. */
export function verdictSentences({ headline }: Exported): string[] {
  return [say('overview.safe'), say(`overview.safe.${headline}`)];
}

/** How sure the report is: how many facts stand on each level, strongest first, and how many are not known. */
export function certaintyRows({ report }: Exported): string[] {
  const levels = Object.entries(report.certainty.levels)
    .filter(([, count]) => count > 0)
    .map(([level, count]) =>
      say('export.certainty', { level: sayIfKnown(`level.${level}`) ?? level, count }),
    );
  return report.certainty.unknown > 0
    ? [...levels, say('export.certainty', { level: say('unknown.value'), count: report.certainty.unknown })]
    : levels;
}

/** Lines of evidence as rows. */
export function rowsOf(lines: readonly EvidenceLine[], snapshot: Snapshot): Row[] {
  return lines.map((line) => ({
    label: evidenceLabel(line),
    value: valueOf(line),
    known: howKnown(line, snapshot),
  }));
}

function valueOf(line: EvidenceLine): string {
  return 'unknown' in line ? say('unknown.value') : sayValue(line.value);
}

function howKnown(line: EvidenceLine, snapshot: Snapshot): string {
  if ('unknown' in line) return sayIfKnown(`unknownReason.${line.unknown}`) ?? line.unknown;
  const source = snapshot.sources.find(({ id }) => id === line.source);
  const level = sayIfKnown(`level.${line.level}`) ?? line.level;
  // That it was told says already that it is an answer.
  const from =
    source && source.kind !== 'answers' ? say('export.from', { level, source: sourceName(source) }) : level;
  const note = line.note === undefined ? undefined : sayIfKnown(`note.${line.note}`);
  return note === undefined ? from : `${from}. ${note}`;
}

/** Says of a sample person's report what it is; null for a report about somebody's own mail. */
export function sampleNotice({ madeUp }: Exported): string | null {
  return madeUp ? say('export.madeUp') : null;
}

/** Kind and name of a source, such as 'Outlook profile: outlook.reg'. */
export function sourceName({ kind, name }: Source): string {
  const words = sayIfKnown(`export.source.${kind}`) ?? kind;
  // There is but one list of answers, and it has no name of its own.
  return name === '' || kind === 'answers'
    ? words
    : say('export.named', { what: words, name: plainText(name) });
}

/** Before and after of a proved fix, one row for each fact that either of the two rests on. */
export function changesOf(receipt: Receipt): { label: string; before: string; after: string }[] {
  // A side that does not rest on a fact says nothing of it: it may well have been known.
  const value = (state: FindingState, label: string): string => {
    const line = state.evidence.find((one) => one.label === label);
    return line ? valueOf(line) : '';
  };
  return labelsOf(receipt).map((label) => ({
    label: evidenceLabel({ label, unknown: 'notAsked' }),
    before: value(receipt.before, label),
    after: value(receipt.after, label),
  }));
}

/** The mail program in use: what the person said, else what was found out. */
export function clientName({ snapshot, remembered }: Exported): string {
  const client = remembered.client ?? (snapshot.client.known ? snapshot.client.value : null);
  return client === null ? say('unknown.value') : (sayIfKnown(`client.${client}`) ?? client);
}

/** 'outlook.reg, read on 3 May 2026'. */
export function sourceRows({ snapshot }: Exported): string[] {
  return snapshot.sources.map((source) =>
    say('export.read', { source: sourceName(source), date: formatDayOf(source.readAt) }),
  );
}

/** What was seen and not understood. */
export function gapRows({ snapshot }: Exported): string[] {
  return snapshot.gaps.map(
    ({ code, subject }) => sayIfKnown(`gap.${code}`, { subject: plainText(subject) }) ?? code,
  );
}
