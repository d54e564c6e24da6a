import path from 'node:path';
import { chromium, type Locator, type Page } from 'playwright-core';
import { PAGE_NAMES, pageOf, type PageName } from '../../src/session/page';
import { launchBrowser } from '../tools/browser-launch';
import { answerForOffice } from './office-stand-in';
import { addressOf, serve } from './page-server';

const CPU_SLOWDOWN = 4;
const ROUNDS = 3;
/** Presses to pages of one name that are measured. */
const OF_EACH = 3;
const root = path.resolve(__dirname, '../..');

/** What leads from page to page. Nothing that answers, forgets, saves or prints. */
const LEADS_ON = [
  'nav [role=tab]',
  'main .way',
  'main a[href^="#"]',
  'main .first-thing button',
  'main section.card button',
  'main .top-bar button',
  'main .large',
].join(', ');

/** Start, report, settings, forget. */
const MENU_ITEMS = 4;

/** Pages whose presses end the sample or begin another. */
const NO_WAY_ON: readonly PageName[] = ['overview', 'start', 'samples', 'forget'];

/** One press that leads from a page to another; both as fragments of the address. */
interface Lead {
  from: string;
  /** Which of those on the page; below zero: which of the menu. */
  nth: number;
  to: string;
}

/** A press, and how many milliseconds it took until the heading, and all, of the next page was on the screen. */
interface Timed {
  lead: Lead;
  ms: number;
  wholeMs: number;
}

export interface PressToHeading {
  /** Presses measured, each several times. */
  presses: number;
  /** Names of the pages that they led to. */
  pages: string[];
  /** Names of the pages that no press of these samples leads to. */
  notReached: string[];
  /** Milliseconds from the press until the heading of the next page is on the screen: 95th percentile. */
  percentile95: number;
  /** The slowest ten, slowest first. */
  slowest: Timed[];
  /** The same until all of the page is there: 95th percentile. */
  wholePercentile95: number;
}

/**
 * Presses everything that leads from one page of the samples to another, once to find the way and load all parts, then
 * with the processor slowed down.
 */
export async function measurePressToHeading(): Promise<PressToHeading> {
  const server = await serve(path.join(root, 'dist'));
  const launched = await launchBrowser();
  const browser = await chromium.connect(launched.wsEndpoint());
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 700 }, reducedMotion: 'reduce' });
    await answerForOffice(page);
    await page.goto(addressOf(server));
    await page.waitForSelector('header button');
    await page.evaluate(watchPresses);
    const taken: Timed[] = [];
    const devtools = await page.context().newCDPSession(page);
    const found = new Map<PageName, number>();
    const count = await samples(page);
    for (let sample = 0; sample < count; sample += 1) {
      await openSample(page, sample);
      const leads = await explore(page, found);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
      for (const lead of leads) {
        const times: Pressed[] = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          await goTo(page, lead.from);
          const pressed = await press(page, lead.nth);
          if (pressed !== null) times.push(pressed);
        }
        if (times.length === 0) continue;
        taken.push({
          lead,
          ms: middle(times.map(({ ms }) => ms)),
          wholeMs: middle(times.map(({ wholeMs }) => wholeMs)),
        });
      }
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    }
    const pages = [...new Set(taken.map(({ lead }) => pageOf(lead.to).name))];
    if (taken.length === 0) throw new Error('No press led to another page.');
    return {
      presses: taken.length,
      pages,
      notReached: PAGE_NAMES.filter((name) => !pages.includes(name)),
      percentile95: percentile95(taken.map(({ ms }) => ms)),
      slowest: [...taken].sort((a, b) => b.ms - a.ms).slice(0, 10),
      wholePercentile95: percentile95(taken.map(({ wholeMs }) => wholeMs)),
    };
  } finally {
    await browser.close();
    await launched.close();
    server.close();
  }
}

interface Watch {
  began: number;
  ended: number;
  whole: number;
}

