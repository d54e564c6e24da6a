import { MAIL_KINDS, type MailKind } from '../../../src/core/copies/copy';
import {
  DAYS,
  PLACES,
  daysInStage,
  holds,
  itemOf,
  live,
  mark,
  strike,
  type PlaceName,
  type State,
} from './simulate';
import { SORTS, type Blow, type World } from './world';

/** Ages looked at. The last weeks are left out: the worlds of backups of unknown date run out there. */
export const AGES = DAYS - 36;

/** Places in which mail stays. The cache is none of them: how much of it a program keeps cannot be known. */
const LASTING: readonly PlaceName[] = ['popServer', 'mailServer', 'file', 'otherFile', 'backup'];

const bitOf = (place: PlaceName): number => 1 << PLACES.indexOf(place);
const STAGE = bitOf('stage');

export type TrueFate = 'lost' | 'cannotTell' | 'recoverable' | 'kept';

/** What becomes of the mail of one kind and age. `where`: a bit for each of `PLACES`. */
export interface Truth {
  fate: TrueFate;
  where: number;
  recoverableDays: number | null;
}

/** By kind and age in days; null: there is no such mail. */
export type Truths = ReadonlyMap<MailKind, readonly (Truth | null)[]>;

type InWorld = ReadonlyMap<MailKind, readonly (InOneWorld | null)[]>;

const memory = new Map<string, InWorld>();

/**
 * What becomes of mail in all of these worlds together: what is the same in every one of them, or else it cannot
 * be told.
 */
export function truthsOf(worlds: readonly World[], blow: Blow): Truths {
  const each = worlds.map((world) => struck(world, blow));
  return new Map(MAIL_KINDS.map((kind) => [kind, together(each.map((world) => world.get(kind) ?? []))]));
}

/** Of one kind of mail, age by age. Neighbouring ages mostly share their fate, which is then told once. */
function together(worlds: readonly (readonly (InOneWorld | null)[])[]): (Truth | null)[] {
  const truths: (Truth | null)[] = [];
  for (let age = 0; age < AGES; age += 1) {
    const before = truths[age - 1];
    truths.push(
      before !== undefined && worlds.every((world) => world[age] === world[age - 1])
        ? before
        : join(worlds.map((world) => world[age] ?? null)),
    );
  }
  return truths;
}

/** Names of the places. */
export function placesIn(where: number): PlaceName[] {
  return PLACES.filter((place) => (where & bitOf(place)) !== 0);
}

interface Struck {
  world: World;
  before: State;
  left: State;
  /** `placesOf` each message, before the blow and after it. */
  lay: Uint8Array;
  lie: Uint8Array;
}

function struck(world: World, blow: Blow): InWorld {
  const key = nameOf(world) + JSON.stringify(blow);
  const known = memory.get(key);
  if (known) return known;
  const { before, lay } = lived(world);
  const left = strike(before, world, blow);
  const one: Struck = { world, before, left, lay, lie: placesOf(left, world) };
  const found = new Map(
    MAIL_KINDS.map((kind) => {
      const sorts = SORTS.flatMap((sort, index) => (sort.kind === kind ? [index] : []));
      return [kind, atEachAge(one, sorts)];
    }),
  );
  memory.set(key, found);
  return found;
}

const names = new WeakMap<World, string>();

/** One text for equal worlds, which are many, and written once for each of them. */
function nameOf(world: World): string {
  const name = names.get(world) ?? JSON.stringify(world);
  names.set(world, name);
  return name;
}

const lives = new Map<string, { before: State; lay: Uint8Array }>();

function lived(world: World): { before: State; lay: Uint8Array } {
  const key = nameOf(world);
  const known = lives.get(key);
  if (known) return known;
  const before = live(world);
  const life = { before, lay: placesOf(before, world) };
  lives.set(key, life);
  return life;
}

/**
 * Each message's places, and `STAGE` when the Exchange server still has it or can bring it back. All that is told
 * of several messages, or of several worlds, is what they have in common.
 */
function placesOf(state: State, world: World): Uint8Array {
  const bits = new Uint8Array(state.stagedOn.length);
  for (const place of LASTING) mark(bits, bitOf(place), state, place);
  mark(bits, STAGE, state, 'stage');
  if (world.stageDays > 0) mark(bits, STAGE, state, 'mailServer');
  return bits;
}

