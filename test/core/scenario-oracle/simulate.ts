import { BACKUP_AGES, SORTS, type Blow, type RealDisk, type World } from './world';

/** Three years, a day at a time. */
export const DAYS = 1096;
const TODAY = DAYS - 1;
const ITEMS = DAYS * SORTS.length;
/** Day on which each message came. */
const CAME = Int16Array.from({ length: ITEMS }, (_, item) => Math.floor(item / SORTS.length));

/** A message lies in a place in its own folder, unsorted in the inbox there, or not at all. */
const ABSENT = 0;
const IN_FOLDER = 1;
const UNSORTED = 2;

export const PLACES = ['popServer', 'mailServer', 'stage', 'cache', 'file', 'otherFile', 'backup'] as const;
export type PlaceName = (typeof PLACES)[number];

/** Every message, place by place. Index: day of arrival times the number of sorts, plus the sort. */
export interface State {
  places: Record<PlaceName, Uint8Array>;
  /** Day on which a message entered the stage. */
  stagedOn: Int16Array;
}

/** Three years, as they pass whether or not somebody makes a backup. */
interface Life {
  /** How things lie on the last evening, in a world without a backup. */
  last: State;
  /** What a backup would have copied, by how many days ago. */
  copied: ReadonlyMap<number, Uint8Array>;
}

const lives = new Map<string, Life>();

/** How things lie on the last evening, after three years. Not to be changed: worlds share it. */
export function live(world: World): State {
  // Neither a backup nor the disk that a file lies on changes what happens before the blow.
  const key = JSON.stringify({ ...world, backup: null, backupHoldsContacts: null, fileDisk: null });
  const life = lives.get(key) ?? liveThrough(world);
  lives.set(key, life);
  if (world.backup === null) return life.last;
  const copied = life.copied.get(world.backup.madeDaysAgo);
  if (!copied) throw new RangeError(`no backup of ${world.backup.madeDaysAgo} days ago`);
  const holds = (item: number) => world.backupHoldsContacts || !('contact' in sortOf(item));
  const backup = copied.map((held, item) => (holds(item) ? held : ABSENT));
  return { ...life.last, places: { ...life.last.places, backup } };
}

function liveThrough(world: World): Life {
  const state: State = {
    places: {
      popServer: new Uint8Array(ITEMS),
      mailServer: new Uint8Array(ITEMS),
      stage: new Uint8Array(ITEMS),
      cache: new Uint8Array(ITEMS),
      file: new Uint8Array(ITEMS),
      otherFile: new Uint8Array(ITEMS),
      backup: new Uint8Array(ITEMS),
    },
    stagedOn: new Int16Array(ITEMS),
  };
  const downloaded = new Uint8Array(ITEMS);
  const copied = new Map<number, Uint8Array>();
  const backupDays = new Map(BACKUP_AGES.map((age) => [TODAY - age, age]));
  for (let day = 0; day <= TODAY; day += 1) {
    newMail(state, world, day);
    if (world.reads === 'pop3') download(state, world, day, downloaded);
    if (world.reads !== 'pop3') secondFetches(state, world, day);
    ownRule(state, world, day);
    standingRule(state, world, day);
    emptyStage(state, world, day);
    syncCache(state, world);
    const age = backupDays.get(day);
    if (age !== undefined) copied.set(age, copyOf(state, world));
  }
  return { last: state, copied };
}

/** What is left on the evening of the blow. The state given is not changed. */
export function strike(before: State, world: World, blow: Blow): State {
  const state: State = {
    places: {
      popServer: before.places.popServer.slice(),
      mailServer: before.places.mailServer.slice(),
      stage: before.places.stage.slice(),
      cache: before.places.cache.slice(),
      file: before.places.file.slice(),
      otherFile: before.places.otherFile.slice(),
      backup: before.places.backup.slice(),
    },
    stagedOn: before.stagedOn.slice(),
  };
  const own = world.reads === 'pop3' ? 'popServer' : 'mailServer';
  const struck = (at: { own: boolean; host: boolean }): PlaceName[] => [
    ...(at.own ? ([own] as const) : []),
    ...(at.host && own !== 'mailServer' ? (['mailServer'] as const) : []),
  ];
  switch (blow.type) {
    case 'purge':
      for (const place of struck(blow.at)) {
        each((item) => {
          if (isPurged(state, world, place, item, blow)) remove(state, world, place, item, TODAY);
        });
      }
      syncCache(state, world);
      return state;
    case 'deviceDeletesAll':
      for (const place of struck(blow.at)) each((item) => remove(state, world, place, item, TODAY));
      syncCache(state, world);
      return state;
    case 'diskDies':
      state.places.cache.fill(ABSENT);
      if (dies(world.fileDisk)) state.places.file.fill(ABSENT);
      state.places.otherFile.fill(ABSENT);
      if (world.backup && dies(world.backup.disk)) state.places.backup.fill(ABSENT);
      return state;
    case 'closed':
      for (const place of struck(blow.at)) {
        state.places[place].fill(ABSENT);
        if (place === 'mailServer') {
          state.places.stage.fill(ABSENT);
          // A cache opens only with the account that filled it.
          state.places.cache.fill(ABSENT);
        }
      }
      return state;
    case 'full':
      return state;
  }
}