/** Runs in the page: notes when a press was, when the next heading was painted, and when the rest was. */
function watchPresses(): void {
  const watch: Watch = { began: 0, ended: 0, whole: 0 };
  Object.assign(window, { pressWatch: watch });
  window.addEventListener(
    'click',
    ({ timeStamp }) => {
      const before = document.querySelector('main h1');
      watch.began = timeStamp;
      watch.ended = 0;
      watch.whole = 0;
      const whenPainted = (which: 'ended' | 'whole') => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => (watch[which] = performance.now());
          port2.postMessage(null);
        });
      };
      let seen = false;
      const see = () => {
        const heading = document.querySelector('main h1');
        if (heading === null || heading === before) return;
        if (!seen) whenPainted('ended');
        seen = true;
        if (document.querySelector('main .coming') !== null) return;
        observer.disconnect();
        whenPainted('whole');
      };
      const observer = new MutationObserver(see);
      observer.observe(document.body, { childList: true, subtree: true });
    },
    { capture: true },
  );
}

const fragment = (page: Page) => page.evaluate(() => window.location.hash.slice(1));

async function samples(page: Page): Promise<number> {
  await goTo(page, 'samples');
  await page.locator('.choice').first().waitFor();
  return page.locator('.choice').count();
}

async function openSample(page: Page, nth: number): Promise<void> {
  await goTo(page, 'samples');
  await page.locator('.choice').nth(nth).click();
  await page.waitForFunction(() => window.location.hash === '#overview');
  await settled(page);
}

async function goTo(page: Page, to: string): Promise<void> {
  await page.evaluate((hash) => (window.location.hash = hash), to);
  await settled(page);
}

/** Until nothing has changed for a while: all parts of the page are there. */
const settled = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(done, 80);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, 80);
        });
        observer.observe(document.body, { childList: true, subtree: true });
        function done() {
          if (document.querySelector('.waiting, .coming') !== null) {
            timer = setTimeout(done, 80);
            return;
          }
          observer.disconnect();
          resolve();
        }
      }),
  );

interface Pressed {
  to: string;
  ms: number;
  wholeMs: number;
}

/** Presses one of what leads on; where it led and how long that took, or null when it stays on its page. */
async function press(page: Page, nth: number): Promise<Pressed | null> {
  const before = await fragment(page);
  const control = await controlOf(page, nth);
  if ((await control.count()) === 0 || !(await control.isVisible()) || !(await control.isEnabled()))
    return null;
  await control.evaluate((element) => {
    if (element instanceof HTMLElement) element.click();
  });
  await settled(page);
  const to = await fragment(page);
  const { began, ended, whole } = await page.evaluate(
    () => (window as unknown as { pressWatch: Watch }).pressWatch,
  );
  return to === before || ended === 0 ? null : { to, ms: ended - began, wholeMs: whole - began };
}

async function controlOf(page: Page, nth: number): Promise<Locator> {
  if (nth >= 0) return page.locator(LEADS_ON).nth(nth);
  await page.locator('header button').click();
  return page.locator('[role=menuitem]').nth(-nth - 1);
}

/**
 * What leads on from the overview, and from every page that nothing has led to before.
 *
 * @param found how many presses lead to pages of each name
 */
async function explore(page: Page, found: Map<PageName, number>): Promise<Lead[]> {
  const leads: Lead[] = [];
  const open = found.size === 0 ? ['overview', 'start'] : ['overview'];
  for (let from = open.shift(); from !== undefined; from = open.shift()) {
    await goTo(page, from);
    const onPage = await page.locator(LEADS_ON).count();
    for (let nth = from === 'overview' ? -MENU_ITEMS : 0; nth < onPage; nth += 1) {
      await goTo(page, from);
      const pressed = await press(page, nth);
      if (pressed === null) continue;
      const { name } = pageOf(pressed.to);
      const before = found.get(name) ?? 0;
      if (before >= OF_EACH) continue;
      found.set(name, before + 1);
      leads.push({ from, nth, to: pressed.to });
      if (before === 0 && !NO_WAY_ON.includes(name)) open.push(pressed.to);
    }
  }
  return leads;
}

const percentile95 = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.ceil(numbers.length * 0.95) - 1] ?? Number.NaN;

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
