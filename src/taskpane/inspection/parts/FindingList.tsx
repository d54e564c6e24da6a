import type { Finding } from '../../../core/report/report';
import { Chip, toneOf } from '../../parts/Chip';
import { ToneTile } from '../../parts/ToneTile';
import { Way } from '../../parts/Way';
import { tokenOf } from '../../../session/page';
import { findingTitle } from '../../../wording/names';

/** Findings as rows that lead to their pages. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className="card-list">
      {findings.map((finding) => (
        <li key={finding.key}>
          <Way
            label={
              <span className="way-with-icon">
                <ToneTile tone={toneOf(finding)} />
                <span className="stack-tight">
                  <span>{findingTitle(finding)}</span>
                  <span>
                    <Chip tone={toneOf(finding)} />
                  </span>
                </span>
              </span>
            }
            to={{ name: 'finding', token: tokenOf(finding.key) }}
          />
        </li>
      ))}
    </ul>
  );
}
