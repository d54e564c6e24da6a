import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  LONGEST_POLICY,
  parsePolicy,
  parsePolicyText,
  type PolicyProblem,
} from '../../../src/core/policy/parse-policy';
import { NO_POLICY } from '../../../src/core/policy/policy';
import { runs } from '../../tools/long';

const FILE = JSON.parse(readFileSync(join(__dirname, '../../../policy.json'), 'utf8')) as Record<
  string,
  unknown
>;
const GB = 1024 ** 3;

const said = (json: unknown) =>
  parsePolicy(json).problems.map(({ path, problem, meant }) =>
    [path, problem, ...(meant === null ? [] : [meant])].join(' '),
  );

describe('the policy file that comes with the page', () => {
  it('is understood, and says nothing', () => {
    expect(parsePolicy(FILE)).toEqual({ policy: NO_POLICY, problems: [] });
  });

  it('has an example that is understood whole', () => {
    const { policy, problems } = parsePolicy(FILE.$example);
    expect(problems).toEqual([]);
    expect(policy).toMatchObject({
      organisation: 'Example Ltd',
      quotas: [
        { plan: null, limitBytes: 50 * GB },
        { plan: 'Business Premium', limitBytes: 100 * GB },
      ],
      retention: [
        { id: 'old-mail-2027', olderThanDays: 365, startsOn: '2027-01-01', domains: ['example.com'] },
      ],
      backup: { place: 'otherDisk' },
      waivers: [{ check: 'disk-not-encrypted', expiresOn: '2027-06-30' }],
    });
    expect(policy.helpDesk?.email).toBe('help@example.com');
  });

  it('explains every part that there is', () => {
    const notes = Object.keys(FILE).filter((name) => name.startsWith('$'));
    for (const part of Object.keys(NO_POLICY).filter((name) => name !== 'version'))
      expect(notes).toContain(`$${part}`);
  });
});

