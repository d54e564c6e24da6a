import fc from 'fast-check';
import { PAGE_NAMES, fragmentOf, pageOf, samePage, tokenOf } from '../../src/session/page';

const page = fc
  .record({ name: fc.constantFrom(...PAGE_NAMES), token: fc.option(fc.stringMatching(/^[0-9a-z]{1,7}$/)) })
  .map(({ name, token }) => (token === null ? { name } : { name, token }));

test('every page is found again from its fragment', () => {
  fc.assert(
    fc.property(page, (there) => {
      expect(samePage(pageOf(`#${fragmentOf(there)}`), there)).toBe(true);
    }),
  );
});

test('an unknown or hostile fragment leads to the start', () => {
  for (const fragment of ['', '#', '#nowhere', '#<b>', '#_xdm_Info=1', '#__proto__/x']) {
    expect(pageOf(fragment)).toEqual({ name: 'start' });
  }
});

test('a token gives nothing away and differs where the id differs', () => {
  const ids = Array.from({ length: 500 }, (_, index) => `account|pop3|user${index}@example.com||`);
  const tokens = ids.map(tokenOf);
  expect(new Set(tokens).size).toBe(ids.length);
  for (const token of tokens) expect(token).toMatch(/^[0-9a-z]{1,7}$/);
});
