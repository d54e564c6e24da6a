import fc from 'fast-check';
import { plainText } from '../../../src/core/text/plain-text';

const MISLEADING = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

test('a name stands in an isolate of its own', () => {
  expect(plainText('Ada')).toBe('\u2068Ada\u2069');
});

test('marks that would turn a name around are gone', () => {
  expect(plainText('invoice\u202Egpj.exe')).toBe('\u2068invoice gpj.exe\u2069');
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
