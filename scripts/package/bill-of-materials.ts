import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** A package of others that the page is made with. */
export interface Part {
  name: string;
  version: string;
  licence: string;
  /** As npm writes it: `sha512-` and the digest in base 64. */
  integrity: string | null;
  /** Where it lies, below the root. */
  place: string;
}

interface LockedPackage {
  version?: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
}

/** The packages that the page itself is made with, by name; tools and tests are not among them. */
export function productParts(lockText: string): Part[] {
  const { packages } = JSON.parse(lockText) as { packages: Record<string, LockedPackage> };
  return Object.entries(packages)
    .filter(([place, { dev, devOptional }]) => place !== '' && dev !== true && devOptional !== true)
    .map(([place, { version = '', license = 'unknown', integrity = null }]) => ({
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      integrity,
      place,
    }))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
}

const HASHES: Record<string, string> = {
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
};

function hashesOf(integrity: string | null): { alg: string; content: string }[] {
  const [algorithm = '', digest = ''] = integrity?.split(/-(.*)/) ?? [];
  const alg = HASHES[algorithm];
  return alg === undefined ? [] : [{ alg, content: Buffer.from(digest, 'base64').toString('hex') }];
}

const purl = (name: string, version: string) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** The bill of materials as CycloneDX 1.5 writes it. Without date and serial number: same parts, same bytes. */
export function billOfMaterials(name: string, version: string, parts: readonly Part[]): string {
  const seen = new Set<string>();
  const components = parts.flatMap((part) => {
    const ref = purl(part.name, part.version);
    if (seen.has(ref)) return [];
    seen.add(ref);
    return [
      {
        type: 'library',
        'bom-ref': ref,
        name: part.name,
        version: part.version,
        licenses: [{ expression: part.licence }],
        purl: ref,
        hashes: hashesOf(part.integrity),
      },
    ];
  });
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': purl(name, version), name, version } },
    components,
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

const LICENCE = /^(?:licen[cs]e|copying|notice)/i;

/** The licence texts of all parts, one after the other; the same text stands once. */
export function licenceTexts(root: string, parts: readonly Part[]): string {
  const users = new Map<string, string[]>();
  for (const { name, version, licence, place } of parts) {
    const folder = path.join(root, place);
    const files = existsSync(folder)
      ? readdirSync(folder)
          .filter((file) => LICENCE.test(file))
          .sort()
      : [];
    const text =
      files
        .map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
        .join('\n\n') || `Licence: ${licence}. The package brings no text of it.`;
    users.set(text, [...(users.get(text) ?? []), `${name} ${version}`]);
  }
  return [...users]
    .map(([text, names]) => `${names.join(', ')}\n\n${text}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}
