import { readDropped } from '../../../src/sources/read-dropped';
import { NOW } from '../../fixtures/profile/read';
import { zipBytes, type ZipFile, type ZipOptions } from '../../tools/write-zip';

const SECRET = 'HUNTER2HUNTER2';
const bytes = (text: string) => new TextEncoder().encode(text);
const PREFS = [
  ['mail.accountmanager.accounts', 'a'],
  ['mail.account.a.server', 's'],
  ['mail.server.s.type', 'pop3'],
  ['mail.server.s.hostname', 'pop.example.com'],
  ['mail.server.s.userName', 'ada@example.com'],
]
  .map(([name, value]) => `user_pref("${name}", "${value}");\n`)
  .join('');
const LIST = '# POP3 State File\n*pop.example.com ada@example.com\nk U1 1767225600\nk U2 1767225600\n';

const FILES: ZipFile[] = [
  { path: 'x.default/logins.json', bytes: bytes(`{"logins":["${SECRET}"]}`), deflate: false },
  { path: 'x.default/Mail/pop.example.com/popstate.dat', bytes: bytes(LIST), deflate: true },
  { path: 'x.default/Mail/pop.example.com/Inbox', bytes: bytes(`From \n\n${SECRET}`) },
  { path: 'x.default/prefs.js', bytes: bytes(PREFS), deflate: true },
  { path: 'x.default/extensions/y/prefs.js', bytes: bytes('user_pref("a", 1);') },
  { path: 'y.old/Mail/popstate.dat', bytes: bytes(LIST) },
  { path: 'x.default/key4.db', bytes: bytes(SECRET.repeat(3)), deflate: false },
];

/** An archive that notes which of its bytes are asked for. */
class WatchedFile extends File {
  readonly touched: (readonly [from: number, to: number])[] = [];

  constructor(private readonly content: Uint8Array<ArrayBuffer>) {
    super([content], 'thunderbird-export.zip');
  }

  override slice(from = 0, to = this.content.length): Blob {
    return this.part(from, Math.min(to, this.content.length));
  }

  private part(from: number, to: number): Blob {
    const part = new Blob([this.content.slice(from, to)]);
    const note = () => void this.touched.push([from, to]);
    return Object.assign(part, {
      slice: (start = 0, end = to - from) => this.part(from + start, Math.min(from + end, to)),
      arrayBuffer: () => {
        note();
        return Promise.resolve(this.content.slice(from, to).buffer);
      },
    });
  }
}

function archive(files: readonly ZipFile[], options?: ZipOptions): WatchedFile {
  return new WatchedFile(new Uint8Array(zipBytes(files, options)));
}

async function problemOf(file: File): Promise<string[]> {
  const { facts, problems } = await readDropped([file], { now: NOW });
  expect(facts).toEqual([]);
  return problems.map(({ code }) => code);
}

describe('a profile that Thunderbird exported', () => {
  it('gives its accounts and what is left on their servers', async () => {
    const { facts, problems } = await readDropped([archive(FILES)], { now: NOW });
    expect(problems).toEqual([]);
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({
      source: { kind: 'profileExport', name: 'thunderbird-export.zip' },
      accounts: [{ address: 'ada@example.com', seenOnServer: { value: { messages: 2 } } }],
    });
  });

  it('is opened nowhere but at its settings: no byte of passwords, keys and mail is touched', async () => {
    const file = archive(FILES);
    await readDropped([file], { now: NOW });
    const whole = Buffer.from(await file.arrayBuffer()).toString('latin1');
    expect(file.touched.length).toBeGreaterThan(4);
    let from = whole.indexOf(SECRET);
    let places = 0;
    for (; from >= 0; from = whole.indexOf(SECRET, from + 1)) {
      const to = from + SECRET.length;
      places += 1;
      expect(file.touched.filter(([start, end]) => start < to && end > from)).toEqual([]);
    }
    expect(places).toBe(7);
  });

  it.each([
    [
      'without settings and mail',
      FILES.filter(({ path }) => !/(?:prefs\.js|Inbox)$/.test(path)),
      'zipWithoutSettings',
    ],
    ['locked', FILES.map((file) => ({ ...file, encrypted: true })), 'zipLocked'],
    ['with nothing in it', [], 'zipWithoutSettings'],
    [
      'with settings of Firefox',
      [{ path: 'prefs.js', bytes: bytes('user_pref("a", 1);\n') }],
      'noProfileInside',
    ],
  ])('says what is wrong with an archive %s', async (_, files, code) => {
    expect(await problemOf(archive(files))).toEqual([code]);
  });

  it('unpacks no more than a file of settings can have', async () => {
    const bomb = { path: 'prefs.js', bytes: new Uint8Array(40 << 20), deflate: true };
    expect(await problemOf(archive([bomb]))).toEqual(['zipDamaged']);
  });

  it('that ends in the middle is damaged', async () => {
    const whole = new Uint8Array(zipBytes(FILES));
    expect(await problemOf(new File([whole.slice(0, -30)], 'a.zip'))).toEqual(['zipDamaged']);
  });
});
