import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { pngSize } from '../manifest/icons';
import { lintManifest, type Target } from '../manifest/lint';
import type { Problem } from '../manifest/problem';
import { compareVersions } from './address';
import { checkPolicy } from './check-policy';
import { lineOf, type Checked, type Fault } from './fault';
import { valueIn } from './finish-manifest';
import { headerFaults } from './header-faults';
import { MANIFEST_WORDS } from './manifest-words';
import { unifiedProblems } from './unified-manifest';
import { filesBelow, sha256 } from './write-package';

const MANIFESTS: Record<string, Target> = {
  'manifest.xml': 'microsoft365',
  'manifest-on-premises.xml': 'onPremises',
};
/** Files that a package is not whole without. */
const NEEDED = [
  ...Object.keys(MANIFESTS),
  'INSTALL.md',
  'LICENSE',
  'SHA256SUMS',
  'THIRD-PARTY-LICENCES.txt',
  'sbom.cdx.json',
  'site/index.html',
  'site/admin.html',
  'site/signed-in.html',
  'site/policy.json',
  'site/privacy.html',
];
const PAGES = ['site/index.html', 'site/admin.html', 'site/signed-in.html'];
/** Edited by the administrator after the package was made. */
const EDITABLE = 'site/policy.json';

/** There only where it was asked for. */
const UNIFIED = 'unified/manifest.json';

/** A package on disk; paths are those inside it. */
interface PackageFolder {
  files: readonly string[];
  at: (file: string) => string;
  has: (file: string) => boolean;
  bytes: (file: string) => Buffer;
  text: (file: string) => string;
  fault: (kind: string, file: string, line: number | null, reason: string, cure: string) => Fault;
}

function openFolder(place: string): PackageFolder {
  const at = (file: string) => path.join(place, file);
  const bytes = (file: string) => readFileSync(at(file));
  return {
    files: filesBelow(place),
    at,
    has: (file) => existsSync(at(file)),
    bytes,
    text: (file) => bytes(file).toString('utf8'),
    fault: (kind, file, line, reason, cure) => ({ kind, file: at(file), line, reason, cure }),
  };
}

/** Reads a package from beginning to end; `previous`: the folder of the package that people have now. */
export function checkPackage(place: string, previous: string | null = null): Checked {
  if (!existsSync(place)) {
    const [reason, cure] = ['There is no such folder.', 'Make the package first.'];
    return { read: [], faults: [{ kind: 'notRead', file: place, line: null, reason, cure }] };
  }
  const folder = openFolder(place);
  const { at, fault, files, has, text } = folder;
  const manifests = Object.keys(MANIFESTS).filter(has);
  const servers = files.filter((file) => file.startsWith('headers/'));
  const missing = [...NEEDED.filter((file) => !has(file)), ...(servers.length === 0 ? ['headers'] : [])];
  return {
    read: files.map(at),
    faults: [
      ...missing.map((file) =>
        fault('missingFile', file, null, 'This belongs to every package.', 'Make the package anew.'),
      ),
      ...manifests.flatMap((file) => manifestFaults(folder, file)),
      ...(manifests.length === 2 ? twinFaults(folder) : []),
      ...(previous !== null && has('manifest.xml') ? versionFaults(folder, previous) : []),
      ...(has(UNIFIED) ? unifiedFaults(folder) : []),
      ...files.flatMap((file) => fileFaults(folder, file)),
      ...PAGES.filter(has).flatMap((file) => pageFaults(folder, file)),
      ...(has(EDITABLE) ? checkPolicy(at(EDITABLE)).faults : []),
      ...(has('SHA256SUMS') ? sumFaults(folder) : []),
      ...(has('sbom.cdx.json') ? billFaults(folder) : []),
      ...servers.flatMap((file) => headerFaults(at(file), text(file))),
    ],
  };
}

/** The path of the page's address, below which all others lie. */
function pageOf(manifest: string): URL | null {
  const page = /<SourceLocation DefaultValue="([^"]*)"/.exec(manifest)?.[1] ?? '';
  return URL.canParse(page) ? new URL('.', page) : null;
}

function siteFile(manifest: string, address: string): string | null {
  const base = pageOf(manifest)?.pathname ?? '/';
  return address.startsWith(base) ? `site/${address.slice(base.length)}` : null;
}

