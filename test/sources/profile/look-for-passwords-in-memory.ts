/**
 * Reads files with passwords in them and looks through the whole memory of this process for their text. Prints what
 * it found as JSON.
 */
import { getHeapSnapshot } from 'node:v8';
import { readDropped } from '../../../src/sources/read-dropped';
import { encode } from '../../fixtures/profile/bytes';
import { NOW } from '../../fixtures/profile/read';
import { planted } from './planted-passwords';

/** The same files with the letters put in as bytes. */
function letterFiles(letters: readonly number[]): File[] {
  const stand = '#'.repeat(letters.length);
  return Object.entries(planted(stand)).map(([name, text]) => {
    const bytes = encode(text, 'utf-8 without mark, LF');
    let at = 0;
    for (const [i, byte] of bytes.entries()) {
      at = byte === 0x23 ? at : 0;
      if (byte === 0x23) bytes[i] = letters[at++ % letters.length] ?? 0;
    }
    return new File([bytes], name);
  });
}

/** Does a text stand anywhere on the heap? The text is put together only after the snapshot was taken. */
async function isOnHeap(letters: readonly number[]): Promise<boolean> {
  const snapshot = getHeapSnapshot();
  let tail = '';
  let found = false;
  let needle = '';
  for await (const chunk of snapshot) {
    if (needle === '') needle = String.fromCharCode(...letters);
    const text = tail + String(chunk);
    found ||= text.includes(needle);
    tail = text.slice(-letters.length);
  }
  return found;
}

async function look(): Promise<void> {
  // 24 letters that no source has; as numbers, so that the process itself holds no text of them.
  const letters = Array.from({ length: 24 }, (_, i) => 0x41 + ((i * 7 + 3) % 26));
  const result = await readDropped(letterFiles(letters), { now: NOW });
  const passwordFound = await isOnHeap(letters);
  const addressFound = await isOnHeap(Array.from('ada@example.com', (letter) => letter.charCodeAt(0)));
  process.stdout.write(JSON.stringify({ filesRead: result.facts.length, passwordFound, addressFound }));
}

void look();
