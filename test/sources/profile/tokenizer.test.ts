import fc from 'fast-check';
import { nameTable } from '../../../src/sources/profile/reg/name-table';
import { RegTokenizer, type RegSink } from '../../../src/sources/profile/reg/tokenizer';
import type { TextEncoding, Units } from '../../../src/sources/profile/text/encoding';

const NAMES = nameTable(['Email', 'Leave on Server', 'clsid', 'POP3 Password', 'My passWORD hint']);

interface Found {
  events: unknown[];
  truncated: boolean;
}

/** Runs a text through the tokenizer in pieces that end at the given places. */
function tokenize(text: string, cuts: readonly number[], encoding: TextEncoding = 'utf-16le'): Found {
  const units: Units =
    encoding === 'utf-16le'
      ? Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
      : new TextEncoder().encode(text);
  const events: unknown[] = [];
  const sink: RegSink = {
    key: (path) => {
      events.push(path);
      return path.endsWith('no') ? null : NAMES;
    },
    value: (name, data) => {
      events.push([name, data]);
    },
  };
  const tokenizer = new RegTokenizer(sink, encoding, 0x0a, false);
  let from = 0;
  for (const cut of [...cuts].map((at) => at % (units.length + 1)).sort((a, b) => a - b)) {
    tokenizer.push(units.slice(from, cut));
    from = cut;
  }
  tokenizer.push(units.slice(from));
  tokenizer.end();
  return { events, truncated: tokenizer.truncated };
}

const KEY = '[HKEY_CURRENT_USER\\Outlook\\Profiles\\P\\';
const PIECES = [
  ...[`${KEY}a]\n`, `${KEY}no]\n`, '[HKEY_OTHER]\n', '[-HKEY_CURRENT_USER\\Profiles\\x]\n', '[HK', '[', ']'],
  ...['"Email"=', '"email"=', '"Leave on Server"=', '"clsid"=', '"Other"=', '"POP3 Password"=', '@='],
  ...[
    '"text"',
    '"open',
    '"a\\"b"',
    '"',
    '\\',
    '\\"',
    'dword:0000000e',
    'dword:',
    'hex:01,02,\\',
    'hex(2):41,00',
  ],
  ...['  03,04,\\\n', '  05', ',', '\n', '\r\n', ' ', ';', '=', 'x', 'é', '\u0000', '-'],
];
const soup = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((pieces) => `${KEY}a]\n${pieces.join('')}`);
const cuts = fc.array(fc.nat(), { maxLength: 12 });

describe('the tokenizer of registry exports', () => {
  it.each(['utf-16le', 'loose'] as const)('finds the same however the file is cut (%s)', (encoding) => {
    fc.assert(
      fc.property(soup, cuts, (text, places) => {
        expect(tokenize(text, places, encoding)).toEqual(tokenize(text, [], encoding));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the same in pieces of one unit', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const all = Array.from({ length: text.length }, (_, i) => i);
        expect(tokenize(text, all)).toEqual(tokenize(text, []));
      }),
      { numRuns: 300 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), cuts, (text, places) => {
        expect(tokenize(text, places).events).toBeInstanceOf(Array);
      }),
    );
  });

  it('leaves out a name that contains "password" even when it is asked for', () => {
    const text = `${KEY}a]\n"POP3 Password"="planted"\n"My passWORD hint"=hex:01\n"Email"="kept"\n`;
    expect(tokenize(text, []).events).toEqual([
      'HKEY_CURRENT_USER\\Outlook\\Profiles\\P\\a',
      ['Email', { type: 'text', text: 'kept' }],
    ]);
  });

  it.each([
    ['inside the name of a key', `${KEY}unfinish`],
    ['inside the name of a value', `${KEY}a]\n"Ema`],
    ['after the equals sign', `${KEY}a]\n"Email"=`],
    ['inside a text', `${KEY}a]\n"Email"="ada@exa`],
    ['inside a text that is not read', `${KEY}a]\n"Other"="ada@exa`],
    ['inside a number', `${KEY}a]\n"Leave on Server"=dword:000e`],
    ['inside a fold', `${KEY}a]\n"Other"=hex:01,02,\\\n`],
    ['after a comma', `${KEY}a]\n"clsid"=hex:01,02,`],
  ])('notices a file that ends %s', (_, text) => {
    expect(tokenize(text, [3, 50]).truncated).toBe(true);
  });

  it.each([
    ['with a line end', `${KEY}a]\n"Email"="a"\n"Leave on Server"=dword:000e0003\n`],
    ['without one', `${KEY}a]\n"Email"="a"\n"Leave on Server"=dword:000e0003`],
    ['with blank lines', `${KEY}a]\n"Other"=hex:01,02\n\n\n`],
    ['after a key', `${KEY}a]`],
  ])('takes a file for whole that ends %s', (_, text) => {
    expect(tokenize(text, []).truncated).toBe(false);
  });

  it('ends a fold at a line that begins a value, as a blank line does', () => {
    const text = `${KEY}a]\n"clsid"=hex:01,\\\n"Email"="a"\n"clsid"=hex:02,\\\n\n"Email"="b"\n`;
    expect(tokenize(text, []).events.slice(1)).toEqual([
      ['clsid', { type: 'bytes', bytes: Uint8Array.of(1), ansi: false }],
      ['Email', { type: 'text', text: 'a' }],
      ['clsid', { type: 'bytes', bytes: Uint8Array.of(2), ansi: false }],
      ['Email', { type: 'text', text: 'b' }],
    ]);
  });
});
