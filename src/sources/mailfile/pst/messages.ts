import type { FolderTally } from '../tally';
import type { Blocks } from './blocks';
import { kindOf, NODE_KIND, type Node } from './node-tree';
import { Table, type Column, type Row } from './table';

/** Columns of a list of messages that are looked at, and no other: [MS-OXPROPS]. */
const COLUMN = {
  submitted: 0x0039,
  delivered: 0x0e06,
  flags: 0x0e07,
  size: 0x0e08,
  changed: 0x3008,
} as const;
const READ_FLAG = 1;

/** How the reading of a folder's list of messages went. */
export interface MessagesRead {
  /** The list says whether a message was read. */
  knowsUnread: boolean;
  /** Every message that the list says it has was read. */
  complete: boolean;
}

/**
 * Adds a folder's messages to the tally: size, date and whether each was read.
 *
 * @param node the table that lists them
 * @param onMessages called now and then
 */
export async function readMessages(
  blocks: Blocks,
  node: Node,
  tally: FolderTally,
  onMessages: () => void,
): Promise<MessagesRead> {
  const table = await Table.open(blocks, node);
  const size = table.column(COLUMN.size, 4);
  const flags = table.column(COLUMN.flags, 4);
  const times = [COLUMN.delivered, COLUMN.submitted, COLUMN.changed]
    .map((property) => table.column(property, 8))
    .filter((column) => column !== null);
  let strange = 0;
  const read = await table.eachRow((row) => {
    if (kindOf(row.id) !== NODE_KIND.message) {
      strange += 1;
      return;
    }
    const unread = flags !== null && row.has(flags) && (row.uint32(flags) & READ_FLAG) === 0;
    tally.add(timeOf(row, times), size !== null && row.has(size) ? row.uint32(size) : null, unread);
    if (tally.items % 4096 === 0) onMessages();
  });
  return {
    knowsUnread: flags !== null,
    complete: table.listed && strange === 0 && read === table.rowCount,
  };
}

/** The first of the times that the row has, in milliseconds since 1970; null: none. */
function timeOf(row: Row, columns: readonly Column[]): number | null {
  for (const column of columns) {
    if (!row.has(column)) continue;
    const time = row.time(column);
    if (time !== null) return time;
  }
  return null;
}
