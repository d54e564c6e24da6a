import type { BrowserContext, Page } from 'playwright-core';
import { chance } from '../chaos/windows';
import { PAGE_ORIGIN } from '../host/addresses';
import { openInBrowser } from '../host/open';
import { buildProbe } from './probe/build-probe';
import type { ChaosPage, Effect, Order } from './probe/chaos-page';

/** One computer: a browser with two windows on one storage. */
interface Computer {
  context: BrowserContext;
  windows: Page[];
  close: () => Promise<void>;
  /** Exports that are given here, by number; no other computer gives them. */
  exports: readonly number[];
  full: boolean;
  expected: {
    given: Set<string>;
    looks: Map<string, number>;
    answers: Set<string>;
    walks: Set<string>;
    left: Set<string>;
    leftOut: Set<string>;
  };
}

type Kind = Order['act'] | 'reload' | 'kill' | 'atOnce' | 'twoWritersInOneEvent';
const KINDS: [Order['act'] | 'reload' | 'kill' | 'atOnce', number][] = [
  ['drop', 20],
  ['answer', 16],
  ['walk', 10],
  ['leave', 8],
  ['leaveOut', 3],
  ['forget', 3],
  ['fill', 4],
  ['free', 4],
  ['reload', 7],
  ['kill', 7],
  ['atOnce', 18],
];
const SCHEDULES = 10;
const STEPS = 25;

let folder: string;
beforeAll(async () => {
  folder = await buildProbe('chaos-page');
}, 600_000);

/** What Outlook keeps in the mailbox, between the computers. */
let mailbox: Record<string, string> = {};

