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
  /** Extended properties. */
  wanted: readonly string[];
}

export function asked(query: URLSearchParams): Asked {
  const selected = query.get('$select')?.split(',') ?? ['subject', 'receivedDateTime', 'parentFolderId'];
  return { selected: selected.filter((name) => name !== 'id'), wanted: expanded(query) };
}

export function messageBody(
  item: StoredItem,
  { selected, wanted }: Asked,
  folder: GeneratedFolder,
  immutableIds: boolean,
): Record<string, unknown> {
  const expires =
    folder.retentionDays === null ? null : new Date(item.received + folder.retentionDays * 86_400_000);
  const properties = wanted.flatMap((id) => {
    if (/0x0*e08$/i.test(id)) return [{ id: normalised(id), value: String(item.bytes) }];
    if (/0x0*301c$/i.test(id) && expires)
      return [{ id: normalised(id), value: isoSeconds(expires.getTime()) }];
    return [];
  });
  return {
    '@odata.etag': `W/"CQAAABYAAABiIsqMbYjsT5e/T7KzowPT${item.key}"`,
    id: immutableIds ? `AAMk-I-${item.key}` : `AAMk-M-${item.key}-${tail(item.folderId)}`,
    ...Object.fromEntries(selected.map((name) => [name, told(item, name)])),
    ...(properties.length > 0 ? { singleValueExtendedProperties: properties } : {}),
  };
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

function isoSeconds(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
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