/** Days from the blow until the stage has let go of the message; null: it is not in the stage. */
export function daysInStage(state: State, world: World, item: number): number | null {
  if (state.places.stage[item] !== IN_FOLDER) return null;
  let day = TODAY;
  while (!hasLeftStage(state, world, item, day)) day += 1;
  return day - TODAY;
}

/** Whether the message lies there in its own folder: filed mail that is only in the inbox there is not filed. */
export function holds(state: State, place: PlaceName, item: number): boolean {
  return state.places[place][item] === IN_FOLDER;
}

/** Sets a bit of every message that `holds`: the same for all of them at once, as there are very many. */
export function mark(bits: Uint8Array, bit: number, state: State, place: PlaceName): void {
  const lies = state.places[place];
  for (let item = 0; item < bits.length; item += 1)
    if (lies[item] === IN_FOLDER) bits[item] = (bits[item] ?? 0) | bit;
}

/** Index of the message of a sort that is so many days old today. */
export function itemOf(age: number, sort: number): number {
  return (TODAY - age) * SORTS.length + sort;
}

function dies(disk: RealDisk): boolean {
  return disk === 'computer';
}

function each(visit: (item: number) => void, until = TODAY): void {
  for (let item = 0; item < (until + 1) * SORTS.length; item += 1) visit(item);
}

function sortOf(item: number) {
  const sort = SORTS[item % SORTS.length];
  if (!sort) throw new RangeError(`no sort of message ${item}`);
  return sort;
}

function ageOn(item: number, day: number): number {
  return day - (CAME[item] ?? 0);
}

function newMail(state: State, world: World, day: number): void {
  SORTS.forEach((sort, index) => {
    const item = day * SORTS.length + index;
    const { popServer, mailServer, file } = state.places;
    if (world.reads === 'pop3') {
      if (sort.made === 'arrives') {
        // The server knows one folder, the inbox. Filing and throwing away happen on this computer.
        popServer[item] = sort.kind === 'inbox' ? IN_FOLDER : UNSORTED;
      } else storeOf(state, world)[item] = IN_FOLDER;
      if (sort.kind === 'sent' && world.sentKept) popServer[item] = IN_FOLDER;
      return;
    }
    const isLocal = world.reads === 'imap' && 'contact' in sort && !world.contactsAtProvider;
    (isLocal ? file : mailServer)[item] = IN_FOLDER;
  });
}

/** Where a POP3 program puts what it downloads and what is written here. */
function storeOf({ places }: State, world: World): Uint8Array {
  switch (world.store) {
    case 'file':
      return places.file;
    case 'otherFile':
      return places.otherFile;
    case 'hosted':
      return places.mailServer;
  }
}

function download(state: State, world: World, day: number, downloaded: Uint8Array): void {
  const { popServer } = state.places;
  const store = storeOf(state, world);
  each((item) => {
    // POP3 fetches what arrived, and knows nothing of the folder of sent mail.
    if (popServer[item] === ABSENT || sortOf(item).made === 'here') return;
    if (downloaded[item] === 0) {
      downloaded[item] = 1;
      store[item] = IN_FOLDER;
    }
    if (world.provider === 'keepsAll') return;
    const kept =
      world.provider !== 'deletesOnFetch' &&
      isLeft(world.keepDays, item, day) &&
      (world.second === null || isLeft(world.second.keepDays, item, day));
    const thrownAway = world.removeWhenDeletedHere && sortOf(item).kind === 'deleted';
    if (!kept || thrownAway || world.otherReaderRemoves) popServer[item] = ABSENT;
  }, day);
}

