import * as v from 'valibot';
import { CLOUD_STATES, MAILBOX_PURPOSES, type CloudStorage, type LargeItem } from '../../core/facts/mailbox';
import { bytesSchema, statedCountSchema } from '../../core/facts/amounts';
import { isMailDate } from '../../core/facts/mail-date';
import type { ListedFolder, Reply, SeenItem, Want, WholeKind } from '../../core/planner/want';
import { askableId, listPath, nextPath } from './requests';
import { licenceOf } from './plans';
import { readRules } from './rules';

const wholeNumber = v.fallback(v.nullable(statedCountSchema), null);
const text = v.fallback(v.string(), '');
const properties = v.fallback(v.array(v.object({ id: v.string(), value: v.string() })), []);
const link = v.nullish(v.string());
const instant = v.pipe(v.string(), v.check(isMailDate, 'no date'));

const folder = v.object({
  '@odata.type': text,
  id: askableId,
  displayName: text,
  parentFolderId: v.fallback(v.nullable(v.string()), null),
  childFolderCount: wholeNumber,
  totalItemCount: wholeNumber,
  sizeInBytes: wholeNumber,
  isHidden: v.fallback(v.boolean(), false),
  singleValueExtendedProperties: properties,
});
const folderPage = v.object({ value: v.array(folder), '@odata.nextLink': link });

const message = v.object({
  id: askableId,
  receivedDateTime: v.fallback(v.nullable(instant), null),
  parentFolderId: text,
  singleValueExtendedProperties: properties,
});
const messagePage = v.object({
  value: v.array(message),
  // A negative count means that the server does not know.
  '@odata.count': wholeNumber,
  '@odata.nextLink': link,
});
const idPage = v.object({ value: v.array(v.object({ id: v.string() })), '@odata.nextLink': link });

const mailTips = v.object({
  value: v.array(
    v.object({ mailboxFull: v.fallback(v.nullable(v.boolean()), null), error: v.optional(v.unknown()) }),
  ),
});
const licences = v.object({
  value: v.array(
    v.object({
      servicePlans: v.array(
        v.object({ servicePlanName: text, servicePlanId: text, provisioningStatus: text }),
      ),
    }),
  ),
});
const purpose = v.object({ value: v.string() });
const purposes = v.picklist(MAILBOX_PURPOSES);
const storage = v.object({
  total: bytesSchema,
  used: bytesSchema,
  state: v.fallback(v.nullable(v.picklist(CLOUD_STATES)), null),
  services: v.fallback(
    v.array(v.object({ id: text, displayName: text, used: v.fallback(v.nullable(bytesSchema), null) })),
    [],
  ),
});
/** The reference page nests the object under `value`, the metadata does not: both are taken. */
const nestedStorage = v.union([
  storage,
  v.pipe(
    v.object({ value: storage }),
    v.transform(({ value }) => value),
  ),
]);
const exchange = v.object({
  primaryMailboxId: v.string(),
  inPlaceArchiveMailboxId: v.nullish(v.string()),
});

const failed = v.object({ error: v.object({ code: v.string() }) });

const recoverable = (folders: readonly ListedFolder[], next: string | null): Reply => ({
  kind: 'recoverable',
  items: total(folders, 'items'),
  bytes: total(folders, 'bytes'),
  next,
  folders: folders.map(({ id }) => id),
});

/**
 * Reads the body of a call that went well.
 * @returns null when the body is not what Graph answers to this want
 */
export function readReply(want: Want, body: unknown, context: ReplyContext): Reply | null {
  // An error is no answer, even under the status of one and beside an empty list.
  if (v.is(failed, body)) return null;
  switch (want.kind) {
    case 'children':
      return parse(folderPage, body, (page) => {
        const next = onward(page['@odata.nextLink'], listPath(want));
        return next === undefined
          ? null
          : { kind: 'children', folders: page.value.map(listed), next, total: null };
      });
    case 'named':
    case 'folder':
      return parse(folder, body, (found) => ({ kind: 'folder', folder: listed(found) }));
    case 'items':
    case 'oldest':
      return parse(messagePage, body, (page) => {
        const items = page.value.flatMap(seen);
        const undated = page.value.length - items.length;
        const total = page['@odata.count'];
        return { kind: 'items', items, complete: !page['@odata.nextLink'], undated, total };
      });
    case 'olderThan':
      return parse(messagePage, body, (page) => ({
        kind: 'count',
        count: page['@odata.count'],
        sample: page.value.flatMap(seen),
      }));
    case 'countPages':
      return parse(idPage, body, (page) => {
        const next = onward(page['@odata.nextLink'], listPath(want));
        return next === undefined ? null : { kind: 'counted', items: page.value.length, next };
      });
    case 'largest':
    case 'largestIn':
      return parse(messagePage, body, (page) => {
        const next = onward(page['@odata.nextLink'], listPath(want));
        const dated = page.value.filter(({ receivedDateTime }) => receivedDateTime !== null);
        const items = dated.flatMap(large);
        // An item without its size must not be left out: the list would pass for whole.
        if (next === undefined || items.length < dated.length) return null;
        return { kind: 'largest', items, next, whole: dated.length === page.value.length };
      });
    case 'rules': {
      const rules = readRules(body, context);
      return rules && { kind: 'rules', value: rules };
    }
    case 'full':
      return parse(mailTips, body, ({ value }) => {
        const [tip] = value;
        const full = tip?.error === undefined || tip.error === null ? tip?.mailboxFull : null;
        return full === undefined || full === null ? notTold('full') : { kind: 'full', value: full };
      });
    case 'recoverable':
      return parse(folderPage, body, (page) => {
        const next = onward(page['@odata.nextLink'], listPath(want));
        if (next === undefined) return null;
        const folders = page.value.map(listed);
        return recoverable(folders, next);
      });
    case 'recoverablePart':
      return parse(folder, body, (found) => {
        return recoverable([listed(found)], null);
      });
    case 'licence':
      return parse(licences, body, ({ value }) => {
        const licence = licenceOf(value.flatMap(({ servicePlans }) => servicePlans));
        return licence === 'unknownPlan'
          ? { kind: 'licence', value: null, why: licence }
          : { kind: 'licence', value: licence };
      });
    case 'purpose':
      return parse(purpose, body, ({ value }) =>
        v.is(purposes, value) ? { kind: 'purpose', value } : notTold('purpose'),
      );
    case 'cloudStorage':
      return parse(nestedStorage, body, (found) => ({ kind: 'cloudStorage', value: cloudStorage(found) }));
    case 'archiveMailbox':
      return parse(exchange, body, ({ inPlaceArchiveMailboxId }) => ({
        kind: 'archiveMailbox',
        value: Boolean(inPlaceArchiveMailboxId),
      }));
    case 'serverQuota':
      return null;
  }
}

