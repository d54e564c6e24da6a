import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contentSecurityPolicy } from '../../../scripts/build/security-policy';
import type { Cloud } from '../../../src/core/policy/clouds';
import { writePackage, type PackageInput } from '../../../scripts/package/write-package';

export const ROOT = path.resolve(__dirname, '../../..');
export const ADDRESS = 'https://mail.example.test:18444/checkup/';

export const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'mailbox-checkup-package-'));

const page = (script: string, cloud: Cloud) =>
  `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(cloud, [])}">` +
  `<link rel="icon" href="assets/icon-32.png"><script defer src="${script}"></script></head></html>`;

/** A folder like that of a built page, small and made at once; `hash` tells releases apart. */
export function builtPage(hash = '0a1b2c3d', cloud: Cloud = 'worldwide'): string {
  const folder = newFolder();
  for (const part of ['assets', 'policy.json', 'manifest.xml'])
    cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  const files: Record<string, string> = {
    'index.html': page(`taskpane.${hash}.js`, cloud),
    'admin.html': page(`admin.${hash}.js`, cloud),
    'signed-in.html': page(`signed-in.${hash}.js`, cloud),
    [`taskpane.${hash}.js`]: `"${'taskpane '.repeat(400)}"`,
    [`admin.${hash}.js`]: '"admin"',
    [`signed-in.${hash}.js`]: '"signed in"',
    [`taskpane.${hash}.js.map`]: '{}',
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
  return folder;
}

/** Writes a package of such a page. */
export function makePackage(given: Partial<PackageInput> = {}): string {
  const out = path.join(newFolder(), 'package');
  writePackage({
    root: ROOT,
    built: builtPage(),
    out,
    address: new URL(ADDRESS),
    ring: null,
    version: null,
    provider: null,
    support: null,
    policy: null,
    previous: null,
    frames: [],
    unified: false,
    ...given,
  });
  return out;
}
