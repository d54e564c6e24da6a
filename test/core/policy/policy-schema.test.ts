import * as v from 'valibot';
import { GB } from '../../../src/core/facts/units';
import {
  backupSchema,
  clientIdSchema,
  cloudSchema,
  helpDeskSchema,
  organisationSchema,
  quotaSchema,
  retentionSchema,
  waiverSchema,
} from '../../../src/core/policy/policy-schema';

/** What is wrong with a value, each fault with its place. */
function faults(schema: v.GenericSchema, value: unknown): string[] {
  const { issues = [] } = v.safeParse(schema, value);
  return issues.map((issue) =>
    [...(issue.path ?? []).map(({ key }) => String(key)), issue.message].join(' '),
  );
}

const RULE = { id: 'year', olderThanDays: 365 };

test('a rule about old mail is for everybody and everything, unless it says otherwise', () => {
  expect(v.parse(retentionSchema, RULE)).toEqual({
    ...RULE,
    scope: 'all',
    startsOn: null,
    endsOn: null,
    reason: null,
    link: null,
  });
  expect(v.parse(retentionSchema, { ...RULE, domains: [' Example.COM '], kinds: ['pop3'] })).toMatchObject({
    domains: ['example.com'],
    kinds: ['pop3'],
  });
});

test.each<[object, string[]]>([
  [{ olderThanDays: 0 }, ['olderThanDays outOfRange']],
  [{ olderThanDays: 1 }, []],
  [{ olderThanDays: 36_500 }, []],
  [{ olderThanDays: 36_501 }, ['olderThanDays outOfRange']],
  [{ olderThanDays: 1.5 }, ['olderThanDays notWhole']],
  [{ olderThanDays: '365' }, ['olderThanDays numberAsText']],
  [{ olderThanDays: 'a year' }, ['olderThanDays notANumber']],
  [{ id: ' ' }, ['id empty']],
  [{ id: 7 }, ['id notText']],
  [{ id: 'a'.repeat(2_000) }, []],
  [{ id: 'a'.repeat(2_001) }, ['id tooLong']],
  [{ scope: 'everything' }, ['scope notAChoice']],
  [{ startsOn: '2026-02-29' }, ['startsOn noSuchDay']],
  [{ startsOn: '2028-02-29' }, []],
  [{ startsOn: '2026-1-1' }, ['startsOn notADate']],
  [{ startsOn: 20_260_101 }, ['startsOn notADate']],
  [{ startsOn: '2026-03-02', endsOn: '2026-03-01' }, ['endsBeforeStart']],
  [{ startsOn: '2026-03-01', endsOn: '2026-03-01' }, []],
  [{ startsOn: null, endsOn: '2026-03-01' }, []],
  [{ domains: [] }, ['domains empty']],
  [{ domains: 'example.com' }, ['domains notAList']],
  [{ domains: ['example'] }, ['domains 0 notADomain']],
  [{ domains: ['-a.example'] }, ['domains 0 notADomain']],
  [{ domains: ['exa\u200bmple.com'] }, ['domains 0 notADomain']],
  [{ domains: ['bücher.example'] }, []],
  [{ kinds: ['pop'] }, ['kinds 0 notAChoice']],
])('of a rule with %j is said: %j', (more, said) => {
  expect(faults(retentionSchema, { ...RULE, ...more })).toEqual(said);
});

test('what nobody knows is not passed over, and only an object is a rule', () => {
  expect(faults(retentionSchema, { ...RULE, olderThan: 3 })).toHaveLength(1);
  expect(faults(retentionSchema, 'year')).toEqual(['notAnObject']);
});

test.each<[string, boolean]>([
  ['https://intranet.example.com/mail?a=1#b', true],
  ['https://intranet.example.com:8443', true],
  ['HTTPS://intranet.example.com', true],
  ['https://xn--bcher-kva.example/', true],
  ['http://intranet.example.com', false],
  ['https:intranet.example.com', false],
  ['intranet.example.com', false],
  ['https://graph.microsoft.com@elsewhere.example/', false],
  ['https://a:b@elsewhere.example/', false],
  ['https://example.com/a b', false],
  ['https://exam%2eple.com/', false],
  ['https://exa\u202emple.com/', false],
  ['javascript:alert(1)', false],
  ['https://', false],
])('%s is a link: %s', (link, is) => {
  expect(faults(retentionSchema, { ...RULE, link })).toEqual(
    is ? [] : [link.startsWith('http:') ? 'link notHttps' : 'link notALink'],
  );
});

test('a size is written in gigabytes and kept in bytes', () => {
  expect(v.parse(quotaSchema, { limitGB: 1.5, plan: ' E3 ' })).toEqual({ plan: 'E3', limitBytes: 1.5 * GB });
  expect(v.parse(quotaSchema, { limitGB: null })).toEqual({ plan: null, limitBytes: null });
  expect(faults(quotaSchema, { limitGB: 10_000 })).toEqual([]);
  expect(faults(quotaSchema, { limitGB: 10_001 })).toEqual(['limitGB outOfRange']);
  expect(faults(quotaSchema, { limitGB: 0.001 })).toEqual([]);
  expect(faults(quotaSchema, { limitGB: 0 })).toEqual(['limitGB outOfRange']);
  expect(faults(quotaSchema, { limitGB: '50' })).toEqual(['limitGB numberAsText']);
});

test('a help desk has an address that is one, or none', () => {
  expect(v.parse(helpDeskSchema, {})).toEqual({ text: null, email: null, phone: null, link: null });
  const email = (address: unknown) => faults(helpDeskSchema, { email: address });
  expect(email(' help@example.com ')).toEqual([]);
  for (const wrong of [
    'help',
    'mailto:help@example.com',
    'help@example',
    'he lp@example.com',
    'a@b@example.com',
    'help\u200b@example.com',
    7,
  ])
    expect([wrong, email(wrong)]).toEqual([wrong, ['email notAnAddress']]);
});

test('a waiver has a check that there is, a reason and a last day', () => {
  const waiver = { check: 'quota-near', reason: 'Asked for more', expiresOn: '2026-12-31' };
  expect(faults(waiverSchema, waiver)).toEqual([]);
  expect(faults(waiverSchema, { ...waiver, check: 'quota' })).toEqual(['check notAChoice']);
  expect(faults(waiverSchema, { ...waiver, reason: '' })).toEqual(['reason empty']);
  expect(faults(waiverSchema, { ...waiver, expiresOn: '31.12.2026' })).toEqual(['expiresOn notADate']);
  expect(faults(waiverSchema, { check: 'quota-near', reason: 'Later' })).toHaveLength(1);
});

test('ids are ids, a cloud and a place are of the list, and an organisation has a name', () => {
  expect(faults(clientIdSchema, ' 7f9dd4d6-1f0e-4a7e-9a57-2d6a3f0f6c11 ')).toEqual([]);
  expect(faults(clientIdSchema, '7f9dd4d6')).toEqual(['notAnAppId']);
  expect(faults(cloudSchema, 'mars')).toEqual(['notAChoice']);
  expect(faults(backupSchema, { place: 'cloud' })).toEqual([]);
  expect(faults(backupSchema, { place: 'moon' })).toEqual(['place notAChoice']);
  expect(faults(organisationSchema, '  ')).toEqual(['empty']);
});
