import { decodeBlock } from '../../../../src/sources/mailfile/pst/decode';
import { encode } from '../../../tools/pst-writer/encode';
import { hex } from '../../../tools/hand-made-blocks';

const every = Uint8Array.from({ length: 600 }, (_, at) => at & 0xff);

it('leaves what is not encoded', () => {
  expect(decodeBlock(every, 'none', 4)).toBe(every);
});

it('undoes the permutation: the first values of the published table', () => {
  // [MS-PST] 5.1: 0 becomes 65, 1 becomes 54, 255 becomes 61.
  expect([...decodeBlock(hex('41 36 3d'), 'permute', 4)]).toEqual([0, 1, 255]);
});

it.each(['permute', 'cyclic'] as const)('undoes what an independent encoder did: %s', (encoding) => {
  for (const block of [4, 0x1234, 0x12_3456_78, 0x1_0000_0004]) {
    expect(decodeBlock(encode(every, encoding, block), encoding, block)).toEqual(every);
  }
});

it('decodes by the id of the block where the encoding turns with it', () => {
  expect(decodeBlock(every, 'cyclic', 4)).not.toEqual(decodeBlock(every, 'cyclic', 8));
});
