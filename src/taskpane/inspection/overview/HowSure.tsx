import { EVIDENCE_LEVELS } from '../../../core/facts/evidence';
import type { Report } from '../../../core/report/report';
import { say, sayIfKnown } from '../../../locales/words';

interface HowSureProps {
  report: Pick<Report, 'certainty' | 'overall'>;
  /** Shows what could not be told. */
  onUnknown: () => void;
}

/** How sure are we? How many facts stand on which kind of evidence, and how many are not known. */
export function HowSure({ report, onUnknown }: HowSureProps) {
  const { levels, unknown } = report.certainty;
  const present = EVIDENCE_LEVELS.filter((level) => levels[level] > 0);
  return (
    <section className="question">
      <h2>{say('overview.sure')}</h2>
      <p className="answer">{say(`overview.sure.${howSure(report)}`, { unknown })}</p>
      <ul className="tally">
        {present.map((level) => (
          <li key={level}>
            {say('overview.sure.level', {
              level: sayIfKnown(`level.${level}`) ?? level,
              count: levels[level],
            })}
          </li>
        ))}
      </ul>
      {unknown > 0 && (
        <button type="button" className="quiet" onClick={onUnknown}>
          {say('overview.sure.unknown')}
        </button>
      )}
    </section>
  );
}

/**
 * Sure as far as facts were seen by a machine, and less so the more of it was told, worked out or is missing. Who
 * cannot tell whether the mail is safe is not sure, however much else was seen.
 */
function howSure({ certainty, overall }: HowSureProps['report']): 'sure' | 'fairly' | 'hardly' {
  const { levels, unknown } = certainty;
  if (overall === 'cantTell' && unknown > 0) return 'hardly';
  const seen = levels.measured + levels.imported + levels.policy;
  const rest = levels.told + levels.estimated + levels.inferred;
  if (rest + unknown === 0) return 'sure';
  return seen >= rest + unknown ? 'fairly' : 'hardly';
}
