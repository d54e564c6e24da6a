import type { EvidenceLine } from '../../../core/facts/subject';
import { EVIDENCE_LEVELS, type Evidence } from '../../../core/facts/evidence';
import type { Source } from '../../../core/facts/snapshot';
import { say, sayIfKnown } from '../../../locales/words';
import { plainText } from '../../../core/text/plain-text';
import { formatDayOf, sayValue } from '../../../wording/format';
import { evidenceLabel } from '../../../wording/names';

interface EvidenceListProps {
  lines: readonly EvidenceLine[];
  sources: readonly Source[];
  /** Labels of facts that were seen to be changed by a fix: they are marked. */
  changed?: readonly string[];
}

/**
 * How do we know? Each fact with what makes it less plain than it looks and, where they differ, the level of its evidence;
 * below, once for each level and source, where that comes from and what it is worth.
 */
export function EvidenceList({ lines, sources, changed = [] }: EvidenceListProps) {
  const from = origins(lines);
  // What holds for all of them is said once, below.
  const mixed = from.length > 1;
  return (
    <div className="stack">
      <dl className="evidence">
        {lines.map((line, index) => (
          <div key={index} className={changed.includes(line.label) ? 'evidence-changed' : undefined}>
            <dt>{evidenceLabel(line)}</dt>
            {'unknown' in line ? (
              <dd>
                <span className="evidence-value">{say('unknown.value')}</span>
                <span className="faint evidence-note">{sayIfKnown(`unknownReason.${line.unknown}`)}</span>
              </dd>
            ) : (
              <dd>
                <span className="evidence-value">{sayValue(line.value)}</span>
                {mixed && <span className="level">{levelName(line.level)}</span>}
                {line.note !== undefined && (
                  <span className="faint evidence-note">{sayIfKnown(`note.${line.note}`)}</span>
                )}
              </dd>
            )}
          </div>
        ))}
      </dl>
      <ul className="plain legend">
        {from.map(({ level, source }) => (
          <li key={level + source} className="faint">
            <strong>{levelName(level)}</strong> {originText(source, sources)}{' '}
            {sayIfKnown(`level.${level}.explain`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function levelName(level: Evidence): string {
  return sayIfKnown(`level.${level}`) ?? level;
}

/** Each pair of level and source once, the strongest first. */
function origins(lines: readonly EvidenceLine[]): { level: Evidence; source: string }[] {
  const pairs = lines.flatMap((line) =>
    'level' in line ? [{ level: line.level, source: line.source }] : [],
  );
  const once = new Map(pairs.map((pair) => [`${pair.level} ${pair.source}`, pair]));
  return [...once.values()].sort(
    (a, b) => EVIDENCE_LEVELS.indexOf(a.level) - EVIDENCE_LEVELS.indexOf(b.level),
  );
}

function originText(id: string, sources: readonly Source[]): string {
  const source = sources.find((candidate) => candidate.id === id);
  if (!source) return '';
  const when = formatDayOf(source.readAt);
  return source.kind === 'answers'
    ? say('evidence.fromAnswers', { when })
    : say('evidence.fromSource', { name: plainText(source.name), when });
}
