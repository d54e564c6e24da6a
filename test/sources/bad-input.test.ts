import fc from 'fast-check';
import words from '../../src/locales/en/inspection.json';
import { readDropped, type ReadProgress } from '../../src/sources/read-dropped';
import { encode, ENCODINGS } from '../fixtures/profile/bytes';
import { dropped, NOW, only, read } from '../fixtures/profile/read';
import { size } from '../tools/long';
import { dword, HEADER, key, OUTLOOK_16, popEntry, profile, regText, sz } from '../fixtures/profile/reg-text';

/** Thousands of keys of the largest export, bytes of noise, and accounts in one profile. */
const THOUSANDS = size(1000, 250);
const NOISE = size(50_000_000, 5_000_000);
const ENTRIES = size(30_000, 6000);
const ADA = 'ada@example.com';
const GOOD = regText(profile({ entries: { 1: popEntry(ADA, { 'Leave on Server': dword(1) }) } }));
const QUERY =
  'HKEY_CURRENT_USER\\Software\\Microsoft\\Office\n    Email    REG_SZ    ada@example.com\n    Leave on Server    REG_DWORD    0xe0003\n';
const KEY = Array.from({ length: 8 }, (_, at) => 111111 * (at + 1)).join('-');

const SET_ASIDE = regText(
  key(
    String.raw`HKEY_CURRENT_USER\Software\Microsoft\Office\16.0\Outlook\Profiles-Backup-20260101\Outlook\9375CFF0413111d3B88A00104B2A6676\00000002`,
    {
      'POP3 Server': sz('pop.example.com'),
    },
  ),
);
const OLDER = regText(
  key(String.raw`HKEY_CURRENT_USER\Software\Microsoft\Internet Account Manager\Accounts\00000001`, {
    'POP3 Server': sz('pop.example.com'),
    'Leave Mail On Server': dword(0),
  }),
);

/** A file of a size that nobody can afford to read; parts come as asked for. */
class SlowFile extends File {
  reads = 0;

  constructor(
    name: string,
    private readonly pretendedSize: number,
    private readonly part: (from: number, to: number) => Promise<ArrayBuffer>,
  ) {
    super([], name);
  }

  override get size(): number {
    return this.pretendedSize;
  }

  override slice(from = 0, to = this.pretendedSize): Blob {
    return Object.assign(new Blob([]), {
      arrayBuffer: () => {
        this.reads++;
        return this.part(from, Math.min(to, this.pretendedSize));
      },
    });
  }
}

async function problemOf(name: string, content: string | Uint8Array<ArrayBuffer>) {
  // Letters up to U+00FF stand for the bytes of files that are no text.
  const bytes = typeof content === 'string' ? encode(content, 'windows-1252, CRLF') : content;
  const { facts, problems } = await readDropped([dropped(name, bytes)], { now: NOW });
  expect(facts).toEqual([]);
  return problems;
}