interface InOneWorld {
  /** Before the blow it lay somewhere else than in the stage. */
  there: boolean;
  /** Places that hold every message of that kind and age, and places that hold some. */
  all: number;
  some: number;
  daysLeft: number | null;
}

/** Neighbouring ages mostly lie alike, and are then one. */
function atEachAge(one: Struck, sorts: readonly number[]): (InOneWorld | null)[] {
  const ages: (InOneWorld | null)[] = [];
  for (let age = 0; age < AGES; age += 1) {
    const before = ages[age - 1];
    ages.push(before !== undefined && liesAsBefore(one, sorts, age) ? before : atAge(one, sorts, age));
  }
  return ages;
}

/** Whether mail of this age lies as that which is a day younger. What is in the stage leaves on a day of its own. */
function liesAsBefore({ left, lay, lie }: Struck, sorts: readonly number[], age: number): boolean {
  for (const sort of sorts) {
    const item = itemOf(age, sort);
    const younger = itemOf(age - 1, sort);
    if (lay[item] !== lay[younger] || lie[item] !== lie[younger]) return false;
    if (holds(left, 'stage', item) || holds(left, 'stage', younger)) return false;
  }
  return true;
}

function atAge(one: Struck, sorts: readonly number[], age: number): InOneWorld | null {
  const { world, before, left, lay, lie } = one;
  const was = (sort: number) => lay[itemOf(age, sort)] ?? 0;
  if (!sorts.some((sort) => was(sort) !== 0)) return null;
  const there = sorts.some((sort) => (was(sort) & ~STAGE) !== 0);
  const counted = there ? ~STAGE : ~0;
  let all = ~0;
  let some = 0;
  const staged: number[] = [];
  for (const sort of sorts) {
    if ((was(sort) & counted) === 0) continue;
    const item = itemOf(age, sort);
    const lies = lie[item] ?? 0;
    all &= lies;
    some |= lies;
    if (holds(left, 'stage', item)) staged.push(item);
  }
  return theOne({
    there,
    all,
    some,
    daysLeft: staged.length === 0 ? null : daysLeft(world, before, left, staged),
  });
}

const ones = new Map<number, InOneWorld>();

/** One object for equal ones: there are few of them and many ages, worlds and blows. */
function theOne(one: InOneWorld): InOneWorld {
  // A byte for either of the places, a bit for being there, and above them the days that are left.
  const key = (((one.daysLeft ?? -1) + 1) << 17) | (one.all << 9) | (one.some << 1) | (one.there ? 1 : 0);
  const known = ones.get(key) ?? one;
  ones.set(key, known);
  return known;
}

/** Of what was in the stage before the blow, some goes tomorrow; only that one day is promised for all of it. */
function daysLeft(world: World, before: State, left: State, staged: readonly number[]): number {
  if (staged.some((item) => holds(before, 'stage', item))) return 1;
  return Math.min(...staged.map((item) => daysInStage(left, world, item) ?? 0));
}

/**
 * `kept` and `recoverable` name a place: mail that is safe here or safe there, nobody knows which, is not called
 * kept.
 */
function join(each: readonly (InOneWorld | null)[]): Truth | null {
  if (!each.some((one) => one?.there)) return null;
  const all = each.reduce((bits, one) => bits & (one?.all ?? 0), ~0);
  const some = each.reduce((bits, one) => bits | (one?.some ?? 0), 0);
  if (some === 0) return the('lost', 0, null);
  if ((all & ~STAGE) !== 0) return the('kept', all & ~STAGE, null);
  if (all !== STAGE) return the('cannotTell', some, null);
  return the('recoverable', STAGE, Math.min(...each.map((one) => one?.daysLeft ?? Infinity)));
}

const truths = new Map<string, Truth>();

/** One object for equal truths: there are few of them and many ages. */
function the(fate: TrueFate, where: number, recoverableDays: number | null): Truth {
  const key = `${fate}${where} ${recoverableDays}`;
  const known = truths.get(key);
  if (known) return known;
  const truth = { fate, where, recoverableDays };
  truths.set(key, truth);
  return truth;
}
