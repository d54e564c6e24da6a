import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { sampleCompanyFiles } from '../../src/samples/sample-company';
import { WIDE, axeFaults, overflowOf, type Look } from '../host/looks';
import { openInBrowser } from '../host/open';
import { PAGE_ORIGIN } from '../host/addresses';
import { dropPaths } from '../tools/drop-paths';

const LIST = '[role=table] [role=rowgroup] [role=row]';

/** A rule whose name is long, for the notice to staff. */
const RULE = {
  id: 'older-than-a-year-in-every-folder',
  olderThanDays: 365,
  scope: 'all',
  startsOn: '2999-01-15',
  endsOn: null,
  reason: 'A year is enough.',
  link: null,
};

const openAdmin = ({ width, height }: Pick<Look, 'width' | 'height'>) =>
  openInBrowser({
    address: '/admin.html',
    viewport: { width, height },
    policy: { version: 1, retention: [RULE] },
  });

/** Leads to every tab, and gives control at each. */
async function visitTabs(pane: Frame, look: (tab: string) => Promise<void>): Promise<void> {
  for (const tab of ['policy', 'notice', 'help', 'company']) {
    await pane.evaluate((fragment) => (window.location.hash = fragment), tab);
    await pane.waitForSelector(`[role=tab][value=${tab}][aria-selected=true]`);
    await pane.waitForSelector('main:not([hidden]) h1');
    if (tab === 'policy') {
      await pane.fill('.policy-text', '{ "version": 1, "quotas": [{}] }');
      await pane.waitForSelector('.policy-faults li');
    }
    if (tab === 'notice') await pane.waitForSelector('article');
    await look(tab);
    // The notice is about what is written here, until nothing is.
    if (tab === 'policy') await pane.fill('.policy-text', '');
  }
}

test('an example company is there after one press, two more narrow it, and every tab stands up to axe', async () => {
  const { page, pane, assertClean, screenshot, close } = await openAdmin(WIDE);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await pane.click('text=See it with an example company');
  await pane.waitForSelector(LIST);
  await pane.waitForSelector('text=15 machines read');
  await pane.click('button:has-text("POP3 without a lasting copy")');
  await pane.waitForSelector('text=8 mailboxes');
  await pane.fill('input[type=search]', 'keller');
  await pane.waitForSelector(`${LIST}:has-text("eva.keller@example.com")`);

  await visitTabs(pane, async (tab) => {
    expect([tab, await axeFaults(pane), await overflowOf(pane)]).toEqual([tab, [], 0]);
    await screenshot(`admin-${tab}-1280`);
  });
  // All that the page asks for comes from where it lies.
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((address) => new URL(address).origin !== PAGE_ORIGIN)).toEqual([]);
  assertClean();
  await close();
});

test('on a narrow screen every tab fits', async () => {
  const { pane, assertClean, screenshot, close } = await openAdmin({ width: 320, height: 700 });
  await pane.waitForSelector('main:not([hidden]) h1');
  await visitTabs(pane, async (tab) => {
    expect([tab, await overflowOf(pane)]).toEqual([tab, 0]);
    await screenshot(`admin-${tab}-320`);
  });
  assertClean();
  await close();
});

test('of a dropped folder every machine is read, however many there are', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'machines-'));
  for (const file of sampleCompanyFiles('2026-11-28T10:00:00.000Z')) {
    if (!file.name.endsWith('.json')) continue;
    const text = await file.text();
    for (const copy of ['', 'A', 'B'])
      writeFileSync(path.join(folder, `${copy}${file.name}`), text.replace('"PC-', `"${copy}PC-`));
  }
  const { page, pane, assertClean, close } = await openAdmin(WIDE);
  await pane.waitForSelector('text=See it with an example company');
  await dropPaths(page, [folder]);
  await pane.waitForSelector('text=45 machines read');
  await pane.waitForSelector(`${LIST}:has-text("ada.abel@example.org")`);
  assertClean();
  await close();
  rmSync(folder, { recursive: true });
});
