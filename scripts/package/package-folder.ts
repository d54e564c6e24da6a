import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from './fault';
import { isFile } from './on-disk';
import { filesBelow } from './write-package';

/** A package on disk; paths are those inside it. */
export interface PackageFolder {
  files: readonly string[];
  at: (file: string) => string;
  has: (file: string) => boolean;
  bytes: (file: string) => Buffer;
  text: (file: string) => string;
  fault: (kind: string, file: string, line: number | null, reason: string, cure: string) => Fault;
}

export function openFolder(place: string): PackageFolder {
  const at = (file: string) => path.join(place, file);
  const bytes = (file: string) => readFileSync(at(file));
  return {
    files: filesBelow(place),
    at,
    has: (file) => isFile(at(file)),
    bytes,
    text: (file) => bytes(file).toString('utf8'),
    fault: (kind, file, line, reason, cure) => ({ kind, file: at(file), line, reason, cure }),
  };
}