describe('a policy with mistakes', () => {
  const rule = { id: 'a', olderThanDays: 365 };

  it.each<[string, unknown, string[]]>([
    ['no object', [], [' notAPolicy']],
    ['text', 'hello', [' notAPolicy']],
    ['a later version', { version: 2 }, ['version newerVersion']],
    ['no version that there was', { version: 'one' }, ['version notAVersion']],
    ['a part misspelt', { retentoin: [] }, ['retentoin unknownField retention']],
    [
      'a field misspelt',
      { retention: [{ ...rule, olderThenDays: 1 }] },
      ['retention[0].olderThenDays unknownField olderThanDays'],
    ],
    ['a field missing', { retention: [{ id: 'a' }] }, ['retention[0].olderThanDays missing']],
    ['no list', { retention: rule }, ['retention notAList']],
    ['no entry', { waivers: ['quota-near'] }, ['waivers[0] notAnObject']],
    [
      'a date that the calendar has not',
      { retention: [{ ...rule, startsOn: '2027-02-30' }] },
      ['retention[0].startsOn noSuchDay'],
    ],
    [
      'a date written otherwise',
      { retention: [{ ...rule, startsOn: '1.1.2027' }] },
      ['retention[0].startsOn notADate'],
    ],
    [
      'an end before the start',
      { retention: [{ ...rule, startsOn: '2027-02-01', endsOn: '2027-01-01' }] },
      ['retention[0] endsBeforeStart'],
    ],
    [
      'days as text',
      { retention: [{ ...rule, olderThanDays: '365' }] },
      ['retention[0].olderThanDays numberAsText'],
    ],
    [
      'no days at all',
      { retention: [{ ...rule, olderThanDays: 0 }] },
      ['retention[0].olderThanDays outOfRange'],
    ],
    ['a link that is not https', { helpDesk: { link: 'http://example.com' } }, ['helpDesk.link notHttps']],
    [
      'a link without its slashes, which leads into the page itself',
      { helpDesk: { link: 'https:evil.html' } },
      ['helpDesk.link notALink'],
    ],
    ['a link with one slash', { helpDesk: { link: 'https:/example.com/' } }, ['helpDesk.link notALink']],
    [
      'a link with backslashes',
      { helpDesk: { link: String.raw`https:\\example.com` } },
      ['helpDesk.link notALink'],
    ],
    [
      'a link that is dressed as another one',
      { helpDesk: { link: 'https://graph.microsoft.com@evil.example/' } },
      ['helpDesk.link notALink'],
    ],
    [
      'a link with a password',
      { retention: [{ ...rule, link: 'https://ada:x@example.com/' }] },
      ['retention[0].link notALink'],
    ],
    [
      'a link that runs something',
      { backup: { place: 'cloud', link: 'javascript:alert(1)' } },
      ['backup.link notALink'],
    ],
    ...['\u202E', '\u0085', '\u200B', '\u2066', '\u0000'].flatMap((sign): [string, unknown, string[]][] => [
      [
        `a link with U+${sign.codePointAt(0)?.toString(16)} in its path`,
        { helpDesk: { link: `https://example.com/${sign}gpj.exe` } },
        ['helpDesk.link notALink'],
      ],
      [
        `an address with U+${sign.codePointAt(0)?.toString(16)}`,
        { helpDesk: { email: `help${sign}desk@example.com` } },
        ['helpDesk.email notAnAddress'],
      ],
    ]),
    [
      'a link whose host has a letter that shows as nothing',
      { helpDesk: { link: 'https://example\u3164.com/' } },
      ['helpDesk.link notALink'],
    ],
    [
      'a domain with a letter that shows as nothing',
      { quotas: [{ limitGB: 5, domains: ['exam\u3164ple.com'] }] },
      ['quotas[0].domains[0] notADomain'],
    ],
    [
      'a scope that there is not',
      { retention: [{ ...rule, scope: 'inbx' }] },
      ['retention[0].scope notAChoice inbox'],
    ],
    [
      'a check that there is not',
      { waivers: [{ check: 'quota-nearly', reason: 'x', expiresOn: '2027-01-01' }] },
      ['waivers[0].check notAChoice quota-near'],
    ],
    [
      'a waiver without reason and end',
      { waivers: [{ check: 'quota-near' }] },
      ['waivers[0].reason missing', 'waivers[0].expiresOn missing'],
    ],
    ['an id that is none', { clientId: 'contoso' }, ['clientId notAnAppId']],
    ['a directory by its name', { tenantId: 'contoso.com' }, ['tenantId notATenantId']],
    ['a cloud that is none', { cloud: 'usGovernmentHihg' }, ['cloud notAChoice usGovernmentHigh']],
    ['an own server as a cloud', { cloud: 'https://graph.example.com' }, ['cloud notAChoice']],
    [
      'a domain with @',
      { quotas: [{ limitGB: 5, domains: ['@example.com'] }] },
      ['quotas[0].domains[0] wholeAddress'],
    ],
    [
      'a kind that there is not',
      { quotas: [{ limitGB: 5, kinds: ['imap4'] }] },
      ['quotas[0].kinds[0] notAChoice imap'],
    ],
    ['a rule told twice', { retention: [rule, rule] }, ['retention a sameIdTwice']],
    [
      'the id of a rule that is wrong, told twice',
      { retention: [rule, { id: ' a ', olderThanDays: 0 }] },
      ['retention[1].olderThanDays outOfRange', 'retention a sameIdTwice'],
    ],
    [
      'a last day before the first, in a rule that is wrong elsewhere too',
      { retention: [{ id: 'a', olderThanDays: 0, startsOn: '2027-02-01', endsOn: '2027-01-01' }] },
      ['retention[0].olderThanDays outOfRange', 'retention[0] endsBeforeStart'],
    ],
    [
      'a check by some of its words',
      { waivers: [{ check: 'disk-encrypted', reason: 'x', expiresOn: '2027-01-01' }] },
      ['waivers[0].check notAChoice disk-not-encrypted'],
    ],
    [
      'a check by words that several have',
      { waivers: [{ check: 'backup', reason: 'x', expiresOn: '2027-01-01' }] },
      ['waivers[0].check notAChoice'],
    ],
    ['a text too long', { organisation: 'x'.repeat(2_001) }, ['organisation tooLong']],
  ])('%s is named where it stands', (_name, json, problems) => {
    expect(said(json)).toEqual(problems);
  });

  it('never leaves out a rule that deletes mail for the sake of its id', () => {
    const stricter = { ...rule, olderThanDays: 7 };
    const { policy } = parsePolicy({ retention: [rule, stricter, stricter] });
    expect(policy.retention.map(({ id, olderThanDays }) => [id, olderThanDays])).toEqual([
      ['a', rule.olderThanDays],
      ['a (2)', 7],
      ['a (3)', 7],
    ]);
  });

  it('keeps all that was understood', () => {
    const { policy, problems } = parsePolicy({
      retention: [{ id: 'bad' }, rule],
      helpDesk: { txt: 'x' },
      organisation: 'A',
    });
    expect(policy.retention.map(({ id }) => id)).toEqual(['a']);
    expect(policy.organisation).toBe('A');
    expect(policy.helpDesk).toBeNull();
    expect(problems).toHaveLength(2);
  });

  it('names what would have been understood', () => {
    const found = parsePolicy({ backup: { place: 'attic' } }).problems.find(
      ({ problem }) => problem === 'notAChoice',
    );
    expect(found?.allowed).toEqual(['sameDisk', 'otherDisk', 'cloud']);
  });

  it('never throws, whatever the file holds', () => {
    const deep = Array.from({ length: 20_000 }).reduce<unknown>((inner) => [inner], 1);
    expect(said({ retention: [deep] })).toEqual(['retention[0] notAnObject']);
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(NO_POLICY)), (value, part) => {
        const found: { problems: PolicyProblem[] } = parsePolicy({ [part]: value });
        for (const { path } of found.problems) expect(typeof path).toBe('string');
      }),
      { numRuns: runs(1_000) },
    );
  });
});

test('the text of a policy is read with a byte order mark, and as long as one may be', () => {
  const text = JSON.stringify({ version: 1, organisation: 'Example Ltd' });
  for (const good of [text, `\uFEFF${text}`, text.padEnd(LONGEST_POLICY)])
    expect(parsePolicyText(good)).toMatchObject({ policy: { organisation: 'Example Ltd' }, problems: [] });
  for (const bad of ['{', '', text.padEnd(LONGEST_POLICY + 1)]) expect(parsePolicyText(bad)).toBeNull();
});
