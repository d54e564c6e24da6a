import type { Finding } from '../../../core/report/report';
import { Chip, toneOf } from '../../parts/Chip';
import { Way } from '../../parts/Way';
import { tokenOf } from '../../../session/page';
import { findingTitle } from '../../../wording/names';

/** Findings as rows that lead to their pages. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className="ways">
      {findings.map((finding) => (
        <li key={finding.key}>
          <Way
            label={
              <span className="stack-tight">
                <span>
                  <Chip tone={toneOf(finding)} />
                </span>
                <span>{findingTitle(finding)}</span>
              </span>
            }
            to={{ name: 'finding', token: tokenOf(finding.key) }}
          />
        </li>
      ))}
    </ul>
  );
}
