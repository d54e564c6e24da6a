import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closeBrowser, openInBrowser } from '../host/open';
import {
  MANAGER,
  OUTLOOK_16,
  dword,
  hex,
  key,
  popEntry,
  regText,
  storeEntryId,
} from '../fixtures/profile/reg-text';
import { launchBrowser } from '../tools/browser-launch';
import { choose } from './bench-page';
import { watchTasks, type LongestTask } from './page-watch';

const ACCOUNTS = 5000;
const LONGEST_MS = 5 * 60_000;
/** For what goes on after the page is there: drawing and saving. */
const SETTLE_MS = 1_000;

export interface ManyAccounts {
  accounts: number;
  /** From the file to the first page of the inspection, its drawing included. */
  judging: LongestTask;
  /** From there to the first question. */
  questions: LongestTask;
}

/** Gives the page a registry export of thousands of POP3 accounts, each with a data file of its own, in Chromium. */
export async function measureManyAccounts(): Promise<ManyAccounts> {
  const launched = await launchBrowser();
  process.env.BROWSER_ENDPOINT = launched.wsEndpoint();
  const folder = mkdtempSync(path.join(tmpdir(), 'mailbox-checkup-'));
  try {
    const { page, close } = await openInBrowser({ viewport: { width: 1280, height: 800 } });
    await page.locator('input').first().waitFor({ state: 'attached' });
    const file = path.join(folder, 'outlook.reg');
    writeFileSync(file, exportOf(ACCOUNTS));
    const judged = await watchTasks(page);
    // By its path: sent through the browser's own connection it would be unpacked on the page's thread.
    await choose(page, [file]);
    await page.locator('.accounts li').first().waitFor({ timeout: LONGEST_MS });
    await page.waitForTimeout(SETTLE_MS);
    const judging = await judged();
    const chosen = await watchTasks(page);
    await page.evaluate(() => {
      window.location.hash = '#questions';
    });
    await page.locator('section.card h2').first().waitFor({ timeout: LONGEST_MS });
    await page.waitForTimeout(SETTLE_MS);
    const questions = await chosen();
    await close();
    return { accounts: ACCOUNTS, judging, questions };
  } finally {
    await closeBrowser();
    await launched.close();
    rmSync(folder, { recursive: true });
  }
}

function exportOf(accounts: number): string {
  const root = `${OUTLOOK_16}\\Profiles\\Outlook\\${MANAGER}`;
  const blocks = Array.from({ length: accounts }, (_, at) => {
    const address = `person${at}@example.com`;
    return key(`${root}\\${(at + 1).toString(16).padStart(8, '0')}`, {
      ...popEntry(address),
      'Leave on Server': dword(0xe0003),
      'Delivery Store EntryID': hex(storeEntryId(`C:\\Mail\\${address}.pst`)),
    });
  });
  return regText(...blocks);
}