function manifestFaults(folder: PackageFolder, file: string): Fault[] {
  const { bytes, fault, has, text } = folder;
  const manifest = text(file);
  const sizeOf = (address: string) => {
    const icon = siteFile(manifest, address);
    return icon !== null && has(icon) ? pngSize(bytes(icon)) : null;
  };
  const problems = lintManifest(manifest, sizeOf, MANIFESTS[file]);
  const addresses = [...manifest.matchAll(/https?:\/\/[^"<\s]+/g)].map(([address]) => address);
  const page = pageOf(manifest);
  const missing = addresses.filter((address) => {
    if (page === null || !address.startsWith(page.href) || address.endsWith('.png')) return false;
    const found = siteFile(manifest, new URL(address).pathname);
    return found !== null && found !== 'site/' && !has(found);
  });
  return [
    ...problems.map((problem) => {
      const { reason, cure } = MANIFEST_WORDS[problem.rule];
      return fault(problem.rule, file, manifestLine(manifest, problem), `${reason} (${problem.about})`, cure);
    }),
    ...[...new Set(missing)].map((address) =>
      fault(
        'pageMissing',
        file,
        lineOf(manifest, address),
        `There is no file for ${address}.`,
        'Put it into site.',
      ),
    ),
  ];
}

function twinFaults(folder: PackageFolder): Fault[] {
  const { fault, text } = folder;
  const [cloud, own] = [text('manifest.xml'), text('manifest-on-premises.xml')];
  const twins: [kind: string, what: string, of: (manifest: string) => string | undefined][] = [
    ['twinId', 'id', (manifest) => valueIn(manifest, 'Id') ?? ''],
    ['twinVersion', 'version', (manifest) => valueIn(manifest, 'Version') ?? ''],
    ['twinAddress', 'address', (manifest) => pageOf(manifest)?.href],
    ['twinProvider', 'provider', (manifest) => valueIn(manifest, 'ProviderName') ?? ''],
  ];
  return twins
    .filter(([, , of]) => of(cloud) !== of(own))
    .map(([kind, what, of]) =>
      fault(
        kind,
        'manifest-on-premises.xml',
        lineOf(own, of(own) ?? ''),
        `Its ${what} is ${of(own)}, that of manifest.xml is ${of(cloud)}.`,
        'Edit both or none; best, make the package anew.',
      ),
    );
}

function versionFaults(folder: PackageFolder, earlierFolder: string): Fault[] {
  const { fault, text } = folder;
  const earlier = path.join(earlierFolder, 'manifest.xml');
  if (!existsSync(earlier))
    return [
      fault('notRead', 'manifest.xml', null, `${earlier} cannot be read.`, 'Give the earlier package.'),
    ];
  const [now, before] = [text('manifest.xml'), readFileSync(earlier, 'utf8')];
  const [version, old] = [valueIn(now, 'Version') ?? '', valueIn(before, 'Version') ?? ''];
  return [
    ...(compareVersions(version, old) > 0
      ? []
      : [
          fault(
            'versionNotHigher',
            'manifest.xml',
            lineOf(now, '<Version>'),
            `The version ${version} is not above ${old}, so Microsoft 365 would refuse the update.`,
            'Raise it, in both manifests.',
          ),
        ]),
    ...(valueIn(now, 'Id') === valueIn(before, 'Id')
      ? []
      : [
          fault(
            'otherId',
            'manifest.xml',
            lineOf(now, '<Id>'),
            'The id is not that of the earlier package: people would get a second add-in.',
            'Put the earlier id back, in both manifests.',
          ),
        ]),
  ];
}

function unifiedFaults({ at, bytes, fault, has, text }: PackageFolder): Fault[] {
  const icons = [
    ['unified/color.png', 192],
    ['unified/outline.png', 32],
  ] as const;
  return [
    ...unifiedProblems(text(UNIFIED)).map((problem) =>
      fault('badUnified', UNIFIED, null, `Outlook would refuse it at ${problem}.`, 'Make the package anew.'),
    ),
    ...icons
      .filter(([file, size]) => !has(file) || pngSize(bytes(file))?.width !== size)
      .map(([file, size]) =>
        fault(
          'wrongUnifiedIcon',
          file,
          null,
          `${at(file)} has to be a picture of ${size} by ${size} pixels.`,
          'Put the right file back.',
        ),
      ),
  ];
}

function fileFaults(folder: PackageFolder, file: string): Fault[] {
  const { fault, text } = folder;
  if (file.endsWith('.map'))
    return [fault('sourceMap', file, null, 'Source maps are for developers.', 'Delete it.')];
  if (/\.(?:gz|br)$/.test(file)) return compressedFaults(folder, file);
  if (!/\.(?:xml|json|html|js|css|md|txt|conf|config)$|Caddyfile$/.test(file)) return [];
  const local = /https?:\/\/(?:localhost|127\.0\.0\.1)[^\s"'<]*/.exec(text(file))?.[0];
  if (local === undefined) return [];
  return [
    fault(
      'localhost',
      file,
      lineOf(text(file), local),
      `${local} leads to the computer of whoever opens it.`,
      'Put your own address there; best, make the package anew.',
    ),
  ];
}

function compressedFaults(folder: PackageFolder, file: string): Fault[] {
  const { bytes, fault, has } = folder;
  const plain = file.replace(/\.(?:gz|br)$/, '');
  if (!has(plain))
    return [fault('withoutPlain', file, null, `${plain} is missing beside it.`, 'Put it back.')];
  const unpack = file.endsWith('.gz') ? gunzipSync : brotliDecompressSync;
  try {
    if (unpack(bytes(file)).equals(bytes(plain))) return [];
  } catch {
    return [fault('notCompressed', file, null, 'This cannot be unpacked.', 'Delete it, or make it anew.')];
  }
  // What the administrator has edited counts; a server would still send the old one.
  return [
    fault(
      'compressedDiffers',
      file,
      null,
      `It holds something else than ${plain}, and browsers would get it in its place.`,
      'Delete it, or compress the other anew.',
    ),
  ];
}

function pageFaults(folder: PackageFolder, file: string): Fault[] {
  const { fault, has, text } = folder;
  const page = text(file);
  const loaded = [...page.matchAll(/(?:src|href)="?([^"\s>]+)/g)].map(([, found = '']) => found);
  const own = loaded.filter((found) => !/^(?:https?:|data:|#)/.test(found));
  return [
    ...own
      .filter((found) => !has(`site/${found}`))
      .map((found) =>
        fault('scriptMissing', file, lineOf(page, found), `${found} is not in site.`, 'Copy all of site.'),
      ),
    ...(page.includes('Content-Security-Policy')
      ? []
      : [fault('noPolicy', file, 1, 'The page has no content security policy.', 'Make the package anew.')]),
  ];
}

function sumFaults(folder: PackageFolder): Fault[] {
  const { bytes, fault, files, has, text } = folder;
  const sums = text('SHA256SUMS');
  const listed = new Map(
    [...sums.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, sum = '', file = '']) => [file, sum]),
  );
  const edited = (file: string) => file === EDITABLE || file.startsWith(`${EDITABLE}.`);
  return [
    ...[...listed]
      .filter(([file]) => !has(file) && !NEEDED.includes(file))
      .map(([file]) =>
        fault(
          'listedMissing',
          'SHA256SUMS',
          lineOf(sums, file),
          `${file} is missing.`,
          'Copy the whole package.',
        ),
      ),
    ...[...listed]
      .filter(([file, sum]) => has(file) && !edited(file) && sha256(bytes(file)) !== sum)
      .map(([file]) =>
        fault(
          'sumDiffers',
          file,
          null,
          'It is not the file that the package was made with.',
          'Copy it anew.',
        ),
      ),
    ...files
      .filter((file) => file !== 'SHA256SUMS' && !listed.has(file) && !edited(file))
      .map((file) =>
        fault(
          'notListed',
          file,
          null,
          'It is not in SHA256SUMS: nobody knows where it is from.',
          'Delete it.',
        ),
      ),
  ];
}

function billFaults(folder: PackageFolder): Fault[] {
  const { fault, text } = folder;
  const file = 'sbom.cdx.json';
  try {
    const bill = JSON.parse(text(file)) as { bomFormat?: string; components?: unknown[] };
    if (bill.bomFormat === 'CycloneDX' && (bill.components ?? []).length > 0) return [];
  } catch {
    // Said below: both are no bill of materials.
  }
  return [fault('badBill', file, null, 'This is no bill of materials.', 'Make the package anew.')];
}

/** Where in the text a problem stands: at what it names, as an attribute, an element or a text. */
function manifestLine(manifest: string, { about }: Problem): number | null {
  const [first = ''] = about.split(' ');
  const last = about.split(' ').at(-1) ?? '';
  const tries = [
    `"${about}"`,
    `>${about}<`,
    about,
    `"${last}"`,
    `id="${last}"`,
    `<${first}`,
    `"${first}"`,
    first,
  ];
  for (const piece of tries) {
    const line = piece.length < 3 ? null : lineOf(manifest, piece);
    if (line !== null) return line;
  }
  return null;
}
