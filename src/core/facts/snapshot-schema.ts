import * as v from 'valibot';
import { SNAPSHOT, SNAPSHOT_VERSION, type Snapshot } from './snapshot';

/** Each entry lifts a snapshot from the version of its key to the next one. */
const MIGRATIONS: ReadonlyMap<number, (old: Record<string, unknown>) => Record<string, unknown>> = new Map([
  // 1 knew nothing of what a mail server tells.
  [1, (old: Record<string, unknown>) => ({ ...old, version: 2, mailboxes: [] })],
]);

export type ParsedSnapshot =
  { ok: true; snapshot: Snapshot } | { ok: false; reason: 'notASnapshot' | 'newerVersion' | 'damaged' };

/** Reads a snapshot of this or an older version from parsed JSON. Never throws. */
export function parseSnapshot(json: unknown): ParsedSnapshot {
  const head = v.safeParse(v.looseObject({ version: v.pipe(v.number(), v.integer()) }), json);
  if (!head.success) return { ok: false, reason: 'notASnapshot' };
  let candidate: Record<string, unknown> = head.output;
  for (let version = head.output.version; version < SNAPSHOT_VERSION; version += 1) {
    const lift = MIGRATIONS.get(version);
    if (!lift) return { ok: false, reason: 'damaged' };
    candidate = lift(candidate);
  }
  if (head.output.version > SNAPSHOT_VERSION) return { ok: false, reason: 'newerVersion' };
  const parsed = v.safeParse(SNAPSHOT.schema, candidate);
  return parsed.success ? { ok: true, snapshot: parsed.output } : { ok: false, reason: 'damaged' };
}
