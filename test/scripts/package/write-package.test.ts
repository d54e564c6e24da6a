import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { checkPackage } from '../../../scripts/package/check-package';
import { filesBelow } from '../../../scripts/package/write-package';
import { PRODUCT_VERSION } from '../../../src/core/product';
import { CONSENTS, scopesOf } from '../../../src/sources/graph/scopes';
import { ADDRESS, builtPage, makePackage, newFolder } from './built-page';

const textOf = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8');
const first = makePackage();

test('a package has no fault, and every file of it was read', () => {
  const { read, faults } = checkPackage(first);
  expect(faults).toEqual([]);
  expect(read).toHaveLength(filesBelow(first).length);
});

test('the same input gives the same bytes, in the folder and in the zip', () => {
  const second = makePackage();
  expect(textOf(second, 'SHA256SUMS')).toBe(textOf(first, 'SHA256SUMS'));
  expect(readFileSync(`${second}.zip`).equals(readFileSync(`${first}.zip`))).toBe(true);
});

test('the zip holds what the folder holds', () => {
  const zipped = unzipSync(readFileSync(`${first}.zip`));
  expect(Object.keys(zipped).sort()).toEqual(filesBelow(first));
  for (const [file, bytes] of Object.entries(zipped))
    expect([file, readFileSync(path.join(first, file)).equals(bytes)]).toEqual([file, true]);
});

test('no file leads to the computer of whoever made it, and none is a source map or a manifest of the site', () => {
  for (const file of filesBelow(first))
    expect([file, /https?:\/\/localhost/.exec(textOf(first, file))]).toEqual([file, null]);
  expect(filesBelow(first).filter((file) => file.endsWith('.map'))).toEqual([]);
  expect(filesBelow(path.join(first, 'site')).filter((file) => file.includes('manifest'))).toEqual([]);
});

test('both manifests carry the address, what was asked for, and one id that the address always gets', () => {
  const support = 'https://help.example.test/';
  const asked = makePackage({ ring: 'pilot', version: '1.2.0.0', provider: 'Example & Sons "Ltd"', support });
  for (const file of ['manifest.xml', 'manifest-on-premises.xml']) {
    const text = textOf(asked, file);
    expect(text).toContain(`<bt:Url id="page" DefaultValue="${ADDRESS}index.html" />`);
    expect(text).toContain('<Version>1.2.0.0</Version>');
    expect(text).toContain('<ProviderName>Example &amp; Sons &quot;Ltd&quot;</ProviderName>');
    expect(text).toContain(`<SupportUrl DefaultValue="${support}" />`);
    expect(text).toContain('<DisplayName DefaultValue="Mailbox Checkup (pilot)" />');
  }
  const idOf = (folder: string) => /<Id>(.*)<\/Id>/.exec(textOf(folder, 'manifest.xml'))?.[1];
  expect(idOf(asked)).not.toBe(idOf(first));
  expect(idOf(makePackage())).toBe(idOf(first));
  expect(checkPackage(asked).faults).toEqual([]);
});

test('an update keeps id, policy and the scripts that open pages ask for, and raises the version', () => {
  const policy = path.join(first, 'site/policy.json');
  const before = readFileSync(policy);
  writeFileSync(policy, '{ "version": 1, "organisation": "Example Ltd" }\n');
  const next = makePackage({ built: builtPage('ffffffff'), previous: first });
  writeFileSync(policy, before);
  expect(textOf(next, 'site/policy.json')).toContain('Example Ltd');
  expect(textOf(next, 'manifest.xml')).toContain('<Version>1.0.0.1</Version>');
  for (const hash of ['0a1b2c3d', 'ffffffff'])
    expect(existsSync(path.join(next, `site/taskpane.${hash}.js`))).toBe(true);
  expect(checkPackage(next, first).faults).toEqual([]);
  expect(checkPackage(first, next).faults.map(({ kind }) => kind)).toEqual(['versionNotHigher']);
});

test('what the administrator reads names the real addresses, with the port where there is one', () => {
  const paper = textOf(first, 'INSTALL.md');
  expect(paper).toContain('`brk-multihub://mail.example.test:18444`');
  expect(paper).toContain(`\`${ADDRESS}signed-in.html\``);
  expect(paper).toContain(encodeURIComponent(`${ADDRESS}signed-in.html`));
  for (const permission of scopesOf(CONSENTS)) expect(paper).toContain(permission);
});

test('page, manifests and paper are of one release', () => {
  for (const file of ['manifest.xml', 'manifest-on-premises.xml'])
    expect(/<Version>([^<]*)</.exec(textOf(first, file))?.[1]).toBe(`${PRODUCT_VERSION}.0`);
  expect(textOf(first, 'INSTALL.md')).toContain(`Product ${PRODUCT_VERSION}, `);
  expect(textOf(first, 'sbom.cdx.json')).toContain(`"version": "${PRODUCT_VERSION}"`);
});

test('further pages may frame the pane where they are named', () => {
  const asked = makePackage({ frames: ['https://owa.example.test'] });
  for (const file of filesBelow(path.join(asked, 'headers')))
    expect(textOf(asked, `headers/${file}`)).toMatch(/frame-ancestors [^;]*https:\/\/owa\.example\.test/);
});

test('the bill of materials names every product package, and no tool', () => {
  const { components } = JSON.parse(textOf(first, 'sbom.cdx.json')) as {
    components: { name: string; hashes: unknown[] }[];
  };
  const names = components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['react', 'valibot', '@azure/msal-browser']));
  expect(names).not.toContain('jest');
  expect(components.filter(({ hashes }) => hashes.length === 0)).toEqual([]);
});

test('with a policy that names another cloud all of it is for that cloud', () => {
  const policy = path.join(newFolder(), 'policy.json');
  writeFileSync(policy, '{ "version": 1, "cloud": "china" }');
  const made = makePackage({ policy, built: builtPage('0a1b2c3d', 'china') });
  expect(checkPackage(made).faults).toEqual([]);
  const read = (file: string) => readFileSync(path.join(made, file), 'utf8');
  expect(read('headers/nginx.conf')).toMatch(
    /connect-src 'self' https:\/\/microsoftgraph\.chinacloudapi\.cn [^;]*;.*frame-ancestors 'self' https:\/\/partner\.outlook\.cn"/,
  );
  expect(read('INSTALL.md')).toContain('https://login.partner.microsoftonline.cn/organizations/adminconsent');
  expect(read('site/privacy.html')).toContain('microsoftgraph.chinacloudapi.cn');
  for (const file of ['headers/nginx.conf', 'INSTALL.md', 'site/privacy.html'])
    expect(read(file)).not.toMatch(/login\.microsoftonline\.com|graph\.microsoft\.com/);
  // The next package without a policy of its own goes on in that cloud.
  const next = makePackage({ previous: made, built: builtPage('1a1b2c3d', 'china') });
  expect(checkPackage(next, made).faults).toEqual([]);
});
