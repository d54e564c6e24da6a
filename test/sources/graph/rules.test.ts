import { unknown } from '../../../src/core/facts/evidence';
import { domainOf, readRules } from '../../../src/sources/graph/rules';

const OWN = { ownDomains: ['harbour.example'], source: 'graph-1' };
const to = (...addresses: string[]) => addresses.map((address) => ({ emailAddress: { name: 'x', address } }));
const one = (actions: object, more: object = {}, context = OWN) =>
  readRules({ value: [{ displayName: 'Rule', isEnabled: true, actions, ...more }] }, context)?.[0];

test.each([
  ['another company', ['kim@gmail.com'], true, ['gmail.com']],
  ['a colleague', ['sam@harbour.example'], false, ['harbour.example']],
  ['a colleague, in capitals', ['Sam@HARBOUR.example '], false, ['harbour.example']],
  // Exchange writes people of the organisation so; such a name leaves it in no case.
  ['a name in the directory', ['/o=Harbour/ou=Group/cn=Recipients/cn=sam'], false, []],
  [
    'a name in the directory, and another company',
    ['/o=Harbour/cn=sam', 'kim@gmail.com'],
    true,
    ['gmail.com'],
  ],
  // Whoever runs a part of the domain may be somebody else, so it counts as outside until the policy names it.
  ['a part of the own domain', ['sam@post.harbour.example'], true, ['post.harbour.example']],
  ['a domain that only ends like the own one', ['sam@notharbour.example'], true, ['notharbour.example']],
] as const)('mail that is sent on to %s', (_, addresses, outside, domains) => {
  for (const action of ['forwardTo', 'forwardAsAttachmentTo', 'redirectTo'])
    expect(one({ [action]: to(...addresses) })).toMatchObject({
      sendsTo: domains,
      outside: { known: true, value: outside, evidence: 'measured' },
    });
});

test('where nobody knows the own domains, nobody knows whether mail leaves', () => {
  const nobody = { ownDomains: [], source: 'graph-1' };
  expect(one({ forwardTo: to('kim@gmail.com') }, {}, nobody)?.outside).toEqual(unknown('notReadable'));
  expect(one({ delete: true }, {}, nobody)?.outside).toMatchObject({ value: false });
});

test.each([
  [{ delete: true }, 'toDeleted'],
  [{ permanentDelete: true }, 'forGood'],
  [{ delete: true, permanentDelete: true }, 'forGood'],
  [{ moveToFolder: 'F1' }, 'no'],
  [null, 'no'],
] as const)('a rule that does %j takes mail away: %s', (actions, removes) => {
  expect(one(actions ?? {})?.removes).toBe(removes);
});

// An error is of the last message it met, such as a mailbox without room, and may not be there at the next.
test.each([true, false])('a rule in an error (%p) counts as one that works', (hasError) => {
  expect(one({ permanentDelete: true }, { hasError })).toMatchObject({ enabled: true, removes: 'forGood' });
});

test('what is no list of rules is none', () => {
  expect([readRules('<html>', OWN), readRules({ value: 42 }, OWN)]).toEqual([null, null]);
  expect(readRules({ value: [] }, OWN)).toEqual([]);
});

test.each([
  ['kim@gmail.com', 'gmail.com'],
  ['"a@b"@Gmail.com', 'gmail.com'],
  ['kim@', null],
  ['kim', null],
  ['', null],
])('the domain of %p is %p', (address, domain) => {
  expect(domainOf(address)).toBe(domain);
});
