import { readdirSync, readFileSync } from 'node:fs';

const STEP_MS = 20;

/** Bytes of memory that a process and its children hold, after what Linux tells of them. 0 on other systems. */
function residentBytes(root: number): number {
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      // Only what is the process's own: pages of files and of the program itself are shared by all of them.
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const field = (label: string) => Number(new RegExp(`^${label}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      const parent = field('PPid');
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
      resident.set(Number(name), 1024 * (field('RssAnon') + field('RssShmem')));
    } catch {
      // The process has ended meanwhile.
    }
  }
  const all = [root];
  for (const id of all) all.push(...(children.get(id) ?? []));
  return all.reduce((sum, id) => sum + (resident.get(id) ?? 0), 0);
}

/** Watches the memory of a process and its children; gives the bytes at the start and the most seen. */
export function watchMemory(root: number): () => { before: number; peak: number } {
  const before = residentBytes(root);
  let peak = before;
  const look = () => {
    peak = Math.max(peak, residentBytes(root));
  };
  const timer = setInterval(look, STEP_MS);
  return () => {
    clearInterval(timer);
    look();
    return { before, peak };
  };
}
