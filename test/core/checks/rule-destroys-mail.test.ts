import { unknown } from '../../../src/core/facts/evidence';
import type { MailRule } from '../../../src/core/facts/mailbox';
import { asked } from '../../tools/make-mailbox';
import { testVerdicts } from './verdicts';
import { has, it, notAsked } from './cases-mailbox';

const rule = { name: 'Odd', enabled: true, removes: 'no', sendsTo: [], outside: asked(false) } as const;

const rules = (...list: Partial<MailRule>[]) => ({
  rules: asked(list.map((one) => ({ ...rule, sendsTo: [] as string[], ...one }))),
});

testVerdicts('rule-destroys-mail', it, [
  notAsked,
  {
    when: 'one deletes for good',
    facts: has(rules({ removes: 'toDeleted' }, { removes: 'forGood' })),
    says: { fail: 'serious', by: 'ruleHarm measured' },
  },
  {
    when: 'one sends mail out',
    facts: has(rules({ sendsTo: ['gmail.com'], outside: asked(true) })),
    says: { fail: 'moderate', by: 'ruleHarm measured' },
  },
  {
    when: 'one deletes',
    facts: has(rules({ removes: 'toDeleted' })),
    says: { fail: 'minor', by: 'ruleHarm measured' },
  },
  {
    when: 'one that is switched off deletes for good',
    facts: has(rules({ removes: 'forGood', enabled: false })),
    says: { pass: 'rulesHarmful measured' },
  },
  {
    when: 'one sends mail on inside',
    facts: has(rules({ sendsTo: ['example.com'], outside: asked(false) })),
    says: { pass: 'rulesHarmful measured' },
  },
  {
    when: 'one sends mail on and nobody knows whether that is outside',
    facts: has(rules({ sendsTo: ['example.org'], outside: unknown('notReadable') })),
    says: { cantTell: 'ruleOutside notReadable', settledBy: ['mailServer'] },
  },
  {
    when: 'rules may not be read',
    facts: has({ rules: unknown('noPermission') }),
    says: { cantTell: 'rulesHarmful noPermission', settledBy: ['mailServer'] },
  },
]);
