import path from 'node:path';
import type * as Storage from '../e2e/open-storage';
import type * as Host from '../host/open';
import type * as Clock from '../services/clock';
import { launchBrowser } from '../tools/browser-launch';
import { watchTasks, type Tasks } from './page-watch';
import type * as Slider from './slider';
import { measureSlider, measureSliderIn, type SliderTimes } from './slider';

const FOLDERS = 10_000;
const SHAPE = { seed: 7, folders: FOLDERS, items: 5_000_000 };
const ROUNDS = 3;
const LONGEST_MS = 10 * 60_000;
/** For what goes on after the last number is there: drawing and saving. */
const SETTLE_MS = 1_000;

/** Milliseconds on a processor: all that the page's thread did, and the most that it did at one time. */
export interface Blocking {
  allMs: number;
  longestMs: number;
}

export const COMPARED = ['reading', 'slider'] as const;
export type Compared = (typeof COMPARED)[number];

/** What two versions of the page cost, each the best of a few rounds in turn, in one run on one machine. */
export interface Against {
  folders: number;
  ours: Blocking;
  theirs: Blocking;
}

/** What is taken from each version: its own page, and its own stand-ins for Outlook and Graph. */
interface Version {
  storage: typeof Storage;
  host: typeof Host;
  clock: typeof Clock;
  slider: Pick<typeof Slider, 'measureSlider'>;
  /** Where its page for the slider lies once it was built. */
  sliderPage: string;
}

/**
 * Measures our page beside that of another version: reading a mailbox of ten thousand folders, or moving the slider on
 * it.
 *
 * @param folder a checkout of the other version with its packages and its built page
 */
export async function measureAgainst(folder: string, what: Compared): Promise<Against> {
  const versions = [
    await versionIn(path.resolve(__dirname, '../..')),
    await versionIn(path.resolve(folder)),
  ] as const;
  if (what === 'slider') {
    await measureSlider();
    await versions[1].slider.measureSlider();
  }
  const [ours, theirs] = await inTurn(versions, what === 'reading' ? readIn : moveIn);
  return { folders: FOLDERS, ours, theirs };
}

async function moveIn({ sliderPage }: Version): Promise<Blocking> {
  return blockingOf(await measureSliderIn(sliderPage));
}

async function versionIn(folder: string): Promise<Version> {
  const from = <T>(name: string): Promise<T> => import(path.join(folder, 'test', name)) as Promise<T>;
  return {
    storage: await from('e2e/open-storage.ts'),
    host: await from('host/open.ts'),
    clock: await from('services/clock.ts'),
    slider: await from('bench/slider.ts'),
    sliderPage: path.join(folder, '.bench/slider'),
  };
}

/** One after the other, so that what else the machine does falls on both. What it does only ever adds: the least counts. */
async function inTurn(
  [one, other]: readonly [Version, Version],
  measure: (version: Version) => Promise<Blocking>,
): Promise<[Blocking, Blocking]> {
  let [least, leastOther] = [await measure(one), await measure(other)];
  for (let round = 1; round < ROUNDS; round += 1) {
    least = lesser(least, await measure(one));
    leastOther = lesser(leastOther, await measure(other));
  }
  return [least, leastOther];
}

function lesser(one: Blocking, other: Blocking): Blocking {
  return {
    allMs: Math.min(one.allMs, other.allMs),
    longestMs: Math.min(one.longestMs, other.longestMs),
  };
}

async function readIn({ storage, host, clock }: Version): Promise<Blocking> {
  const launched = await launchBrowser();
  process.env.BROWSER_ENDPOINT = launched.wsEndpoint();
  try {
    const opened = await storage.openStorage({
      shape: SHAPE,
      server: { clock: clock.hurriedClock, callsPerTenMinutes: Number.POSITIVE_INFINITY },
    });
    const tasks = await watchTasks(opened.page);
    await opened.pane.getByRole('button', { name: storage.SIGN_IN }).click();
    await opened.pane.getByText('Everything was read.').waitFor({ timeout: LONGEST_MS });
    await opened.pane.waitForTimeout(SETTLE_MS);
    const blocking = blockingOf(await tasks());
    await opened.close();
    return blocking;
  } finally {
    await host.closeBrowser();
    await launched.close();
  }
}

function blockingOf(measured: Tasks | SliderTimes): Blocking {
  return 'allMs' in measured
    ? { allMs: measured.allMs, longestMs: measured.processorMs }
    : { allMs: measured.allThreadMs, longestMs: measured.worstThreadMs };
}
