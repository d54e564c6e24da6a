import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pngSize } from '../manifest/icons';
import { lintManifest, type Target } from '../manifest/lint';
import type { Problem } from '../manifest/problem';
import { compareVersions } from './address';
import { lineOf, type Fault } from './fault';
import { valueIn } from './finish-manifest';
import { MANIFEST_WORDS } from './manifest-words';
import { isFile } from './on-disk';
import type { PackageFolder } from './package-folder';
import { unifiedIdentity, unifiedProblems } from './unified-manifest';

/** Each manifest of a package, and what it is for. */
export const MANIFESTS: Record<string, Target> = {
  'manifest.xml': 'microsoft365',
  'manifest-on-premises.xml': 'onPremises',
};

/** The path of the page's address, below which all others lie. */
function pageOf(manifest: string): URL | null {
  const page = /<SourceLocation DefaultValue="([^"]*)"/.exec(manifest)?.[1] ?? '';
  return URL.canParse(page) ? new URL('.', page) : null;
}

function siteFile(manifest: string, address: string): string | null {
  const base = pageOf(manifest)?.pathname ?? '/';
  return address.startsWith(base) ? `site/${address.slice(base.length)}` : null;
}

/** There only where it was asked for. */
export const UNIFIED = 'unified/manifest.json';

/** What is wrong in a manifest, and what it names that is not in the package. */
export function manifestFaults(folder: PackageFolder, file: string): Fault[] {
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

/** What both manifests say and only one of them was edited in. */
export function twinFaults(folder: PackageFolder): Fault[] {
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

/** Which manifests have to be uploaded anew beside the earlier package. Whole sentences. */
export function uploadNotes({ has, text }: PackageFolder, earlierFolder: string): string[] {
  return Object.keys(MANIFESTS).flatMap((file) => {
    const earlier = path.join(earlierFolder, file);
    if (!has(file) || !isFile(earlier)) return [];
    const [now, before] = [text(file), readFileSync(earlier, 'utf8')].map((manifest) =>
      manifest.replace(/<Version>[^<]*</, ''),
    );
    return now === before
      ? [`${file} differs from the earlier one in nothing but its version. It need not be uploaded.`]
      : [`${file} differs from the earlier one in more than its version. Upload it.`];
  });
}

/** What makes the package no update of the earlier one. */
export function versionFaults(folder: PackageFolder, earlierFolder: string): Fault[] {
  const { fault, text } = folder;
  const earlier = path.join(earlierFolder, 'manifest.xml');
  if (!isFile(earlier))
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

/** What makes the unified manifest another add-in than manifest.xml, or no update of the earlier one. */
export function unifiedIdentityFaults(
  { fault, has, text }: PackageFolder,
  earlierFolder: string | null,
): Fault[] {
  const now = unifiedIdentity(text(UNIFIED));
  if (now === null || !has('manifest.xml')) return [];
  const xml = text('manifest.xml');
  const place = earlierFolder === null ? null : path.join(earlierFolder, UNIFIED);
  const earlier = place === null || !isFile(place) ? null : readFileSync(place, 'utf8');
  const before = earlier === null ? null : unifiedIdentity(earlier);
  const anew = 'Make the package anew with --previous.';
  const told: [kind: string, wrong: boolean, at: string, reason: string][] = [
    [
      'unifiedAddress',
      new URL('.', now.page).href !== pageOf(xml)?.href,
      now.page,
      `It opens ${now.page}, and manifest.xml a page elsewhere.`,
    ],
    [
      'unifiedHidesOther',
      now.hides !== valueIn(xml, 'Id'),
      now.hides,
      'It hides another add-in than that of manifest.xml: people would see two buttons.',
    ],
    [
      'notRead',
      earlier !== null && before === null,
      '',
      `${place} cannot be read, so nobody can tell whether this is an update of it.`,
    ],
    [
      'unifiedVersionNotHigher',
      before !== null && compareVersions(now.version, before.version) <= 0,
      `"version": "${now.version}"`,
      `The version ${now.version} is not above ${before?.version}, so Microsoft 365 would refuse the update.`,
    ],
    [
      'otherUnifiedId',
      before !== null && now.id !== before.id,
      now.id,
      'The id is not that of the earlier package: people would get a second add-in.',
    ],
  ];
  return told
    .filter(([, wrong]) => wrong)
    .map(([kind, , at, reason]) => fault(kind, UNIFIED, lineOf(text(UNIFIED), at), reason, anew));
}

/** What is wrong in the unified manifest, and in its pictures. */
export function unifiedFaults({ at, bytes, fault, has, text }: PackageFolder): Fault[] {
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
