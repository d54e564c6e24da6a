/** @jest-environment jsdom */
import fc from 'fast-check';
import { LINKS } from '../../../src/core/links';
import { htmlReport } from '../../../src/wording/report/html-report';
import { NO_PROGRAM } from '../../../src/wording/report/program';
import { example, PLAIN } from './example';
import type { Outside } from './example';
import { loadHeldWords } from './words';
import { runs } from '../../tools/long';

beforeAll(loadHeldWords);

const fileOf = (outside: Outside) =>
  htmlReport(example(outside), { hostName: outside.name, version: outside.host, platform: outside.gap });
const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const elements = (html: string) => [...parsed(html).querySelectorAll('*')];
/** Every element with the names of its attributes. */
const shape = (html: string) =>
  elements(html).map((element) => [element.tagName, ...element.getAttributeNames()].join(' '));

const PAYLOADS = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '</title><svg onload=alert(1)>',
  '</bdi></td></table><iframe srcdoc=x>',
  '<!-- <base href=//elsewhere.test>',
  '&lt;script&gt;&#x3c;script&#x3e;',
  'javascript:alert(1)',
  '{account} {0} <0>tag</0>',
  '\u202Egnp.exe\u202C',
  '\u2069\u2067reversed',
  '\u2066\u2066open',
  'line\nbreak\u2028and\u2029more\r',
  'a\u0000\u0007\u0085b',
];
const everywhere = (text: string): Outside => ({
  name: text,
  address: text,
  host: text,
  profile: text,
  path: text,
  file: text,
  source: text,
  gap: text,
  reason: text,
});

test('the verdict is coloured by what it says, as on the page', () => {
  const said = { ...example(PLAIN), headline: 'all' as const };
  const html = htmlReport(said, { hostName: '', version: '', platform: '' });
  expect(parsed(html).querySelector('.verdict')?.className).toBe('verdict all');
  expect(html).toContain('.verdict.all, .verdict.losing {');
});

describe('names from outside', () => {
  const plain = () => shape(fileOf(PLAIN));

  test.each(PAYLOADS)('are text and nothing else: %j', (payload) => {
    const html = fileOf(everywhere(payload));
    expect(shape(html)).toEqual(plain());
    expect(html).not.toMatch(/[\u0000-\u0008\u202A-\u202E\u2028\u2029\u2066-\u2069]/);
  });

  test('whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...PAYLOADS, '<', '"', '&', '>'), fc.string({ unit: 'binary' })), {
          minLength: 1,
          maxLength: 4,
        }),
        (parts) => {
          const text = parts.join('').trim();
          fc.pre(/\p{L}/u.test(text));
          expect(shape(fileOf(everywhere(text)))).toEqual(plain());
        },
      ),
      { numRuns: runs(30) },
    );
  });

  test('stand in elements that keep their direction to themselves', () => {
    const foreign = elements(fileOf(PLAIN)).filter(({ tagName }) => tagName === 'BDI');
    const texts = new Set(foreign.map(({ textContent }) => textContent));
    for (const name of [PLAIN.address, PLAIN.file, PLAIN.path, PLAIN.source, PLAIN.gap, PLAIN.reason])
      expect(texts).toContain(name);
  });
});

describe('the page', () => {
  const html = () => fileOf(PLAIN);

  test('needs nothing besides itself and runs nothing', () => {
    expect(html()).not.toMatch(/<script|<link|<img|<iframe|<form|@import|url\(|\son\w+=|\ssrc=|\sstyle=/i);
    const links = [...parsed(html()).querySelectorAll('a')].map(({ href }) => href);
    const allowed = Object.values(LINKS).map(({ url }) => new URL(url).href);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(allowed).toContain(link);
    const policy = parsed(html()).querySelector('meta[http-equiv=Content-Security-Policy]');
    expect(policy?.getAttribute('content')).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/);
  });

  test('says its language and direction, and has one title, one heading and one main part', () => {
    const page = parsed(html());
    expect([page.documentElement.lang, page.documentElement.dir]).toEqual(['en', 'ltr']);
    expect(page.title).toBe('Mailbox Checkup: report');
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    expect(page.querySelectorAll('main')).toHaveLength(1);
    expect(page.compatMode).toBe('CSS1Compat');
  });

  test('has its headings in order', () => {
    const levels = [...parsed(html()).querySelectorAll('h1, h2, h3')].map(({ tagName }) =>
      Number(tagName[1]),
    );
    const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect(levels.length).toBeGreaterThan(10);
    expect(jumps).toEqual([]);
  });

  test('names its tables, their columns and rows, and its sections', () => {
    const page = parsed(html());
    for (const table of page.querySelectorAll('table')) {
      expect(table.caption?.textContent).toBeTruthy();
      const columns = table.querySelectorAll('thead th[scope=col]').length;
      for (const row of table.querySelectorAll('tbody tr')) {
        expect(row.querySelectorAll('th[scope=row]')).toHaveLength(1);
        expect(row.children).toHaveLength(columns);
      }
    }
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const section of page.querySelectorAll('section'))
      expect(ids).toContain(section.getAttribute('aria-labelledby'));
  });

  test('leaves out parts that would be empty', () => {
    const { report, snapshot, remembered } = example();
    const empty = htmlReport(
      {
        report: { ...report, findings: [], first: null },
        snapshot: { ...snapshot, accounts: [], dataFiles: [], gaps: [], sources: [] },
        remembered: { ...remembered, ignored: [], receipts: [] },
        madeUp: false,
        headline: 'safe',
        grids: [],
        waived: [],
        helpDesk: null,
      },
      NO_PROGRAM,
    );
    const headings = [...parsed(empty).querySelectorAll('h2')].map(({ id }) => id);
    expect(headings).toEqual(['sure', 'about']);
  });

  test('unknown facts are said to be unknown, with what would settle them', () => {
    const cells = [...parsed(html()).querySelectorAll('tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
    expect(cells).toContainEqual(['Connection for sending', 'Not known', 'The file does not say.']);
  });
});

test('a report about a sample person says so before anything else', () => {
  const html = htmlReport({ ...example(), madeUp: true }, NO_PROGRAM);
  expect(parsed(html).querySelector('h1 + p')?.textContent).toContain('made-up sample person');
  expect(htmlReport(example(), NO_PROGRAM)).not.toContain('made-up');
});

test('a fact that only one side of a receipt rests on leaves the other side empty', () => {
  const cells = [
    ...parsed(htmlReport(example(), NO_PROGRAM)).querySelectorAll('[aria-labelledby=proved] td'),
  ];
  expect(cells.map((cell) => cell.textContent)).toEqual([
    'Not encrypted',
    'Encrypted',
    'pop.firm.example:995',
    '',
  ]);
});

test('the backup of mail that lies in a file is told with the file only', () => {
  const page = parsed(htmlReport(example(), NO_PROGRAM));
  expect(page.querySelector('[aria-labelledby=accounts]')?.textContent).not.toContain('There is a backup');
  expect(page.querySelector('[aria-labelledby=files]')?.textContent).toContain('There is a backupYes');
});