async function openWindow(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${PAGE_ORIGIN}/index.html`, { waitUntil: 'domcontentloaded' });
  await loaded(page);
  return page;
}

const loaded = (page: Page) => page.waitForFunction(() => window.chaos.loaded());

async function openComputer(exports: readonly number[]): Promise<Computer> {
  const { context, page, close } = await openInBrowser({ folder });
  await context.exposeFunction('saveRoaming', (settings: Record<string, string>) => {
    mailbox = settings;
  });
  await context.exposeFunction('heldRoaming', () => mailbox);
  await page.close();
  const expected = {
    given: new Set<string>(),
    looks: new Map<string, number>(),
    answers: new Set<string>(),
    walks: new Set<string>(),
    left: new Set<string>(),
    leftOut: new Set<string>(),
  };
  const windows = [await openWindow(context), await openWindow(context)];
  return { context, windows, close, exports, full: false, expected };
}

/** Takes note of what must be there from now on, or must not. */
function noteExpected(computer: Computer, order: Order, effect: Effect | null): void {
  if (effect === null) return;
  const { expected, full } = computer;
  const { id } = effect;
  switch (order.act) {
    case 'drop':
      expected.given.add(id);
      // What was left out comes back with a new look at the same computer.
      for (const out of expected.leftOut)
        if (out.includes(`@pc${order.computer}.`)) expected.leftOut.delete(out);
      if (!full) expected.looks.set(id, Math.max(order.look, expected.looks.get(id) ?? 0));
      return;
    case 'answer':
      if (!full) expected.answers.add(id);
      return;
    case 'walk':
      if (!full) expected.walks.add(id);
      return;
    case 'leave':
      if (!full) expected.left.add(id);
      return;
    case 'leaveOut':
      expected.answers.delete(id);
      if (!full) expected.leftOut.add(id);
      return;
    case 'forget':
      for (const kept of Object.values(expected)) kept.clear();
      return;
    case 'fill':
      computer.full = true;
      return;
    case 'free':
      computer.full = false;
      return;
  }
}

/** What a window shows that it must not, or does not show that it must. */
async function faultsOf({ expected }: Computer, page: Page): Promise<string[]> {
  const state: ReturnType<ChaosPage['state']> = await page.evaluate(() => window.chaos.state());
  const faults: string[] = [];
  for (const [name, look] of expected.looks)
    if ((state.looks[name] ?? 0) < look) faults.push(`look ${look} of ${name} is lost`);
  for (const id of expected.answers)
    if (!state.answers.includes(id)) faults.push(`an answer on ${id} is lost`);
  for (const id of expected.walks) if (!state.walks.includes(id)) faults.push(`the walk of ${id} is lost`);
  for (const id of expected.left) if (!state.left.includes(id)) faults.push(`the decision on ${id} is lost`);
  for (const id of expected.leftOut) if (state.accounts.includes(id)) faults.push(`${id} is back`);
  for (const name of Object.keys(state.looks))
    if (!expected.given.has(name)) faults.push(`${name} was forgotten and came back`);
  return faults;
}

it('two computers with two windows each lose nothing and bring nothing back, whatever happens to them', async () => {
  const counts = new Map<Kind, number>();
  const count = (kind: Kind) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const faults: string[] = [];
  for (let seed = 1; seed <= SCHEDULES; seed += 1) {
    const random = chance(seed);
    mailbox = {};
    const computers = [await openComputer([0, 1]), await openComputer([7, 8])];
    let look = 0;
    const orderOf = (computer: Computer, act: Order['act']): Order => ({
      act,
      computer: computer.exports[random(2)] ?? 0,
      look: (look += 1),
      number: random(1000),
    });
    const roll = (): (typeof KINDS)[number][0] => {
      let left = random(100);
      for (const [kind, weight] of KINDS) if ((left -= weight) < 0) return kind;
      return 'drop';
    };
    for (let step = 0; step < STEPS; step += 1) {
      const computer = computers[random(2)];
      const at = random(2);
      const page = computer?.windows[at];
      if (!computer || !page) continue;
      const kind = roll();
      if (kind === 'reload' || kind === 'kill') {
        // A killed page was in the middle of something that nobody knows the end of.
        if (kind === 'kill')
          void page
            .evaluate(() => window.chaos.act({ act: 'walk', computer: 0, look: 0, number: 1 }))
            .catch(() => null);
        if (kind === 'kill') await page.close({ runBeforeUnload: false });
        else await page.reload({ waitUntil: 'domcontentloaded' });
        if (kind === 'kill') computer.windows[at] = await openWindow(computer.context);
        else await loaded(page);
        count(kind);
      } else if (kind === 'atOnce') {
        const acts = ['drop', 'answer', 'walk', 'leave'] as const;
        const pair = computer.windows.map((one) => ({
          one,
          order: orderOf(computer, acts[random(4)] ?? 'drop'),
        }));
        const effects = await Promise.all(
          pair.map(({ one, order }) => one.evaluate((given) => window.chaos.act(given), order)),
        );
        for (const [which, { order }] of pair.entries()) {
          noteExpected(computer, order, effects[which] ?? null);
          if (effects[which]) count(order.act);
        }
        count('atOnce');
        if (await wroteUnheard(computer.windows, effects)) count('twoWritersInOneEvent');
      } else {
        const order = orderOf(computer, kind);
        const effect = await page.evaluate((given) => window.chaos.act(given), order);
        noteExpected(computer, order, effect);
        if (effect) count(kind);
      }
    }
    for (const computer of computers) {
      const [first] = computer.windows;
      await first?.evaluate(() => window.chaos.act({ act: 'free', computer: 0, look: 0, number: 0 }));
      const all = [...computer.windows, await openWindow(computer.context)];
      for (const page of all) {
        // Browsers tell other windows in their own time.
        for (let tries = 0; tries < 2_000 && (await faultsOf(computer, page)).length > 0; tries += 1)
          await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
        faults.push(...(await faultsOf(computer, page)).map((fault) => `schedule ${seed}: ${fault}`));
      }
      await computer.close();
    }
  }
  process.stdout.write(`${SCHEDULES} schedules in Chromium: ${JSON.stringify(Object.fromEntries(counts))}\n`);
  expect(faults).toEqual([]);
  for (const [kind] of KINDS) expect([kind, counts.get(kind) ?? 0]).not.toEqual([kind, 0]);
}, 900_000);

/** Whether the second to write had not yet heard of what the first wrote. */
async function wroteUnheard(windows: readonly Page[], effects: readonly (Effect | null)[]): Promise<boolean> {
  const [a, b] = effects;
  if (!a || !b) return false;
  const second = a.at < b.at ? 1 : 0;
  const [from, until] = [Math.min(a.at, b.at), Math.max(a.at, b.at)];
  const heard = (await windows[second]?.evaluate(() => window.chaos.heard)) ?? [];
  return !heard.some((at) => at >= from && at <= until);
}
