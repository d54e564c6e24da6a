import { ENCODINGS } from '../../fixtures/profile/bytes';
import { ADA, readPop } from '../../fixtures/profile/entries';
import { accountOf, only, read } from '../../fixtures/profile/read';
import {
  CLSID,
  dword,
  hex,
  popEntry,
  profile,
  regText,
  storeEntryId,
  sz,
  wide,
  wideHex,
} from '../../fixtures/profile/reg-text';

describe('encodings and line ends', () => {
  const text = regText(
    profile({
      name: 'Büro',
      entries: {
        1: popEntry(ADA, {
          'Account Name': sz('Zoë'),
          'Delivery Store EntryID': hex(storeEntryId('C:\\Users\\Jürgen\\a.pst')),
          'Leave on Server': dword(0xe0003),
        }),
      },
    }),
  );

  it.each(ENCODINGS)('reads the same from %s', async (encoding) => {
    const facts = only(await read(text, 'a.reg', encoding));
    expect(accountOf(facts, ADA)).toMatchObject({
      name: 'Zoë',
      profile: 'Büro',
      serverCopy: { value: { keep: 'days', days: 14 } },
    });
    expect(facts.dataFiles.map((file) => file.path)).toEqual(['C:\\Users\\Jürgen\\a.pst']);
  });

  it('reads REGEDIT4, whose string types are in an old code page', async () => {
    const old = text
      .replace('Windows Registry Editor Version 5.00', 'REGEDIT4')
      .replace('"Account Name"="Zoë"', '"Account Name"=hex(2):5a,6f,eb,00');
    const facts = only(await read(old, 'a.reg', 'windows-1252, CRLF'));
    expect(accountOf(facts, ADA).name).toBe('Zoë');
  });

  it('reads a part that was copied out, without the first line', async () => {
    const facts = only(await read(text.split('\n').slice(2).join('\n'), 'a.txt', 'utf-8 without mark, LF'));
    expect(accountOf(facts, ADA).name).toBe('Zoë');
  });

  it('reads Cyrillic text in an old code page', async () => {
    const bytes = Uint8Array.from(
      text.replace('Zoë', '\u00cf\u00ee\u00f7\u00f2\u00e0').replaceAll('ü', 'u'),
      (letter) => letter.charCodeAt(0),
    );
    const { readDropped } = await import('../../../src/sources/read-dropped');
    const facts = only(await readDropped([new File([bytes], 'a.reg')], { now: '2026-01-01T00:00:00Z' }));
    expect(accountOf(facts, ADA).name).toBe('Почта');
  });
});

describe('strings', () => {
  it.each([
    ['REG_SZ', sz],
    ['binary UTF-16 with a final NUL', (text: string) => wideHex(text)],
    ['hex(1)', (text: string) => wideHex(text, 'hex(1)')],
    ['hex(2)', (text: string) => wideHex(text, 'hex(2)')],
    ['binary UTF-16 without a final NUL', (text: string) => hex(wide(text).slice(0, -2))],
    ['binary text of eight bits', (text: string) => hex([...new TextEncoder().encode(text), 0])],
  ])('reads %s', async (_, data) => {
    const { account } = await readPop({
      clsid: data(CLSID.pop3),
      Email: data(ADA),
      'Account Name': data('Home "mail" \\ old'),
      'POP3 Server': data('pop3.example.com'),
    });
    expect(account.name).toBe('Home "mail" \\ old');
    expect(account.incoming).toMatchObject({ value: { host: 'pop3.example.com' } });
    expect(account.kind).toMatchObject({ value: 'pop3', evidence: 'imported' });
  });

  it('reads texts with line breaks in them, and what comes after', async () => {
    const { account } = await readPop({
      'New Signature': '"first\n[second]\n\\"third\\" and \\\\"',
      'Reply-Forward Signature': '"\n"',
      'POP3 Port': dword(995),
      'POP3 Use SSL': dword(1),
    });
    expect(account.incoming).toMatchObject({ value: { port: 995, encryption: 'tls' }, evidence: 'imported' });
  });

  it('goes on at the next key when a quote is never closed', async () => {
    const broken = profile({ entries: { 1: popEntry(ADA, { 'Account Name': '"never closed' }) } });
    const second = profile({ name: 'Second', entries: { 1: popEntry('bob@example.com') } });
    const facts = only(await read(regText(broken, second)));
    expect(facts.accounts.map((account) => account.address)).toContain('bob@example.com');
  });

  it('takes marks that turn the direction of text out of names, and leaves tags as text', async () => {
    const { account } = await readPop({ 'Account Name': sz('<b>a\u202egnp.exe</b>\u2066x') });
    expect(account.name).toBe('<b>agnp.exe</b>x');
  });
});

describe('long data', () => {
  it('reads a value that is folded over hundreds of lines, and passes over one', async () => {
    const path = `C:\\${'folder\\'.repeat(200)}a.pst`;
    const text = regText(
      profile({
        entries: {
          1: popEntry(ADA, {
            Huge: hex(new Uint8Array(40_000).fill(0xab)),
            'Delivery Store EntryID': hex(storeEntryId(path)),
            Last: hex(new Uint8Array(30_000)),
          }),
          2: popEntry('bob@example.com'),
        },
      }),
    );
    const facts = only(await read(text));
    expect(facts.dataFiles.map((file) => file.path)).toEqual([path]);
    expect(facts.accounts).toHaveLength(2);
  });

  it('gives up on a value that is absurdly long, and reads on', async () => {
    const { account } = await readPop({
      'Leave on Server': hex(new Uint8Array(200_000)),
      'Account Name': `"${'x'.repeat(300_000)}"`,
      'POP3 Port': dword(995),
      'POP3 Use SSL': dword(1),
    });
    expect(account.name).toBe(ADA);
    expect(account.serverCopy).toEqual({ known: false, reason: 'notReadable' });
    expect(account.incoming).toMatchObject({ value: { port: 995 } });
  });
});