describe('files that are not a profile', () => {
  it.each([
    ['nothing', 'a.reg', '', 'emptyFile'],
    ['a hive', 'NTUSER.DAT', `regf${'\0'.repeat(500)}`, 'registryHive'],
    ['what reg query prints of something else', 'a.txt', QUERY, 'noProfileInside'],
    ['a first line alone', 'a.reg', `${HEADER}\n\n`, 'headerOnly'],
    ['the old first line alone', 'a.reg', 'REGEDIT4\n', 'headerOnly'],
    [
      'an export of something else',
      'a.reg',
      `${HEADER}\n\n[HKEY_CURRENT_USER\\Other]\n"a"="b"\n`,
      'noProfileInside',
    ],
    ['an empty profile', 'a.reg', regText(profile({})), 'emptyProfile'],
    ['a profile that was set aside', 'a.reg', SET_ASIDE, 'profileSetAside'],
    ['settings of Outlook Express', 'a.reg', OLDER, 'olderMailProgram'],
    [
      'a list of what is left on a server, alone',
      'popstate.dat',
      '# POP3 State File\n*h.example.com ada\n',
      'popStateAlone',
    ],
    [
      'a list of profiles',
      'profiles.ini',
      '[Install4F96D1932A9F858E]\nDefault=Profiles/x\n\n[Profile0]\nName=default\n\n[General]\nVersion=2\n',
      'profilesIni',
    ],
    [
      'a list of profiles in the old order',
      'profiles.ini',
      '[General]\nStartWithLastProfile=1\n\n[Profile0]\nName=default\n',
      'profilesIni',
    ],
    [
      'troubleshooting text',
      'a.txt',
      'Application Basics\n\n  Name: Thunderbird\n\nMail and News Accounts\n  account1:\n',
      'troubleshooting',
    ],
    ['saved passwords', 'logins.json', '{"nextId":2,"logins":[]}', 'secretStore'],
    ['keys to passwords', 'key4.db', 'SQLite format 3\0\0', 'secretStore'],
    ['a recovery key', 'BitLocker Recovery Key.TXT', `Recovery Key:\n\n\t${KEY}\n`, 'recoveryKey'],
    ['a recovery key inside settings', 'prefs.js', `user_pref("a", "${KEY}");\n`, 'recoveryKey'],
    [
      'the state of BitLocker',
      'a.txt',
      'BitLocker Drive Encryption: Configuration Tool version 10.0\n\nVolume C: [OSDisk]\n',
      'driveStatus',
    ],
    ['a screenshot', 'a.png', '\u0089PNG\r\n\u001a\n\0\0', 'picture'],
    ['a photo', 'a.heic', '\0\0\0\u0018ftypheic\0\0', 'picture'],
    ['a PDF', 'a.pdf', '%PDF-1.7\n', 'document'],
    ['a letter', 'a.docx', 'PK\u0003\u0004\0\0word', 'document'],
    [
      'a table',
      'mailboxes.csv',
      '"DisplayName","TotalItemSize","ItemCount","Database"\n"Ada","1 GB","20","DB1"\n',
      'table',
    ],
    ['a spreadsheet', 'a.xlsx', 'PK\u0003\u0004\0\0xl', 'table'],
    ['an Outlook message', 'a.msg', '\u00d0\u00cf\u0011\u00e0\0\0', 'message'],
    ['an index of a folder', 'Inbox.msf', '// <!-- <mdb:mork:z v="1.4"/> -->\n', 'folderIndex'],
    ['a calendar', 'a.ics', 'BEGIN:VCALENDAR\nVERSION:2.0\n', 'calendar'],
    ['contacts', 'a.vcf', 'BEGIN:VCARD\nFN:Ada\n', 'contacts'],
    ['a shortcut', 'Outlook.lnk', 'L\0\0\0\u0001', 'shortcut'],
    ['a link to a page', 'a.url', '[InternetShortcut]\nURL=https://example.com/\n', 'shortcut'],
    [
      'a list of files',
      'a.txt',
      ' Volume in drive C has no label.\n\n Directory of C:\\Users\\ada\n\n01.01.2026  10:00  1,024 a.pst\n',
      'fileList',
    ],
    [
      'an answer of Autodiscover',
      'a.xml',
      '<?xml version="1.0"?>\n<Autodiscover xmlns="x"></Autodiscover>',
      'serverAnswer',
    ],
    ['settings of another program', 'a.xml', '<?xml version="1.0"?>\n<emclient></emclient>', 'otherSettings'],
    [
      'a property list of something else',
      'Accounts.plist',
      '<?xml version="1.0"?><plist version="1.0"><dict><key>MailAccounts</key></dict></plist>',
      'otherSettings',
    ],
    ['JSON of something else', 'a.json', '{"a": 1}', 'otherSettings'],
    ['a policy by its name', 'policy (1).json', '{"version": 1}', 'policyFile'],
    [
      'a policy by its schema',
      'a.json',
      '{\n"$schema": "https://x.example/policy.schema.json"}',
      'policyFile',
    ],
    ['policies of another program', 'policies.json', '{"policies": {}}', 'otherSettings'],
    ['a program', 'setup.exe', 'MZ\u0090\0\u0003\0', 'program'],
    ['a database', 'Outlook.sqlite', 'SQLite format 3\0', 'database'],
    ['a web page', 'a.html', '<html><body>[HKEY</body></html>', 'webPage'],
    ['a plain text', 'a.txt', 'Dear Ada,\n\nplease find attached\n', 'unknownFile'],
    ['the beginning of an archive', 'a.zip', 'PK\u0003\u0004\0\0\0\0', 'zipDamaged'],
    ['a profile named like a data file that is none', 'a.pst', 'hello', 'notADataFile'],
  ])('%s', async (_, name, content, code) => {
    expect(await problemOf(name, content)).toEqual([{ file: name, code }]);
  });

  it.each(ENCODINGS)('an empty export and printed text in %s', async (encoding) => {
    expect(await problemOf('a.reg', encode(`${HEADER}\n\n`, encoding))).toEqual([
      { file: 'a.reg', code: 'headerOnly' },
    ]);
    expect(await problemOf('q.txt', encode(QUERY, encoding))).toEqual([
      { file: 'q.txt', code: 'noProfileInside' },
    ]);
  });

  it('random bytes give a problem and never an error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3000 }),
        fc.constantFrom('a.reg', 'a.pst', 'x'),
        async (bytes, name) => {
          const { facts, problems } = await readDropped([dropped(name, new Uint8Array(bytes))], { now: NOW });
          expect(facts).toEqual([]);
          expect(problems).toHaveLength(1);
        },
      ),
    );
  });

  it('random bytes behind a good beginning never give an error', async () => {
    const starts = [`${HEADER}\n`, 'REGEDIT4\n', GOOD, '[General]\n', 'user_pref("a", 1);\n'].flatMap(
      (start) =>
        (['utf-16le with mark, CRLF', 'utf-8 without mark, LF'] as const).map((encoding) =>
          encode(start, encoding),
        ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.uint8Array({ maxLength: 2000 }),
        async (start, noise) => {
          const { facts, problems } = await readDropped([new File([start, new Uint8Array(noise)], 'a')], {
            now: NOW,
          });
          expect(facts.length + problems.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('a good export with bytes changed never gives an error, and never a setting that is stronger than imported', async () => {
    const bytes = encode(GOOD, 'utf-16le with mark, CRLF');
    const changes = fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const changed = bytes.slice();
        for (const [at, value] of list) changed[at] = value;
        const { facts } = await readDropped([new File([changed], 'a.reg')], { now: NOW });
        for (const { serverCopy } of facts.flatMap(({ accounts }) => accounts)) {
          expect(serverCopy.known ? ['imported', 'inferred'] : ['imported']).toContain(
            serverCopy.known ? serverCopy.evidence : 'imported',
          );
        }
      }),
    );
  });
});

describe('files that end too early', () => {
  it('give what came before, and say so', async () => {
    const second = profile({
      name: 'Second',
      entries: { 1: popEntry('bob@example.com', { 'Leave on Server': dword(1) }) },
    });
    const text = regText(profile({ entries: { 1: popEntry(ADA, { 'Leave on Server': dword(1) }) } }), second);
    const cut = text.slice(0, text.lastIndexOf('"SMTP Server"') + 20);
    const { facts, problems } = await read(cut, 'a.reg');
    expect(problems).toEqual([{ file: 'a.reg', code: 'truncated' }]);
    expect(facts[0]?.accounts.map(({ address }) => address)).toEqual([ADA, 'bob@example.com']);
    // A setting that may have been cut off is not taken for one that was left out.
    expect(facts[0]?.accounts[1]?.serverCopy).toEqual({ known: false, reason: 'notReadable' });
    expect(facts[0]?.accounts[0]?.serverCopy).toMatchObject({ value: { keep: 'forever' } });
  });

  it('say only what is true when no account came before the end', async () => {
    const bytes = encode(regText(profile({})), 'utf-16le with mark, CRLF');
    const cut = bytes.slice(0, bytes.length - 41);
    expect(await problemOf('a.reg', cut)).toEqual([{ file: 'a.reg', code: 'truncated' }]);
    expect(words['problem.truncated']).not.toMatch(/\bwe (?:have )?(?:read|took|found)\b/i);
  });

  it('never give a wrong setting, wherever they end', async () => {
    const bytes = encode(GOOD, 'utf-16le with mark, CRLF');
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length }), async (length) => {
        const { facts } = await readDropped([new File([bytes.slice(0, length)], 'a.reg')], { now: NOW });
        for (const { serverCopy } of facts.flatMap(({ accounts }) => accounts)) {
          if (serverCopy.known && serverCopy.evidence === 'imported') {
            expect(serverCopy.value).toEqual({ keep: 'forever', removeWhenDeletedHere: false });
          }
        }
      }),
    );
  });
});

