import type { Account } from '../../core/facts/account';
import { accountSpokenOf } from '../../core/facts/accounts';
import type { Snapshot } from '../../core/facts/snapshot';
import type { Subject } from '../../core/facts/subject';
import type { KnownThing } from '../../core/fixes/fix';

export interface Shown {
  thing: KnownThing;
  text: string;
}

/** What was read of the subject of a walk, of these things: the path of its file, and its servers with their ports. */
export function knownThings(
  subject: Subject,
  things: readonly KnownThing[],
  { accounts, dataFiles }: Pick<Snapshot, 'accounts' | 'dataFiles'>,
): Shown[] {
  const account = accountSpokenOf(accounts, subject);
  const file =
    subject.type === 'dataFile'
      ? subject.id
      : account?.delivery.known === true
        ? account.delivery.value.dataFileId
        : null;
  const texts: Record<KnownThing, string | null> = {
    file: dataFiles.find(({ id }) => id === file)?.path ?? null,
    incoming: account ? serverOf(account.incoming) : null,
    outgoing: account ? serverOf(account.outgoing) : null,
  };
  return things.flatMap((thing) => {
    const text = texts[thing];
    return text === null ? [] : [{ thing, text }];
  });
}

function serverOf(connection: Account['incoming']): string | null {
  return connection.known ? `${connection.value.host} : ${connection.value.port}` : null;
}
