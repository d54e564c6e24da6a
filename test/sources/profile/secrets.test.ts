import fc from 'fast-check';
import { getHeapSnapshot } from 'node:v8';
import { readDropped, type ReadResult } from '../../../src/sources/read-dropped';
import { encode, ENCODINGS, type FixtureEncoding } from '../../fixtures/profile/bytes';
import { NOW } from '../../fixtures/profile/read';
import { hex, key, OLD_ACCOUNTS, popEntry, profile, regText, sz } from '../../fixtures/profile/reg-text';

/** Values that hold secrets, in every kind of file, around a marker. */
function planted(marker: string): Record<string, string> {
  const bytes = Array.from(marker, (letter) => letter.charCodeAt(0));
  return {
    'outlook.reg': regText(
      profile({
        entries: {
          1: popEntry('ada@example.com', {
            'POP3 Password': hex(bytes),
            'IMAP Password': sz(marker),
            'smtp password': sz(marker),
            'HTTP Password': `"${marker}\n${marker}`,
            'SMTP Server': sz('smtp.example.com'),
            'Proxy PassWord 2': sz(marker),
          }),
        },
      }),
      key(`${OLD_ACCOUNTS}\\00000001`, { 'POP3 Server': sz('p.example.com'), 'POP3 Password2': sz(marker) }),
    ),
    'outlook.prf': `[General]\nProfileName=P\n[Internet Account List]\nAccount1=I_Mail\n[Account1]\nPOP3Server=p.example.com\nPOP3Password=${marker}\n  Password = ${marker}\nEmailAddress=ada@example.com\n`,
    'prefs.js': `user_pref("mail.accountmanager.accounts", "account1");\nuser_pref("mail.account.account1.server", "s");\nuser_pref("mail.server.s.type", "pop3");\nuser_pref("mail.server.s.hostname", "p.example.com");\nuser_pref("mail.server.s.password", "${marker}");\n`,
  };
}

async function readAll(marker: string, encoding: FixtureEncoding): Promise<ReadResult> {
  const files = Object.entries(planted(marker)).map(
    ([name, text]) => new File([encode(text, encoding)], name),
  );
  return readDropped(files, { now: NOW });
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

describe('passwords in files', () => {
  it.each(ENCODINGS)('never reach the result (%s)', async (encoding) => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[A-Za-z0-9]{24,40}$/), async (marker) => {
        const result = await readAll(marker, encoding);
        expect(result.facts).toHaveLength(3);
        expect(JSON.stringify(result)).not.toContain(marker);
      }),
      { numRuns: 10 },
    );
  });

  it('stay in no text in memory', async () => {
    // 24 letters that no source has; as numbers, so that the test itself holds no text of them.
    const letters = Array.from({ length: 24 }, (_, i) => 0x41 + ((i * 7 + 3) % 26));
    const files = letterFiles(letters);
    const result = await readDropped(files, { now: NOW });
    expect(result.facts).toHaveLength(3);
    expect(await isOnHeap(letters)).toBe(false);
    expect(await isOnHeap(Array.from('ada@example.com', (letter) => letter.charCodeAt(0)))).toBe(true);
  }, 60_000);
});

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
