import { EVIDENCE_LEVELS } from '../../../core/facts/evidence';
import type { Report } from '../../../core/report/report';
import { say, sayIfKnown } from '../../../locales/words';
import { Reveal } from '../../parts/Reveal';

type Sureness = Pick<Report, 'certainty' | 'overall'>;

/** How sure are we? In a word, and unfolded how many facts stand on which kind of evidence. */
export function HowSure({ report }: { report: Sureness }) {
  const { levels } = report.certainty;
  const present = EVIDENCE_LEVELS.filter((level) => levels[level] > 0);
  return (
    <Reveal
      label={
        <span className="stack-none">
          <span>{say('overview.sure')}</span>
          <span className="second">{say(`overview.sure.${howSure(report)}`)}</span>
        </span>
      }
    >
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
    </Reveal>
  );
}

/**
 * Sure as far as facts were seen by a machine, and less so the more of it was told, worked out or is missing. Who
 * cannot tell whether the mail is safe is not sure, however much else was seen.
 */
function howSure({ certainty, overall }: Sureness): 'sure' | 'fairly' | 'hardly' {
  const { levels, unknown } = certainty;
  if (overall === 'cantTell' && unknown > 0) return 'hardly';
  const seen = levels.measured + levels.imported + levels.policy;
  const rest = levels.told + levels.estimated + levels.inferred;
  if (rest + unknown === 0) return 'sure';
  return seen >= rest + unknown ? 'fairly' : 'hardly';
}
