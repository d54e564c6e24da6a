import fc from 'fast-check';
import { foldDomain } from '../../../src/core/policy/domain';
import { parsePolicy } from '../../../src/core/policy/parse-policy';
import { isMeantFor } from '../../../src/core/policy/policy-on';
import { pop3 } from '../../tools/make-snapshot';

describe('domains as mail servers write them', () => {
  it.each([
    ['Example.COM', 'example.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['BÜCHER.example', 'xn--bcher-kva.example'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['пример.example', 'xn--e1afmkfd.example'],
    ['', ''],
    ['not a domain', 'not a domain'],
    ['a@b', 'a@b'],
    ['evil.example/path', 'evil.example/path'],
  ])('%s is %s', (written, folded) => {
    expect(foldDomain(written)).toBe(folded);
  });

  it('folds what is folded to itself, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.string()), (text) => {
        expect(foldDomain(foldDomain(text))).toBe(foldDomain(text));
      }),
    );
  });

  it.each(['bücher.example', 'xn--bcher-kva.example', 'Bücher.Example'])(
    'a rule for %s is meant for both spellings of an address',
    (domain) => {
      const { policy } = parsePolicy({ quotas: [{ plan: null, limitGB: 1, domains: [domain] }] });
      const quota = policy.quotas[0] ?? {};
      for (const address of ['ada@bücher.example', 'ada@XN--BCHER-KVA.example'])
        expect(isMeantFor(quota, pop3({ address }))).toBe(true);
      expect(isMeantFor(quota, pop3({ address: 'ada@bucher.example' }))).toBe(false);
      expect(isMeantFor(quota, pop3({ address: null }))).toBe(false);
    },
  );
});
