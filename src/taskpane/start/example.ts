import type { GridCell, GridKind, GridRow } from '../../core/copies/survival-grid';

const ALL: GridCell = { state: 'all' };
const NONE: GridCell = { state: 'none' };
const KINDS: readonly GridKind[] = ['inbox', 'sent', 'folders', 'contactsAndCalendar'];

/** Ada's mail as it lies on the start page: on one computer, and nowhere else. */
export const BEFORE: readonly GridRow[] = KINDS.map((kind) => ({
  kind,
  cells: { server: NONE, computer: ALL, phone: NONE, backup: NONE },
  places: 1,
  least: 1,
  maybeMore: false,
  onThisDiskOnly: true,
}));

/** The same with a copy left on the server for 30 days, and a backup on another disk. */
export const AFTER: readonly GridRow[] = KINDS.map((kind) => ({
  kind,
  cells: {
    server: kind === 'inbox' ? { state: 'some', ages: { from: 0, to: 30 } } : NONE,
    computer: ALL,
    phone: NONE,
    backup: ALL,
  },
  places: kind === 'inbox' ? 3 : 2,
  least: 2,
  maybeMore: false,
  onThisDiskOnly: false,
}));
