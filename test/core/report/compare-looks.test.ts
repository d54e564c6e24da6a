import type { SourceFacts } from '../../../src/core/facts/snapshot';
import { compareLooks } from '../../../src/core/report/compare-looks';
import { exported } from '../../tools/exported-profile';

function asSample(facts: SourceFacts): SourceFacts {
  return { ...facts, source: { ...facts.source, kind: 'sample' } };
}

it.each([
  [
    'the same accounts, with nothing drawn',
    exported(['ada@example.com']),
    exported(['ada@example.com']),
    'unclear',
  ],
  [
    'the same accounts of a made-up person',
    asSample(exported(['ada@example.com'])),
    asSample(exported(['ada@example.com'])),
    'again',
  ],
  [
    'one account more',
    exported(['ada@example.com'], { drawn: ['a1'] }),
    exported(['ada@example.com', 'b@example.com'], { drawn: ['a1', 'a2'] }),
    'again',
  ],
  [
    'an account that moved to IMAP',
    exported(['ada@example.com'], { drawn: ['a1'] }),
    exported(['Ada@example.com'], { kind: 'imap', drawn: ['a1'] }),
    'again',
  ],
  [
    'an account that moved to IMAP, or another computer, with nothing drawn',
    exported(['ada@example.com']),
    exported(['Ada@example.com'], { kind: 'imap' }),
    'unclear',
  ],
  [
    'IMAP at first and POP3 then, with ids of the one look alone',
    exported(['ada@example.com'], { kind: 'imap', profile: 'Thunderbird' }),
    exported(['ada@example.com'], { profile: 'Thunderbird', drawn: ['a1'] }),
    'unclear',
  ],
  [
    'an account less, with ids of the one look alone',
    exported(['ada@example.com', 'b@example.com']),
    exported(['ada@example.com'], { drawn: ['a1'] }),
    'unclear',
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
    'the same file of the same user, in which an account is read in another way',
    exported(['ada@example.com'], { user: 'ada' }),
    exported(['ada@example.com'], { user: 'ada', kind: 'imap' }),
    'unclear',
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
