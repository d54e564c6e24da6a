import { MAIL_KINDS, type MailKind } from '../../../src/core/copies/copy';
import {
  DAYS,
  PLACES,
  daysInStage,
  holds,
  itemOf,
  live,
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

const memory = new Map<string, ReadonlyMap<MailKind, readonly (InOneWorld | null)[]>>();
const lives = new Map<string, State>();

/**
 * What becomes of mail in all of these worlds together: what is the same in every one of them, or else it cannot
 * be told.
 */
export function truthsOf(worlds: readonly World[], blow: Blow): Truths {
  const each = worlds.map((world) => struck(world, blow));
  return new Map(
    MAIL_KINDS.map((kind) => [
      kind,
      Array.from({ length: AGES }, (_, age) => join(each.map((world) => world.get(kind)?.[age] ?? null))),
    ]),
  );
}

/** Names of the places. */
export function placesIn(where: number): PlaceName[] {
  return PLACES.filter((place) => (where & bitOf(place)) !== 0);
}

interface Struck {
  world: World;
  before: State;
  left: State;
}

function struck(world: World, blow: Blow): ReadonlyMap<MailKind, readonly (InOneWorld | null)[]> {
  const key = JSON.stringify([world, blow]);
  const known = memory.get(key);
  if (known) return known;
  const before = lived(world);
  const one: Struck = { world, before, left: strike(before, world, blow) };
  const found = new Map(
    MAIL_KINDS.map((kind) => {
      const sorts = SORTS.flatMap((sort, index) => (sort.kind === kind ? [index] : []));
      return [kind, Array.from({ length: AGES }, (_, age) => atAge(one, sorts, age))];
    }),
  );
  memory.set(key, found);
  return found;
}

function lived(world: World): State {
  const key = JSON.stringify(world);
  const known = lives.get(key);
  if (known) return known;
  const state = live(world);
  lives.set(key, state);
  return state;
}

/**
 * The message's places, and `STAGE` when the Exchange server still has it or can bring it back. All that is told
 * of several messages, or of several worlds, is what they have in common.
 */
function placesOf(state: State, world: World, item: number): number {
  const lasting = LASTING.reduce(
    (bits, place) => (holds(state, place, item) ? bits | bitOf(place) : bits),
    0,
  );
  const onServer = world.stageDays > 0 && holds(state, 'mailServer', item);
  return lasting | (onServer || holds(state, 'stage', item) ? STAGE : 0);
}

interface InOneWorld {
  /** Before the blow it lay somewhere else than in the stage. */
  there: boolean;
  /** Places that hold every message of that kind and age, and places that hold some. */
  all: number;
  some: number;
  daysLeft: number | null;
}

function atAge({ world, before, left }: Struck, sorts: readonly number[], age: number): InOneWorld | null {
  const held = sorts.map((sort) => itemOf(age, sort)).filter((item) => placesOf(before, world, item) !== 0);
  const lasting = held.filter((item) => (placesOf(before, world, item) & ~STAGE) !== 0);
  const items = lasting.length > 0 ? lasting : held;
  if (items.length === 0) return null;
  const places = items.map((item) => placesOf(left, world, item));
  const staged = items.filter((item) => holds(left, 'stage', item));
  return {
    there: lasting.length > 0,
    all: places.reduce((a, b) => a & b),
    some: places.reduce((a, b) => a | b),
    daysLeft: staged.length === 0 ? null : daysLeft(world, before, left, staged),
  };
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