/**
 * A page of messages with their ids, for a move; an entry without a date makes the page one that was not
 * understood, for none may be left out.
 * @returns null when the body is no such page
 */
export function readItems(
  body: unknown,
): { items: Omit<SeenItem, 'expiresAt'>[]; next: string | null } | null {
  const parsed = v.safeParse(messagePage, body);
  if (!parsed.success) return null;
  const items = parsed.output.value
    .flatMap(seen)
    .map(({ id, receivedAt, bytes }) => ({ id, receivedAt, bytes }));
  if (items.length < parsed.output.value.length) return null;
  return { items, next: parsed.output['@odata.nextLink'] ?? null };
}

export interface ReplyContext {
  /** Domains of the person and the organisation, in lower case. */
  ownDomains: readonly string[];
  source: string;
}

function parse<T extends v.GenericSchema>(
  schema: T,
  body: unknown,
  read: (output: v.InferOutput<T>) => Reply | null,
): Reply | null {
  const result = v.safeParse(schema, body);
  return result.success ? read(result.output) : null;
}

/** Where the next page is; null: there is none; undefined: at a place that is not to be asked. */
function onward(next: string | null | undefined, list: string): string | null | undefined {
  return next ? (nextPath(next, list) ?? undefined) : null;
}

/** The service echoes property ids in its own form: asked for `Long 0x0E08` it answers `Long 0xe08`. */
function sizeOf(found: v.InferOutput<typeof properties>): number | null {
  const property = found.find(({ id }) => /^(?:long|integer) 0x0*e08$/i.test(id));
  if (!property || !/^\d+$/.test(property.value)) return null;
  const bytes = Number(property.value);
  return Number.isSafeInteger(bytes) ? bytes : null;
}

function expiryOf(found: v.InferOutput<typeof properties>): string | null {
  const property = found.find(({ id }) => /^systemtime 0x0*301c$/i.test(id));
  const time = property ? Date.parse(property.value) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function listed(found: v.InferOutput<typeof folder>): ListedFolder {
  return {
    id: found.id,
    parentId: found.parentFolderId,
    name: found.displayName,
    hidden: found.isHidden,
    search: found['@odata.type'] === '#microsoft.graph.mailSearchFolder',
    mail: true,
    childFolders: found.childFolderCount,
    items: found.totalItemCount,
    bytes: found.sizeInBytes ?? sizeOf(found.singleValueExtendedProperties),
  };
}

/** An item without a date has no age; it is left out, and the folder's ages count as estimated. */
function seen(found: v.InferOutput<typeof message>): SeenItem[] {
  if (found.receivedDateTime === null) return [];
  return [
    {
      id: found.id,
      receivedAt: found.receivedDateTime,
      bytes: sizeOf(found.singleValueExtendedProperties),
      expiresAt: expiryOf(found.singleValueExtendedProperties),
    },
  ];
}

function large(found: v.InferOutput<typeof message>): LargeItem[] {
  const bytes = sizeOf(found.singleValueExtendedProperties);
  if (bytes === null || found.receivedDateTime === null) return [];
  return [{ id: found.id, folderId: found.parentFolderId, bytes, receivedAt: found.receivedDateTime }];
}

function total(folders: readonly ListedFolder[], what: 'items' | 'bytes'): number | null {
  return folders.reduce<number | null>((sum, folderOf) => {
    const part = folderOf[what];
    return sum === null || part === null ? null : sum + part;
  }, 0);
}

/** An answer came, and what was asked for is not in it. */
function notTold<Kind extends WholeKind>(kind: Kind) {
  return { kind, value: null, why: 'notUnderstood' } as const;
}

function cloudStorage(found: v.InferOutput<typeof storage>): CloudStorage {
  const mail = found.services.find(({ id }) => id === 'Outlook');
  return {
    usedBytes: found.used,
    totalBytes: found.total,
    state: found.state,
    mailBytes: mail?.used ?? null,
  };
}
