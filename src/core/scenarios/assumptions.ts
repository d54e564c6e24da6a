import type { Place } from '../copies/copy';
import type { Account } from '../facts/account';
import type { Snapshot } from '../facts/snapshot';
import { isPop3 } from '../facts/account-kinds';

/**
 * What a 'kept' rests on that nobody has told us. `noOtherReaderRemoves`: no other program takes the mail off the
 * server; `serverDeletesNothing`: the server has no rule of its own about old mail; `backupReadable`: nobody has
 * brought mail back from that backup yet.
 */
export const ASSUMPTIONS = ['noOtherReaderRemoves', 'serverDeletesNothing', 'backupReadable'] as const;
export type Assumption = (typeof ASSUMPTIONS)[number];

/**
 * What has to hold for mail of this account to be in one of the places for sure. Empty as soon as one place needs
 * nothing; else what the least doubtful of them needs.
 */
export function assumptionsOf(where: readonly Place[], account: Account, snapshot: Snapshot): Assumption[] {
  const each = where.map((place) => assumptionsOfPlace(place, account, snapshot));
  return (
    each.reduce<Assumption[] | null>(
      (least, one) => (least === null || one.length < least.length ? one : least),
      null,
    ) ?? []
  );
}

function assumptionsOfPlace(place: Place, account: Account, snapshot: Snapshot): Assumption[] {
  switch (place.type) {
    case 'server':
      return place.id === account.id ? assumptionsOfServer(account) : [];
    case 'backup':
      return isProven(place.id, snapshot) ? [] : ['backupReadable'];
    case 'recoverable':
    case 'archiveMailbox':
    case 'deviceCache':
    case 'dataFile':
    case 'phone':
    case 'collector':
      return [];
  }
}

/** What is in a mailbox on a server can be seen there. What a POP3 server still holds is not in the export. */
function assumptionsOfServer(account: Account): Assumption[] {
  if (!isPop3(account)) return [];
  return [
    ...(account.otherClients.known ? [] : (['noOtherReaderRemoves'] as const)),
    ...(account.serverDeletesAfterDays.known ? [] : (['serverDeletesNothing'] as const)),
  ];
}

function isProven(store: string, snapshot: Snapshot): boolean {
  const stores = [...snapshot.dataFiles, ...snapshot.accounts];
  const restored = stores.find(({ id }) => id === store)?.backup.restoredOn;
  return restored !== undefined && restored.known && restored.value !== null;
}
