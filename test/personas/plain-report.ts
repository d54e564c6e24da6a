import type { Settles } from '../../src/core/checks/check';
import type { EvidenceLine, WordValue } from '../../src/core/facts/subject';
import type { Finding, Report } from '../../src/core/report/report';
import type { Persona } from './persona';

/**
 * A report in lines that a person can compare: every finding with its values, its evidence and what would settle
 * it. In codes, not in words, so that better wording changes no golden report.
 */
export function plainReport({ id, shows }: Persona, { overall, first, findings }: Report): string {
  const head = [`${id}: ${shows}`, `overall ${overall}, first ${first ?? 'nothing'}`];
  return `${[...head, ...findings.flatMap(findingLines)].join('\n')}\n`;
}

function findingLines(finding: Finding): string[] {
  const { verdict, severity, check, subject, values, evidence, settledBy, fix } = finding;
  const about = subject.type === 'computer' ? 'the computer' : `${subject.type} ${subject.id}`;
  return [
    '',
    `${verdict}${severity ? ` ${severity}` : ''} ${check}`,
    `  about ${about}`,
    ...Object.entries(values).map(([name, value]) => `  with ${name} = ${shown(value)}`),
    ...evidence.map((line, index) => `  ${index === 0 ? 'by' : 'and'} ${evidenceText(line)}`),
    ...(settledBy.length > 0 ? [`  settled by ${settledBy.map(settles).join(' or ')}`] : []),
    ...(verdict === 'fail' ? [`  fixed by ${fix ?? 'nothing'}`] : []),
  ];
}

function evidenceText(line: EvidenceLine): string {
  if ('unknown' in line) return `${line.label}: not known, ${line.unknown}`;
  const note = line.note ? `, ${line.note}` : '';
  return `${line.label}: ${shown(line.value)} (${line.level} from ${line.source}${note})`;
}

function shown({ unit, value }: WordValue): string {
  if (unit === 'text') return JSON.stringify(value);
  return `${Array.isArray(value) ? value.join(',') : value} ${unit}`;
}

function settles(settle: Settles): string {
  return settle.by === 'question' ? `asking ${settle.question}` : settle.by;
}
