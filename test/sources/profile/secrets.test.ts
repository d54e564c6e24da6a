import fc from 'fast-check';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readDropped, type ReadResult } from '../../../src/sources/read-dropped';
import { encode, ENCODINGS, type FixtureEncoding } from '../../fixtures/profile/bytes';
import { NOW } from '../../fixtures/profile/read';
import { planted } from './planted-passwords';
import { runs } from '../../tools/long';

async function readAll(marker: string, encoding: FixtureEncoding): Promise<ReadResult> {
  const files = Object.entries(planted(marker)).map(
    ([name, text]) => new File([encode(text, encoding)], name),
  );
  return readDropped(files, { now: NOW });
}

describe('passwords in files', () => {
  it.each(ENCODINGS)('never reach the result (%s)', async (encoding) => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[A-Za-z0-9]{24,40}$/), async (marker) => {
        const result = await readAll(marker, encoding);
        expect(result.facts).toHaveLength(9);
        expect(JSON.stringify(result)).not.toContain(marker);
      }),
      { numRuns: runs(10) },
    );
  });

  it('stay in no text in memory', async () => {
    // In a process of its own: here the heap also holds what other tests left.
    const { stdout } = await promisify(execFile)(process.execPath, [
      '-r',
      './scripts/run-typescript.cjs',
      './test/sources/profile/look-for-passwords-in-memory.ts',
    ]);
    expect(JSON.parse(stdout)).toEqual({ filesRead: 9, passwordFound: false, addressFound: true });
  });
});
