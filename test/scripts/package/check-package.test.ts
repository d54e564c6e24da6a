import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checkPackage } from '../../../scripts/package/check-package';
import { reportOf } from '../../../scripts/package/fault';
import { filesBelow } from '../../../scripts/package/write-package';
import { BREAKS, edit } from './breaks';
import { makePackage, newFolder } from './built-page';

const earlier = makePackage();
const whole = makePackage({ previous: earlier });

/** A copy of the whole package. */
function copied(): string {
  const folder = path.join(newFolder(), 'package');
  cpSync(whole, folder, { recursive: true });
  return folder;
}

test('the package that is broken below has no fault', () => {
  expect(checkPackage(whole, earlier).faults).toEqual([]);
});

test.each(BREAKS)('tells %s', (kind, breakIt, file, line) => {
  const folder = copied();
  breakIt(folder);
  const { faults } = checkPackage(folder, earlier);
  const found = faults.find((fault) => fault.kind === kind && fault.file === path.join(folder, file));
  expect([found?.kind, faults.map((fault) => fault.kind)]).toEqual([kind, expect.anything()]);
  if (line) expect(found?.line).toEqual(expect.any(Number));
  for (const { reason, cure } of faults)
    for (const sentence of [reason, cure]) expect(sentence).toMatch(/^\S[^]{5,}[.)>…]$/);
});

test('each of them is a fault of its own kind', () => {
  expect(new Set(BREAKS.map(([kind]) => kind)).size).toBe(BREAKS.length);
  expect(BREAKS.length).toBeGreaterThan(30);
});

const SETTINGS = filesBelow(path.join(whole, 'headers')).map((file) => `headers/${file}`);

test.each(SETTINGS)('%s may let nobody else frame the page, nor the page ask anybody else', (file) => {
  const kindsAfter = (find: RegExp, put: string) => {
    const folder = copied();
    edit(file, find, put)(folder);
    return new Set(
      checkPackage(folder, earlier)
        .faults.filter((fault) => fault.file === path.join(folder, file))
        .map(({ kind }) => kind)
        .filter((kind) => kind !== 'sumDiffers'),
    );
  };
  const other = new Set(['otherSecurityPolicy']);
  expect(kindsAfter(/(?<=frame-ancestors )'/, "* '")).toEqual(other);
  expect(kindsAfter(/(?<=frame-ancestors )'/, "https: '")).toEqual(other);
  expect(kindsAfter(/connect-src [^;]*/, 'connect-src *')).toEqual(other);
  expect(kindsAfter(/object-src [^;]*; /, '')).toEqual(other);
  expect(kindsAfter(/(?<=frame-ancestors )'/, "https://mail.example.test '")).toEqual(new Set());
});

test('settings that are commented out are not there', () => {
  const comments: Record<string, [RegExp, string]> = {
    'headers/iis/web.config': [/<customHeaders>[^]*<\/rewrite>/, '<!-- $& -->'],
    'headers/nginx.conf': [/^/gm, '# '],
    'headers/apache.conf': [/^(?=\s*Header)/gm, '#'],
    'headers/Caddyfile': [/(?=header)/g, '# '],
  };
  expect(SETTINGS.filter((file) => !file.endsWith('.json')).sort()).toEqual(Object.keys(comments).sort());
  for (const [file, [find, put]] of Object.entries(comments)) {
    const folder = copied();
    edit(file, find, put)(folder);
    const kinds = checkPackage(folder, earlier).faults.map(({ kind }) => kind);
    expect([file, kinds]).toEqual([
      file,
      expect.arrayContaining([
        ...['noSniff', 'noReferrerPolicy', 'iconsBlocked'],
        ...['noRevalidation', 'noLongCache', 'noFrameAncestors'],
      ]),
    ]);
  }
  const folder = copied();
  edit('headers/nginx.conf', '    add_header', '    # add_header X-Frame-Options "DENY";\n$&')(folder);
  expect(checkPackage(folder, earlier).faults.map(({ kind }) => kind)).toEqual(['sumDiffers']);
});

test('nothing is called right that was not read', () => {
  const nowhere = path.join(whole, 'nowhere');
  const { read, faults } = checkPackage(nowhere);
  expect([read, faults.map(({ kind }) => kind)]).toEqual([[], ['notRead']]);
  expect(checkPackage(whole, nowhere).faults.map(({ kind }) => kind)).toEqual(['notRead']);
  const file = checkPackage(path.join(whole, 'manifest.xml'));
  expect([file.read, file.faults]).toMatchObject([[], [{ kind: 'notRead', reason: 'This is a file.' }]]);
  const folder = copied();
  for (const name of ['site/policy.json', 'site/index.html', 'SHA256SUMS', 'manifest.xml']) {
    rmSync(path.join(folder, name));
    mkdirSync(path.join(folder, name));
  }
  expect(checkPackage(folder).faults.filter(({ kind }) => kind === 'missingFile')).toHaveLength(4);
});

test('what is printed names each file that was read, and each fault with file, line, reason and cure', () => {
  const folder = copied();
  edit('manifest.xml', '<Version>1.', '<Version>0.')(folder);
  const printed = reportOf(checkPackage(folder));
  expect(printed).toContain(`read   ${path.join(folder, 'manifest.xml')}`);
  expect(printed).toMatch(
    /FAULT {2}\S*manifest\.xml:\d+ \(badVersion\)\n {7}The version .*\n {7}Write it as /,
  );
  expect(printed).toContain('Do not publish it like this.');
  // Faults come first; a folder of many files takes one line.
  expect(printed).toMatch(/^FAULT/);
  expect(printed).toMatch(/read {3}\d+ files in \S*site\/assets\/ \(--verbose names each\)/);
  const all = reportOf(checkPackage(folder), true);
  for (const file of filesBelow(folder)) expect(all).toContain(`read   ${path.join(folder, file)}\n`);
});

test('beside the earlier package it says whether a manifest has to be uploaded', () => {
  expect(checkPackage(whole, earlier).notes).toEqual([
    expect.stringMatching(/^manifest\.xml .* need not be uploaded\.$/),
    expect.stringMatching(/^manifest-on-premises\.xml .* need not be uploaded\.$/),
  ]);
  const folder = copied();
  edit('manifest.xml', 'ProviderName>', '$&The ')(folder);
  expect(checkPackage(folder, earlier).notes?.[0]).toMatch(/^manifest\.xml .* Upload it\.$/);
  expect(checkPackage(whole).notes).toEqual([]);
});