function isLeft(keepDays: number | null, item: number, day: number): boolean {
  return keepDays === null || ageOn(item, day) < keepDays;
}

/** Beside a program that shows what is on the server, a second one fetches the inbox into a file of its own. */
function secondFetches({ places }: State, { second }: World, day: number): void {
  if (!second) return;
  each((item) => {
    if (sortOf(item).kind !== 'inbox' || places.mailServer[item] === ABSENT) return;
    places.otherFile[item] = IN_FOLDER;
    if (!isLeft(second.keepDays, item, day)) places.mailServer[item] = ABSENT;
  }, day);
}

/** The program's own rule: it knows the folders that it shows, and on a POP3 server what it fetched. */
function ownRule(state: State, world: World, day: number): void {
  const { ownDays } = world;
  if (ownDays === null) return;
  const store = world.reads === 'pop3' ? storeOf(state, world) : state.places.mailServer;
  each((item) => {
    if ('contact' in sortOf(item)) return;
    store[item] = ABSENT;
    if (world.removeWhenDeletedHere) state.places.popServer[item] = ABSENT;
  }, day - ownDays);
}

function standingRule(state: State, world: World, day: number): void {
  const limit = world.serverDeletesAfter;
  if (limit === null) return;
  const place = world.reads === 'pop3' ? 'popServer' : 'mailServer';
  each((item) => {
    // Old appointments that a rule took long ago are nobody's to see; the table speaks of contacts and of those
    // that are there.
    if (!('contact' in sortOf(item))) remove(state, world, place, item, day);
  }, day - limit);
}

/** A rule about old mail leaves contacts alone everywhere; an Exchange server's takes old appointments. */
function isAgedBy(world: World, place: PlaceName, item: number): boolean {
  const sort = sortOf(item);
  if (!('contact' in sort)) return true;
  return place === 'mailServer' && world.stageDays > 0 && !sort.contact;
}

function isPurged(
  state: State,
  world: World,
  place: PlaceName,
  item: number,
  { days, scope }: Extract<Blow, { type: 'purge' }>,
): boolean {
  if (ageOn(item, TODAY) < days || !isAgedBy(world, place, item)) return false;
  const sort = sortOf(item);
  const inInbox = sort.kind === 'inbox' || state.places[place][item] === UNSORTED;
  switch (scope) {
    case 'all':
      return true;
    case 'inbox':
      return inInbox;
    case 'unreadInbox':
      return inInbox && !sort.opened;
    case 'deletedItems':
      return sort.kind === 'deleted' && !inInbox;
  }
}

function remove(state: State, world: World, place: PlaceName, item: number, day: number): void {
  if (state.places[place][item] === ABSENT) return;
  state.places[place][item] = ABSENT;
  if (place === 'mailServer' && world.stageDays > 0) {
    state.places.stage[item] = IN_FOLDER;
    state.stagedOn[item] = day;
  }
}

function emptyStage(state: State, world: World, day: number): void {
  if (world.stageDays === 0 || world.serverDeletesAfter === null) return;
  each((item) => {
    if (state.places.stage[item] === IN_FOLDER && hasLeftStage(state, world, item, day)) {
      state.places.stage[item] = ABSENT;
    }
  }, day);
}

function hasLeftStage(state: State, world: World, item: number, day: number): boolean {
  return day - (state.stagedOn[item] ?? 0) >= world.stageDays;
}

/** The whole mailbox; worlds in which the program keeps less offline are looked at when fates are told. */
function syncCache(state: State, world: World): void {
  if (world.reads === 'imap' && world.contactsAtProvider) {
    each((item) => {
      state.places.cache[item] =
        'contact' in sortOf(item) ? ABSENT : (state.places.mailServer[item] ?? ABSENT);
    });
    return;
  }
  state.places.cache.set(state.places.mailServer);
}

/** What a backup made that evening holds. */
function copyOf(state: State, world: World): Uint8Array {
  const { mailServer, file } = state.places;
  const copy = new Uint8Array(ITEMS);
  each((item) => {
    const stored = world.reads === 'pop3' ? storeOf(state, world)[item] : mailServer[item] || file[item];
    copy[item] = stored ?? ABSENT;
  });
  return copy;
}
