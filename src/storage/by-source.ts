import * as v from 'valibot';
import { presentAccountId } from '../core/facts/present-account-id';
import { salvageLists } from '../core/facts/salvage';
import { SNAPSHOT_VERSION } from '../core/facts/snapshot';
import { parseSnapshot } from '../core/facts/snapshot-schema';
import { looksOfInspection, type KeptSource } from '../core/report/kept-source';
import { growthsOf, sourcesOfSnapshot } from '../core/report/sources-of-snapshot';

const entryWithItem = v.looseObject({ at: v.string(), kind: v.string(), item: v.unknown() });

/**
 * Version 2 kept one snapshot of all facts; version 3 keeps each look, and what follows from looks by itself. Ids of
 * accounts are those of today. What cannot be read is left as it stands, and counts as damaged.
 */
export function bySource(entries: unknown[]): unknown[] {
  return entries.flatMap((json): unknown[] => {
    const entry = v.safeParse(entryWithItem, withPresentIds(json));
    if (!entry.success) return [json];
    const { at, kind, item } = entry.output;
    switch (kind) {
      case 'snapshot':
        return looksIn(at, item);
      case 'gone':
        return item === 'snapshot' ? [] : [{ at, kind, item: presentKey(item) }];
      default:
        return [entry.output];
    }
  });
}

/** Whether facts were kept by a version that knows more than this one. */
export function isNewer(snapshot: unknown): boolean {
  const parsed = v.safeParse(v.looseObject({ version: v.number() }), snapshot);
  return parsed.success && parsed.output.version > SNAPSHOT_VERSION;
}

function looksIn(at: string, item: unknown): unknown[] {
  const unread = { at, kind: 'snapshot', item };
  const whole = parseSnapshot(item);
  if (!whole.ok && whole.reason === 'newerVersion') return [unread];
  const outline = v.safeParse(v.looseObject({}), item);
  const rest = whole.ok || !outline.success ? whole : parseSnapshot(salvageLists(outline.output).kept);
  if (!rest.ok) return [unread];
  const { snapshot } = rest;
  const looks = looksOfInspection(sourcesOfSnapshot(snapshot), snapshot.takenAt);
  return [
    ...looks.map((look) => ({
      at: new Date(look.facts.source.readAt).toISOString(),
      kind: 'source',
      item: asRead(look, snapshot.takenAt, looks),
    })),
    ...growthsOf(snapshot).map((growth) => ({ at, kind: 'growth', item: growth })),
    ...(whole.ok ? [] : [unread]),
  ].map((one) => JSON.parse(JSON.stringify(one)) as unknown);
}

/**
 * The look dated as its file was read, and its computer named after that: a window of version 2 that is still open
 * writes its facts anew with every answer, and they are no newer for that.
 */
function asRead(look: KeptSource, takenAt: string, all: readonly KeptSource[]): KeptSource {
  const { readAt } = look.facts.source;
  const clear = { ...look, takenAt: readAt };
  // All of it was one inspection: nothing in it asks whether it is another computer's.
  delete clear.perhapsAgain;
  if (clear.computer === null) return clear;
  const { id } = clear.computer;
  const first = all.find(({ computer }) => computer?.id === id)?.facts.source.readAt ?? readAt;
  const read = id.replace(takenAt, first);
  return { ...clear, computer: { ...clear.computer, id: read }, key: clear.key.replace(id, () => read) };
}

/** Version 2 said in the key of an answer what its subject is. */
function presentKey(key: unknown): unknown {
  return typeof key === 'string' ? key.replace(/^(answer\|[a-zA-Z]+\|)(?:account|dataFile):/, '$1') : key;
}

/** Every id of an account, wherever it stands, as it is made today. */
function withPresentIds(json: unknown): unknown {
  if (typeof json === 'string') {
    const at = json.indexOf('account|');
    return at === -1 ? json : json.slice(0, at) + presentAccountId(json.slice(at));
  }
  if (Array.isArray(json)) return json.map(withPresentIds);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, withPresentIds(value)]));
}
