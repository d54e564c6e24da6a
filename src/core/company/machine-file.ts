import * as v from 'valibot';
import { bytesSchema } from '../facts/amounts';
import { isoText } from '../facts/fields';

/** The file names its own kind, so that no other JSON is taken for one. */
export const MACHINE_FILE = 'mailbox-checkup-machine';

/**
 * What a script in `collect/` writes for one machine: small, without any name of a person but the addresses that mail
 * profiles hold, and without any value whose name ends in `Password`.
 */
export const machineFileSchema = v.object({
  kind: v.literal(MACHINE_FILE),
  version: v.literal(1),
  /** Name of the machine. Text, never markup. */
  machine: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(255)),
  /** ISO instant at which it was collected. */
  collectedAt: isoText,
  /** The drive with the profiles is encrypted; null: the script was not allowed to see. */
  diskEncrypted: v.nullable(v.boolean()),
  /** Mail profiles by who signs in to the machine; profiles of people who are not signed in may be offline. */
  people: v.array(
    v.object({
      /**
       * Keys of the mail profiles with the values of the allow-list. `PSPath` is the place of the key, with
       * HKEY_CURRENT_USER in place of whoever's hive it is; values are as `ConvertTo-Json` writes them.
       */
      keys: v.array(v.looseObject({ PSPath: v.string() })),
      /** Data files of Outlook in the usual folders and where the profiles name them. */
      dataFiles: v.array(
        v.object({
          path: v.pipe(v.string(), v.nonEmpty(), v.maxLength(1_024)),
          sizeBytes: bytesSchema,
          /** ISO date of the last change. */
          changedOn: v.nullable(isoText),
        }),
      ),
    }),
  ),
  /** Hives that could not be opened: whose profiles stand nowhere in this file. */
  peopleNotRead: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

export type MachineFile = v.InferOutput<typeof machineFileSchema>;

/** The file that a text holds; null: it is none, or not whole. */
export function parseMachineFile(text: string): MachineFile | null {
  try {
    const parsed = v.safeParse(machineFileSchema, JSON.parse(text.replace(/^\uFEFF/, '')));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
