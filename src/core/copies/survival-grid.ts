import { covers } from './ages';
import type { Ages, Copy, MailKind, Place } from './copy';

/** Kinds that a grid has rows for: what people look for first. Drafts fare as sent mail does, and deleted mail is to go. */
export const GRID_KINDS = [
  'inbox',
  'sent',
  'folders',
  'contactsAndCalendar',
] as const satisfies readonly MailKind[];
export type GridKind = (typeof GRID_KINDS)[number];

/** Places of which a row tells. Words: `grid.place.<id>` in the locale files. */
export const GRID_PLACES = ['server', 'computer', 'phone', 'backup'] as const;
export type GridPlace = (typeof GRID_PLACES)[number];

/** The columns of these rows, of which there is room for three: the phone stands for a computer that holds nothing. */
export function columnsOf(rows: readonly Pick<GridRow, 'cells'>[]): readonly GridPlace[] {
  const holds = (place: GridPlace) => rows.some(({ cells }) => cells[place].state !== 'none');
  const left = holds('phone') && !holds('computer') ? 'computer' : 'phone';
  return GRID_PLACES.filter((place) => place !== left);
}

/**
 * What one place holds of one kind of mail. `all`: everything; `some`: these ages for certain, and nothing sure beyond;
 * `mirror`: it shows what the server has, so it is no copy of its own; `unknown`: it may hold some; `none`: nothing.
 */
export type GridCell = { state: 'all' | 'mirror' | 'unknown' | 'none' } | { state: 'some'; ages: Ages };

export interface GridRow {
  kind: GridKind;
  cells: Readonly<Record<GridPlace, GridCell>>;
  /** How many independent places hold at least part of it for certain; places that one mishap takes count once. */
  places: number;
  /** In how many of them the least protected age lies. */
  least: number;
  /** There may be one more. */
  maybeMore: boolean;
  /** The only certain place of some of it is this computer's disk. */
  onThisDiskOnly: boolean;
}

/**
 * Where the mail of one account lies, by kind and place. Kinds that it does not have are left out.
 * @param backupKnown whether it is known if there is a backup: of one that nobody was asked about no copy stands among
 * the copies, and it is not none
 */
export function survivalGrid(copies: readonly Copy[], account: string, backupKnown: boolean): GridRow[] {
  const rows = rowsOf(copies, account);
  return backupKnown ? rows : rows.map(withUnknownBackup);
}

function withUnknownBackup(row: GridRow): GridRow {
  const { backup } = row.cells;
  return backup.state === 'none'
    ? { ...row, cells: { ...row.cells, backup: { state: 'unknown' } }, maybeMore: true }
    : row;
}

function rowsOf(copies: readonly Copy[], account: string): GridRow[] {
  return GRID_KINDS.flatMap((kind) => {
    const own = copies.filter((copy) => copy.account === account && copy.kind === kind);
    return own.length === 0 ? [] : [rowOf(kind, own)];
  });
}

function rowOf(kind: GridKind, copies: readonly Copy[]): GridRow {
  const sure = copies.filter(
    ({ certainty, mirror, ages, place }) =>
      certainty === 'certain' && !mirror && ages !== null && placeOf(place) !== null && isOwnPlace(place),
  );
  const perAge = edgesOf(sure).map((age) => {
    const holding = sure.filter(({ ages }) => covers(ages, age));
    return new Set(holding.map(({ place }) => independent(place)));
  });
  // Ages of which nothing is left anywhere are no mail of this person's.
  const counts = perAge.map(({ size }) => size).filter((size) => size > 0);
  return {
    kind,
    cells: {
      server: cellOf(copies, 'server'),
      computer: cellOf(copies, 'computer'),
      phone: cellOf(copies, 'phone'),
      backup: cellOf(copies, 'backup'),
    },
    places: Math.max(0, ...counts),
    least: counts.length === 0 ? 0 : Math.min(...counts),
    maybeMore: copies.some(
      ({ certainty, mirror, ages, place }) =>
        !mirror &&
        ages !== null &&
        place.type !== 'recoverable' &&
        (certainty === 'possible' || !isOwnPlace(place)),
    ),
    onThisDiskOnly: perAge.some((held) => held.size === 1 && held.has('computer')),
  };
}

function cellOf(copies: readonly Copy[], column: GridPlace): GridCell {
  const here = copies.filter(({ place, ages }) => ages !== null && placeOf(place) === column);
  if (here.length === 0) return { state: 'none' };
  if (here.every(({ mirror }) => mirror)) return { state: 'mirror' };
  const sure = here.filter(({ certainty, mirror }) => certainty === 'certain' && !mirror);
  const [first] = sure;
  if (!first?.ages) return { state: 'unknown' };
  // Several copies in one column, such as two data files: the one that holds most speaks.
  const widest = sure.reduce<Ages>(
    (best, { ages }) => (ages && spans(ages) > spans(best) ? ages : best),
    first.ages,
  );
  return widest.from === 0 && widest.to === null ? { state: 'all' } : { state: 'some', ages: widest };
}

/** Days that the ages span, for comparing only. */
function spans({ from, to }: Ages): number {
  return (to ?? 1_000_000) - from;
}

/** Ages at which something may change, the first being today's mail. */
function edgesOf(copies: readonly Copy[]): number[] {
  const edges = copies.flatMap(({ ages }) =>
    ages ? [ages.from, ...(ages.to === null ? [] : [ages.to])] : [],
  );
  return [...new Set([0, ...edges])];
}

/** The column of a place; null: what holds mail for some days only, or what nobody has looked at, counts nowhere. */
function placeOf({ type }: Place): GridPlace | null {
  switch (type) {
    case 'server':
    case 'archiveMailbox':
      return 'server';
    case 'deviceCache':
    case 'dataFile':
      return 'computer';
    case 'backup':
      return 'backup';
    case 'phone':
      return 'phone';
    case 'recoverable':
    case 'collector':
      return null;
  }
}

/** On a disk that may be this computer's it is not known to be a place of its own. */
function isOwnPlace({ type, disk }: Place): boolean {
  return !(type === 'backup' && disk === 'unknownDisk');
}

/** What goes together: the server, this computer's disk, or a place by itself. */
function independent({ type, id, disk }: Place): string {
  if (disk === null) return 'server';
  return disk === 'computer' || disk === 'unknownDisk' ? 'computer' : `${type}\n${id}\n${disk}`;
}
