import type { CheckResult } from '../../../../src/core/checks/check';
import { each } from '../../../../src/core/checks/shared/each';

const found = (id: string): CheckResult => ({
  subject: { type: 'account', id },
  values: {},
  evidence: [],
  verdict: 'pass',
});

test('looks at one thing after the other, with a rest after each, also where nothing is found', () => {
  const seen: string[] = [];
  const results = each(['a', 'b', 'c'], (id) => {
    seen.push(id);
    if (id === 'b') return [];
    return id === 'c' ? found(id) : [found(id), found(id)];
  });
  expect(seen).toEqual([]);
  const told = [...results].map((result) => (result?.subject.type === 'account' ? result.subject.id : null));
  expect(told).toEqual(['a', 'a', null, null, 'c', null]);
  expect(seen).toEqual(['a', 'b', 'c']);
});
