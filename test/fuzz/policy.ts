import { parsePolicy } from '../../src/core/policy/parse-policy';
import { below, damaged, reader } from './target';

const rule = (at: number) => ({
  id: `rule-${at}`,
  olderThanDays: 365 + at,
  scope: 'all',
  startsOn: '2027-01-01',
  endsOn: null,
  reason: 'A year is enough.',
  link: null,
});
const WHOLE = JSON.stringify({
  version: 1,
  retention: [rule(0)],
  waivers: [{ check: 'backup-missing', reason: 'Kept by us.', endsOn: '2027-01-01' }],
  helpDesk: { email: 'help@example.com', phone: '+1 555 0100', link: 'https://help.example.com/' },
});
const ODD: unknown[] = [null, [], {}, '', -1, 1e308, '__proto__', true, [[]], { constructor: {} }];

/** The parsed text, or an odd value where the damage is no JSON any more. */
function parsed(text: string, random: () => number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return ODD[below(random, ODD.length)];
  }
}

/** What an organisation says, in every wrong shape. */
export const targets = [
  reader({
    name: 'policy.json',
    make: (random) => parsed(damaged(WHOLE, random), random),
    read: parsePolicy,
    growth: [
      {
        name: 'retention rules',
        make: (bytes) =>
          JSON.stringify({ version: 1, retention: Array.from({ length: bytes / 130 }, (_, at) => rule(at)) }),
        read: (text) => parsePolicy(JSON.parse(String(text))),
      },
    ],
  }),
];
