import * as v from 'valibot';
import { moveDiarySchema, type MoveState } from '../../sources/graph/move-plan';
import type { KeyValueStore } from '../../storage/ports';
import { STATES_KEY, TASK_KEY } from './noted';
import { MOVE_KINDS, type Move } from './task';

/** Where a move is noted. `nowhere`: only this page knows of it. */
export type KeptIn = 'device' | 'window' | 'nowhere';

/**
 * Notes a move so that it outlives the page: which messages, by their ids, and how far it has come. No subjects.
 * 'Forget everything' takes the notes with it, because their keys are marked like all of ours.
 */
export interface MoveKeeper {
  /** The move that was noted last and where; null: none, or it cannot be read. */
  read: () => { move: Move; keptIn: KeptIn } | null;
  /** Notes where a move stands; never throws. */
  write: (move: Move) => KeptIn;
  clear: () => void;
  /** The note is still there; false when somebody has cleared the storage. True when there never was one. */
  untouched: () => boolean;
}

const LETTERS: Record<MoveState, string> = {
  planned: 'p',
  sent: 's',
  moved: 'm',
  sentBack: 't',
  back: 'b',
  gone: 'g',
  refused: 'r',
};

const named = v.object({ id: v.string(), name: v.string() });
const keptSchema = v.object({
  version: v.literal(1),
  startedAt: v.string(),
  task: v.object({
    kind: v.picklist(MOVE_KINDS),
    mailbox: v.string(),
    address: v.nullable(v.string()),
    folder: named,
    to: named,
    what: v.variant('kind', [
      v.object({ kind: v.literal('before'), instant: v.string() }),
      v.object({ kind: v.literal('larger'), bytes: v.number() }),
    ]),
  }),
  messages: v.array(v.tuple([v.string(), v.nullable(v.number())])),
});

interface KeeperParts {
  /** What lasts on this device; null: there is none or it is denied. */
  device: KeyValueStore | null;
  /** What lasts as long as the window. */
  window: KeyValueStore | null;
  /** Put before every key on the device, see `openStore`. */
  prefix: string;
}

/** A keeper that prefers the device, and takes the window's storage where the device has no room. */
export function moveKeeper({ device, window, prefix }: KeeperParts): MoveKeeper {
  const places: { name: Exclude<KeptIn, 'nowhere'>; store: KeyValueStore; prefix: string }[] = [
    ...(device ? [{ name: 'device' as const, store: device, prefix }] : []),
    ...(window ? [{ name: 'window' as const, store: window, prefix: '' }] : []),
  ];
  let kept: { at: (typeof places)[number]; startedAt: string } | null = null;

  function clearIn({ store, prefix: before }: (typeof places)[number]): void {
    try {
      store.remove(before + TASK_KEY);
      store.remove(before + STATES_KEY);
    } catch {
      // Denied: then nothing could be written there either.
    }
  }

  function put(at: (typeof places)[number], key: string, text: string): boolean {
    try {
      at.store.set(at.prefix + key, text);
      return at.store.get(at.prefix + key) === text;
    } catch {
      return false;
    }
  }

  return {
    read: () => {
      for (const at of places) {
        try {
          const task = at.store.get(at.prefix + TASK_KEY);
          const states = at.store.get(at.prefix + STATES_KEY);
          const move = task === null || states === null ? null : unpack(task, states);
          if (move) {
            kept = { at, startedAt: move.startedAt };
            return { move, keptIn: at.name };
          }
        } catch {
          // Denied: the next place may do.
        }
      }
      return null;
    },
    write: (move) => {
      const states = statesOf(move);
      if (kept?.startedAt === move.startedAt) {
        if (put(kept.at, STATES_KEY, states)) return kept.at.name;
        clearIn(kept.at);
      }
      kept = null;
      const task = taskOf(move);
      for (const at of places) {
        if (put(at, TASK_KEY, task) && put(at, STATES_KEY, states)) {
          kept = { at, startedAt: move.startedAt };
          return at.name;
        }
        clearIn(at);
      }
      return 'nowhere';
    },
    clear: () => {
      kept = null;
      places.forEach(clearIn);
    },
    untouched: () => {
      if (kept === null) return true;
      try {
        return kept.at.store.get(kept.at.prefix + STATES_KEY) !== null;
      } catch {
        return true;
      }
    },
  };
}

function taskOf({ task, startedAt, diary }: Move): string {
  const messages = diary.entries.map(({ id, bytes }) => [id, bytes]);
  return JSON.stringify({ version: 1, startedAt, task, messages });
}

function statesOf({ direction, diary }: Move): string {
  return `${direction}:${diary.entries.map(({ state }) => LETTERS[state]).join('')}`;
}

function unpack(taskText: string, statesText: string): Move | null {
  const kept = v.safeParse(keptSchema, JSON.parse(taskText));
  const [direction, letters = ''] = statesText.split(':');
  if (!kept.success || (direction !== 'forth' && direction !== 'back')) return null;
  const { task, startedAt, messages } = kept.output;
  if (letters.length !== messages.length) return null;
  const states = new Map(Object.entries(LETTERS).map(([state, letter]) => [letter, state]));
  const diary = v.safeParse(moveDiarySchema, {
    version: 1,
    to: task.to.id,
    entries: messages.map(([id, bytes], at) => ({
      id,
      bytes,
      from: task.folder.id,
      state: states.get(letters.charAt(at)),
    })),
  });
  return diary.success ? { task, startedAt, direction, diary: diary.output } : null;
}
