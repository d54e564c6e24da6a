import { atLeast, intersect, youngerThan } from '../copies/ages';
import type { Ages, Copy } from '../copies/copy';
import { purgedKinds, type ScenarioEvent } from './event';

/** The copies that are left after the event. Pure: the same copies and event give the same list. */
export function copiesAfter(copies: readonly Copy[], event: ScenarioEvent): Copy[] {
  switch (event.type) {
    case 'serverPurge':
      return afterPurge(copies, event);
    case 'diskCrash':
    case 'deviceStolen':
      return afterLossOfDisk(copies);
    case 'syncedDeletion':
      return afterDeletionEverywhere(copies, event.accounts);
    case 'accountClosed':
      return copies.filter((copy) => !concerns(copy, event.accounts) || !belongsToServer(copy));
    case 'mailboxFull':
      // A full mailbox refuses new mail; what is there stays.
      return [...copies];
  }
}

function afterPurge(copies: readonly Copy[], event: Extract<ScenarioEvent, { type: 'serverPurge' }>): Copy[] {
  const kinds = purgedKinds(event.scope);
  const old = atLeast(event.olderThanDays);
  const touched = (copy: Copy) =>
    concerns(copy, event.accounts) && (kinds === 'all' || kinds.includes(copy.kind));
  const survives = (copy: Copy): Copy[] => {
    if (!touched(copy) || !(copy.place.type === 'server' || copy.mirror)) return [copy];
    const young = { ...copy, ages: intersect(copy.ages, youngerThan(event.olderThanDays)) };
    // Which mail was never opened is not known, so the old half may or may not be there.
    const maybe = { ...copy, ages: intersect(copy.ages, old), certainty: 'possible' as const };
    return event.scope === 'unreadInbox' ? [young, maybe] : [young];
  };
  return copies.flatMap((copy) =>
    copy.place.type === 'recoverable' && touched(copy)
      ? [{ ...copy, ages: intersect(agesOnServer(copies, copy), old) }]
      : survives(copy),
  );
}

function afterLossOfDisk(copies: readonly Copy[]): Copy[] {
  return copies.flatMap((copy): Copy[] => {
    const { disk } = copy.place;
    if (disk === null) return [copy];
    switch (disk) {
      case 'computer':
        return [];
      case 'unknownDisk':
        return [{ ...copy, certainty: 'possible' }];
      case 'otherDisk':
      case 'network':
      case 'cloud':
        return [copy];
    }
  });
}

function afterDeletionEverywhere(copies: readonly Copy[], accounts: readonly string[] | null): Copy[] {
  return copies.flatMap((copy): Copy[] => {
    if (!concerns(copy, accounts)) return [copy];
    if (copy.place.type === 'recoverable') return [{ ...copy, ages: agesOnServer(copies, copy) }];
    return copy.place.type === 'server' || copy.mirror ? [] : [copy];
  });
}

/** A cache opens only with the account that filled it, so it goes when the account goes. */
function belongsToServer(copy: Copy): boolean {
  switch (copy.place.type) {
    case 'server':
    case 'recoverable':
    case 'archiveMailbox':
    case 'deviceCache':
      return true;
    case 'dataFile':
    case 'backup':
      return false;
  }
}

/** What the server of a recoverable stage held before the event. */
function agesOnServer(copies: readonly Copy[], stage: Copy): Ages | null {
  const held = copies.filter(
    (copy) =>
      copy.place.type === 'server' &&
      copy.place.id === stage.place.id &&
      copy.account === stage.account &&
      copy.kind === stage.kind &&
      copy.certainty === 'certain',
  );
  return held[0]?.ages ?? null;
}

function concerns(copy: Copy, accounts: readonly string[] | null): boolean {
  return accounts === null || accounts.includes(copy.account);
}
