import type { MailFileFacts, MailFileFolder } from '../../src/core/facts/mail-file';
import type { RandomAccess } from '../../src/sources/mailfile/random-access';
import { readPst } from '../../src/sources/mailfile/pst/read-pst';
import { FolderTally } from '../../src/sources/mailfile/tally';
import type { OracleFolder, OracleMessage } from './pst-oracle';

/** A data file read, and each message of each folder as it was counted. */
export interface Counted {
  facts: MailFileFacts;
  messages: ReadonlyMap<string, OracleMessage[]>;
}

/** Reads a data file and notes every message that is counted. */
export async function readAndNote(file: RandomAccess): Promise<Counted> {
  const add = jest.spyOn(FolderTally.prototype, 'add');
  const messages = new Map<string, OracleMessage[]>();
  let seen = 0;
  const reading = await readPst(
    file,
    { name: 'mail.pst', modifiedAt: null },
    {
      onFolder(folder: MailFileFolder) {
        const all = add.mock.calls
          .slice(seen)
          .map(([time, bytes, unread]) => ({ time, bytes: bytes ?? -1, unread }));
        seen = add.mock.calls.length;
        messages.set(folder.id, all);
      },
    },
  );
  add.mockRestore();
  if (reading.outcome !== 'read') throw new Error(reading.outcome);
  return { facts: reading.facts, messages };
}

/**
 * Expects the same tree, and in each folder the same messages with the same time, size and state.
 *
 * @param apart share by which sizes may differ: the list of a folder in an Exchange cache may be a little behind the
 *   message itself
 */
export function expectSame({ facts, messages }: Counted, oracle: readonly OracleFolder[], apart = 0): void {
  const shown = new Set(facts.folders.map(({ id }) => id));
  const ours = facts.folders.map(({ id, parentId, name }) => ({ id, parentId, name }));
  const theirs = oracle
    .filter(({ id }) => shown.has(String(id)))
    .map(({ id, parent, name }) => ({
      id: String(id),
      parentId: parent !== null && shown.has(String(parent)) ? String(parent) : null,
      name,
    }));
  const byId = (a: { id: string }, b: { id: string }) => Number(a.id) - Number(b.id);
  expect([...ours].sort(byId)).toEqual(theirs.sort(byId));
  // What stands beside the folders that people see holds no mail.
  for (const folder of oracle) {
    const found = messages.get(String(folder.id)) ?? [];
    expect({ folder: folder.name, count: found.length }).toEqual({
      folder: folder.name,
      count: folder.count,
    });
    // Each of theirs is one of ours, and none of ours is taken twice.
    const left = [...found];
    for (const message of folder.messages) {
      const index = left.findIndex((other) => isSame(message, other, apart));
      expect({ folder: folder.name, message, found: index >= 0 }).toMatchObject({ found: true });
      left.splice(index, 1);
    }
    expect(left).toHaveLength(folder.count - folder.messages.length);
  }
}

function isSame(a: OracleMessage, b: OracleMessage, apart: number): boolean {
  return a.time === b.time && Math.abs(a.bytes - b.bytes) <= a.bytes * apart && a.unread === b.unread;
}
