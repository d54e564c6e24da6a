import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { checkPackage } from '../../../scripts/package/check-package';
import { shippedNames, withNames } from '../../../scripts/package/localised-names';
import { unifiedProblems } from '../../../scripts/package/unified-manifest';
import { LANGUAGES } from '../../../src/locales/languages';
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
