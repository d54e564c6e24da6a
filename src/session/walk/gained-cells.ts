import { copiesOf } from '../../core/copies/copies-of';
import { isBackupKnown } from '../../core/copies/backup-known';
import {
  GRID_PLACES,
  survivalGrid,
  type GridCell,
  type GridKind,
  type GridPlace,
  type GridRow,
} from '../../core/copies/survival-grid';
import type { Account } from '../../core/facts/account';
import type { Snapshot } from '../../core/facts/snapshot';
import type { Subject } from '../../core/facts/subject';
import { concernsAccount, type Inspected } from '../inspected';

/** Where the mail that a fix was about lies now, and which places hold more of it than at the look before. */
export interface GridAfter {
  account: Account;
  rows: GridRow[];
  gained: { kind: GridKind; place: GridPlace }[];
}

/** `earlier`: what the look before saw; null: there was none. Undefined where the fix is about no mail of an account. */
export function gridAfter(
  subject: Subject,
  { snapshot, copies, today }: Inspected,
  earlier: Snapshot | null,
): GridAfter | undefined {
  const account = snapshot.accounts.find((one) => concernsAccount(subject, one));
  if (!account) return undefined;
  const rows = survivalGrid(copies, account.id, isBackupKnown(account, snapshot));
  const before = earlier?.accounts.find(({ id }) => id === account.id);
  const then =
    earlier && before
      ? survivalGrid(copiesOf(earlier, today), account.id, isBackupKnown(before, earlier))
      : [];
  const gained = rows.flatMap(({ kind, cells }) => {
    const old = then.find((row) => row.kind === kind);
    if (!old) return [];
    return GRID_PLACES.filter((place) => worth(cells[place]) > worth(old.cells[place])).map((place) => ({
      kind,
      place,
    }));
  });
  return rows.length === 0 ? undefined : { account, rows, gained };
}

function worth({ state }: GridCell): number {
  switch (state) {
    case 'none':
    case 'unknown':
      return 0;
    case 'mirror':
      return 1;
    case 'some':
      return 2;
    case 'all':
      return 3;
  }
}
