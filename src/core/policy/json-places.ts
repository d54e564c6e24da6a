/** A part of a JSON text, with the place at which it begins. */
export type JsonNode =
  | { kind: 'object'; at: number; entries: JsonEntry[] }
  | { kind: 'list'; at: number; items: JsonNode[] }
  | { kind: 'value'; at: number };

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
  const many = (end: string, one: () => void) => {
    at += 1;
    skip();
    if (text[at] === end) {
      at += 1;
      return;
    }
    one();
    skip();
    while (text[at] === ',') {
      at += 1;
      one();
      skip();
    }
    take(end);
  };
  const value = (): JsonNode => {
    skip();
    const start = at;
    if (text[at] === '{') {
      const entries: JsonEntry[] = [];
      many('}', () => {
        skip();
        const begins = at;
        const name = JSON.parse(match(TEXT)) as string;
        take(':');
        entries.push({ name, at: begins, value: value() });
      });
      return { kind: 'object', at: start, entries };
    }
    if (text[at] === '[') {
      const items: JsonNode[] = [];
      many(']', () => {
        items.push(value());
      });
      return { kind: 'list', at: start, items };
    }
    match(text[at] === '"' ? TEXT : SCALAR);
    return { kind: 'value', at: start };
  };
  const whole = value();
  skip();
  if (at < text.length) throw new NotJson(at);
  return whole;
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
      const entry: JsonEntry | undefined = node.entries.findLast((one) => one.name === name);
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

/** Names that stand twice in one object. */
export function namesTwice(node: JsonNode): { name: string; at: number }[] {
  if (node.kind === 'value') return [];
  if (node.kind === 'list') return node.items.flatMap(namesTwice);
  const seen = new Set<string>();
  return node.entries.flatMap(({ name, at, value }) => {
    const again = seen.has(name) ? [{ name, at }] : [];
    seen.add(name);
    return [...again, ...namesTwice(value)];
  });
}
