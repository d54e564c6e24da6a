import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type BrowserServer, type Page } from 'playwright-core';
import { LOOKS, launchPinned, photograph, releaseOf } from '../pictures/camera';
import { differenceOf, isSame } from '../pictures/compare';
import { KEPT_COUNT, hasKept, isKept } from '../pictures/kept';
import { VISITS } from '../pictures/visits';

const STORED = path.resolve(__dirname, '../pictures/stored');
/** Written last, so that it is there when all pictures are. */
const RELEASE = path.join(STORED, 'browser.txt');
const SHOWN = path.resolve(__dirname, '../../.screenshots');

let server: BrowserServer | null = null;
let blank: Page | null = null;
/** Why nothing is compared here; null: it is. */
let whyNot: string | null = null;

beforeAll(async () => {
  if (!existsSync(RELEASE)) {
    whyNot = 'none are kept so far: run `npm run build && npm run pictures -- --write`';
    return;
  }
  server = await launchPinned();
  if (server === null) {
    whyNot = 'the browser that npm brings does not run here';
    return;
  }
  const made = readFileSync(RELEASE, 'utf8').trim();
  const here = await releaseOf(server);
  if (here !== made) whyNot = `this browser is ${here}, and they were taken with ${made}`;
  process.env['BROWSER_ENDPOINT'] = server.wsEndpoint();
  blank = await (await chromium.connect(server.wsEndpoint())).newPage();
});
afterAll(() => server?.close());

const say = (what: string) => process.stderr.write(`PICTURES NOT COMPARED (${what}): ${String(whyNot)}.\n`);

it('keeps sixty pictures, in less than 6 MB', () => {
  expect(KEPT_COUNT).toBe(60);
  if (!existsSync(RELEASE)) {
    say('how many');
    return;
  }
  const files = readdirSync(STORED).filter((file) => file.endsWith('.png'));
  const bytes = files.reduce((sum, file) => sum + readFileSync(path.join(STORED, file)).length, 0);
  expect(files).toHaveLength(60);
  expect(bytes).toBeLessThan(6 * 1024 ** 2);
});

it('looks as in every picture that is kept', async () => {
  const page = blank;
  if (whyNot !== null || page === null) {
    say('the pages');
    return;
  }
  const changed: string[] = [];
  let compared = 0;
  const compare = async (file: string, picture: Buffer): Promise<void> => {
    compared += 1;
    const stored = path.join(STORED, `${file}.png`);
    const kept = existsSync(stored) ? readFileSync(stored) : null;
    if (kept?.equals(picture)) return;
    const difference = kept === null ? 'there is no such picture' : await differenceOf(page, kept, picture);
    if (typeof difference !== 'string' && isSame(difference)) return;
    mkdirSync(SHOWN, { recursive: true });
    writeFileSync(path.join(SHOWN, `${file}-changed.png`), picture);
    changed.push(`${file}: ${JSON.stringify(difference)}`);
  };
  for (const visit of Object.values(VISITS))
    await visit({
      wants: hasKept,
      shoot: (opened, place) =>
        photograph(
          opened,
          place,
          LOOKS.filter((look) => isKept(place, look)),
          compare,
        ),
    });
  // Look at .screenshots/*-changed.png. Is it meant to look so? `npm run pictures -- --write`.
  expect(changed).toEqual([]);
  expect(compared).toBe(KEPT_COUNT);
});

it('notices a letter, a colour and a place, and no noise at the edges', async () => {
  const page = blank;
  if (page === null) {
    say('the comparison itself');
    return;
  }
  const drawn = async (html: string) => {
    await page.setViewportSize({ width: 200, height: 60 });
    await page.setContent(`<body style="margin:8px;font:14px sans-serif">${html}`);
    return page.screenshot();
  };
  const before = await drawn('<p style="color:#242424">Safe until May 1');
  const compared = async (html: string) => isSame(await differenceOf(page, before, await drawn(html)));
  expect(await compared('<p style="color:#242424">Safe until May 1')).toBe(true);
  expect(await compared('<p style="color:#262626">Safe until May 1')).toBe(true);
  expect(await compared('<p style="color:#242424">Safe until May l')).toBe(false);
  expect(await compared('<p style="color:#6e6e6e">Safe until May 1')).toBe(false);
  expect(await compared('<p style="color:#242424;margin-left:1px">Safe until May 1')).toBe(false);
});
