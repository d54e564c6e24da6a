import type { Frame, Page } from 'playwright-core';
import type { Remembered } from '../../src/core/report/decisions';
import { openStore } from '../../src/storage/store';
import { FakeBrowser } from '../storage/fake-stores';

/** What the device keeps: put together as at the next visit, and as it stands there. */
export async function keptOnDevice(page: Frame | Page): Promise<{ remembered: Remembered; text: string }> {
  const items = await page.evaluate(() =>
    Object.keys(window.localStorage).map((key) => [key, window.localStorage.getItem(key) ?? ''] as const),
  );
  const browser = new FakeBrowser();
  for (const [key, text] of items) browser.set(key, text);
  const store = openStore({ browser, roaming: null, now: () => new Date().toISOString() });
  return { remembered: await store.load(), text: items.map(([, text]) => text).join('\n') };
}
