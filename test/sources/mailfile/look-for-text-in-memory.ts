/**
 * Reads the mail that lies in the folder named on the command line, one folder of it per store, and looks through the
 * whole memory of this process for a text that is planted in it. Prints what it found as JSON.
 */
import { openAsBlob, readdirSync } from 'node:fs';
import path from 'node:path';
import { getHeapSnapshot } from 'node:v8';
import type { DroppedFile } from '../../../src/sources/mailfile/mail-part';
import { readMailFiles } from '../../../src/sources/mailfile/read-mail-files';
import { PLANTED_LETTERS } from './planted-letters';

async function droppedBelow(folder: string, name: string): Promise<DroppedFile[]> {
  const entries = readdirSync(path.join(folder, name), { withFileTypes: true, recursive: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const whole = path.join(entry.parentPath, entry.name);
        const file = new File([await openAsBlob(whole)], entry.name);
        return { path: path.relative(path.join(folder, name), whole), file };
      }),
  );
}

/** The texts that stand on the heap. They are put together only after the snapshot was taken. */
async function textsOnHeap(texts: Readonly<Record<string, readonly number[]>>): Promise<string[]> {
  const snapshot = getHeapSnapshot();
  const found = new Set<string>();
  let needles: [name: string, needle: string][] | null = null;
  let tail = '';
  for await (const chunk of snapshot) {
    needles ??= Object.entries(texts).map(([name, letters]) => [name, String.fromCharCode(...letters)]);
    const text = tail + String(chunk);
    for (const [name, needle] of needles) if (text.includes(needle)) found.add(name);
    tail = text.slice(-100);
  }
  return [...found];
}

async function look(): Promise<void> {
  const [folder = ''] = process.argv.slice(2);
  const counts: Record<string, number> = {};
  const results = [];
  for (const name of readdirSync(folder)) {
    const read = await readMailFiles(await droppedBelow(folder, name));
    results.push(read);
    for (const { result } of read.stores)
      counts[name] = 'facts' in result ? result.facts.folders.reduce((sum, { items }) => sum + items, 0) : 0;
  }
  const inbox = Array.from('Inbox', (letter) => letter.charCodeAt(0));
  const found = await textsOnHeap({ text: PLANTED_LETTERS, folder: inbox });
  process.stdout.write(JSON.stringify({ counts, found, stores: results.length }));
}

void look();
