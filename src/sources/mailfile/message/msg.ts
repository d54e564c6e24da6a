import type { RandomAccess } from '../random-access';
import { openCompoundFile } from './compound-file';
import type { SingleMessage } from './eml';
import { keyOfMessageId } from './message-key';

/** The properties of fixed length of the message itself ([MS-OXMSG] 2.4): 16 bytes each behind a header of 32. */
const PROPERTIES = '__properties_version1.0';
const HEADER_BYTES = 32;
const PROPERTY_BYTES = 16;
const LONGEST_PROPERTIES = 1 << 16;
/** The id of the message, as text of two bytes a character or of one. */
const WIDE_ID = '__substg1.0_1035001F';
const NARROW_ID = '__substg1.0_1035001E';
const LONGEST_ID = 4000;

/** Number and type of a property in one: the number in the upper half. */
const DELIVERED = 0x0e060040;
const SUBMITTED = 0x00390040;
const CHANGED = 0x30080040;
const FLAGS = 0x0e070003;
const FLAG_READ = 1;

/** Milliseconds from 1601, from which Windows counts, to 1970. */
const TO_1970 = 11_644_473_600_000;

/** Reads date and id of a message that Outlook saved as a file; null: it is no such file. */
export async function readMsg(file: RandomAccess): Promise<SingleMessage | null> {
  const compound = await openCompoundFile(file);
  const bytes = await compound?.readStream(PROPERTIES, LONGEST_PROPERTIES);
  if (!compound || !bytes) return null;
  const properties = new Map<number, DataView>();
  for (let at = HEADER_BYTES; at + PROPERTY_BYTES <= bytes.length; at += PROPERTY_BYTES) {
    const view = new DataView(bytes.buffer, bytes.byteOffset + at, PROPERTY_BYTES);
    properties.set(view.getUint32(0, true), view);
  }
  const flags = properties.get(FLAGS)?.getUint32(8, true);
  return {
    date:
      instantOf(properties.get(DELIVERED)) ??
      instantOf(properties.get(SUBMITTED)) ??
      instantOf(properties.get(CHANGED)),
    key: await idOf(compound),
    bytes: file.size,
    bytesRead: bytes.length,
    read: flags === undefined ? null : (flags & FLAG_READ) !== 0,
  };
}

async function idOf(compound: NonNullable<Awaited<ReturnType<typeof openCompoundFile>>>) {
  const narrow = await compound.readStream(NARROW_ID, LONGEST_ID);
  if (narrow) return keyOfMessageId(narrow);
  const wide = await compound.readStream(WIDE_ID, LONGEST_ID);
  // An id is of plain letters, so the second byte of each is nothing.
  return wide ? keyOfMessageId(wide.filter((_, index) => index % 2 === 0)) : null;
}

/** Windows counts in steps of 100 ns. */
function instantOf(property: DataView | undefined): number | null {
  if (!property) return null;
  const steps = property.getUint32(8, true) + property.getUint32(12, true) * 2 ** 32;
  return steps === 0 ? null : Math.floor(steps / 10_000) - TO_1970;
}
