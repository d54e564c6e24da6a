import fc from 'fast-check';
import { nameTable } from '../../../src/sources/profile/reg/name-table';
import { RegTokenizer, type RegSink } from '../../../src/sources/profile/reg/tokenizer';
import type { TextEncoding, Units } from '../../../src/sources/profile/text/encoding';
import { runs } from '../../tools/long';

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
  ...['\n@="', '\n"Other"="', '\n"Email"="', `\n${KEY}a]\n`, '\n[HKEY_', '\n[-HKEY_', '\n[no key]', '@'],
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
      { numRuns: runs(2000) },
    );
  });

  it('finds the same in pieces of one unit', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const all = Array.from({ length: text.length }, (_, i) => i);
        expect(tokenize(text, all)).toEqual(tokenize(text, []));
      }),
      { numRuns: runs(300) },
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
    ['after a comma of data that is not read', `${KEY}a]\n"Other"=hex:01,02,`],
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

  it('goes on at the next key when a quote is never closed, whether the text is read or not', () => {
    const text = `${KEY}a]\n"Email"="open\n${KEY}b]\n"Other"="open\n${KEY}c]\n"Email"="x"\n`;
    const path = (name: string) => `HKEY_CURRENT_USER\\Outlook\\Profiles\\P\\${name}`;
    for (const places of [[], Array.from({ length: text.length }, (_, i) => i)]) {
      expect(tokenize(text, places)).toEqual({
        events: [
          path('a'),
          ['Email', { type: 'malformed' }],
          path('b'),
          path('c'),
          ['Email', { type: 'text', text: 'x' }],
        ],
        truncated: false,
      });
    }
  });

  it('takes a line in brackets inside a text for text', () => {
    const text = `${KEY}a]\n"Email"="x\n[y]\nz"\n"Other"="x\n[y]\nz"\n"clsid"="w"\n`;
    expect(tokenize(text, []).events.slice(1)).toEqual([
      ['Email', { type: 'text', text: 'x\n[y]\nz' }],
      ['clsid', { type: 'text', text: 'w' }],
    ]);
  });

  it('passes over a default value with line breaks in it', () => {
    const text = `${KEY}a]\n@="x\n\\"Email\\"=\\"no\\""\n"Email"="yes"\n`;
    expect(tokenize(text, []).events.slice(1)).toEqual([['Email', { type: 'text', text: 'yes' }]]);
  });

  it('does not take an escaped quote for the end of a text that it passes over', () => {
    const text = `${KEY}a]\n"Other"="x\\"\n"Email"="no"\n"clsid"="yes"\n`;
    expect(tokenize(text, []).events.slice(1)).toEqual([['clsid', { type: 'text', text: 'yes' }]]);
  });

  it('does not make a value of data that is cut off', () => {
    expect(tokenize(`${KEY}a]\n"clsid"=hex:01,02,`, []).events.slice(1)).toEqual([
      ['clsid', { type: 'malformed' }],
    ]);
    expect(tokenize(`${KEY}a]\n"clsid"=hex:01,02,\\\n`, []).events.slice(1)).toEqual([
      ['clsid', { type: 'malformed' }],
    ]);
  });

  it('finds the same on absurdly long lines, however the file is cut', () => {
    const long = 'x'.repeat(70_000);
    const text = `${KEY}${long}]\n"Email"="1"\n${KEY}a]\n"${long}"=dword:1\n"Email"="${long.repeat(4)}"\n"clsid"=hex:${'01,'.repeat(100_000)}02\n"Email"="2"\n`;
    const whole = tokenize(text, []);
    expect(whole.events).toEqual([
      'HKEY_CURRENT_USER\\Outlook\\Profiles\\P\\a',
      ['Email', { type: 'malformed' }],
      ['clsid', { type: 'malformed' }],
      ['Email', { type: 'text', text: '2' }],
    ]);
    fc.assert(
      fc.property(cuts, (places) => {
        expect(
          tokenize(
            text,
            places.map((place) => place * 1009),
          ),
        ).toEqual(whole);
      }),
      { numRuns: runs(20) },
    );
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
