import type { Severity, Verdict } from '../../core/checks/check';
import { say } from '../../locales/words';

export type Tone = Severity | Exclude<Verdict, 'fail' | 'notApplicable'>;

/** How bad it is, in a word. The colour only repeats it. */
export function Chip({ tone }: { tone: Tone }) {
  return <span className={`chip chip-${tone}`}>{wordFor(tone)}</span>;
}

/** The tone of a finding: its severity when it failed, else its verdict. */
export function toneOf(finding: {
  verdict: Exclude<Verdict, 'notApplicable'>;
  severity: Severity | null;
}): Tone {
  return finding.severity ?? (finding.verdict === 'fail' ? 'minor' : finding.verdict);
}

function wordFor(tone: Tone): string {
  return tone === 'pass' || tone === 'cantTell' ? say(`finding.tone.${tone}`) : say(`severity.${tone}`);
}
