import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { compareVersions, unifiedVersion } from '../../../scripts/package/address';
import { checkPackage } from '../../../scripts/package/check-package';
import { shippedNames, withNames } from '../../../scripts/package/localised-names';
import { packageOptions } from '../../../scripts/package/options';
import { unifiedIdentity, unifiedProblems } from '../../../scripts/package/unified-manifest';
import { LANGUAGES } from '../../../src/locales/languages';
import { runs } from '../../tools/long';
import { ADDRESS, ROOT, makePackage } from './built-page';

const folder = makePackage({ unified: true, ring: 'pilot' });
const file = path.join(folder, 'unified/manifest.json');
const json = readFileSync(file, 'utf8');

test('the unified manifest is off by default, and asked for it keeps to the rules that we know', () => {
  expect(() => readFileSync(path.join(makePackage(), 'unified/manifest.json'))).toThrow('ENOENT');
  expect(unifiedProblems(json)).toEqual([]);
  expect(checkPackage(folder).faults).toEqual([]);
  const zipped = unzipSync(readFileSync(path.join(folder, 'unified/unified.zip')));
  expect(Object.keys(zipped).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
});

test('it is the same add-in: name, address and permission, under an id of its own that hides the other', () => {
  const xml = readFileSync(path.join(folder, 'manifest.xml'), 'utf8');
  const xmlId = /<Id>(.*)<\/Id>/.exec(xml)?.[1] ?? '';
  const { id, name, validDomains } = JSON.parse(json) as {
    id: string;
    name: { short: string };
    validDomains: string[];
  };
  expect(name.short).toBe('Mailbox Checkup (pilot)');
  expect(validDomains).toEqual([new URL(ADDRESS).host]);
  expect(json).toContain(`"page": "${ADDRESS}index.html"`);
  expect(json).toContain('"MailboxItem.Read.User"');
  expect(json).toContain(`"officeAddinId": "${xmlId}"`);
  expect(id).not.toBe(xmlId);
});

test.each([
  ['http', '"https://', '"http://'],
  ['an id with braces', /"id": "[0-9a-f-]{36}"/, '"id": "{1}"'],
  ['a fourth icon', '"size": 80', '"size": 64'],
  ['a name that is too long', 'Mailbox Checkup (pilot)', 'x'.repeat(31)],
  ['four numbers in the version', /"version": "([^"]*)"/, '"version": "$1.0"'],
  ['more permission', 'MailboxItem.Read.User', 'Mailbox.ReadWrite.User'],
  ['an entry that nobody knows', '"scopes"', '"scope"'],
  ['no JSON', '{', ''],
])('tells %s', (_, find, put) => {
  const broken = json.replace(find, put);
  expect(broken).not.toBe(json);
  expect(unifiedProblems(broken)).not.toEqual([]);
  writeFileSync(file, broken);
  expect(checkPackage(folder).faults.map(({ kind }) => kind)).toContain('badUnified');
  writeFileSync(file, json);
});

test('names stand in the manifest in every language that ships, and in no other', () => {
  expect(shippedNames(ROOT)).toHaveLength(LANGUAGES.length - 1);
  const xml = readFileSync(path.join(folder, 'manifest.xml'), 'utf8');
  expect(xml.includes('Override Locale')).toBe(shippedNames(ROOT).length > 0);
  const german = {
    locale: 'de-DE',
    displayName: 'Postfach & Check',
    description: 'Findet heraus, wo Ihre E-Mails liegen.',
    buttonLabel: 'Postfach prüfen',
    buttonAbout: 'Findet heraus, was verloren ginge.',
  };
  const localised = withNames(xml, [german], 'pilot');
  expect(localised).toContain(
    '<Override Locale="de-DE" Value="Postfach &amp; Check (pilot)" /></DisplayName>',
  );
  expect(
    localised.match(/<bt:Override Locale="de-DE" Value="Postfach prüfen" \/><\/bt:String>/g),
  ).toHaveLength(2);
});

const next = makePackage({ unified: true, ring: 'pilot', previous: folder });
const identity = (folderOf: string) => {
  const found = unifiedIdentity(readFileSync(path.join(folderOf, 'unified/manifest.json'), 'utf8'));
  if (found === null) throw new Error('no unified manifest');
  return found;
};

test('an update is the same add-in under a higher version, also where the page moves', () => {
  const address = new URL('https://moved.example.test/');
  const moved = makePackage({ unified: true, ring: 'pilot', previous: folder, address });
  expect(identity(moved).id).toBe(identity(folder).id);
  expect(compareVersions(identity(moved).version, identity(folder).version)).toBeGreaterThan(0);
  expect(checkPackage(moved, folder).faults).toEqual([]);
});

test.each([
  ['unifiedVersionNotHigher', /"version": "[^"]*"/, '"version": "1.0.0"'],
  ['otherUnifiedId', /"id": "[0-9a-f-]{36}"/, '"id": "11111111-1111-4111-8111-111111111111"'],
  ['unifiedAddress', `"page": "${ADDRESS}`, '"page": "https://old.example.test/'],
  [
    'unifiedHidesOther',
    /"officeAddinId": "[^"]*"/,
    '"officeAddinId": "11111111-1111-4111-8111-111111111111"',
  ],
])('beside the earlier package it tells %s', (kind, find, put) => {
  const place = path.join(next, 'unified/manifest.json');
  const text = readFileSync(place, 'utf8');
  writeFileSync(place, text.replace(find, put));
  const kinds = checkPackage(next, folder).faults.map((fault) => fault.kind);
  writeFileSync(place, text);
  expect(kinds.filter((each) => each !== 'sumDiffers')).toEqual([kind]);
});

test('an earlier one that cannot be read is told', () => {
  writeFileSync(file, '{');
  expect(checkPackage(next, folder).faults.map(({ kind }) => kind)).toEqual(['notRead']);
  writeFileSync(file, json);
});

test('a higher version is always higher in three numbers too', () => {
  expect(['1.0.0.99', '1.0.0.150', '1.0.1.0', '1.0.1.49', '1.2'].map(unifiedVersion)).toEqual([
    '1.0.99',
    '1.0.150',
    '1.1.0',
    '1.1.49',
    '1.2000.0',
  ]);
  const version = fc
    .tuple(
      fc.integer({ min: 1, max: 99_999 }),
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 0, max: 999 }),
      fc.integer({ min: 0, max: 99_999 }),
    )
    .map((parts) => parts.join('.'));
  fc.assert(
    fc.property(version, version, (one, other) => {
      const [three, others] = [unifiedVersion(one), unifiedVersion(other)];
      expect(three).toMatch(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/);
      expect(Math.sign(compareVersions(three, others))).toBe(Math.sign(compareVersions(one, other)));
    }),
    { numRuns: runs(500) },
  );
});

test('a version that three numbers cannot hold is refused before anything is built', () => {
  expect(() => unifiedVersion('1.0.12345.7')).toThrow('--unified');
  const asked = ['--url', ADDRESS, '--unified', '--out', path.join(folder, 'new')];
  expect(() => packageOptions([...asked, '--version', '1.100.0.0'])).toThrow('a second number up to 99');
  expect(packageOptions([...asked, '--version', '1.99.999.0']).version).toBe('1.99.999.0');
});
