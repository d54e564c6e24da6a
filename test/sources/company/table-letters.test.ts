import { lettersOf } from '../../../src/sources/company/table-letters';

test('a letter that two pieces share is left for the second, whatever its length', () => {
  for (const letter of ['\u00fc', '\u20ac', '\u{1F600}']) {
    const bytes = new TextEncoder().encode(`a${letter}`);
    const letters = lettersOf(bytes);
    expect(letters(bytes.subarray(0, bytes.length - 1), false)).toEqual({ text: 'a', used: 1 });
    expect(letters(bytes.subarray(1), true)).toEqual({ text: letter, used: bytes.length - 1 });
  }
});

test("what cannot be UTF-8 after plain letters is Windows' own from there on", () => {
  const letters = lettersOf(Uint8Array.of(0x61));
  expect(letters(Uint8Array.of(0x61), false).text).toBe('a');
  expect(letters(Uint8Array.of(0xfc, 0x61), false).text).toBe('\u00fca');
  expect(letters(Uint8Array.of(0xc3, 0xbc), true).text).toBe('\u00c3\u00bc');
});