describe('files that cannot be read', () => {
  it('give a problem', async () => {
    const file = new SlowFile('a.reg', 1000, () => Promise.reject(new Error('gone')));
    expect(await readDropped([file], { now: NOW })).toEqual({
      facts: [],
      problems: [{ file: 'a.reg', code: 'unreadable' }],
    });
  });

  it('give a problem when they vanish on the way', async () => {
    const bytes = encode(GOOD + ' '.repeat(3_000_000), 'utf-8 without mark, LF');
    const file = new SlowFile('a.reg', bytes.length, (from, to) =>
      from > 2_000_000 ? Promise.reject(new Error('gone')) : Promise.resolve(bytes.slice(from, to).buffer),
    );
    expect((await readDropped([file], { now: NOW })).problems).toEqual([
      { file: 'a.reg', code: 'unreadable' },
    ]);
  });

  it('are given up on when the person stops, even if the reading never ends', async () => {
    const stop = new AbortController();
    const file = new SlowFile('a.reg', 1000, () => new Promise(() => undefined));
    const reading = readDropped([file, dropped('b.reg', GOOD)], { now: NOW, signal: stop.signal });
    setTimeout(() => stop.abort(), 10);
    expect(await reading).toEqual({
      facts: [],
      problems: [
        { file: 'a.reg', code: 'cancelled' },
        { file: 'b.reg', code: 'cancelled' },
      ],
    });
  });

  it('do no harm to the others that were dropped with them', async () => {
    const files = [dropped('empty', ''), dropped('a.reg', GOOD), dropped('x', 'hello')];
    const { facts, problems } = await readDropped(files, { now: NOW });
    expect(facts.map(({ source }) => source.name)).toEqual(['a.reg']);
    expect(problems.map(({ code }) => code)).toEqual(['emptyFile', 'unknownFile']);
  });
});

