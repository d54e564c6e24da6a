import { blankAccount, blankDataFile, accountId, dataFileId } from '../../../src/core/facts/blank';
import { known } from '../../../src/core/facts/evidence';
import type { SourceFacts } from '../../../src/core/facts/snapshot';
import { assembleRemembered } from '../../../src/core/report/assemble';
import { compareLooks, settleLook, takeIn, unclearLooks } from '../../../src/core/report/kept-source';

const FIRST = '2026-11-20T10:00:00.000Z';
const SECOND = '2026-11-21T10:00:00.000Z';

/** An export of the profile that every Outlook has, with accounts at these addresses. */
function exported(
  addresses: readonly string[],
  more: {
    user?: string;
    kind?: 'pop3' | 'imap';
    profile?: string;
    files?: readonly string[];
    drawn?: readonly string[];
  } = {},
) {
  const { user, kind = 'pop3', profile = 'Outlook', files = ['mail.pst'], drawn } = more;
  const source = 'profileExport outlook.reg';
  const facts: SourceFacts = {
    source: { id: source, kind: 'profileExport', name: 'outlook.reg', readAt: FIRST },
    accounts: addresses.map((address) => ({
      ...blankAccount(accountId({ kind, address, name: address, host: 'pop.example.com', profile }), address),
      profile,
      address,
      kind: known(kind, 'imported', source),
    })),
    dataFiles:
      user === undefined
        ? []
        : files.map((name) => {
            const path = `C:\\Users\\${user}\\Documents\\${name}`;
            return {
              ...blankDataFile(dataFileId(path), name),
              profile,
              path,
              kind: known('pst', 'imported', source),
            };
          }),
    ...(drawn && { setUpIds: drawn.map((id) => ({ profile, id })) }),
    gaps: [{ source, code: 'unknownEntryKind', subject: 'x' }],
  };
  return facts;
}

const shown = (sources: ReturnType<typeof takeIn>) =>
  assembleRemembered({ sources, answers: [], visits: [], growths: [], leftOut: [] })?.accounts.map(
    ({ address, kind }) => `${address ?? ''} ${kind.known ? kind.value : '?'}`,
  );

it.each([
  ['the same accounts', exported(['ada@example.com']), exported(['ada@example.com']), 'again'],
  [
    'one account more',
    exported(['ada@example.com']),
    exported(['ada@example.com', 'b@example.com']),
    'again',
  ],
  [
    'an account that moved to IMAP',
    exported(['ada@example.com']),
    exported(['Ada@example.com'], { kind: 'imap' }),
    'again',
  ],
  ['other accounts', exported(['ada@example.com']), exported(['carla@example.com']), 'unclear'],
  [
    'the same account under another user',
    exported(['ada@example.com'], { user: 'ada' }),
    exported(['ada@example.com'], { user: 'anna' }),
    'unclear',
  ],
  [
    'the same account under the same user, with other files',
    exported(['ada@example.com'], { user: 'ada' }),
    exported(['ada@example.com'], { user: 'ada', files: ['work.pst'] }),
    'unclear',
  ],
  [
    'the same account under the same user, with a file more',
    exported(['ada@example.com'], { user: 'ada' }),
    exported(['ada@example.com'], { user: 'ada', files: ['mail.pst', 'work.pst'] }),
    'again',
  ],
  [
    'everything called alike, and other ids drawn',
    exported(['ada@example.com'], { user: 'ada', drawn: ['a1', 'a2'] }),
    exported(['ada@example.com'], { user: 'ada', drawn: ['b1', 'b2'] }),
    'unclear',
  ],
  [
    'nothing called alike, and one of the ids still there',
    exported(['ada@example.com'], { user: 'ada', drawn: ['a1', 'a2'] }),
    exported(['ben@example.com'], { user: 'ada', files: ['work.pst'], drawn: ['a2', 'a3'] }),
    'again',
  ],
  [
    'one disk copied to another computer, with its ids',
    exported(['ada@example.com'], { user: 'ada', drawn: ['a1'] }),
    exported(['ada@example.com'], { user: 'anna', drawn: ['a1'] }),
    'unclear',
  ],
  [
    'ids that were not read before',
    exported(['ada@example.com'], { user: 'ada' }),
    exported(['ada@example.com'], { user: 'ada', drawn: ['a1'] }),
    'again',
  ],
  ['nothing at first', exported([]), exported(['ada@example.com']), 'again'],
] as const)('%s', (_what, earlier, fresh, look) => {
  expect(compareLooks(earlier, fresh)).toBe(look);
});

