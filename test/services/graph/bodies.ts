import type { FolderItems } from '../folder-items';
import type { GeneratedFolder, GeneratedRule } from '../mailbox';
import type { Store, StoredItem } from './store';

export type Answer =
  | { status: 200 | 201; body: Record<string, unknown>; cost: number }
  | { status: number; code: string; message: string; cost: number };

const ROOT = 'https://graph.microsoft.com';
export const GONE = {
  status: 404,
  code: 'ErrorItemNotFound',
  message: 'The specified object was not found.',
  cost: 30,
};
export const bad = (message: string): Answer => ({ status: 400, code: 'BadRequest', message, cost: 10 });

export function ok(body: Record<string, unknown>, cost = 60): Answer & { status: 200 } {
  return { status: 200, body, cost };
}

export function nextLink(path: string, query: URLSearchParams, skip: number): string {
  const next = new URLSearchParams(query);
  next.set('$skip', String(skip));
  return `${ROOT}/v1.0/${path}?${next.toString()}`;
}

/** Ids asked for in `$expand=singleValueExtendedProperties($filter=id eq '...' or id eq '...')`. */
export function expanded(query: URLSearchParams): string[] {
  const inner = /^singleValueExtendedProperties\(\$filter=(.*)\)$/.exec(query.get('$expand') ?? '');
  return [...(inner?.[1] ?? '').matchAll(/id eq '([^']+)'/g)].map((found) => found[1] ?? '');
}

/** The service echoes ids in its own form: `Long 0x0E08` comes back as `Long 0xe08`. */
export function normalised(id: string): string {
  return id.replace(/0x0*([0-9a-f]+)$/i, (_, digits: string) => `0x${digits.toLowerCase()}`);
}

export function recoverableBody(
  name: string,
  items: FolderItems,
  wanted: readonly string[],
): Record<string, unknown> {
  return {
    id: `AAMk-recoverable-${name}`,
    displayName: name,
    childFolderCount: 0,
    totalItemCount: items.count,
    isHidden: false,
    ...(wanted.length > 0
      ? {
          singleValueExtendedProperties: wanted.map((id) => ({
            id: normalised(id),
            value: String(items.bytes),
          })),
        }
      : {}),
  };
}

export const tail = (folderId: string): string => folderId.slice(-9);

/** What a call asks to be told of each message, besides its id. */
export interface Asked {
  selected: readonly string[];
  /** Extended properties, by the id that the service echoes. */
  wanted: readonly { id: string; tells: 'size' | 'expiry' | 'nothing' }[];
}

export function asked(query: URLSearchParams): Asked {
  const selected = query.get('$select')?.split(',') ?? ['subject', 'receivedDateTime', 'parentFolderId'];
  return {
    selected: selected.filter((name) => name !== 'id'),
    wanted: expanded(query).map((asked) => {
      const id = normalised(asked);
      return { id, tells: id.endsWith('0xe08') ? 'size' : id.endsWith('0x301c') ? 'expiry' : 'nothing' };
    }),
  };
}

export function messageBody(
  item: StoredItem,
  { selected, wanted }: Asked,
  folder: GeneratedFolder,
  immutableIds: boolean,
): Record<string, unknown> {
  const expires = folder.retentionDays === null ? null : item.received + folder.retentionDays * 86_400_000;
  const properties: { id: string; value: string }[] = [];
  for (const { id, tells } of wanted) {
    if (tells === 'size') properties.push({ id, value: String(item.bytes) });
    if (tells === 'expiry' && expires !== null) properties.push({ id, value: isoSeconds(expires) });
  }
  const body: Record<string, unknown> = {
    '@odata.etag': `W/"CQAAABYAAABiIsqMbYjsT5e/T7KzowPT${item.key}"`,
    id: immutableIds ? `AAMk-I-${item.key}` : `AAMk-M-${item.key}-${tail(item.folderId)}`,
  };
  for (const name of selected) body[name] = told(item, name);
  if (properties.length > 0) body['singleValueExtendedProperties'] = properties;
  return body;
}

function told(item: StoredItem, name: string): unknown {
  switch (name) {
    case 'subject':
      return 'A private subject';
    case 'receivedDateTime':
      return isoSeconds(item.received);
    case 'parentFolderId':
      return item.folderId;
    default:
      return undefined;
  }
}

/** What was written last, as the same mailbox is read again and again. */
const written = new Map<number, string>();
const MOST_WRITTEN = 50_000;

/** A whole second as the service writes it. */
function isoSeconds(instant: number): string {
  const known = written.get(instant);
  if (known !== undefined) return known;
  const text = `${new Date(instant).toISOString().slice(0, -5)}Z`;
  if (written.size >= MOST_WRITTEN) written.clear();
  written.set(instant, text);
  return text;
}

export function ruleBody(rule: GeneratedRule, at: number, store: Store): Record<string, unknown> {
  const to = (addresses: string[] = []): unknown[] =>
    addresses.map((address) => ({ emailAddress: { name: address, address } }));
  const target = store.mailbox.folders.find((folder) => folder.role === rule.moveTo);
  return {
    id: `rule-${at}`,
    displayName: rule.name,
    sequence: at + 1,
    isEnabled: rule.enabled,
    hasError: false,
    isReadOnly: false,
    conditions: { subjectContains: ['private words that must not be kept'] },
    actions: {
      ...(rule.delete ? { delete: true } : {}),
      ...(rule.permanentDelete ? { permanentDelete: true } : {}),
      ...(rule.moveTo ? { moveToFolder: target?.id ?? 'gone' } : {}),
      forwardTo: to(rule.forwardTo),
      redirectTo: to(rule.redirectTo),
      ...(rule.categories ? { assignCategories: rule.categories } : {}),
      stopProcessingRules: true,
    },
  };
}
