import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Compares a text byte for byte with a file beside this one. UPDATE_GOLDEN=1 writes the file anew. */
export function expectGolden(name: string, text: string): void {
  const file = path.join(__dirname, `${name}.golden`);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}
