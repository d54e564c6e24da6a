import type { Page } from 'playwright-core';
import type { Snapshot } from '../../src/core/facts/snapshot';
import type { Answer } from '../../src/core/questions/question';
import { takeIn } from '../../src/core/report/kept-source';
import { sourcesOfSnapshot } from '../../src/core/report/sources-of-snapshot';
import { ledgerOf, type Entry } from '../../src/storage/ledger';
import { KEYS } from '../../src/storage/ports';
import { writeStored } from '../../src/storage/stored';

/** Lets the page, opened in a browser, find this inspection and these answers as those that were kept, and opens it anew. */
export async function rememberSnapshot(
  page: Page,
  snapshot: Snapshot,
  answers: readonly Answer[] = [],
): Promise<void> {
  const at = snapshot.takenAt;
  const looks = takeIn([], sourcesOfSnapshot(snapshot), at);
  const text = writeStored(
    ledgerOf([
      ...looks.map((item): Entry => ({ at, kind: 'source', item })),
      ...answers.map((item): Entry => ({ at, kind: 'answer', item })),
    ]),
  );
  await page.evaluate(([key, value]) => window.localStorage.setItem(key, value), [
    KEYS.remembered,
    text,
  ] as const);
  await page.reload();
  await page.waitForSelector('.verdict');
}
