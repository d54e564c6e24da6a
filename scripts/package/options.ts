import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pageAddress, unifiedVersion } from './address';
import { checkPolicy } from './check-policy';
import { reportOf } from './fault';
import type { PackageInput } from './write-package';

/**
 * What an administrator asked for on the command line.
 *
 * @throws {Error} with sentences for people, before anything is built or written
 */
export function packageOptions(args: readonly string[]): Omit<PackageInput, 'root' | 'built'> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      url: { type: 'string' },
      out: { type: 'string', default: 'package' },
      ring: { type: 'string' },
      version: { type: 'string' },
      provider: { type: 'string' },
      support: { type: 'string' },
      policy: { type: 'string' },
      previous: { type: 'string' },
      unified: { type: 'boolean', default: false },
      owa: { type: 'string', multiple: true, default: [] },
    },
  });
  const { url, version, policy, support, owa } = values;
  if (url === undefined) throw new Error('--url is missing: where will the page stand?');
  const address = pageAddress(url);
  if (version !== undefined && !/^[1-9]\d{0,4}(\.\d{1,5}){1,3}$/.test(version))
    throw new Error('--version: write two to four numbers with points between them, such as 1.2.0.0.');
  if (values.unified && version !== undefined) unifiedVersion(version);
  for (const [name, given] of [['--support', support], ...owa.map((one) => ['--owa', one])])
    if (given !== undefined && !(given.startsWith('https://') && URL.canParse(given)))
      throw new Error(`${name}: write a whole address that begins with https://`);
  const out = path.resolve(values.out);
  const previous = values.previous === undefined ? null : path.resolve(values.previous);
  if (previous !== null && !existsSync(path.join(previous, 'site')))
    throw new Error(`--previous: ${previous} is no package.`);
  if (previous === out)
    throw new Error('--previous and --out are the same folder: the earlier package would be lost.');
  if (existsSync(out) && !existsSync(path.join(out, 'SHA256SUMS')))
    throw new Error(`--out: ${out} is there already and is no package. It is left alone.`);
  const checked = policy === undefined ? null : checkPolicy(policy);
  if (checked !== null && checked.faults.length > 0) throw new Error(reportOf(checked));
  return {
    out,
    address,
    previous,
    ring: values.ring ?? null,
    version: version ?? null,
    provider: values.provider ?? null,
    support: support ?? null,
    policy: policy ?? null,
    frames: owa.map((one) => new URL(one).origin),
    unified: values.unified,
  };
}
