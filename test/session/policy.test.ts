/**
 * @jest-environment jsdom
 */
import type * as PolicyModule from '../../src/session/policy';

type Module = typeof PolicyModule;

/** The module as at an opening of the page, with a server that answers so. */
async function openedWith(answer: () => Promise<unknown>): Promise<Module> {
  jest.resetModules();
  Object.assign(window, { fetch: answer });
  return import('../../src/session/policy');
}

const file = (text: string) => () =>
  Promise.resolve({ ok: true, status: 200, text: () => Promise.resolve(text) });
const refused = (status: number) => () =>
  Promise.resolve({ ok: false, status, text: () => Promise.resolve('') });

test.each([
  ['a good file', file('{"version":1,"organisation":"Example Ltd"}'), null, 'Example Ltd'],
  ['no file', refused(404), null, null],
  ['a refused file', refused(403), 'policy-notReachable', null],
  ['a server out of reach', () => Promise.reject(new Error('offline')), 'policy-notReachable', null],
  ['a sign-in page in its place', file('<!doctype html><title>Sign in</title>'), 'policy-webPage', null],
  ['a comma too many', file('{"version":1,,}'), 'policy-commaTooMany', null],
  ['a bracket that is missing', file('{"version":1'), 'policy-notJson', null],
  [
    'a slip in one part',
    file('{"organisation":"Example Ltd","retention":[{"id":"a","olderThenDays":9}]}'),
    'policy-missing',
    'Example Ltd',
  ],
  [
    'a name that stands twice, of which the first counts for nobody',
    file('{"organisation":"Other Ltd","organisation":"Example Ltd"}'),
    'policy-nameTwice',
    'Example Ltd',
  ],
  [
    'a rule that is over, as every rule is one day',
    file('{"organisation":"Example Ltd","retention":[{"id":"a","olderThanDays":9,"endsOn":"2020-01-01"}]}'),
    null,
    'Example Ltd',
  ],
  [
    'a file of a later version',
    file('{"version":2,"organisation":"Example Ltd"}'),
    'policy-newerVersion',
    null,
  ],
])(
  '%s: what is understood counts, and the trouble has a code',
  async (_name, answer, trouble, organisation) => {
    const { policyTrouble, readPolicyOnce } = await openedWith(answer);
    expect((await readPolicyOnce()).organisation).toBe(organisation);
    expect(await policyTrouble()).toBe(trouble);
  },
);

test('it is asked for once in an opening, however many want it', async () => {
  const get = jest.fn(file('{"version":1}'));
  const { policyTrouble, readPolicyOnce } = await openedWith(get);
  await Promise.all([readPolicyOnce(), readPolicyOnce(), policyTrouble()]);
  expect(get).toHaveBeenCalledTimes(1);
});

test('by the time it has been read it is at hand without waiting, and before that it says nothing', async () => {
  const { policyByNow, readPolicyOnce } = await openedWith(
    file('{"version":1,"organisation":"Example Ltd"}'),
  );
  expect(policyByNow().organisation).toBeNull();
  const read = await readPolicyOnce();
  expect(policyByNow()).toBe(read);
});
