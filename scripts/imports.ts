import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Files of src by their path from there, each with the files of src that it imports; imports of types count. */
export type Imports = ReadonlyMap<string, readonly string[]>;

const CODE = /(?<!\.d)\.tsx?$/;

/** Reads who imports whom below a folder, in the order of the names. */
export function readImports(root: string): Imports {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => CODE.test(file))
    .sort();
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(path.join(root, file), 'utf8'));
      const found = importedFiles
        .filter(({ fileName }) => fileName.startsWith('.'))
        .flatMap(({ fileName }) => {
          const place = path.posix.join(path.posix.dirname(file), fileName);
          const endings = ['', '.ts', '.tsx', '/index.ts'].map((end) => place + end);
          return endings.filter((each) => known.has(each)).slice(0, 1);
        });
      return [file, [...new Set(found)].sort()];
    }),
  );
}

/** Every circle of imports, each as the files that it leads through; the first is also the last. */
export function circlesOf(imports: Imports): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, above: readonly string[]): void => {
    const at = above.indexOf(file);
    if (at >= 0) circles.push([...above.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) walk(next, [...above, file]);
    done.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  return circles;
}

/** Rooms by name, each with the rooms that its files import from, and how often. `room`: null leaves a file out. */
export function roomsOf(
  imports: Imports,
  room: (file: string) => string | null,
): Map<string, Map<string, number>> {
  const rooms = new Map<string, Map<string, number>>();
  for (const [file, targets] of imports) {
    const from = room(file);
    if (from === null) continue;
    const arrows = rooms.get(from) ?? new Map<string, number>();
    rooms.set(from, arrows);
    for (const target of targets) {
      const to = room(target);
      if (to !== null && to !== from) arrows.set(to, (arrows.get(to) ?? 0) + 1);
    }
  }
  return rooms;
}

/** The rooms with only those arrows that no detour over other rooms stands for, so that the picture can be read. */
export function withoutShortcuts(
  rooms: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Map<string, string[]> {
  const kept = new Map([...rooms].map(([from, arrows]) => [from, [...arrows.keys()].sort()]));
  const reaches = (from: string, to: string, without: string): boolean => {
    const seen = new Set([from]);
    const waiting = (kept.get(from) ?? []).filter((next) => next !== without);
    for (const next of waiting) {
      if (next === to) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(...(kept.get(next) ?? []));
    }
    return false;
  };
  for (const [from, targets] of kept) {
    for (const target of targets) {
      if (!reaches(from, target, target)) continue;
      kept.set(
        from,
        (kept.get(from) ?? []).filter((one) => one !== target),
      );
    }
  }
  return kept;
}
