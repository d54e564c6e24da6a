import { useState } from 'react';
import { isBackupKnown, survivalGrid } from '../../../core/copies/survival-grid';
import { nameOfAccount } from '../../../core/mailboxes/account-name';
import { plainText } from '../../../core/text/plain-text';
import { say } from '../../../locales/words';
import type { Inspected } from '../../../session/inspected';
import { SurvivalGrid } from '../../grid/SurvivalGrid';

/** Which place holds what of an account's mail: the picture that proves the headline. The least protected comes first. */
export function WhereItLies({ inspected: { snapshot, copies } }: { inspected: Inspected }) {
  const grids = snapshot.accounts
    .map((account) => ({
      id: account.id,
      name: plainText(nameOfAccount(account, snapshot)),
      rows: survivalGrid(copies, account.id, isBackupKnown(account, snapshot)),
    }))
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => leastOf(a.rows) - leastOf(b.rows));
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = grids.find(({ id }) => id === chosen) ?? grids[0];
  if (!shown) return null;
  return (
    <section className="card where" aria-labelledby="where-it-lies">
      <h2 id="where-it-lies">{say('overview.where')}</h2>
      {grids.length > 1 && (
        <div className="one-line" role="group" aria-labelledby="where-it-lies">
          {grids.map(({ id, name }) => (
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
        </div>
      )}
      <SurvivalGrid rows={shown.rows} label={say('overview.where.of', { account: shown.name })} />
    </section>
  );
}

/** Mail on this computer's disk alone comes before mail that is in one place only. */
function leastOf(rows: ReturnType<typeof survivalGrid>): number {
  return Math.min(...rows.map(({ least, onThisDiskOnly }) => least - (onThisDiskOnly ? 0.5 : 0)));
}
