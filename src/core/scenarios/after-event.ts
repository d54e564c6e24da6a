import { atLeast, intersect, youngerThan } from '../copies/ages';
import type { Ages, Copy } from '../copies/copy';
import { purgedKinds, type ScenarioEvent } from './event';

/** The copies that are left after the event. Pure: the same copies and event give the same list. */
export function copiesAfter(copies: readonly Copy[], event: ScenarioEvent): Copy[] {
  return [...left(copies, event).map(nearerItsEnd), ...justDeleted(copies, event)];
}

function left(copies: readonly Copy[], event: ScenarioEvent): readonly Copy[] {
  switch (event.type) {
    case 'serverPurge':
      return copies.flatMap((copy) => (isPurged(copy, event) ? afterPurge(copy, event) : [copy]));
    case 'diskCrash':
    case 'deviceStolen':
      return afterLossOfDisk(copies);
    case 'syncedDeletion':
      return copies.filter((copy) => !concerns(copy, event.accounts) || !followsServer(copy));
    case 'accountClosed':
      return copies.filter((copy) => !concerns(copy, event.accounts) || !belongsToServer(copy));
    case 'programSwitched':
      // Data files stay on the disk, where the new program does not look. It fills mirrors anew from the server, and
      // what lay in the file of a mirror opens nowhere else.
      return copies.filter((copy) => copy.place.type !== 'deviceCache' && copy.inMirrorFile !== true);
    case 'mailboxFull':
      // A full mailbox refuses new mail; what is there stays.
      return copies;
  }
}

/** What the event itself has moved into the recoverable stage. */
function justDeleted(copies: readonly Copy[], event: ScenarioEvent): Copy[] {
  const stages = copies.filter((copy) => copy.place.type === 'recoverable');
  switch (event.type) {
    case 'serverPurge':
      return stages
        .filter((stage) => isAimedAt(stage, event))
        .map((stage) => ({
          ...stage,
          ages: intersect(agesOnServer(copies, stage), atLeast(event.olderThanDays)),
        }));
    case 'syncedDeletion':
      return stages
        .filter((stage) => concerns(stage, event.accounts))
        .map((stage) => ({ ...stage, ages: agesOnServer(copies, stage) }));
    case 'diskCrash':
    case 'deviceStolen':
    case 'accountClosed':
    case 'mailboxFull':
    case 'programSwitched':
      return [];
  }
}

/** Mail came into the stage day by day, so of what was there before the event some goes tomorrow. */
function nearerItsEnd(copy: Copy): Copy {
  return copy.place.type === 'recoverable' ? { ...copy, endsAfterDays: 1 } : copy;
}

type Purge = Extract<ScenarioEvent, { type: 'serverPurge' }>;

function isAimedAt(copy: Copy, event: Purge): boolean {
  const kinds = purgedKinds(event.scope);
  return concerns(copy, event.accounts) && !copy.ageless && (kinds === 'all' || kinds.includes(copy.kind));
}

function isPurged(copy: Copy, event: Purge): boolean {
  return isAimedAt(copy, event) && followsServer(copy);
}

function afterPurge(copy: Copy, { olderThanDays, scope }: Purge): Copy[] {
  const young = { ...copy, ages: intersect(copy.ages, youngerThan(olderThanDays)) };
  // Which mail was never opened is not known, so the old half may or may not be there.
  const maybe = {
    ...copy,
    ages: intersect(copy.ages, atLeast(olderThanDays)),
    certainty: 'possible' as const,
  };
  return scope === 'unreadInbox' ? [young, maybe] : [young];
}

function afterLossOfDisk(copies: readonly Copy[]): Copy[] {
  return copies.flatMap((copy): Copy[] => {
    const { disk } = copy.place;
    if (disk === null) return [copy];
    // Also where its disk is whole: no other profile opens the file of a mirror.
    if (copy.inMirrorFile === true) return [];
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

/** What goes from the server goes from here. */
function followsServer(copy: Copy): boolean {
  return copy.place.type === 'server' || copy.mirror;
}

/** A cache opens only with the account that filled it, so it goes when the account goes. */
function belongsToServer(copy: Copy): boolean {
  switch (copy.place.type) {
    case 'server':
    case 'recoverable':
    case 'archiveMailbox':
    case 'deviceCache':
      return true;
    case 'phone':
      return copy.mirror;
    case 'dataFile':
    case 'collector':
    case 'backup':
      return false;
  }
}

/** What the server of a recoverable stage held before the event. */
function agesOnServer(copies: readonly Copy[], stage: Copy): Ages | null {
  // What is short is compared first: a slider asks at every step of it.
  const held = copies.find(
    (copy) =>
      copy.kind === stage.kind &&
      copy.place.type === 'server' &&
      copy.certainty === 'certain' &&
      copy.account === stage.account &&
      copy.place.id === stage.place.id,
  );
  return held?.ages ?? null;
}

/** Mail of one account may lie with another's server: POP3 mail that is delivered into an Exchange mailbox. */
function concerns(copy: Copy, accounts: readonly string[] | null): boolean {
  if (accounts === null || accounts.includes(serverOf(copy))) return true;
  return copy.sharedWith?.some((account) => accounts.includes(account)) === true;
}

function serverOf(copy: Copy): string {
  switch (copy.place.type) {
    case 'server':
    case 'recoverable':
    case 'archiveMailbox':
    case 'collector':
      return copy.place.id;
    case 'deviceCache':
    case 'phone':
      return copy.follows ?? copy.account;
    case 'dataFile':
    case 'backup':
      return copy.account;
  }
}
