import * as v from 'valibot';
import { mailFileFolderSchema, mailFileSchema } from '../../core/facts/mail-file-schema';
import { READ_PROBLEM_CODES } from '../read-problem';
import type { DroppedFile } from './mail-part';

export type ToWorker =
  | {
      type: 'read';
      files: DroppedFile[];
      /** Second since 1970 in which a message arrived that is looked for; null: none is. */
      lookFor: number | null;
    }
  /** What was read by then is handed over; nothing more is read. */
  | { type: 'stop' };

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const store = whole;

/** A store that was found, before anything of it is read. */
const foundStore = v.object({ path: v.string(), bytes: whole });
const other = v.object({ path: v.string(), problem: v.nullable(v.picklist(READ_PROBLEM_CODES)) });

const reading = v.variant('outcome', [
  // The folders have come before, a few at a time, so that taking them in never holds up the page.
  v.object({ outcome: v.literal('read'), facts: v.omit(mailFileSchema, ['folders']) }),
  v.object({ outcome: v.picklist(['inUse', 'unreadable', 'notAMailFile', 'stopped', 'unpackFirst']) }),
]);

/** What the worker says. Stores are named by their place in `found`. */
export const fromWorkerSchema = v.variant('type', [
  /** The worker's script has loaded. */
  v.object({ type: v.literal('ready') }),
  v.object({ type: v.literal('found'), stores: v.array(foundStore), others: v.array(other) }),
  v.object({
    type: v.literal('progress'),
    store,
    foldersDone: whole,
    foldersTotal: whole,
    itemsDone: whole,
    bytesRead: whole,
  }),
  /** One folder as soon as it was read. Its numbers come again with the store's. */
  v.object({ type: v.literal('folder'), store, folder: mailFileFolderSchema }),
  /** Some folders of a store that was read to its end. */
  v.object({ type: v.literal('folders'), store, folders: v.array(mailFileFolderSchema) }),
  v.object({
    type: v.literal('read'),
    store,
    reading,
    messageKey: v.nullable(v.string()),
    /** The message that is looked for is in it. */
    found: v.boolean(),
  }),
  v.object({ type: v.literal('end') }),
  /** Reading failed in a way that is not known. */
  v.object({ type: v.literal('failed') }),
]);
export type FromWorker = v.InferOutput<typeof fromWorkerSchema>;
export type FoundStore = v.InferOutput<typeof foundStore>;
export type OtherFile = v.InferOutput<typeof other>;
