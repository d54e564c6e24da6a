import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Account } from '../../src/core/facts/account';
import type { Snapshot } from '../../src/core/facts/snapshot';
import { openInBrowser, type PageOptions } from '../host/open';
import { wholePage } from '../host/looks';
import { rememberSnapshot } from '../host/remember';
import { backupOf, exchange, imap, imported, keptDays, pop3, pst, snapshotOf } from '../tools/make-snapshot';

const NOW = '2026-03-01T09:00:00.000Z';
const LONG_ADDRESS =
  'a.very.long.name.that.goes.on.and.on.and.never.seems.to.end@mail.department.of.a.large.organisation.example.com';
/** The margins of the paper are 15 mm; a letter may stand out of its box by a hair. */
const LEAST_MARGIN = (10 / 25.4) * 72;

interface Run {
  text: string;
  left: number;
  right: number;
  bottom: number;
  top: number;
}
interface PaperPage {
  width: number;
  height: number;
  runs: Run[];
}

/** Seven accounts, a long address among them, and files with long names in deep folders. */
function manyAccounts(): Snapshot {
  const file = (at: number) => `A quite long name of an Outlook data file, number ${at}.pst`;
  const accounts = Array.from({ length: 7 }, (_, at): Account => {
    const address = at === 0 ? LONG_ADDRESS : `person${at}@example.com`;
    const own = { id: `account${at}`, name: address, address };
    if (at % 3 === 0) return imap(own);
    if (at % 3 === 1) return exchange(own);
    const delivery = imported({ to: 'dataFile', dataFileId: file(at) } as const);
    return pop3({ ...own, serverCopy: imported(keptDays(14)), delivery });
  });
  const dataFiles = [2, 5].map((at) =>
    pst({
      id: file(at),
      name: file(at),
      path: `C:\\Users\\Somebody with a long name\\Documents\\Outlook Files\\One more folder\\${file(at)}`,
      backup: backupOf('2026-02-19'),
    }),
  );
  return snapshotOf({ accounts, dataFiles, takenAt: NOW });
}

async function open(name: 'kit' | 'map', options: Partial<PageOptions>) {
  const opened = await openInBrowser({ ...options });
  await rememberSnapshot(opened.page, manyAccounts());
  await opened.page.evaluate((page) => {
    window.location.hash = page;
  }, name);
  await opened.page.waitForSelector(name === 'kit' ? '.sheet' : '.map');
  // The account whose mail is kept in the most places.
  if (name === 'map') await opened.page.locator('select').selectOption('account2');
  await wholePage(opened.page.mainFrame());
  await opened.page.emulateMedia({ media: 'print' });
  return opened;
}

/** Every row, heading and paragraph that goes on paper. */
function rowsOnPaper(): string[] {
  const rows = document.querySelectorAll<HTMLElement>(
    'main :is(h1, h2, h3, p, li, dl > div):not(li :is(p, li))',
  );
  return [...rows].filter((row) => row.checkVisibility() && row.innerText !== '').map((row) => row.innerText);
}

/** Elements whose content is wider than they are, or that stand out of the page. */
function outOfPlace(): string[] {
  const main = document.querySelector('main');
  if (!main) return ['no page'];
  const { left, right } = main.getBoundingClientRect();
  return [...main.querySelectorAll<HTMLElement>('*')]
    .filter((element) => element.checkVisibility() && !element.closest('[aria-hidden]'))
    .filter((element) => {
      const box = element.getBoundingClientRect();
      const cut = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
      return cut || box.left < left - 1 || box.right > right + 1;
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

/** Without blanks, line ends, and the marks that keep names of another direction apart. */
const bare = (text: string) => text.replace(/[\s\u2066-\u2069\u200e\u200f]/g, '');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'paper-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function readPdf(file: string): PaperPage[] {
  const tool = path.resolve(__dirname, '../tools/read-pdf.mjs');
  const json = execFileSync(process.execPath, [tool, file], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return JSON.parse(json) as PaperPage[];
}

/** One visit serves all sizes of paper. */
describe.each([
  ['kit', false],
  ['kit', true],
  ['map', false],
  ['map', true],
] as const)('%s on paper, long right-to-left language: %s', (name, pseudo) => {
  let opened: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => (opened = await open(name, { pseudo })));
  afterAll(() => opened.close());

  it.each(['A4', 'Letter'] as const)('is whole on %s', async (format) => {
    const { page } = opened;
    const rows = await page.evaluate(rowsOnPaper);
    expect(rows.length).toBeGreaterThan(name === 'kit' ? 60 : 8);
    const file = path.join(folder, `${name}-${format}-${pseudo}.pdf`);
    await page.pdf({ path: file, format });
    const pages = readPdf(file);
    pages.forEach(({ width, height, runs }, at) => {
      expect([at, runs.length > 0]).toEqual([at, true]);
      const cut = runs.filter(
        ({ left, right, bottom, top }) =>
          left < LEAST_MARGIN ||
          right > width - LEAST_MARGIN ||
          bottom < LEAST_MARGIN ||
          top > height - LEAST_MARGIN,
      );
      expect([at, cut]).toEqual([at, []]);
    });
    // A reader of PDFs gives mixed directions back in an order of its own.
    if (!pseudo) {
      const texts = pages.map(({ runs }) => bare(runs.map(({ text }) => text).join('')));
      const split = rows.filter((row) => !texts.some((text) => text.includes(bare(row))));
      expect(split).toEqual([]);
    }
  });

  it('lets nothing stand out at the width of the paper', async () => {
    const { page } = opened;
    // 210 mm less two margins of 15 mm.
    await page.setViewportSize({ width: 680, height: 1000 });
    expect(await page.evaluate(outOfPlace)).toEqual([]);
    expect(await page.locator('.no-print:visible, .top-bar:visible, button:visible').count()).toBe(0);
  });
});

it.each(['kit', 'map'] as const)('%s is dark on light, whatever the colours of the screen', async (name) => {
  const { page, close } = await open(name, { colorScheme: 'dark' });
  const ink = await page.locator('h1').evaluate((title) => getComputedStyle(title).color);
  const [red = 255] = ink.match(/\d+/g)?.map(Number) ?? [];
  expect(red).toBeLessThan(80);
  await page.emulateMedia({ media: 'screen' });
  const onScreen = await page.locator('h1').evaluate((title) => getComputedStyle(title).color);
  expect(Number(onScreen.match(/\d+/)?.[0])).toBeGreaterThan(200);
  await close();
});
