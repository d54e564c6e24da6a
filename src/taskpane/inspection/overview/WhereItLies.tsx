import { useState } from 'react';
import { say } from '../../../locales/words';
import { atAGlance } from '../../../session/at-a-glance';
import type { Inspected } from '../../../session/inspected';
import { subjectName } from '../../../wording/names';
import { StillGrowing } from '../parts/StillGrowing';
import { SurvivalGrid } from '../../grid/SurvivalGrid';

/** Accounts that stand to be chosen at first, and that each press adds. */
const IN_VIEW = 12;

/** Which place holds what of an account's mail: the picture that proves the headline. The least protected comes first. */
export function WhereItLies({ inspected }: { inspected: Inspected }) {
  const { grids } = atAGlance(inspected);
  const [chosen, setChosen] = useState<string | null>(null);
  const [inView, setInView] = useState(IN_VIEW);
  const accounts = grids.slice(0, inView).map(({ account: id, rows }) => ({
    id,
    name: subjectName({ type: 'account', id }, inspected.snapshot),
    rows,
  }));
  const shown = accounts.find(({ id }) => id === chosen) ?? accounts[0];
  if (!shown) return null;
  return (
    <section className="card where" aria-labelledby="where-it-lies">
      <h2 id="where-it-lies">{say('overview.where')}</h2>
      {accounts.length > 1 && (
        <div className="one-line" role="group" aria-labelledby="where-it-lies">
          {accounts.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className="preset"
              aria-pressed={id === shown.id}
              onClick={() => {
                setChosen(id);
              }}
            >
              {name}
            </button>
          ))}
          {grids.length > inView && (
            <button
              type="button"
              className="preset"
              onClick={() => {
                setInView(inView + IN_VIEW);
              }}
            >
              {say('overview.more', { count: grids.length - inView })}
            </button>
          )}
        </div>
      )}
      <SurvivalGrid rows={shown.rows} label={say('overview.where.of', { account: shown.name })} />
      <StillGrowing
        account={inspected.snapshot.accounts.find(({ id }) => id === shown.id)}
        rows={shown.rows}
        today={inspected.today}
      />
    </section>
  );
}
