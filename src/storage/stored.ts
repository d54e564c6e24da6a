import * as v from 'valibot';
import { MAILBOX_VISITS } from '../core/facts/visit';
import { GROWTH, LEFT_OUT } from '../core/report/decisions';
import { KEPT_SOURCE, type KeptSource } from '../core/report/kept-source';
import { bySource, isNewer } from './by-source';
import { salvageLists } from '../core/facts/salvage';
import { CLIENTS } from '../core/facts/snapshot';
import { ANSWER } from '../core/questions/question';
import { IGNORED, RECEIPT, WALK } from '../core/report/decisions';
import { INSTANT, soberDate } from './instant';
import { EMPTY_LEDGER, ledgerOf } from './ledger';
import type { Entry, Ledger } from './ledger';
import { readyText } from './ready-looks';

const APP = 'mailbox-checkup';
export const STORED_VERSION = 3;

/** Turns what one version wrote into what the next one writes. */
export type Migration = (entries: unknown[]) => unknown[];

/** By the version they start from; each version older than ours has one. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {
  // 1 knew no visits. What it knew is written the same way.
  1: (entries) => entries,
  2: bySource,
};

/**
 * `damaged`: something in it could not be read; `ledger` holds the entries that could. `newer`: written by a
 * newer version of this program, so it must not be overwritten; `ledger` holds what is understood.
 */
export interface Stored {
  state: 'whole' | 'damaged' | 'newer';
  ledger: Ledger;
}

const envelope = v.object({
  app: v.literal(APP),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  entries: v.array(v.unknown()),
});

const entryOutline = v.object({ at: INSTANT, kind: v.string(), item: v.unknown() });

const decision = v.variant('kind', [
  v.object({ at: INSTANT, kind: v.literal('answer'), item: ANSWER.schema }),
  v.object({ at: INSTANT, kind: v.literal('ignored'), item: IGNORED.schema }),
  v.object({ at: INSTANT, kind: v.literal('walk'), item: WALK.schema }),
  v.object({ at: INSTANT, kind: v.literal('receipt'), item: RECEIPT.schema }),
  v.object({ at: INSTANT, kind: v.literal('visits'), item: MAILBOX_VISITS.schema }),
  v.object({ at: INSTANT, kind: v.literal('client'), item: v.picklist(CLIENTS) }),
  v.object({ at: INSTANT, kind: v.literal('growth'), item: GROWTH.schema }),
  v.object({ at: INSTANT, kind: v.literal('leftOut'), item: LEFT_OUT.schema }),
  v.object({ at: INSTANT, kind: v.literal('gone'), item: v.string() }),
]);

/** The text to store. */
export function writeStored(ledger: Ledger): string {
  const entries = [...ledger.values()].map(textOf).join(',');
  return `{"app":${JSON.stringify(APP)},"version":${STORED_VERSION},"entries":[${entries}]}`;
}

function textOf(entry: Entry): string {
  const ready = entry.kind === 'source' ? readyText(entry.item) : undefined;
  return ready === undefined
    ? JSON.stringify(entry)
    : `{"at":${JSON.stringify(entry.at)},"kind":"source","item":${ready}}`;
}

/**
 * Reads a stored text entry by entry, so that one bad entry does not take the others with it. Never throws.
 *
 * @param from for tests: the version that this program writes and the migrations up to it
 */
export function readStored(
  text: string,
  { version, migrations }: { version: number; migrations: Readonly<Record<number, Migration>> } = {
    version: STORED_VERSION,
    migrations: MIGRATIONS,
  },
): Stored {
  const parsed = v.safeParse(envelope, parseJson(text));
  if (!parsed.success) return { state: 'damaged', ledger: EMPTY_LEDGER };
  if (parsed.output.version > version) return { state: 'newer', ledger: EMPTY_LEDGER };
  const brought = migrate(parsed.output.entries, parsed.output.version, version, migrations);
  if (brought === null) return { state: 'damaged', ledger: EMPTY_LEDGER };

  const read = brought.map(readEntry);
  const states = read.map(({ state }) => state);
  return {
    state: states.includes('newer') ? 'newer' : states.includes('damaged') ? 'damaged' : 'whole',
    ledger: ledgerOf(read.flatMap(({ entry }) => (entry ? [entry] : []))),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function migrate(
  entries: unknown[],
  from: number,
  to: number,
  migrations: Readonly<Record<number, Migration>>,
): unknown[] | null {
  let current = entries;
  for (let version = from; version < to; version += 1) {
    const migration = migrations[version];
    if (migration === undefined) return null;
    try {
      current = migration(current);
    } catch {
      return null;
    }
  }
  return current;
}

interface Read {
  state: Stored['state'];
  entry: Entry | null;
}

const DAMAGED: Read = { state: 'damaged', entry: null };

function readEntry(json: unknown): Read {
  const outline = v.safeParse(entryOutline, json);
  if (!outline.success) return DAMAGED;
  const { kind, item } = outline.output;
  const at = soberDate(outline.output.at);
  if (kind === 'snapshot') return { state: isNewer(item) ? 'newer' : 'damaged', entry: null };
  if (kind === 'source') {
    const saved = salvageSource(item);
    return saved === null
      ? DAMAGED
      : { state: saved.lost > 0 ? 'damaged' : 'whole', entry: { at, kind, item: saved.source } };
  }
  const entry = v.safeParse(decision, json);
  return entry.success ? { state: 'whole', entry: { ...entry.output, at } } : DAMAGED;
}

/** As much of a look as can be read: each account, file and mailbox by itself. */
function salvageSource(json: unknown): { source: KeptSource; lost: number } | null {
  const whole = v.safeParse(KEPT_SOURCE.schema, json);
  if (whole.success) return { source: whole.output, lost: 0 };
  const outline = v.safeParse(v.looseObject({ facts: v.looseObject({}) }), json);
  if (!outline.success) return null;
  const { kept, lost } = salvageLists(outline.output.facts);
  const rest = v.safeParse(KEPT_SOURCE.schema, { ...outline.output, facts: kept });
  return rest.success && lost > 0 ? { source: rest.output, lost } : null;
}
