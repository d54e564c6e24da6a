import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { zipSync, type Zippable } from 'fflate';
import { onPremisesManifest } from '../build/on-premises-manifest';
import { nextVersion, stableId } from './address';
import { billOfMaterials, licenceTexts, productParts } from './bill-of-materials';
import { finishManifest, valueIn, type AddIn } from './finish-manifest';
import { HASHED, headerFiles } from './headers';
import { installPaper, privacyPage } from './papers';
import { shippedNames, withNames } from './localised-names';
import { policyJsonSchema } from './policy-json-schema';
import { cloudTaken, policyTaken } from './policy-taken';
import { SITE_SUMS, sumsText } from './sums';
import { unifiedIdentity, unifiedManifest } from './unified-manifest';

/** What goes into a package. */
export interface PackageInput {
  /** The folder of the project. */
  root: string;
  /** The folder of the built page. */
  built: string;
  /** The folder to write; what is in it goes. */
  out: string;
  address: URL;
  ring: string | null;
  /** null: that of the product with one more behind it than an earlier package of the same product has, or 0. */
  version: string | null;
  provider: string | null;
  support: string | null;
  /** A policy.json to take; null: that of the earlier package, or the empty one. */
  policy: string | null;
  /** The folder of the earlier package; null: there is none. */
  previous: string | null;
  /** Further pages that frame the pane, such as Outlook on the web of an own Exchange Server. */
  frames: readonly string[];
  /** Write the unified manifest too. */
  unified: boolean;
}

/** What is not part of the site: manifests go beside it, maps to nobody. */
const NOT_IN_SITE = /^manifest.*\.xml$|\.map$/;
/** Administrators edit it where it lies, so it stands neither compressed nor in the sums. */
const EDITED = 'policy.json';
const COMPRESSED = /\.(?:js|css|html|json|svg|txt)$/;

/** Paths of all files below a folder, with / between them, in order. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();

/** Everything in a package by its path; the same input gives the same bytes. */
export function packageFiles(input: PackageInput): Map<string, Buffer> {
  const { root, built, address, ring, provider, support, policy, previous, frames, unified } = input;
  const read = (...parts: string[]) => readFileSync(path.join(...parts));
  const earlier = (file: string): string | null =>
    previous === null || !existsSync(path.join(previous, file)) ? null : path.join(previous, file);
  const earlierManifest = earlier('manifest.xml');
  const before = earlierManifest === null ? '' : read(earlierManifest).toString('utf8');
  const beforeUnified = earlier('unified/manifest.json');
  const earlierUnified =
    beforeUnified === null ? null : (unifiedIdentity(read(beforeUnified).toString('utf8'))?.id ?? null);
  const earlierVersion = valueIn(before, 'Version');
  const { name, version: product } = JSON.parse(read(root, 'package.json').toString('utf8')) as {
    name: string;
    version: string;
  };
  const addIn: AddIn = {
    address,
    id: valueIn(before, 'Id') ?? stableId(address, ring),
    version: input.version ?? nextVersion(product, earlierVersion),
    provider,
    support,
    ring,
    cloud: cloudTaken(policy, previous),
  };
  const parts = productParts(read(root, 'package-lock.json').toString('utf8'));

  const site = new Map<string, Buffer>();
  if (previous !== null)
    for (const file of filesBelow(path.join(previous, 'site')))
      if (HASHED.test(file)) site.set(file, read(previous, 'site', file));
  for (const file of filesBelow(built)) if (!NOT_IN_SITE.test(file)) site.set(file, read(built, file));
  const policyFile = policyTaken(policy, previous);
  if (policyFile !== null) site.set('policy.json', read(policyFile));
  site.set('policy.schema.json', Buffer.from(`${JSON.stringify(policyJsonSchema(), null, 2)}\n`));
  site.set('privacy.html', Buffer.from(privacyPage(addIn)));
  site.set(
    SITE_SUMS,
    Buffer.from(sumsText([...site].filter(([file]) => file !== EDITED).sort(([a], [b]) => (a < b ? -1 : 1)))),
  );
  for (const [file, bytes] of [...site])
    // Not the file that administrators edit: servers would go on sending the compressed one as it was.
    if (COMPRESSED.test(file) && file !== EDITED) {
      site.set(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      site.set(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    }

  const manifest = read(root, 'manifest.xml').toString('utf8');
  const names = shippedNames(root);
  const finished = (text: string) => withNames(finishManifest(text, addIn), names, ring);
  const files = new Map<string, Buffer>([
    ...[...site].map(([file, bytes]): [string, Buffer] => [`site/${file}`, bytes]),
    ...Object.entries(headerFiles(address, frames, addIn.cloud)).map(([file, text]): [string, Buffer] => [
      `headers/${file}`,
      Buffer.from(text),
    ]),
    ['manifest.xml', Buffer.from(finished(manifest))],
    ['manifest-on-premises.xml', Buffer.from(finished(onPremisesManifest(manifest)))],
    ...(unified ? unifiedFiles(unifiedManifest(finished(manifest), addIn, earlierUnified)) : []),
    ['INSTALL.md', Buffer.from(installPaper(addIn, product))],
    ['LICENSE', read(root, 'LICENSE')],
    ['THIRD-PARTY-LICENCES.txt', Buffer.from(licenceTexts(root, parts))],
    ['sbom.cdx.json', Buffer.from(billOfMaterials(name, product, parts))],
  ]);
  const sums = [...files].filter(([file]) => file !== `site/${EDITED}`).sort(([a], [b]) => (a < b ? -1 : 1));
  files.set('SHA256SUMS', Buffer.from(sumsText(sums)));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The unified manifest with its icons, and the zip of the three that Microsoft 365 takes. */
function unifiedFiles(manifest: string): [string, Buffer][] {
  const icon = (file: string) => readFileSync(path.join(__dirname, 'icons', file));
  const parts: [string, Buffer][] = [
    ['manifest.json', Buffer.from(manifest)],
    ['color.png', icon('color.png')],
    ['outline.png', icon('outline.png')],
  ];
  const zip = zipSync(Object.fromEntries(parts.map(([file, bytes]) => [file, [bytes, { mtime: NO_DATE }]])));
  return [
    ...parts.map(([file, bytes]): [string, Buffer] => [`unified/${file}`, bytes]),
    ['unified/unified.zip', Buffer.from(zip)],
  ];
}

/** The year in which dates of zip files begin: a package has no date, so that the same input gives the same bytes. */
const NO_DATE = new Date(1980, 0, 1);

/** Writes the folder and, beside it, the same as a zip. */
export function writePackage(input: PackageInput): { files: number; zip: string } {
  const files = packageFiles(input);
  rmSync(input.out, { recursive: true, force: true });
  const zipped: Zippable = {};
  for (const [file, bytes] of files) {
    const place = path.join(input.out, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, bytes);
    zipped[file] = [bytes, { mtime: NO_DATE }];
  }
  const zip = `${input.out}.zip`;
  writeFileSync(zip, zipSync(zipped, { level: 9 }));
  return { files: files.size, zip };
}
