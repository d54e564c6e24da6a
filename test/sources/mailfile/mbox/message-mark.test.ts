import fc from 'fast-check';
import { findMark } from '../../../../src/sources/mailfile/mbox/message-mark';
import { runs } from '../../../tools/long';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('finds each mark at any place, as a plain search does', () => {
  const piece = fc.constantFrom('\n', '\r', 'F', 'r', 'o', 'm', ' ', 'x', '\n\nFrom ', '\r\nFrom ', 'From ');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(40), (pieces, from) => {
      const text = pieces.join('');
      const plain = /[\n\r]\nFrom /.exec(text.slice(from));
      expect(findMark(bytesOf(text), from)).toBe(plain === null ? -1 : from + plain.index);
    }),
    { numRuns: runs(20_000) },
  );
});

test.each(['\n\nFrom ', '\r\nFrom '])(
  'finds %j wherever it stands, and nothing where its end is cut off',
  (mark) => {
    for (let before = 0; before < 30; before += 1) {
      const text = `${'x'.repeat(before)}${mark}${'y'.repeat(20)}`;
      expect(findMark(bytesOf(text), 0)).toBe(before);
      expect(findMark(bytesOf(text), before + 1)).toBe(-1);
      expect(findMark(bytesOf(text.slice(0, before + mark.length - 1)), 0)).toBe(-1);
    }
  },
);
