import fc from 'fast-check';
import type { ServerCopy } from '../../../src/core/facts/account';
import { decodeServerCopy, hasUndefinedBits, serverCopyFact } from '../../../src/sources/profile/server-copy';

const REG = { source: 's', deployed: false };
const PRF = { source: 's', deployed: true };

const EXAMPLES: [number, ServerCopy][] = [
  [0x00000000, { keep: 'none' }],
  [0x00000001, { keep: 'forever', removeWhenDeletedHere: false }],
  [0x00050001, { keep: 'forever', removeWhenDeletedHere: false }],
  [0x000e0003, { keep: 'days', days: 14, removeWhenDeletedHere: false }],
  [0x00140003, { keep: 'days', days: 20, removeWhenDeletedHere: false }],
  [0x00020007, { keep: 'days', days: 2, removeWhenDeletedHere: true }],
  [0x00000005, { keep: 'forever', removeWhenDeletedHere: true }],
  [0xffff0003, { keep: 'days', days: 65535, removeWhenDeletedHere: false }],
  // Without the first bit nothing is left, whatever else is set.
  [0x00050000, { keep: 'none' }],
  [0x00050002, { keep: 'none' }],
  [0x00050006, { keep: 'none' }],
  // 'Remove after 0 days'.
  [0x00000003, { keep: 'none' }],
  [0x00000007, { keep: 'none' }],
];

describe('the server-copy setting of Outlook', () => {
  it.each(EXAMPLES)('%i decodes by its bits', (bits, expected) => {
    expect(decodeServerCopy(bits)).toEqual(expected);
  });

  it('keeps a copy exactly when bit 0 is set and the days, where they count, are not 0', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), (bits) => {
        const kept = decodeServerCopy(bits).keep !== 'none';
        expect(kept).toBe((bits & 1) === 1 && ((bits & 2) === 0 || bits >>> 16 > 0));
      }),
    );
  });

  it('never shortens the days when more are recorded', () => {
    const days = (bits: number) => {
      const copy = decodeServerCopy(bits);
      return copy.keep === 'days' ? copy.days : copy.keep === 'none' ? 0 : Infinity;
    };
    const stored = fc.integer({ min: 0, max: 0xffff });
    fc.assert(
      fc.property(stored, stored, fc.integer({ min: 0, max: 0xffff }), (a, b, low) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(days(((less << 16) | low) >>> 0)).toBeLessThanOrEqual(days(((more << 16) | low) >>> 0));
      }),
    );
  });

  it('reports bits that nobody has defined, and no others', () => {
    expect([0x8, 0x1000, 0x8001, 0xe0013].map(hasUndefinedBits)).toEqual([true, true, true, true]);
    expect([0, 1, 7, 0xffff0007].map(hasUndefinedBits)).toEqual([false, false, false, false]);
  });
});

describe('the server-copy setting as a fact', () => {
  it('is imported when it is recorded', () => {
    expect(serverCopyFact(1, REG)).toEqual({
      known: true,
      value: { keep: 'forever', removeWhenDeletedHere: false },
      evidence: 'imported',
      source: 's',
    });
  });

  it('is weaker when it is left out than when 0 is recorded', () => {
    expect(serverCopyFact(0, REG)).toMatchObject({ value: { keep: 'none' }, evidence: 'imported' });
    expect(serverCopyFact(undefined, REG)).toMatchObject({
      value: { keep: 'none' },
      evidence: 'inferred',
      note: 'defaultWhenAbsent',
    });
  });

  it('says so when undefined bits are set, and decodes the rest', () => {
    expect(serverCopyFact(0xe0013, REG)).toMatchObject({
      value: { keep: 'days', days: 14 },
      evidence: 'imported',
      note: 'undefinedBits',
    });
  });

  it('reads 0 days as not kept, and says so', () => {
    expect(serverCopyFact(3, REG)).toMatchObject({
      value: { keep: 'none' },
      evidence: 'inferred',
      note: 'zeroDays',
    });
  });

  it('is not known when it is there and cannot be read', () => {
    expect(serverCopyFact(null, REG)).toEqual({ known: false, reason: 'notReadable' });
  });

  it('is only what was deployed once when a deployment file says it', () => {
    for (const bits of [0, 1, 0xe0003, 0xe0013]) {
      expect(serverCopyFact(bits, PRF)).toMatchObject({ evidence: 'inferred', note: 'deployedNotCurrent' });
    }
    expect(serverCopyFact(undefined, PRF)).toMatchObject({ evidence: 'inferred', note: 'deployedDefault' });
  });
});
