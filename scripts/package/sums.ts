import { createHash } from 'node:crypto';

/** The list of the site's own files that is published with them, so that a server can be asked for every one. */
export const SITE_SUMS = 'SHA256SUMS.txt';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A list of files with their sums, as sha256sum writes and reads it. */
export const sumsText = (files: Iterable<readonly [file: string, bytes: Uint8Array]>): string =>
  [...files].map(([file, bytes]) => `${sha256(bytes)}  ${file}\n`).join('');

/** The sum of each file in such a list; empty: the text is none. */
export const sumsIn = (text: string): Map<string, string> =>
  new Map([...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, sum = '', file = '']) => [file, sum]));
