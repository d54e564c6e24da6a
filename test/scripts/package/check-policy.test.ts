import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkPolicy } from '../../../scripts/package/check-policy';
import { reportOf } from '../../../scripts/package/fault';
import { policyJsonSchema } from '../../../scripts/package/policy-json-schema';
import { POLICY_CONTRADICTIONS, checkPolicyText } from '../../../src/core/policy/policy-faults';
import { POLICY_PROBLEMS, parsePolicy } from '../../../src/core/policy/parse-policy';
import { NO_POLICY } from '../../../src/core/policy/policy';
import { $example, BREAKS, GOOD, TODAY, shipped } from '../../core/policy/policy-breaks';
import { builtPage, newFolder } from './built-page';

function check(text: string | Buffer) {
  const file = path.join(newFolder(), 'policy.json');
  writeFileSync(file, text);
  return checkPolicy(file, TODAY);
}

test('the policy that is shipped and the example in it have no fault', () => {
  for (const text of [shipped, GOOD, `\uFEFF${GOOD}`, '{}']) expect(check(text).faults).toEqual([]);
});

test.each(BREAKS)('tells %s where %s stands in place of %s', (kind, find, put, word) => {
  const text = GOOD.replace(find, () => put);
  expect(text).not.toBe(GOOD);
  const { faults, read } = check(text);
  const found = faults.find((fault) => fault.kind === kind);
  expect(faults.map((fault) => fault.kind)).toContain(kind);
  expect(text.split('\n')[(found?.line ?? 0) - 1]).toContain(word);
  expect(found?.file).toBe(read[0]);
  for (const { reason, cure } of faults)
    for (const sentence of [reason, cure]) expect(sentence).toMatch(/^\S[^]{5,}[.)]$/);
});

test('what the page tells, the command tells: every kind is tried above', () => {
  const tried = BREAKS.map(([kind]) => kind);
  const elsewhere = ['notUtf8', 'tooLarge'];
  expect(
    [...POLICY_PROBLEMS, ...POLICY_CONTRADICTIONS].filter((kind) => ![...tried, ...elsewhere].includes(kind)),
  ).toEqual([]);
  expect(new Set(tried).size).toBeGreaterThanOrEqual(40);
  // Each is a fault of its own: of another kind, or at another entry.
  const own = new Set(BREAKS.map(([kind, , , word]) => `${kind} ${word}`));
  expect(own.size).toBeGreaterThanOrEqual(60);
  for (const [, find, put] of BREAKS) {
    const text = GOOD.replace(find, () => put);
    const told = check(text).faults.map(({ kind }) => kind);
    // The administrator's page shows what this one finds.
    expect(checkPolicyText(text, TODAY).faults.map(({ kind }) => kind)).toEqual(told);
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      continue;
    }
    expect(told).toEqual(expect.arrayContaining(parsePolicy(json).problems.map(({ problem }) => problem)));
  }
});

test('a number out of range is answered with the range', () => {
  const { faults } = check(GOOD.replace('"olderThanDays": 365', '"olderThanDays": 0'));
  expect(faults.map(({ cure }) => cure)).toEqual(['Allowed: ≥ 1.']);
});

test('a slip is answered with the name that was meant', () => {
  const { faults } = check(GOOD.replace('"olderThanDays"', '"olderThenDays"'));
  expect(faults.map(({ cure }) => cure)).toContain('Write “olderThanDays”.');
});

test('an id told twice is not said to make a rule count for nothing', () => {
  const second = '{ "id": "old-mail-2027", "olderThanDays": 30 }';
  const { faults } = check(GOOD.replace('"retention": [', `"retention": [${second},`));
  const twice = faults.filter(({ kind }) => kind === 'sameIdTwice');
  expect(twice.map(({ cure }) => cure)).toEqual(['Give each an id of its own.']);
});

test('files that no policy can be are told apart', () => {
  const kinds = (text: string | Buffer) => check(text).faults.map(({ kind }) => kind);
  expect(kinds(Buffer.from(GOOD, 'utf16le'))).toEqual(['notUtf8']);
  expect(kinds(`"${'x'.repeat(1_000_000)}"`)).toEqual(['tooLarge']);
  const { read, faults } = checkPolicy(path.join(newFolder(), 'policy.json'));
  expect([read, faults.map(({ kind }) => kind)]).toEqual([[], ['notRead']]);
  expect(checkPolicy(newFolder()).faults).toMatchObject([{ kind: 'notRead', reason: 'This is a folder.' }]);
});

test('the published schema knows every entry of the policy, and its notes', () => {
  const { properties, patternProperties } = policyJsonSchema() as {
    properties: Record<string, { items?: { properties: object } }>;
    patternProperties: object;
  };
  expect(Object.keys(properties).sort()).toEqual(Object.keys(NO_POLICY).sort());
  expect(patternProperties).toEqual({ '^\\$': {} });
  const names = (list: unknown) => Object.keys((list as [object])[0]);
  for (const name of ['quotas', 'retention', 'waivers'])
    expect(Object.keys(properties[name]?.items?.properties ?? {})).toEqual(
      expect.arrayContaining(names($example[name])),
    );
});

test('a cloud that the page beside it was not made for is a fault, and without that page a note', () => {
  const china = GOOD.replace('"cloud": "worldwide"', '"cloud": "china"');
  const alone = check(china);
  expect(alone.faults).toEqual([]);
  expect(reportOf(alone)).toMatch(/^NOTE {3}The file names the cloud china\./);
  expect(check(GOOD).notes).toEqual([]);

  const folder = builtPage();
  const file = path.join(folder, 'policy.json');
  writeFileSync(file, china);
  const { read, faults } = checkPolicy(file, TODAY);
  expect(read).toEqual([file, path.join(folder, 'index.html')]);
  expect(faults.map(({ kind }) => kind)).toEqual(['otherCloud']);
});

test('two sizes for everyone and a waiver long over are told beside another fault, each with its own line', () => {
  const text = `{ "version": 1,
    "quotas": [
      { "plan": "Business", "limitGB": "fifty" },
      { "plan": null, "limitGB": 50 },
      { "plan": null, "limitGB": 100 }
    ],
    "waivers": [
      { "check": "no-such-check", "reason": "So.", "expiresOn": "2030-01-01" },
      { "check": "backup-missing", "reason": "So.", "expiresOn": "2020-01-01" }
    ] }`;
  expect(check(text).faults.map(({ kind, line }) => [kind, line])).toEqual([
    ['notANumber', 3],
    ['notAChoice', 8],
    ['quotasClash', 5],
    ['waiverEnded', 9],
  ]);
});

test('names of plans that the page takes for one clash, and a size that stands twice is told', () => {
  const sizes = (...quotas: object[]) => check(JSON.stringify({ version: 1, quotas }));
  const kinds = ({ faults }: ReturnType<typeof check>) => faults.map(({ kind }) => kind);
  expect(kinds(sizes({ plan: 'Business', limitGB: 50 }, { plan: ' business', limitGB: 100 }))).toEqual([
    'quotasClash',
  ]);
  expect(kinds(sizes({ plan: null, limitGB: 50 }, { plan: null, limitGB: 50 }))).toEqual(['quotaTwice']);
  const some = { limitGB: 50, domains: ['b.example', 'a.example'] };
  expect(kinds(sizes(some, { limitGB: 50, domains: ['A.example', 'b.example'] }))).toEqual(['quotaTwice']);
  expect(kinds(sizes(some, { limitGB: 50 }))).toEqual([]);
});
