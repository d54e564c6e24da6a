import type { EvidenceLine } from '../../core/facts/subject';
import type { Finding } from '../../core/report/report';
import { PRODUCT_VERSION } from '../../core/product';
import { direction, say, sayIfKnown } from '../../locales/words';
import { formatDayOf, sayValue } from '../format';
import { leftSentences } from '../left-words';
import { evidenceLabel, findingTitle, fixTitle } from '../names';
import { plainText } from '../../core/text/plain-text';
import {
  leftLine,
  clientName,
  gapRows,
  helpDeskRows,
  sampleNotice,
  sortFindings,
  sourceRows,
  verdictSentences,
  waivedLine,
} from './contents';
import { asPlainText } from './isolates';
import type { Exported } from './leave-out-names';
import { programName } from './program';
import type { Program } from './program';

/** Mail programs break longer lines by themselves, and quoting adds to them. */
const WIDTH = 72;

/**
 * The report in short, as plain text for an e-mail to a help desk: verdict, findings with their codes and how they
 * are known, what was read, and the mail program. Lines of at most 72 characters, but for words that are longer.
 */
export function textReport(exported: Exported, program: Program): string {
  const { snapshot, remembered } = exported;
  const { failed, open, passed, left, putOff, waived } = sortFindings(exported);
  const notice = sampleNotice(exported);
  const lines = [
    ...heading(say('export.title'), '='),
    ...(notice === null ? [] : item('', notice)),
    ...item('', verdictSentences(exported).join(' ')),
    ...leftSentences([...left, ...putOff]).flatMap((sentence) => item('', sentence)),
    ...item('', say('export.takenOn', { date: formatDayOf(snapshot.takenAt) })),
    ...item('', say('export.codes')),
    ...part('failed', failed.flatMap(findingLines)),
    ...part('open', open.flatMap(findingLines)),
    ...part(
      'left',
      left.flatMap((one) => item('- ', withCode(leftLine(one), one.finding.check))),
    ),
    ...part(
      'putOff',
      putOff.flatMap((one) => item('- ', withCode(leftLine(one), one.finding.check))),
    ),
    ...part(
      'waived',
      waived.flatMap((one) => item('- ', withCode(waivedLine(one), one.finding.check))),
    ),
    ...part(
      'passed',
      passed.flatMap((finding) => item('- ', withCode(findingTitle(finding), finding.check))),
    ),
    ...part(
      'proved',
      remembered.receipts.flatMap((receipt) =>
        item(
          '- ',
          withCode(
            say(receipt.rests === 'told' ? 'export.toldFor' : 'export.provedFor', {
              about: plainText(receipt.about),
              date: formatDayOf(receipt.provedAt),
            }),
            receipt.check,
          ),
        ),
      ),
    ),
    ...part(
      'gaps',
      gapRows(exported).flatMap((gap) => item('- ', gap)),
    ),
    ...part('about', [
      ...pair(say('export.mailProgram'), [clientName(exported), programName(program)]),
      ...pair(say('export.product'), [say('export.release', { version: PRODUCT_VERSION })]),
      ...pair(say('export.sources'), sourceRows(exported)),
      ...pair(say('export.helpDesk'), helpDeskRows(exported)),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function heading(text: string, under: '=' | '-'): string[] {
  const plain = asPlainText(text, direction);
  return [plain, under.repeat(Math.min(plain.length, WIDTH))];
}

function part(
  name: 'failed' | 'open' | 'left' | 'putOff' | 'waived' | 'passed' | 'proved' | 'gaps' | 'about',
  lines: string[],
): string[] {
  return lines.length === 0 ? [] : ['', ...heading(say(`export.section.${name}`), '-'), ...lines];
}

function findingLines(finding: Finding): string[] {
  const severity = finding.severity === null ? undefined : sayIfKnown(`severity.${finding.severity}`);
  const code = severity === undefined ? finding.check : `${severity}, ${finding.check}`;
  return [
    ...item('- ', withCode(findingTitle(finding), code)),
    ...finding.evidence.flatMap((line) => item('  * ', evidenceText(line))),
    ...(finding.verdict === 'fail' && finding.fix !== null
      ? item('  ', say('export.fix', { fix: fixTitle(finding.fix) }))
      : []),
  ];
}

/** The sentence is for everybody; what is in brackets lets a help desk find the check. */
function withCode(sentence: string, code: string): string {
  return `${sentence} [${code}]`;
}

function evidenceText(line: EvidenceLine): string {
  const label = evidenceLabel(line);
  if ('unknown' in line) {
    const why = sayIfKnown(`unknownReason.${line.unknown}`);
    const value = why === undefined ? say('unknown.value') : `${say('unknown.value')}. ${why}`;
    return say('export.named', { what: label, name: value });
  }
  const level = sayIfKnown(`level.${line.level}`) ?? line.level;
  return say('export.line', { label, value: sayValue(line.value), level });
}

function pair(name: string, values: readonly (string | null)[]): string[] {
  return values
    .filter((value) => value !== null)
    .flatMap((value) => item('- ', say('export.named', { what: name, name: value })));
}

/** One item, its further lines set in as far as its first one's text. */
function item(mark: string, sentence: string): string[] {
  const inset = ' '.repeat(mark.length);
  const lines: string[] = [];
  let line = mark;
  for (const word of asPlainText(sentence, direction).split(/\s+/).filter(Boolean)) {
    const isStart = line === mark || line === inset;
    const longer = isStart ? line + word : `${line} ${word}`;
    if (longer.length <= WIDTH || isStart) line = longer;
    else {
      lines.push(line);
      line = inset + word;
    }
  }
  return [...lines, line];
}
