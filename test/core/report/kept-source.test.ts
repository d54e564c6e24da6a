import type { SourceFacts } from '../../../src/core/facts/snapshot';
import { assembleRemembered } from '../../../src/core/report/assemble';
import {
  looksOfInspection,
  perhapsOf,
  settleLook,
  takeIn,
  unclearLooks,
} from '../../../src/core/report/kept-source';
import { exported } from '../../tools/exported-profile';

const FIRST = '2026-11-20T10:00:00.000Z';
const SECOND = '2026-11-21T10:00:00.000Z';
const THIRD = '2026-11-22T10:00:00.000Z';

const shown = (sources: ReturnType<typeof takeIn>) =>
  assembleRemembered({ sources, answers: [], visits: [], growths: [], leftOut: [] })?.accounts.map(
    ({ address, kind }) => `${address ?? ''} ${kind.known ? kind.value : '?'}`,
  );

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

  const another = settleLook(both, look?.key ?? '', null);
  expect(unclearLooks(another)).toEqual([]);
  expect(shown(another)).toHaveLength(2);
  const same = settleLook(both, look?.key ?? '', look?.perhapsAgain ?? '');
  expect(unclearLooks(same)).toEqual([]);
  expect(shown(same)).toEqual(['work@example.com pop3']);
  // Of the next one it is asked at which of the two it is.
  const third = takeIn(another, [exported(['home@example.com'], { kind: 'imap' })], THIRD);
  expect(shown(third)).toHaveLength(3);
  const [asked] = unclearLooks(third);
  const [home, work] = asked ? perhapsOf(third, asked) : [];
  expect([home, work].map((one) => one?.facts.accounts[0]?.address)).toEqual([
    'home@example.com',
    'work@example.com',
  ]);
  const again = settleLook(third, asked?.key ?? '', home?.key ?? '');
  expect(shown(again)?.sort()).toEqual(['home@example.com imap', 'work@example.com pop3']);
});

describe('two computers whose exports draw no ids and call everything alike', () => {
  const alike = (kind: 'pop3' | 'imap' = 'pop3') => exported(['ada@example.com'], { kind, profile: 'K-9' });
  const first = takeIn([], [alike()], FIRST);
  const both = takeIn(first, [alike('imap')], SECOND);
  const [look] = unclearLooks(both);

  it('are both shown until somebody says', () => {
    expect(shown(both)?.sort()).toEqual(['ada@example.com imap', 'ada@example.com pop3']);
    expect(look?.perhapsAgain).toBe(first[0]?.key);
  });

  it('stay two once somebody has said so', () => {
    const another = settleLook(both, look?.key ?? '', null);
    expect(unclearLooks(another)).toEqual([]);
    expect(shown(another)?.sort()).toEqual(['ada@example.com imap', 'ada@example.com pop3']);
  });

  it('are told by what they hold once somebody has said so, and asked about only where that changed', () => {
    let kept = settleLook(both, look?.key ?? '', null);
    for (const [at, kind] of (['pop3', 'imap', 'imap', 'pop3'] as const).entries()) {
      kept = takeIn(kept, [alike(kind)], `2026-11-2${3 + at}T10:00:00.000Z`);
      expect(unclearLooks(kept)).toEqual([]);
      expect(shown(kept)?.sort()).toEqual(['ada@example.com imap', 'ada@example.com pop3']);
    }
    const changed = exported(['ada@example.com', 'ben@example.com'], { kind: 'imap', profile: 'K-9' });
    expect(unclearLooks(takeIn(kept, [changed], '2026-11-28T10:00:00.000Z'))).toHaveLength(1);
  });

  it('are asked about once: the next look alike is one again, and a reader that it lacks is asked about', () => {
    const same = settleLook(both, look?.key ?? '', first[0]?.key ?? '');
    expect(shown(same)).toEqual(['ada@example.com imap']);
    const third = takeIn(same, [alike('imap')], THIRD);
    expect(unclearLooks(third)).toEqual([]);
    expect(shown(third)).toEqual(['ada@example.com imap']);
    const fourth = takeIn(third, [alike('pop3')], '2026-11-23T10:00:00.000Z');
    expect(unclearLooks(fourth)).toHaveLength(1);
    expect(shown(fourth)?.sort()).toEqual(['ada@example.com imap', 'ada@example.com pop3']);
  });

  it('are two when given together, too', () => {
    const together = takeIn([], [alike(), alike()], FIRST);
    expect(unclearLooks(together)).toHaveLength(1);
    expect(shown(together)).toHaveLength(2);
    const [asked] = unclearLooks(together);
    expect(shown(settleLook(together, asked?.key ?? '', null))).toHaveLength(2);
  });

  it('are one in what one inspection joined before', () => {
    expect(shown(looksOfInspection([alike(), alike()], FIRST))).toHaveLength(1);
  });
});

it('keeps two computers apart on which everything is called alike', () => {
  const alike = (drawn: string, kind: 'pop3' | 'imap' = 'pop3') =>
    exported(['ada@example.com'], { user: 'ada', kind, drawn: [drawn] });
  const both = takeIn(takeIn([], [alike('a1')], FIRST), [alike('b1')], SECOND);
  const [look] = unclearLooks(both);
  const another = settleLook(both, look?.key ?? '', null);
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
  const first = takeIn([], [exported(['ada@example.com', 'old@example.com'], { drawn: ['a1'] })], FIRST);
  const again = takeIn(first, [exported(['ada@example.com'], { drawn: ['a1'] })], SECOND);
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
  const own = exported(['ada@example.com'], { drawn: ['a1'] });
  const both = takeIn([], [own, deployed], FIRST);
  expect(shown(both)).toHaveLength(2);
  expect(unclearLooks(both)).toEqual([]);
  expect(shown(takeIn(both, [own], SECOND))).toHaveLength(1);
});

it('replaces a look that was taken while the clock ran ahead', () => {
  const ahead = takeIn([], [exported(['ada@example.com', 'old@example.com'], { drawn: ['a1'] })], SECOND);
  const again = takeIn(ahead, [exported(['ada@example.com'], { drawn: ['a1'] })], FIRST);
  expect(shown(again)).toEqual(['ada@example.com pop3']);
  expect(again.map(({ takenAt }) => takenAt > SECOND)).toEqual([true]);
});

it('replaces both looks that two windows made of one file', () => {
  const drawn = ['a1'];
  const looks = [FIRST, SECOND].flatMap((at) =>
    takeIn([], [exported(['ada@example.com', 'old@example.com'], { drawn })], at),
  );
  expect(shown(looks)).toHaveLength(2);
  expect(
    shown(takeIn(looks, [exported(['ada@example.com'], { drawn })], '2026-11-22T10:00:00.000Z')),
  ).toEqual(['ada@example.com pop3']);
});
