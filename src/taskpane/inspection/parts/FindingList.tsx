import type { Finding } from '../../../core/report/report';
import { Chip, toneOf } from '../../parts/Chip';
import { ToneTile } from '../../parts/ToneTile';
import { FirstFew } from '../../parts/FirstFew';
import { Way } from '../../parts/Way';
import { tokenOf } from '../../../session/page';
import { useInspected } from '../use-inspected';
import { titleApart } from '../../../wording/names';

/** The sentence of a finding and whose it is; nobody has to be told whose where there is one account alone. */
export function useTitle(finding: Finding): ReturnType<typeof titleApart> {
  const snapshot = useInspected()?.snapshot;
  const { title, name } = titleApart(finding);
  const alone = snapshot?.accounts.length === 1 && snapshot.dataFiles.length < 2;
  return { title, name: alone ? null : name };
}

/** Findings as rows that lead to their pages. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className="card-list">
      <FirstFew
        all={findings}
        row={(finding) => (
          <li key={finding.key}>
            <FindingRow finding={finding} />
          </li>
        )}
      />
    </ul>
  );
}

/** What is wrong, how bad it is, and whose it is. */
export function FindingRow({ finding }: { finding: Finding }) {
  const { title, name } = useTitle(finding);
  return (
    <Way
      label={
        <span className="way-with-icon">
          <ToneTile tone={toneOf(finding)} />
          <span className="stack-none">
            <span>{title}</span>
            <span className="finding-line">
              <Chip tone={toneOf(finding)} />
              {name !== null && <span className="second">{name}</span>}
            </span>
          </span>
        </span>
      }
      to={{ name: 'finding', token: tokenOf(finding.key) }}
    />
  );
}
