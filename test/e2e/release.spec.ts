import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { pseudoMessage } from '../../scripts/build/pseudo';
import inspectionWords from '../../src/locales/en/inspection.json';
import releaseWords from '../../src/locales/en/release.json';
import startWords from '../../src/locales/en/start.json';
import storageWords from '../../src/locales/en/storage.json';
import whatIfWords from '../../src/locales/en/what-if.json';
import { SAMPLES } from '../../src/samples/samples';
import { keptOnDevice } from '../host/kept';
import { wholePage } from '../host/looks';
import { openInBrowser } from '../host/open';

const BUILT = path.resolve(__dirname, '../..', process.env.PAGE_FOLDER ?? 'dist');
const HASHED = /\.[0-9a-f]{8}\.(?:js|css)$/;
const PAGES = /^(?:index|admin|signed-in)\.html$/;

const filesIn = (folder: string, which: RegExp) => readdirSync(folder).filter((file) => which.test(file));

/**
 * Two releases whose scripts are really others: the page, and the page in the language of the tests, which no step of
 * the build shortens. What each says of itself tells them apart.
 */
const FIRST = {
  folder: BUILT,
  language: 'en',
  say: (words: string) => words,
};
const SECOND = {
  folder: process.env.NEXT_FOLDER ?? `${BUILT}-pseudo`,
  language: process.env.NEXT_FOLDER === undefined ? 'ar-XB' : 'en',
  say: process.env.NEXT_FOLDER === undefined ? pseudoMessage : (words: string) => words,
};
type Release = typeof FIRST;

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A folder that a web server sends, with a release in it. */
function serverWith({ folder }: Release): string {
  const server = mkdtempSync(path.join(tmpdir(), 'mailbox-checkup-release-'));
  made.push(server);
  cpSync(folder, server, { recursive: true });
  return server;
}

/** Lays files of a release beside what is there, or in its place. */
function lay({ folder }: Release, server: string, which = /./): void {
  for (const file of filesIn(folder, which))
    cpSync(path.join(folder, file), path.join(server, file), { recursive: true });
}
function take({ folder }: Release, server: string, which: RegExp): void {
  for (const file of filesIn(folder, which)) rmSync(path.join(server, file), { force: true });
}
/** The whole release; `keep`: the scripts of the other stay beside, as a package keeps them. */
function deploy(release: Release, before: Release, server: string, keep: boolean): void {
  if (!keep) take(before, server, HASHED);
  lay(release, server);
}

/** The pane of a person who has dropped an export and begun a walk, before the other areas were loaded. */
async function opened(server: string, { language, say }: Release) {
  const open = await openInBrowser({ folder: server });
  const { page } = open;
  const files = SAMPLES.find(({ id }) => id === 'ada')?.files() ?? [];
  const given = files.map(async (file) => ({
    name: file.name,
    mimeType: 'text/plain',
    buffer: Buffer.from(await file.text()),
  }));
  await page.setInputFiles('input[type=file]', await Promise.all(given));
  await page.getByText(say(inspectionWords['overview.first.show'])).click();
  await page.waitForFunction(() => window.location.hash.startsWith('#walk'));
  expect(await languageOf(page)).toBe(language);
  const keeps = async () => (await keptOnDevice(page)).remembered;
  while ((await keeps()).walks.length === 0) await page.waitForTimeout(50);
  const { sources, walks } = await keeps();
  expect(sources).toHaveLength(1);
  return {
    ...open,
    /** What was given and how far the walk is are there to the letter. */
    expectAllThere: async () => {
      const now = await keeps();
      expect({ sources: now.sources, walks: now.walks }).toEqual({ sources, walks });
    },
  };
}

const languageOf = (page: Page) => page.evaluate(() => document.documentElement.lang);

/** Two areas that no other page loads. */
const AREAS = { disk: whatIfWords['whatIf.page.disk.title'], storage: storageWords['storage.title'] };

const turnTo = (page: Page, area: keyof typeof AREAS) =>
  page.evaluate((fragment) => {
    window.location.hash = fragment;
  }, area);
/** The area is there, in the words of a release, and nothing is wrong. */
async function shows(page: Page, area: keyof typeof AREAS, { say }: Release): Promise<void> {
  await page.getByRole('heading', { level: 1, name: say(AREAS[area]), exact: true }).waitFor();
  await wholePage(page.mainFrame());
  expect(await page.getByRole('alert').count()).toBe(0);
}
const told = (page: Page, { say }: Release, words: keyof typeof releaseWords) =>
  page
    .getByRole('alert')
    .filter({ hasText: say(releaseWords[words]) })
    .waitFor();
const tryAgain = (page: Page, { say }: Release) =>
  page.getByRole('button', { name: say(startWords['frame.retry']), exact: true }).click();

it('an update and the way back that keep the other scripts go unnoticed by an open page, step by step', async () => {
  const server = serverWith(FIRST);
  const { page, expectAllThere, close } = await opened(server, FIRST);
  // As it should be copied: first the scripts, then the pages.
  lay(SECOND, server, HASHED);
  await turnTo(page, 'disk');
  await shows(page, 'disk', FIRST);
  lay(SECOND, server);
  await turnTo(page, 'storage');
  await shows(page, 'storage', FIRST);
  await expectAllThere();
  await page.reload();
  await shows(page, 'storage', SECOND);
  await expectAllThere();
  lay(FIRST, server);
  await turnTo(page, 'disk');
  await shows(page, 'disk', SECOND);
  await page.reload();
  await shows(page, 'disk', FIRST);
  await expectAllThere();
  await close();
});

it.each([
  ['an update', FIRST, SECOND],
  ['the way back', SECOND, FIRST],
])(
  '%s that takes the other scripts away is told, and one press goes on with nothing lost',
  async (_, from, to) => {
    const server = serverWith(from);
    const { page, expectAllThere, close } = await opened(server, from);
    deploy(to, from, server, false);
    await turnTo(page, 'disk');
    await told(page, from, 'release.newer');
    await tryAgain(page, from);
    await shows(page, 'disk', to);
    expect(await languageOf(page)).toBe(to.language);
    await expectAllThere();
    await close();
  },
);

it.each([
  ['the new pages are there and their scripts are not', PAGES, HASHED],
  ['the new scripts are there and the pages are the old ones', HASHED, PAGES],
])(
  'of an upload that stopped when %s nothing is lost, and trying again waits for the rest',
  async (_, first, rest) => {
    const server = serverWith(FIRST);
    const { page, expectAllThere, close } = await opened(server, FIRST);
    take(FIRST, server, HASHED);
    lay(SECOND, server, first);
    // What both releases have in common is missing as well.
    if (first === PAGES) take(SECOND, server, HASHED);
    await turnTo(page, 'disk');
    await told(page, FIRST, 'release.underway');
    const opening = page.waitForResponse((response) => response.request().method() === 'GET');
    await tryAgain(page, FIRST);
    await opening;
    // The page is still the same one, and says the same.
    await told(page, FIRST, 'release.underway');
    expect(await page.getByText(startWords['frame.loadFailed']).count()).toBe(0);
    expect(await languageOf(page)).toBe(FIRST.language);
    await expectAllThere();
    lay(SECOND, server, rest);
    await tryAgain(page, FIRST);
    await shows(page, 'disk', SECOND);
    await expectAllThere();
    await close();
  },
);
