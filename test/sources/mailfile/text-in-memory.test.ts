import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { plantedMail } from '../../tools/planted-mail';
import { PLANTED_LETTERS } from './planted-letters';

const folder = mkdtempSync(path.join(tmpdir(), 'planted-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('no text of a message stays in memory after reading, of whatever kind its store is', async () => {
  const secret = String.fromCharCode(...PLANTED_LETTERS);
  const mail = plantedMail(secret);
  for (const [kind, files] of Object.entries(mail)) {
    for (const { path: name, file } of files) {
      const whole = path.join(folder, kind, name.replaceAll(secret, 'saved'));
      mkdirSync(path.dirname(whole), { recursive: true });
      writeFileSync(whole, new Uint8Array(await file.arrayBuffer()));
    }
  }
  // In a process of its own: here the heap also holds what was planted.
  const { stdout } = await promisify(execFile)(process.execPath, [
    '-r',
    './scripts/run-typescript.cjs',
    './test/sources/mailfile/look-for-text-in-memory.ts',
    folder,
  ]);
  const { counts, ...rest } = JSON.parse(stdout) as { counts: Record<string, number> };
  expect(Object.keys(counts).sort()).toEqual(Object.keys(mail).sort());
  expect(Object.values(counts).every((count) => count > 0)).toBe(true);
  expect(rest).toEqual({ found: ['folder'], stores: Object.keys(mail).length });
});