it('keeps a second computer beside the first, and asks once which it is', () => {
  const first = takeIn([], [exported(['home@example.com'])], FIRST);
  const both = takeIn(first, [exported(['work@example.com'])], SECOND);
  expect(shown(both)?.sort()).toEqual(['home@example.com pop3', 'work@example.com pop3']);
  const [look] = unclearLooks(both);
  expect(look?.facts.accounts[0]?.address).toBe('work@example.com');
  // Two files of one name are two sources.
  expect(new Set(both.map(({ facts }) => facts.source.id)).size).toBe(2);
  expect(both.flatMap(({ facts }) => facts.gaps.map((gap) => gap.source === facts.source.id))).toEqual([
    true,
    true,
  ]);

  const another = settleLook(both, look?.key ?? '', 'anotherComputer');
  expect(unclearLooks(another)).toEqual([]);
  expect(shown(another)).toHaveLength(2);
  const same = settleLook(both, look?.key ?? '', 'sameComputer');
  expect(unclearLooks(same)).toEqual([]);
  expect(shown(same)).toEqual(['work@example.com pop3']);
  // The next look at either goes to its own computer.
  const again = takeIn(
    another,
    [exported(['home@example.com'], { kind: 'imap' })],
    '2026-11-22T10:00:00.000Z',
  );
  expect(shown(again)?.sort()).toEqual(['home@example.com imap', 'work@example.com pop3']);
});

it('keeps two computers apart on which everything is called alike', () => {
  const alike = (drawn: string, kind: 'pop3' | 'imap' = 'pop3') =>
    exported(['ada@example.com'], { user: 'ada', kind, drawn: [drawn] });
  const both = takeIn(takeIn([], [alike('a1')], FIRST), [alike('b1')], SECOND);
  const [look] = unclearLooks(both);
  const another = settleLook(both, look?.key ?? '', 'anotherComputer');
  expect(shown(another)).toHaveLength(2);
  // Nobody is asked twice: the ids tell which of the two was looked at again.
  const third = takeIn(another, [alike('b1', 'imap')], '2026-11-22T10:00:00.000Z');
  expect(unclearLooks(third)).toEqual([]);
  expect(shown(third)?.sort()).toEqual(['ada@example.com imap', 'ada@example.com pop3']);
  const fourth = takeIn(third, [alike('a1', 'imap')], '2026-11-23T10:00:00.000Z');
  expect(shown(fourth)).toEqual(['ada@example.com imap', 'ada@example.com imap']);
});

it('sorts the ids of several profiles in one file by their profiles', () => {
  const [home, work] = ['Outlook', 'Work'].map((profile) =>
    exported([`${profile}@example.com`], { profile, drawn: [profile] }),
  );
  const whole: SourceFacts = {
    ...(home ?? exported([])),
    accounts: [...(home?.accounts ?? []), ...(work?.accounts ?? [])],
    setUpIds: [...(home?.setUpIds ?? []), ...(work?.setUpIds ?? [])],
  };
  expect(takeIn([], [whole], FIRST).map(({ facts }) => facts.setUpIds?.map(({ id }) => id))).toEqual([
    ['Outlook'],
    ['Work'],
  ]);
});

it('replaces a look by a look again, and adds another profile without a question', () => {
  const first = takeIn([], [exported(['ada@example.com', 'old@example.com'])], FIRST);
  const again = takeIn(first, [exported(['ada@example.com'])], SECOND);
  expect(shown(again)).toEqual(['ada@example.com pop3']);
  const more = takeIn(again, [exported(['ben@example.com'], { profile: 'Work' })], SECOND);
  expect(unclearLooks(more)).toEqual([]);
  expect(new Set(more.map(({ computer }) => computer?.id)).size).toBe(1);
});

it('adds two files of one profile that are given together, and replaces both at the next look', () => {
  const deployed: SourceFacts = {
    ...exported(['ada@example.com', 'deployed@example.com']),
    source: { id: 'deploymentFile x.prf', kind: 'deploymentFile', name: 'x.prf', readAt: FIRST },
    gaps: [],
  };
  const both = takeIn([], [exported(['ada@example.com']), deployed], FIRST);
  expect(shown(both)).toHaveLength(2);
  expect(shown(takeIn(both, [exported(['ada@example.com'])], SECOND))).toHaveLength(1);
});

it('replaces a look that was taken while the clock ran ahead', () => {
  const ahead = takeIn([], [exported(['ada@example.com', 'old@example.com'])], SECOND);
  const again = takeIn(ahead, [exported(['ada@example.com'])], FIRST);
  expect(shown(again)).toEqual(['ada@example.com pop3']);
  expect(again.map(({ takenAt }) => takenAt > SECOND)).toEqual([true]);
});

it('replaces both looks that two windows made of one file', () => {
  const looks = [FIRST, SECOND].flatMap((at) =>
    takeIn([], [exported(['ada@example.com', 'old@example.com'])], at),
  );
  expect(shown(looks)).toHaveLength(2);
  expect(shown(takeIn(looks, [exported(['ada@example.com'])], '2026-11-22T10:00:00.000Z'))).toEqual([
    'ada@example.com pop3',
  ]);
});
