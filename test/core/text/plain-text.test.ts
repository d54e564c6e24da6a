import fc from 'fast-check';
import { plainText } from '../../../src/core/text/plain-text';

const MISLEADING = /[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF]/u;

test('a name stands in an isolate of its own', () => {
  expect(plainText('Ada')).toBe('\u2068Ada\u2069');
});

test('marks that would turn a name around are gone', () => {
  expect(plainText('invoice\u202Egpj.exe')).toBe('\u2068invoicegpj.exe\u2069');
});

test('whatever the text, nothing misleading is left inside and it stays short', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
      const inside = plainText(text).slice(1, -1);
      expect(inside).not.toMatch(MISLEADING);
      expect(inside.length).toBeLessThanOrEqual(200);
    }),
  );
});
