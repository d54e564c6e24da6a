import * as v from 'valibot';
import {
  ACCOUNT_KINDS,
  BACKUP_PLACES,
  DATA_FILE_FORMATS,
  DATA_FILE_KINDS,
  DATA_FILE_LOCATIONS,
  ENCRYPTIONS,
  OTHER_CLIENTS,
} from './account';
import { factSchema } from './fact-schema';
import { mailboxSchema, visitsSchema } from './mailbox-schema';
import { CLIENTS, GAP_CODES, SNAPSHOT_VERSION, SOURCE_KINDS, type Snapshot } from './snapshot';

const nullable = <T extends v.GenericSchema>(schema: T) => v.nullable(schema);
const bytes = v.pipe(v.number(), v.finite(), v.minValue(0));
const days = v.pipe(v.number(), v.integer(), v.minValue(0));
/** An ISO date, or an instant of which only the date counts. */
const isoDate = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'no date'),
);

const connection = v.object({ host: v.string(), port: v.number(), encryption: v.picklist(ENCRYPTIONS) });

const serverCopy = v.variant('keep', [
  v.object({ keep: v.literal('none') }),
  v.object({ keep: v.literal('days'), days, removeWhenDeletedHere: v.boolean() }),
  v.object({ keep: v.literal('forever'), removeWhenDeletedHere: v.boolean() }),
]);

const delivery = v.variant('to', [
  v.object({ to: v.literal('dataFile'), dataFileId: v.string() }),
  v.object({ to: v.literal('exchangeMailbox'), dataFileId: nullable(v.string()) }),
  v.object({ to: v.literal('cache'), dataFileId: nullable(v.string()) }),
]);

const backup = v.object({
  exists: factSchema(v.boolean()),
  lastOn: factSchema(isoDate),
  place: factSchema(v.picklist(BACKUP_PLACES)),
  restoredOn: factSchema(nullable(isoDate)),
});

const account = v.object({
  id: v.string(),
  profile: nullable(v.string()),
  name: v.string(),
  address: nullable(v.string()),
  kind: factSchema(v.picklist(ACCOUNT_KINDS)),
  incoming: factSchema(connection),
  outgoing: factSchema(connection),
  serverCopy: factSchema(serverCopy),
  serverCopyGrew: v.exactOptional(v.object({ on: isoDate, fromDays: days })),
  delivery: factSchema(delivery),
  otherClients: factSchema(v.picklist(OTHER_CLIENTS)),
  contactsOnlyHere: factSchema(v.boolean()),
  used: factSchema(bytes),
  quotaLimit: factSchema(nullable(bytes)),
  serverDeletesAfterDays: factSchema(nullable(days)),
  backup,
});

const dataFile = v.object({
  id: v.string(),
  profile: nullable(v.string()),
  name: v.string(),
  path: nullable(v.string()),
  kind: factSchema(v.picklist(DATA_FILE_KINDS)),
  format: factSchema(v.picklist(DATA_FILE_FORMATS)),
  sizeBytes: factSchema(bytes),
  location: factSchema(v.picklist(DATA_FILE_LOCATIONS)),
  backup,
});

/** Schema of a snapshot of the current version. Fields that it does not know are dropped. */
export const snapshotSchema = v.object({
  version: v.literal(SNAPSHOT_VERSION),
  takenAt: isoDate,
  sources: v.array(
    v.object({ id: v.string(), kind: v.picklist(SOURCE_KINDS), name: v.string(), readAt: isoDate }),
  ),
  client: factSchema(v.picklist(CLIENTS)),
  device: v.object({ diskEncrypted: factSchema(v.boolean()) }),
  accounts: v.array(account),
  dataFiles: v.array(dataFile),
  mailboxes: v.array(mailboxSchema),
  visits: v.exactOptional(v.array(visitsSchema)),
  moves: v.exactOptional(v.array(v.object({ account: v.string(), address: v.string() }))),
  gaps: v.array(v.object({ source: v.string(), code: v.picklist(GAP_CODES), subject: v.string() })),
}) satisfies v.GenericSchema<unknown, Snapshot>;

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
  const parsed = v.safeParse(snapshotSchema, candidate);
  return parsed.success ? { ok: true, snapshot: parsed.output } : { ok: false, reason: 'damaged' };
}
