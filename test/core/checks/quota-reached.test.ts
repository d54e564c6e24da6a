import { testVerdicts } from './verdicts';
import { filled, noLimit, notKnown, one, turnedAway } from './cases-quota';

testVerdicts('quota-reached', one, [
  { when: 'full', facts: filled(1), says: { fail: 'critical', by: 'quotaUsed told' } },
  { when: 'overfull', facts: filled(1.03), says: { fail: 'critical', by: 'quotaUsed told' } },
  { when: 'nearly full', facts: filled(0.999), says: { pass: 'quotaUsed told' } },
  { when: 'no limit', facts: noLimit, says: { pass: 'quotaLimit told' } },
  { when: 'not known', facts: notKnown, says: null },
  {
    when: 'not known, and mail came back',
    facts: turnedAway(true),
    says: { fail: 'critical', by: 'turnedAway told' },
  },
  { when: 'not known, and no mail came back that anybody knows of', facts: turnedAway(false), says: null },
]);
