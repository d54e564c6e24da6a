import { FIXES } from '../../../src/core/fixes/registry';
import { startWalk } from '../../../src/core/report/walk';
import { withAnswer, withFacts, withLeft, withWalk, withoutAccount } from '../../../src/session/changes';
import { inspectRemembered } from '../../../src/session/inspected';
import { trailInMemory } from '../../../src/session/navigation';
import { createPane } from '../../../src/session/create-pane';
import { openDeviceStore } from '../../../src/session/connect';
import type { RoamingPort } from '../../../src/storage/ports';
import { exported } from '../../chaos/windows';

/** What a page of the schedule is told to do. `number` chooses among what there is. */
export interface Order {
  act: 'drop' | 'answer' | 'walk' | 'leave' | 'leaveOut' | 'forget' | 'fill' | 'free';
  computer: number;
  look: number;
  number: number;
}

/** What came of it: what must be found from now on, or must not. `null`: there was nothing to do it to. */
export interface Effect {
  /** Of the account, the finding or the computer. */
  id: string;
  /** Milliseconds since 1970 when it was written. */
  at: number;
}

export interface ChaosPage {
  loaded: () => boolean;
  act: (order: Order) => Promise<Effect | null>;
  /** When the browser told of what other windows wrote, in milliseconds since 1970. */
  heard: number[];
  /** What is remembered, as far as a schedule looks at it. */
  state: () => {
    /** Highest look by name of the export. */
    looks: Record<string, number>;
    answers: string[];
    walks: string[];
    left: string[];
    accounts: string[];
  };
}

declare global {
  interface Window {
    chaos: ChaosPage;
    /** The mailbox's settings, as Outlook has them when a page is opened; by the test. */
    heldRoaming: () => Promise<Record<string, string>>;
    saveRoaming: (settings: Record<string, string>) => Promise<void>;
  }
}

/** Where the walks of a schedule are walked. */
const AT = { home: 'classicWindows', holding: null, provider: null } as const;
const JUNK = 'what another page of this address keeps';
const exact = (): number => performance.timeOrigin + performance.now();
const now = (): Date => new Date();
const heard: number[] = [];

/** Settings of the mailbox: a copy from when the page was opened, which is saved as a whole. */
async function roaming(): Promise<RoamingPort> {
  const copy = new Map(Object.entries(await window.heldRoaming()));
  return {
    get: (key) => copy.get(key),
    set: (key, value) => void copy.set(key, value),
    remove: (key) => void copy.delete(key),
    save: async () => {
      await window.saveRoaming(Object.fromEntries(copy));
      return { ok: true };
    },
  };
}

window.addEventListener('storage', ({ key }) => {
  if (!key?.startsWith(JUNK)) heard.push(exact());
});
const pane = createPane({
  openStore: async () => {
    const store = await openDeviceStore(window);
    store.join({ roaming: await roaming(), partitionKey: '' });
    return store;
  },
  navigation: trailInMemory({ name: 'overview' }),
  now,
});

/** The last of the room is filled under one name, to the letter: each further name would take some itself. */
const SMALL = 4096;

/** Whether there was room for it. */
function isWritten(name: string, text: string): boolean {
  try {
    window.localStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Takes all the room that is left. Each large piece has a name of its own: a browser hands what stands under a name to
 * its other windows and to its disk as a whole, however little of it is new.
 */
function fill(): void {
  let piece = 0;
  for (let more = 4_000_000; more > SMALL / 4; more = Math.floor(more / 2)) {
    while (window.localStorage.getItem(`${JUNK} ${piece}`) !== null) piece += 1;
    isWritten(`${JUNK} ${piece}`, 'x'.repeat(more));
  }
  let last = window.localStorage.getItem(JUNK) ?? '';
  for (let more = SMALL; more >= 1; more /= 2) {
    const longer = last + 'x'.repeat(more);
    if (isWritten(JUNK, longer)) last = longer;
  }
}

/** Gives the room back. */
function free(): void {
  for (const name of Object.keys(window.localStorage))
    if (name.startsWith(JUNK)) window.localStorage.removeItem(name);
}

function perform({ act, computer, look, number }: Order): string | Promise<string> | null {
  const before = pane.getState().remembered;
  const accounts = before.snapshot?.accounts ?? [];
  switch (act) {
    case 'drop':
      pane.remember((remembered) => withFacts(remembered, [exported(computer, look)], now()));
      return `pc${computer}.reg`;
    case 'answer': {
      const account = accounts[number % Math.max(1, accounts.length)];
      if (!account) return null;
      const subject = { type: 'account', id: account.id } as const;
      const value = ['none', 'leaveMail', 'removeMail'][number % 3] ?? 'none';
      pane.remember((remembered) =>
        withAnswer(remembered, 'otherDevices', subject, { kind: 'choice', value }, now()),
      );
      return account.id;
    }
    case 'walk':
    case 'leave': {
      const open = inspectRemembered(before, '2026-11-27')?.open.filter((one) => one.fix);
      const finding = open?.[number % Math.max(1, open.length)];
      if (!finding?.fix) return null;
      const fix = FIXES[finding.fix];
      pane.remember((remembered) =>
        act === 'walk'
          ? withWalk(remembered, startWalk(finding, fix, AT, 'x', now().toISOString()))
          : withLeft(remembered, finding, 'mine', now()),
      );
      return finding.key;
    }
    case 'leaveOut': {
      const account = accounts.at(-1);
      if (!account) return null;
      pane.remember((remembered) => withoutAccount(remembered, account.id, now()));
      return account.id;
    }
    case 'forget':
      return pane.forget().then(() => '');
    case 'fill':
      fill();
      return '';
    case 'free':
      free();
      return '';
  }
}

window.chaos = {
  loaded: () => pane.getState().loaded,
  act: async (order) => {
    const id = await perform(order);
    const at = exact();
    // The store writes as soon as it is there; by the next task it has.
    await new Promise((resolve) => setTimeout(resolve, 0));
    return id === null ? null : { id, at };
  },
  heard,
  state: () => {
    const { sources, answers, walks, ignored, snapshot } = pane.getState().remembered;
    const looks: Record<string, number> = {};
    for (const { facts } of sources) {
      for (const { serverCopy } of facts.accounts) {
        const days = serverCopy.known && serverCopy.value.keep === 'days' ? serverCopy.value.days : 0;
        looks[facts.source.name] = Math.max(looks[facts.source.name] ?? 0, days);
      }
    }
    return {
      looks,
      answers: answers.flatMap(({ subject }) => (subject.type === 'account' ? [subject.id] : [])),
      walks: walks.map(({ finding }) => finding),
      left: ignored.map(({ finding }) => finding),
      accounts: (snapshot?.accounts ?? []).map(({ id }) => id),
    };
  },
};
