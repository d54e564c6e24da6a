import type { Page } from 'playwright-core';
import type { Snapshot } from '../../src/core/facts/snapshot';
import { ledgerOf } from '../../src/storage/ledger';
import { KEYS } from '../../src/storage/ports';
import { writeStored } from '../../src/storage/stored';

/** Lets the page, opened in a browser, find this inspection as the one that was kept, and opens it anew. */
export async function rememberSnapshot(page: Page, snapshot: Snapshot): Promise<void> {
  const text = writeStored(ledgerOf([{ at: snapshot.takenAt, kind: 'snapshot', item: snapshot }]));
  await page.evaluate(([key, value]) => window.localStorage.setItem(key, value), [
    KEYS.remembered,
    text,
  ] as const);
  await page.reload();
  await page.waitForSelector('.verdict');
}