describe('large files', () => {
  let many: File;
  beforeAll(() => {
    many = manyKeys();
  });

  it('of 2 GB of garbage are refused by their first bytes', async () => {
    const file = new SlowFile('a.reg', 2 ** 31, (from, to) =>
      Promise.resolve(new Uint8Array(to - from).fill(7).buffer),
    );
    expect((await readDropped([file], { now: NOW })).problems).toEqual([
      { file: 'a.reg', code: 'unknownFile' },
    ]);
    expect(file.reads).toBe(2);
  });

  it.each([
    ['a.prf', '[General]\nProfileName=P\n'],
    ['prefs.js', 'user_pref("a", 1);\n'],
  ])('are refused when they claim to be settings of 200 MB: %s', async (name, start) => {
    const head = encode(start.padEnd(70_000, '\n'), 'utf-8 without mark, LF');
    const file = new SlowFile(name, 200_000_000, (from, to) => Promise.resolve(head.slice(from, to).buffer));
    expect((await readDropped([file], { now: NOW })).problems).toEqual([{ file: name, code: 'tooLarge' }]);
    expect(file.reads).toBe(2);
  });

  it('of much noise behind a good beginning are read to their end', async () => {
    const noises = [
      '[',
      '"',
      '\\',
      '\n',
      '[\n',
      '"="\n',
      `[${'\\profiles'.repeat(20)}\\`,
      '@="\n',
      'hex:\\\n',
    ];
    for (const noise of noises) {
      const bytes = encode(
        GOOD + noise.repeat(NOISE / noise.length / noises.length),
        'utf-8 without mark, LF',
      );
      const { facts } = await readDropped([new File([bytes], 'a.reg')], { now: NOW });
      expect(facts).toHaveLength(1);
    }
  });

  it(`of ${THOUSANDS} thousand keys are read, with progress`, async () => {
    const seen: ReadProgress[] = [];
    const { facts } = await readDropped([many], { now: NOW, onProgress: (progress) => seen.push(progress) });
    expect(facts[0]?.accounts.map(({ address }) => address)).toEqual([ADA]);
    const done = seen.map(({ bytesDone }) => bytesDone);
    expect(seen.length).toBeGreaterThan(20);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(seen.at(-1)).toEqual({ file: 'many.reg', bytesDone: many.size, bytesTotal: many.size });
  });

  it(`of ${THOUSANDS} thousand keys can be stopped on the way`, async () => {
    const stop = new AbortController();
    let calls = 0;
    const { facts, problems } = await readDropped([many], {
      now: NOW,
      signal: stop.signal,
      onProgress: () => {
        if (++calls === 3) stop.abort();
      },
    });
    expect(facts).toEqual([]);
    expect(problems).toEqual([{ file: 'many.reg', code: 'cancelled' }]);
    expect(calls).toBeLessThan(8);
  });

  it('of many entries are read in time that grows with them, not faster', async () => {
    const entries = Object.fromEntries(
      Array.from({ length: ENTRIES }, (_, i) => [i + 1, { ...popEntry(ADA), 'Account Name': sz(`n${i}`) }]),
    );
    const facts = only(await read(regText(profile({ entries }))));
    expect(new Set(facts.accounts.map(({ id }) => id)).size).toBe(ENTRIES);
  });
});

/** An export of very many keys, one in ten of them a section of a profile, and one account at the end. */
function manyKeys(): File {
  const parts: string[] = [`${HEADER}\n\n`];
  for (let block = 0; block < THOUSANDS; block++) {
    let text = '';
    for (let i = 0; i < 1000; i++) {
      const id = (block * 1000 + i).toString(16).padStart(32, '0');
      text +=
        i % 10 === 0
          ? `[${OUTLOOK_16}\\Profiles\\Outlook\\${id}]\n"001f3001"=hex:41,00\n\n`
          : `[HKEY_CURRENT_USER\\Software\\Other\\${id}]\n"a"="b"\n\n`;
    }
    parts.push(text);
  }
  parts.push(GOOD.slice(HEADER.length));
  return new File(parts, 'many.reg');
}
