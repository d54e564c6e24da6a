import { blankAccount, accountId } from '../../src/core/facts/blank';
import { known } from '../../src/core/facts/evidence';
import type { SourceFacts } from '../../src/core/facts/snapshot';
import { startWalk } from '../../src/core/report/walk';
import { FIXES } from '../../src/core/fixes/registry';
import { withAnswer, withFacts, withLeft, withWalk, withoutAccount } from '../../src/session/changes';
import { inspectRemembered } from '../../src/session/inspected';
import { trailInMemory } from '../../src/session/navigation';
import { createPane } from '../../src/session/create-pane';
import type { Pane } from '../../src/session/pane';
import { openStore } from '../../src/storage/store';
import { FakeBrowser } from '../storage/fake-stores';

/** What a window of a schedule can do. */
export const ACTS = [
  'drop',
  'answer',
  'walk',
  'leave',
  'leaveOut',
  'forget',
  'reload',
  'kill',
  'hear',
  'fill',
  'free',
] as const;
export type Act = (typeof ACTS)[number];
export type Counts = Record<Act | 'twoWritersInOneEvent', number>;

/** Numbers that look like chance and are the same for every run with this seed (mulberry32). */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** The storage of one browser, seen by several windows: each hears of the others' writes when it gets to it. */
class SharedStorage extends FakeBrowser {
  readonly windows = new Set<{ heard: Heard[] }>();

  of(window: { heard: Heard[] }) {
    const tell = (key: string) => {
      for (const other of this.windows) if (other !== window) other.heard.push({ key });
    };
    return {
      get: this.get,
      keys: this.keys,
      set: (key: string, value: string) => {
        this.set(key, value);
        tell(key);
      },
      remove: (key: string) => {
        this.remove(key);
        tell(key);
      },
    };
  }
}

/** The key that another window has written or removed, or that it has forgotten everything. */
type Heard = { key: string } | { forgotten: string };

interface Window {
  pane: Pane;
  heard: Heard[];
  hear: (heard: Heard) => void;
}

/** A computer's export: each has accounts of its own, and each look at it reads them with a later setting. */
export function exported(computer: number, look: number): SourceFacts {
  const source = `export ${computer}`;
  const at = new Date(Date.UTC(2026, 10, 20)).toISOString();
  return {
    source: { id: source, kind: 'profileExport', name: `pc${computer}.reg`, readAt: at },
    accounts: ['one', 'two'].map((name) => {
      const address = `${name}@pc${computer}.example.com`;
      const id = accountId({ kind: 'pop3', address, name, host: 'pop.example.com', profile: 'Outlook' });
      return {
        ...blankAccount(id, name),
        profile: 'Outlook',
        address,
        kind: known('pop3', 'imported', source),
        serverCopy: known({ keep: 'days', days: look, removeWhenDeletedHere: false }, 'imported', source),
      };
    }),
    dataFiles: [],
    gaps: [],
  };
}

/** What was given or done and must be there at the end; and what was forgotten and must not. */
interface Expected {
  /** Computers of which something was given, kept or not. */
  given: Set<number>;
  /** By computer: the last look that had room. */
  looks: Map<number, number>;
  answers: Map<string, string>;
  walks: Set<string>;
  left: Set<string>;
  leftOut: Set<string>;
}

/**
 * Runs one schedule: windows on one storage act, hear late, are reloaded and killed.
 * @returns what is missing or came back, in words; nothing when all is well
 */
