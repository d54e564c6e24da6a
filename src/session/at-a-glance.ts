import type { Settles } from '../core/checks/check';
import { copiesOfOne } from '../core/copies/by-account';
import { isBackupKnown } from '../core/copies/backup-known';
import { survivalGrid, type GridRow } from '../core/copies/survival-grid';
import { ledgerInSlices } from '../core/practices/ledger';
import { openThingsInSlices, type OpenThing } from '../core/practices/open-things';
import type { PracticeEntry } from '../core/practices/practice';
import type { Bounds } from '../core/scenarios/mail-ages';
import type { Assumption } from '../core/scenarios/assumptions';
import { ASSUMPTIONS } from '../core/scenarios/assumptions';
import { atOnce, between, mapInSlices, type Slices } from '../core/slices';
import {
  assumptionsWithDisk,
  headlineOf,
  inOrderOfLoss,
  areFilesMapped,
  isRestKept,
  lossesWithDisk,
  type Headline,
  type Loss,
} from './disk-loss';
import { messagesLostInSlices } from './disk-loss-count';
import { accountsInSlices, inspectRememberedInSlices, type Inspected, type Shown } from './inspected';

/** What the first page of an inspection tells of all accounts together. */
export interface AtAGlance {
  ledger: PracticeEntry[];
  /** Of each account with mail that lies anywhere, the least protected first. */
  grids: { account: string; rows: GridRow[] }[];
  /** What goes with this computer's disk. */
  disk: {
    losses: Loss[];
    /** All that is known of stays for certain, but for the losses. */
    restKept: boolean;
    /** What has to hold for the rest to stay. */
    assumptions: Assumption[];
  };
  /** Messages that are lost for good with this disk, as far as mail was counted; null: none of it was. */
  messagesLost: Bounds | null;
  headline: Headline;
  /** What cannot be told, the first to settle first. */
  open: OpenThing[];
  /** How many of these each would settle. */
  settledBy: Record<Settles['by'], number>;
  accounts: Shown[];
}

const known = new WeakMap<Inspected, AtAGlance>();

/** Worked out once for each inspection. */
export function atAGlance(inspected: Inspected): AtAGlance {
  return known.get(inspected) ?? atOnce(atAGlanceInSlices(inspected));
}

/** As `atAGlance`, to be put down in between. */
export function* atAGlanceInSlices(inspected: Inspected): Slices<AtAGlance> {
  const { snapshot, report, copies, today } = inspected;
  const ledger = yield* between(0, 0.3, ledgerInSlices(snapshot, report, today));
  const open = yield* between(0.3, 0.37, openThingsInSlices(inspected.open));
  const settledBy = yield* between(0.37, 0.4, settledInSlices(open));
  const accounts = yield* between(0.4, 0.5, accountsInSlices(inspected));
  const messagesLost = yield* between(0.5, 0.6, messagesLostInSlices(inspected));
  const grids = yield* between(
    0.6,
    0.7,
    mapInSlices(snapshot.accounts, (account) => {
      const rows = survivalGrid(
        copiesOfOne(copies, account.id),
        account.id,
        isBackupKnown(account, snapshot),
      );
      return { account: account.id, rows, least: leastOf(rows) };
    }),
  );
  const lossesOfEach = yield* between(
    0.7,
    1,
    mapInSlices(snapshot.accounts, ({ id }) => {
      const own = copiesOfOne(copies, id);
      return {
        losses: lossesWithDisk(own),
        restKept: isRestKept(own),
        assumed: assumptionsWithDisk({ copies: own, snapshot, today }),
      };
    }),
  );
  const losses = inOrderOfLoss(lossesOfEach.flatMap((one) => one.losses));
  yield 1;
  const headline = headlineOf(inspected, losses);
  yield 1;
  const assumed = new Set(lossesOfEach.flatMap((one) => one.assumed));
  const glance: AtAGlance = {
    ledger,
    grids: grids.filter(({ rows }) => rows.length > 0).sort((a, b) => a.least - b.least),
    disk: {
      losses,
      restKept:
        lossesOfEach.length > 0 && lossesOfEach.every((one) => one.restKept) && areFilesMapped(snapshot),
      assumptions: ASSUMPTIONS.filter((assumption) => assumed.has(assumption)),
    },
    messagesLost,
    headline,
    open,
    settledBy,
    accounts,
  };
  known.set(inspected, glance);
  return glance;
}

function* settledInSlices(things: readonly OpenThing[]): Slices<AtAGlance['settledBy']> {
  const settled = { question: 0, profileExport: 0, dataFile: 0, mailServer: 0 };
  for (const [at, [first]] of things.entries()) {
    for (const by of new Set(first.settledBy.map((one) => one.by))) settled[by] += 1;
    yield at / things.length;
  }
  return settled;
}

/** Judges what is remembered, and works out what the first page tells, to be put down in between. */
export function* lookInSlices(
  ...given: Parameters<typeof inspectRememberedInSlices>
): Slices<Inspected | null> {
  const inspected = yield* between(0, 0.6, inspectRememberedInSlices(...given));
  if (inspected) yield* between(0.6, 1, atAGlanceInSlices(inspected));
  return inspected;
}

/** Mail on this computer's disk alone comes before mail that is in one place only. */
function leastOf(rows: readonly GridRow[]): number {
  return Math.min(...rows.map(({ least, onThisDiskOnly }) => least - (onThisDiskOnly ? 0.5 : 0)));
}
