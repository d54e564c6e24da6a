import * as v from 'valibot';
import {
  DATA_FILE_FORMATS,
  EARLIEST_MAIL,
  FOLDER_NAME_CHARACTERS,
  LARGEST_ITEMS,
  LATEST_MAIL,
  MAIL_FILE_CONTENTS,
  MAIL_FILE_KINDS,
  MAIL_FILE_PROBLEMS,
  MAIL_FILE_SPECIALS,
  type MailFileFacts,
  type MailFileFolder,
} from './mail-file';

/** Counts and sizes are whole numbers that a double holds exactly. */
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const amount = { items: whole, bytes: whole };

const instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'no date'),
);
const mailInstant = v.pipe(
  instant,
  v.check((text) => text >= EARLIEST_MAIL && text <= LATEST_MAIL, 'no date of a message'),
);
const month = v.pipe(v.string(), v.regex(/^(?:19[89]|20\d)\d-(?:0[1-9]|1[0-2])$/));
const day = v.pipe(v.string(), v.regex(/^(?:19[89]|20\d)\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/));
const folderId = v.pipe(v.string(), v.minLength(1), v.maxLength(2048));
const name = v.pipe(v.string(), v.maxLength(FOLDER_NAME_CHARACTERS));

/** Whether a folder's own numbers agree with each other. */
function isSound(folder: {
  items: number;
  unread: number | null;
  unsized: number;
  undated: number;
  oldest: string | null;
  newest: string | null;
  months: { items: number }[];
}): boolean {
  const dated = folder.months.reduce((sum, { items }) => sum + items, 0);
  return (
    dated + folder.undated === folder.items &&
    folder.unsized <= folder.items &&
    (folder.unread ?? 0) <= folder.items &&
    (folder.oldest === null) === (dated === 0) &&
    (folder.oldest === null) === (folder.newest === null) &&
    (folder.oldest ?? '') <= (folder.newest ?? '')
  );
}

/** A folder of a mail file, as it is kept and as it is handed over by the one who reads. */
export const mailFileFolderSchema = v.pipe(
  v.object({
    id: folderId,
    parentId: v.nullable(folderId),
    name,
    special: v.nullable(v.picklist(MAIL_FILE_SPECIALS)),
    content: v.picklist(MAIL_FILE_CONTENTS),
    items: whole,
    unread: v.nullable(whole),
    bytes: whole,
    unsized: whole,
    undated: whole,
    oldest: v.nullable(mailInstant),
    newest: v.nullable(mailInstant),
    months: v.pipe(v.array(v.object({ month, ...amount })), v.maxLength(12 * 120)),
    days: v.pipe(v.array(v.object({ day, ...amount })), v.maxLength(366 * 120)),
    deletedNotCompacted: v.nullable(v.object(amount)),
    ownCount: v.nullable(whole),
    complete: v.boolean(),
  }),
  v.check((folder) => isSound(folder), 'numbers that do not agree'),
) satisfies v.GenericSchema<MailFileFolder>;

/** What a mail file holds, as it is kept and as it is handed over by the one who reads. */
export const mailFileSchema = v.object({
  kind: v.picklist(MAIL_FILE_KINDS),
  format: v.nullable(v.picklist(DATA_FILE_FORMATS)),
  name,
  sizeBytes: whole,
  modifiedAt: v.nullable(instant),
  storeKey: v.nullable(v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2}){1,32}$/))),
  passwordProtected: v.nullable(v.boolean()),
  folders: v.array(mailFileFolderSchema),
  largest: v.pipe(
    v.array(v.object({ sizeBytes: whole, folderId, month: v.nullable(month) })),
    v.maxLength(LARGEST_ITEMS),
  ),
  large: v.object(amount),
  likelyDuplicates: v.nullable(v.object(amount)),
  freeBytes: v.nullable(whole),
  complete: v.boolean(),
  problems: v.array(v.object({ code: v.picklist(MAIL_FILE_PROBLEMS), folderId: v.nullable(folderId) })),
  bytesRead: whole,
}) satisfies v.GenericSchema<MailFileFacts>;
