import fc from 'fast-check';
import { clashesIn, type Clashing } from '../../../src/core/policy/clashes';
import type { Audience } from '../../../src/core/policy/policy';

interface Entry extends Audience {
  plan: string;
  size: number;
}

const other: Clashing<Entry> = {
  topic: ({ plan }) => plan,
  say: ({ size }) => String(size),
  clash: (first, second) => first.size !== second.size,
};

const some = <T>(...all: T[]) => fc.option(fc.subarray(all), { nil: undefined });
const entry: fc.Arbitrary<Entry> = fc
  .record({
    plan: fc.constantFrom('one', 'two'),
    size: fc.integer({ min: 1, max: 3 }),
    domains: some('a.example', 'b.example', 'all', 'everyone'),
    kinds: some('imap' as const, 'pop3' as const),
  })
  .map(({ domains, kinds, ...rest }) => ({
    ...rest,
    ...(domains === undefined ? {} : { domains }),
    ...(kinds === undefined ? {} : { kinds }),
  }));

/** Compares every pair. */
function plainly(list: readonly Entry[]) {
  const common = (one?: readonly string[], two?: readonly string[]) =>
    one === undefined || two === undefined || one.some((each) => two.includes(each));
  return list.flatMap((second, at) => {
    const first = list
      .slice(0, at)
      .find(
        (one) =>
          one.plan === second.plan &&
          one.size !== second.size &&
          common(one.domains, second.domains) &&
          common(one.kinds, second.kinds),
      );
    return first === undefined ? [] : [{ first, second, at }];
  });
}

test('finds what comparing every pair finds, each with the first that it clashes with', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), (list) => {
      expect(clashesIn(list, other)).toEqual(plainly(list));
    }),
  );
});

test.each<[string, (at: number) => Partial<Entry>]>([
  ['for everyone alike', () => ({})],
  ['for everyone, each another', (at) => ({ size: at })],
  ['for a domain each', (at) => ({ domains: [`${at}.example`], size: at })],
])('looks at no more pairs than there are entries, many times over: %s', (_, own) => {
  const compared = (length: number) => {
    let pairs = 0;
    const list = Array.from({ length }, (__, at): Entry => ({ plan: 'one', size: 1, ...own(at) }));
    clashesIn(list, {
      ...other,
      clash: (first, second) => {
        pairs += 1;
        return other.clash(first, second);
      },
    });
    return pairs;
  };
  expect(compared(4_000)).toBeLessThanOrEqual(2 * 4_000);
});