export async function runSchedule(seed: number, steps: number, counts: Counts): Promise<string[]> {
  const random = chance(seed);
  const storage = new SharedStorage();
  let clock = Date.UTC(2026, 10, 27, 12);
  const now = () => new Date((clock += 1 + random(5)));
  const expected: Expected = {
    given: new Set(),
    looks: new Map(),
    answers: new Map(),
    walks: new Set(),
    left: new Set(),
    leftOut: new Set(),
  };
  let lookNumber = 0;
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

  const open = async (): Promise<Window> => {
    const heard: Heard[] = [];
    const listeners: { change: (key: string | null) => void; forgotten: (note: string) => void } = {
      change: () => undefined,
      forgotten: () => undefined,
    };
    const hear: Window['hear'] = (one) => {
      if ('key' in one) listeners.change(one.key);
      else listeners.forgotten(one.forgotten);
    };
    const window: { heard: Heard[] } = { heard };
    storage.windows.add(window);
    const pane = createPane({
      openStore: () =>
        Promise.resolve(
          openStore({
            browser: storage.of(window),
            roaming: null,
            windows: {
              onChange: (listener) => (listeners.change = listener),
              onForgotten: (listener) => (listeners.forgotten = listener),
              tellForgotten: (note) => {
                for (const other of storage.windows)
                  if (other !== window) other.heard.push({ forgotten: note });
              },
            },
            now: () => now().toISOString(),
          }),
        ),
      navigation: trailInMemory({ name: 'overview' }),
      now,
    });
    while (!pane.getState().loaded) await settle();
    return { pane, heard, hear };
  };
  const close = (window: Window) => {
    for (const one of storage.windows) if (one.heard === window.heard) storage.windows.delete(one);
  };
  const hearAll = (window: Window) => {
    for (const one of window.heard.splice(0)) window.hear(one);
  };

  const windows = [await open(), await open()];
  let lastWriter = -1;
  for (let step = 0; step < steps; step += 1) {
    const at = random(windows.length);
    const window = windows[at];
    if (!window) continue;
    const { pane } = window;
    const wrote = async (): Promise<void> => {
      if (lastWriter !== -1 && lastWriter !== at && window.heard.length > 0) counts.twoWritersInOneEvent += 1;
      lastWriter = at;
      await settle();
    };
    const roll = random(100);
    const act: Act =
      roll < 20
        ? 'drop'
        : roll < 38
          ? 'answer'
          : roll < 48
            ? 'walk'
            : roll < 56
              ? 'leave'
              : roll < 60
                ? 'leaveOut'
                : roll < 63
                  ? 'forget'
                  : roll < 71
                    ? 'reload'
                    : roll < 78
                      ? 'kill'
                      : roll < 94
                        ? 'hear'
                        : roll < 97
                          ? 'fill'
                          : 'free';
    const before = pane.getState().remembered;
    const fits = storage.room === Number.POSITIVE_INFINITY;
    switch (act) {
      case 'drop': {
        const computer = random(3);
        lookNumber += 1;
        const look = lookNumber;
        pane.remember((remembered) => withFacts(remembered, [exported(computer, look)], now()));
        expected.given.add(computer);
        // On a further computer the id of the account has the computer's after it.
        for (const { id } of exported(computer, look).accounts)
          for (const out of expected.leftOut)
            if (`${out}|`.startsWith(`${id}|`)) expected.leftOut.delete(out);
        if (fits) expected.looks.set(computer, look);
        break;
      }
      case 'answer': {
        const account = before.snapshot?.accounts[0];
        if (!account) continue;
        const value = ['none', 'leaveMail', 'removeMail'][random(3)] ?? 'none';
        pane.remember((remembered) =>
          withAnswer(
            remembered,
            'otherDevices',
            { type: 'account', id: account.id },
            { kind: 'choice', value },
            now(),
          ),
        );
        if (fits) expected.answers.set(account.id, value);
        break;
      }
      case 'walk':
      case 'leave': {
        const open = inspectRemembered(before, '2026-11-27')?.open.filter(
          (one) => one.verdict === 'fail' && one.fix,
        );
        const finding = open?.[random(open.length)];
        if (!finding?.fix) continue;
        const fix = FIXES[finding.fix];
        if (act === 'walk') {
          pane.remember((remembered) =>
            withWalk(
              remembered,
              startWalk(
                finding,
                fix,
                { home: 'classicWindows', holding: null, provider: null },
                'x',
                now().toISOString(),
              ),
            ),
          );
          if (fits) expected.walks.add(finding.key);
        } else {
          pane.remember((remembered) => withLeft(remembered, finding, 'mine', now()));
          if (fits) expected.left.add(finding.key);
        }
        break;
      }
      case 'leaveOut': {
        const account = before.snapshot?.accounts.at(-1);
        if (!account) continue;
        pane.remember((remembered) => withoutAccount(remembered, account.id, now()));
        // Answers about it go with it, whether or not there was room to note why.
        expected.answers.delete(account.id);
        if (fits) expected.leftOut.add(account.id);
        break;
      }
      case 'forget':
        await pane.forget();
        expected.given.clear();
        expected.looks.clear();
        expected.answers.clear();
        expected.walks.clear();
        expected.left.clear();
        expected.leftOut.clear();
        break;
      case 'reload':
      case 'kill':
        // A killed page hears nothing more and says nothing more; a reloaded one comes back.
        close(window);
        windows[at] = await open();
        break;
      case 'hear':
        hearAll(window);
        break;
      case 'fill':
        storage.room = [...storage.items.values()].reduce((sum, text) => sum + text.length, 0);
        break;
      case 'free':
        storage.room = Number.POSITIVE_INFINITY;
        break;
    }
    counts[act] += 1;
    if (!['hear', 'reload', 'kill', 'fill', 'free'].includes(act)) await wrote();
    if (act === 'fill' || act === 'free') lastWriter = -1;
  }
  storage.room = Number.POSITIVE_INFINITY;
  await settle();
  for (const window of windows) hearAll(window);
  const faults: string[] = [];
  const last = await open();
  for (const { pane } of [...windows, last]) {
    const { sources, answers, walks, ignored, snapshot } = pane.getState().remembered;
    for (const [computer, look] of expected.looks) {
      const days = sources.flatMap(({ facts }) =>
        facts.source.name === `pc${computer}.reg`
          ? facts.accounts.map(({ serverCopy }) =>
              serverCopy.known && serverCopy.value.keep === 'days' ? serverCopy.value.days : 0,
            )
          : [],
      );
      if (!(Math.max(0, ...days) >= look))
        faults.push(`seed ${seed}: look ${look} at computer ${computer} is lost`);
    }
    for (const [id] of expected.answers) {
      if (!answers.some(({ subject }) => subject.type === 'account' && subject.id === id))
        faults.push(`seed ${seed}: an answer about ${id} is lost`);
    }
    for (const key of expected.walks)
      if (!walks.some(({ finding }) => finding === key))
        faults.push(`seed ${seed}: the walk of ${key} is lost`);
    for (const key of expected.left)
      if (!ignored.some(({ finding }) => finding === key))
        faults.push(`seed ${seed}: the decision on ${key} is lost`);
    for (const id of expected.leftOut)
      if (snapshot?.accounts.some((account) => account.id === id)) faults.push(`seed ${seed}: ${id} is back`);
    for (const { facts } of sources) {
      if (![...expected.given].some((computer) => facts.source.name === `pc${computer}.reg`))
        faults.push(`seed ${seed}: ${facts.source.name} was forgotten and came back`);
    }
  }
  return faults;
}

/** Nothing reached yet. */
export function noCounts(): Counts {
  return {
    drop: 0,
    answer: 0,
    walk: 0,
    leave: 0,
    leaveOut: 0,
    forget: 0,
    reload: 0,
    kill: 0,
    hear: 0,
    fill: 0,
    free: 0,
    twoWritersInOneEvent: 0,
  };
}
