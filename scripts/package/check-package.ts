import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { checkPolicy } from './check-policy';
import { lineOf, type Checked, type Fault } from './fault';
import { headerFaults } from './header-faults';
import { commonHeaders } from './headers';
import {
  manifestFaults,
  MANIFESTS,
  twinFaults,
  UNIFIED,
  unifiedFaults,
  unifiedIdentityFaults,
  uploadNotes,
  versionFaults,
} from './manifest-faults';
import { isFile, isFolder } from './on-disk';
import { openFolder, type PackageFolder } from './package-folder';
import { cloudNamed } from './policy-taken';
import { sha256, sumsIn } from './sums';

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

/** Reads a package from beginning to end; `previous`: the folder of the package that people have now. */
export function checkPackage(place: string, previous: string | null = null): Checked {
  if (!isFolder(place)) {
    const [reason, cure] = isFile(place)
      ? ['This is a file.', 'Give the folder of the package.']
      : ['There is no such folder.', 'Make the package first.'];
    return { read: [], faults: [{ kind: 'notRead', file: place, line: null, reason, cure }] };
  }
  const folder = openFolder(place);
  const { at, fault, files, has, text } = folder;
  const manifests = Object.keys(MANIFESTS).filter(has);
  const servers = files.filter((file) => file.startsWith('headers/'));
  const cloud = cloudNamed(has(EDITABLE) ? text(EDITABLE) : '');
  const shipped = commonHeaders([], cloud)['Content-Security-Policy'] ?? '';
  const missing = [...NEEDED.filter((file) => !has(file)), ...(servers.length === 0 ? ['headers'] : [])];
  return {
    read: files.map(at),
    notes: previous === null ? [] : uploadNotes(folder, previous),
    faults: [
      ...missing.map((file) =>
        fault('missingFile', file, null, 'This belongs to every package.', 'Make the package anew.'),
      ),
      ...manifests.flatMap((file) => manifestFaults(folder, file)),
      ...(manifests.length === 2 ? twinFaults(folder) : []),
      ...(previous !== null && has('manifest.xml') ? versionFaults(folder, previous) : []),
      ...(has(UNIFIED) ? [...unifiedFaults(folder), ...unifiedIdentityFaults(folder, previous)] : []),
      ...files.flatMap((file) => fileFaults(folder, file)),
      ...PAGES.filter(has).flatMap((file) => pageFaults(folder, file)),
      ...(has(EDITABLE) ? checkPolicy(at(EDITABLE)).faults : []),
      ...(has('SHA256SUMS') ? sumFaults(folder) : []),
      ...(has('sbom.cdx.json') ? billFaults(folder) : []),
      ...servers.flatMap((file) => headerFaults(at(file), text(file), shipped)),
    ],
  };
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
  const listed = sumsIn(sums);
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
