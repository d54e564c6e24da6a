import type { Page } from 'playwright-core';
import { SAMPLES } from '../../src/samples/samples';
import { DARK, LIGHT, expectReadable } from '../host/looks';
import { openInBrowser } from '../host/open';

const STEPS = 15;
const COMPARE = 13;

/** Ada's exports: as they are now, with both accounts side by side, and with the new one alone. */
async function adaExport(reached: 'now' | 'sideBySide' | 'moved') {
  const ada = SAMPLES.find(({ id }) => id === 'ada');
  const files = (reached === 'now' ? ada?.files() : ada?.onTheMove?.(reached)) ?? [];
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      mimeType: 'text/plain',
      buffer: Buffer.from(await file.text()),
    })),
  );
}

const give = async (page: Page, reached: 'now' | 'sideBySide' | 'moved') =>
  page.setInputFiles('input[type=file]', await adaExport(reached));

async function walkTo(page: Page, from: number, to: number): Promise<void> {
  for (let step = from + 1; step <= to; step += 1) {
    await page.getByRole('button', { name: 'Done, next step' }).click();
    await page.getByText(`Step ${step} of ${STEPS}.`).waitFor();
  }
}

/** Nothing that keeps anybody from reading the page, and nothing that runs out of it. */
test('from a dropped export over the chooser and half of the move to its proof', async () => {
  const { page, assertClean, close } = await openInBrowser();
  await give(page, 'now');
  await page.getByRole('tab', { name: 'What if' }).click();
  await page.getByRole('button', { name: 'POP3 or IMAP: which suits you?' }).click();
  await page.getByRole('button', { name: 'On several, or on a phone too' }).click();
  await page.getByRole('button', { name: 'Walk me through the move' }).click();
  await page.getByText(`Step 1 of ${STEPS}.`).waitFor();

  await page.goBack();
  await page.getByText(`You are at step 1 of ${STEPS}.`).waitFor();
  expect(
    await page.getByRole('button', { name: 'On several, or on a phone too' }).getAttribute('aria-pressed'),
  ).toBe('true');
  await page.getByRole('button', { name: 'Go on' }).click();

  await walkTo(page, 1, COMPARE);
  await give(page, 'sideBySide');
  await page.getByText('compare the counts before you remove the old account').waitFor();
  await page.getByText(`Step ${COMPARE} of ${STEPS}.`).waitFor();
  await expectReadable({ page, pane: page.mainFrame() }, 'move-to-imap', [LIGHT]);

  await walkTo(page, COMPARE, STEPS);
  await give(page, 'sideBySide');
  await page.getByText('We looked again, and the problem is still there.').waitFor();
  expect(await page.textContent('.verdict')).toContain('compare the counts');
  await give(page, 'moved');
  await page.getByText('Proved. It is fixed.').waitFor();
  await page.getByRole('button', { name: 'See the receipt' }).click();
  await page.getByRole('heading', { name: 'After' }).waitFor();
  expect(await page.textContent('main')).toMatch(/\(POP3\)\s*yes[^]*\(POP3\)\s*no/i);
  assertClean();
  await close();
});

test('a sample person can be walked through the move to its end', async () => {
  const { page, assertClean, close } = await openInBrowser({
    address: '/index.html#samples',
  });
  await page.locator('.choice').first().click();
  await page.getByRole('tab', { name: 'What if' }).click();
  await page.getByRole('button', { name: 'POP3 or IMAP: which suits you?' }).click();
  await page.getByRole('button', { name: 'Walk me through the move' }).click();
  await walkTo(page, 1, COMPARE);
  // What the old file holds is counted; what is on the server is read off in webmail, folder by folder.
  await page.getByText('Not every folder is counted').waitFor();
  const counts = page.locator('.count-field');
  const folders = await counts.count();
  for (let at = 0; at < folders; at += 1) await counts.nth(at).fill(at === 0 ? '1' : '999,999');
  await page.getByText('not on the server yet. Remove nothing').waitFor();
  await counts.first().fill('999,999');
  await page.getByText('By your counts the server has at least as many').waitFor();
  await page.getByRole('button', { name: 'Show what happens after the fix' }).click();
  await page.getByText('compare the counts before you remove the old account').waitFor();
  await walkTo(page, COMPARE, STEPS);
  await page.getByRole('button', { name: 'Show what happens after the fix' }).click();
  await page.getByText('Proved. It is fixed.').waitFor();
  assertClean();
  await close();
});

test('the pages on the way are readable for everybody', async () => {
  const { page, pane, assertClean, close } = await openInBrowser();
  await give(page, 'sideBySide');
  await page.waitForSelector('.verdict');
  const goTo = async (fragment: string) => {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, fragment);
    await page.waitForSelector('.top-bar .back');
  };
  await goTo('chooser');
  await page.getByRole('button', { name: 'Walk me through the move' }).click();
  await page.getByText(`Step 1 of ${STEPS}.`).waitFor();
  await goTo('chooser');
  await page.getByText(`You are at step 1 of ${STEPS}.`).waitFor();
  await expectReadable({ page, pane }, 'on the way', [LIGHT, DARK]);
  await page.getByRole('button', { name: 'Yes, it must not stay there' }).click();
  await page.getByRole('heading', { name: 'What is left to do here' }).waitFor();
  await expectReadable({ page, pane }, 'on the way', [LIGHT, DARK]);
  // The account that keeps its mail on the server has no dial.
  const imap = await page.locator('option', { hasText: 'IMAP' }).getAttribute('value');
  await page.locator('select').first().selectOption(imap);
  await page.waitForFunction(() => window.location.hash.includes('/'));
  await goTo(`keepWindow/${new URL(page.url()).hash.split('/')[1] ?? ''}`);
  await page.getByText('keeps its mail on the server anyway').waitFor();
  await expectReadable({ page, pane }, 'on the way', [LIGHT, DARK]);
  assertClean();
  await close();
});
