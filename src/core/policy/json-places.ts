/** A part of a JSON text, with the place at which it begins. */
export type JsonNode = JsonHolder | { kind: 'value'; at: number };

type JsonHolder =
  | { kind: 'object'; at: number; entries: JsonEntry[]; lastOf: Map<string, JsonEntry> }
  | { kind: 'list'; at: number; items: JsonNode[] };

interface JsonEntry {
  name: string;
  at: number;
  value: JsonNode;
}

/** Where a text stops being JSON. */
export class NotJson extends Error {
  constructor(readonly at: number) {
    super(`No JSON from ${at} on`);
  }
}

const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

/** Reads where everything stands in a JSON text. Throws `NotJson` at the first place that cannot be. */
export function placesIn(text: string): JsonNode {
  let at = 0;
  const skip = () => {
    while (' \t\r\n'.includes(text[at] ?? '-')) at += 1;
  };
  const take = (mark: string) => {
    skip();
    if (text[at] !== mark) throw new NotJson(at);
    at += 1;
  };
  const match = (pattern: RegExp): string => {
    skip();
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) throw new NotJson(at);
    at += found.length;
    return found;
  };
  let named = { name: '', at: 0 };
  const nameNext = (holder: JsonHolder) => {
    if (holder.kind === 'list') return;
    skip();
    const begins = at;
    named = { name: JSON.parse(match(TEXT)) as string, at: begins };
    take(':');
  };
  // Not one call in the other: notes may be nested deeper than calls may be.
  const open: JsonHolder[] = [];
  const outermost: JsonNode[] = [];
  const put = (node: JsonNode) => {
    const holder = open.at(-1);
    if (holder?.kind === 'object') {
      const entry = { ...named, value: node };
      holder.entries.push(entry);
      holder.lastOf.set(entry.name, entry);
    } else (holder?.items ?? outermost).push(node);
  };
  do {
    skip();
    const begun = holderAt(text, at);
    if (begun === null) {
      const value: JsonNode = { kind: 'value', at };
      match(text[at] === '"' ? TEXT : SCALAR);
      put(value);
    } else {
      put(begun);
      open.push(begun);
      at += 1;
      skip();
      if (text[at] !== END[begun.kind]) {
        nameNext(begun);
        continue;
      }
    }
    for (let holder = open.at(-1); holder !== undefined; holder = open.at(-1)) {
      skip();
      if (text[at] === ',') {
        at += 1;
        nameNext(holder);
        break;
      }
      take(END[holder.kind]);
      open.pop();
    }
  } while (open.length > 0);
  skip();
  const [whole] = outermost;
  if (whole === undefined || at < text.length) throw new NotJson(at);
  return whole;
}

const END = { object: '}', list: ']' } as const;

/** What begins at a place and holds more; null: nothing does. */
function holderAt(text: string, at: number): JsonHolder | null {
  if (text[at] === '{') return { kind: 'object', at, entries: [], lastOf: new Map() };
  return text[at] === '[' ? { kind: 'list', at, items: [] } : null;
}

/**
 * Where a path such as `retention[0].olderThanDays` stands; what is missing stands where it would belong. A path such as
 * `retention old-mail` is the last entry of a list with that id.
 */
export function placeOf(whole: JsonNode, path: string, text: string): number {
  const byId = /^(\w+) (.+)$/.exec(path);
  let node: JsonNode | undefined = whole;
  let place = whole.at;
  for (const [, name, index] of (byId?.[1] ?? path).matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
    if (name !== undefined && node.kind === 'object') {
      const entry: JsonEntry | undefined = node.lastOf.get(name);
      if (entry === undefined) break;
      place = entry.at;
      node = entry.value;
    } else if (index !== undefined && node.kind === 'list') {
      const item: JsonNode | undefined = node.items[Number(index)];
      if (item === undefined) break;
      place = item.at;
      node = item;
    } else break;
  }
  if (byId === null || node.kind !== 'list') return place;
  const { items } = node;
  const ends = (at: number) => items[at + 1]?.at ?? text.length;
  const last = items.findLastIndex((item, at) =>
    text.slice(item.at, ends(at)).includes(JSON.stringify(byId[2])),
  );
  return items[last]?.at ?? place;
}

/** Names that stand twice in one object, in the order of the text. */
export function namesTwice(whole: JsonNode): { name: string; at: number }[] {
  const twice: { name: string; at: number }[] = [];
  const rest = [whole];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node.kind === 'list') for (const item of node.items) rest.push(item);
    if (node.kind !== 'object') continue;
    const seen = new Set<string>();
    for (const { name, at, value } of node.entries) {
      if (seen.has(name)) twice.push({ name, at });
      seen.add(name);
      rest.push(value);
    }
  }
  return twice.sort((a, b) => a.at - b.at);
}
