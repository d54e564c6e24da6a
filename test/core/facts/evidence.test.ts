import fc from 'fast-check';
import {
  EVIDENCE_LEVELS,
  UNKNOWN_REASONS,
  evidenceRank,
  known,
  stronger,
  unknown,
  type Fact,
} from '../../../src/core/facts/evidence';

const fact: fc.Arbitrary<Fact<number>> = fc.oneof(
  fc.tuple(fc.nat(), fc.constantFrom(...EVIDENCE_LEVELS)).map(([value, level]) => known(value, level, 'a')),
  fc.constantFrom(...UNKNOWN_REASONS).map(unknown),
);
const rank = (one: Fact<unknown>) => (one.known ? evidenceRank(one.evidence) : Number.POSITIVE_INFINITY);

describe('the stronger of two facts', () => {
  it('is one of them, and none is stronger', () => {
    fc.assert(
      fc.property(fact, fact, (a, b) => {
        const best = stronger(a, b);
        expect([a, b]).toContain(best);
        expect(rank(best)).toBe(Math.min(rank(a), rank(b)));
      }),
    );
  });

  it('is the first when both stand on the same level', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EVIDENCE_LEVELS), (level) => {
        const first = known(1, level, 'first');
        expect(stronger(first, known(2, level, 'second'))).toBe(first);
      }),
    );
  });

  it('never is an unknown where something is known', () => {
    const guess = known('x', 'inferred', 'a');
    expect(stronger(unknown('failed'), guess)).toBe(guess);
    expect(stronger(guess, unknown('failed'))).toBe(guess);
  });

  it('says why it is not known rather than that nobody asked', () => {
    const shrug = unknown('personDoesNotKnow');
    expect(stronger(unknown('notAsked'), shrug)).toBe(shrug);
    expect(stronger(shrug, unknown('notAsked'))).toBe(shrug);
    expect(stronger(unknown('notInExport'), shrug)).toEqual(unknown('notInExport'));
  });

  it('does not depend on the order in which three are joined, but for equals', () => {
    fc.assert(
      fc.property(fact, fact, fact, (a, b, c) => {
        expect(stronger(stronger(a, b), c)).toBe(stronger(a, stronger(b, c)));
      }),
    );
  });
});

describe('a fact', () => {
  it('carries a note only when there is one', () => {
    expect(known(1, 'imported', 'a')).toEqual({ known: true, value: 1, evidence: 'imported', source: 'a' });
    expect(known(1, 'inferred', 'a', 'zeroDays')).toMatchObject({ note: 'zeroDays' });
  });

  it('stands on levels from the strongest to the weakest', () => {
    expect(EVIDENCE_LEVELS.map(evidenceRank)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(evidenceRank('measured')).toBeLessThan(evidenceRank('told'));
  });
});
