import { MAPPINGS, PRF } from '../../fixtures/profile/prf-text';
import { ENCODINGS } from '../../fixtures/profile/bytes';
import { accountOf, fileNamed, gapsOf, only, read } from '../../fixtures/profile/read';

const ADA = 'ada@example.com';
const DEFAULT = { evidence: 'inferred', note: 'deployedDefault' };
const DEPLOYED = { evidence: 'inferred', note: 'deployedNotCurrent' };

async function readPrf(text: string) {
  return only(await read(text, 'outlook.prf', 'windows-1252, CRLF'));
}

function pop(lines: string): string {
  return `[General]\nProfileName=P\n[Internet Account List]\nAccount1=I_Mail\n[Account1]\n${lines}\n${MAPPINGS}`;
}

describe('a deployment file', () => {
  it.each(ENCODINGS)('is read from %s', async (encoding) => {
    const facts = only(await read(PRF, 'outlook.prf', encoding));
    expect(facts.source.kind).toBe('deploymentFile');
    expect(facts.accounts.map(({ address }) => address)).toEqual([ADA, 'bob@example.com']);
  });

  it('gives what was deployed, and marks all of it so', async () => {
    const facts = await readPrf(PRF);
    expect(accountOf(facts, ADA)).toMatchObject({
      name: 'Ada at work',
      profile: 'Deployed',
      kind: { value: 'pop3', ...DEPLOYED },
      incoming: { value: { host: 'pop.example.com', port: 995, encryption: 'tls' }, ...DEPLOYED },
      outgoing: { value: { host: 'smtp.example.com', port: 587, encryption: 'startTls' }, ...DEPLOYED },
      serverCopy: { value: { keep: 'forever', removeWhenDeletedHere: false }, ...DEPLOYED },
      delivery: { value: { to: 'dataFile', dataFileId: fileNamed(facts, 'ada.pst').id }, ...DEPLOYED },
    });
    expect(accountOf(facts, 'bob@example.com')).toMatchObject({
      kind: { value: 'imap', ...DEPLOYED },
      incoming: { value: { host: 'imap.example.com', port: 143, encryption: 'none' }, ...DEFAULT },
      delivery: { value: { to: 'cache', dataFileId: null } },
      serverCopy: { known: false },
    });
    expect(fileNamed(facts, 'ada.pst')).toMatchObject({
      path: '%USERPROFILE%\\Documents\\Outlook Files\\ada.pst',
      kind: { value: 'pst' },
      format: { value: 'unicode' },
      location: { value: 'localDisk' },
    });
    expect(facts.gaps).toEqual([]);
  });

  it('gives an account the id that a registry export of the same profile gives it', async () => {
    const { popEntry, profile, regText } = await import('../../fixtures/profile/reg-text');
    const exported = only(await read(regText(profile({ name: 'Deployed', entries: { 1: popEntry(ADA) } }))));
    expect(accountOf(await readPrf(PRF), ADA).id).toBe(accountOf(exported, ADA).id);
  });

  it.each([
    ['hexadecimal', 'LeaveOnServer=0x000e0003', { value: { keep: 'days', days: 14 }, ...DEPLOYED }],
    ['decimal', 'LeaveOnServer=917507', { value: { keep: 'days', days: 14 }, ...DEPLOYED }],
    ['0', 'LeaveOnServer=0x0', { value: { keep: 'none' }, ...DEPLOYED }],
    ['absent', '', { value: { keep: 'none' }, ...DEFAULT }],
    ['empty', 'LeaveOnServer=', { value: { keep: 'none' }, ...DEFAULT }],
    ['a mapping where a value belongs', 'LeaveOnServer=PT_LONG,0x1000', { reason: 'notReadable' }],
    ['too large a number', 'LeaveOnServer=9999999999', { reason: 'notReadable' }],
  ])('reads the server-copy setting: %s', async (_, line, expected) => {
    const facts = await readPrf(pop(`POP3Server=pop.example.com\nEmailAddress=${ADA}\n${line}`));
    expect(accountOf(facts, ADA).serverCopy).toMatchObject(expected);
  });

  it('names an account whose setting has undefined bits', async () => {
    const facts = await readPrf(pop(`POP3Server=p.example.com\nAccountName=A\nLeaveOnServer=0x9`));
    expect(gapsOf(facts)).toEqual(['undefinedServerCopyBits: A']);
  });

  it('takes no account from the sections that map names to properties', async () => {
    const facts = await readPrf(pop(`POP3Server=pop.example.com\nEmailAddress=${ADA}`));
    expect(facts.accounts).toHaveLength(1);
  });

  it('copes with indents, blanks, quotes, empty sections, comments and line ends of every kind', async () => {
    const text = `\r\n; comment\r\n   [General]  \r  ProfileName = P  \r\n[Empty]\n\n[Empty]\r\n\t[Internet Account List]\r\nAccount1=I_Mail   \r\n[Account1]\r\n  POP3Server = "pop.example.com"  \r  EmailAddress=${ADA}\r\n;LeaveOnServer=1\r\nno equals sign\r\n=nothing\r\n`;
    const facts = only(await read(text, 'a.prf', 'utf-8 without mark, LF'));
    expect(accountOf(facts, ADA)).toMatchObject({
      profile: 'P',
      incoming: { value: { host: 'pop.example.com' } },
      serverCopy: { value: { keep: 'none' } },
    });
  });

  it('takes the first of two keys, and joins sections that are there twice', async () => {
    const facts = await readPrf(
      pop(
        `POP3Server=first.example.com\nPOP3Server=second.example.com\n[Other]\n[Account1]\nEmailAddress=${ADA}`,
      ),
    );
    expect(accountOf(facts, ADA).incoming).toMatchObject({ value: { host: 'first.example.com' } });
  });

  it.each([
    ['Account1=Internet E-mail', '[Internet Account List]\nAccount1=Internet E-mail\n[Account1]'],
    [
      'a type with a mapping of its own',
      '[Internet Account List]\nAccount1=My\n[My]\nAccountType=POP\n[Account1]',
    ],
    ['[Service List] Service1=Internet E-mail', '[Service List]\nService1=Internet E-mail\n[Service1]'],
    ['an account that no list names', '[General]\n[Account7]'],
  ])('finds the account of %s', async (_, start) => {
    const facts = await readPrf(`${start}\nPOP3Server=pop.example.com\nEmailAddress=${ADA}\n`);
    expect(accountOf(facts, ADA).kind).toMatchObject({ value: 'pop3' });
  });

  it('shows an account of another kind as not understood', async () => {
    const facts = await readPrf(
      '[Internet Account List]\nAccount1=INET_HTTP\n[Account1]\nAccountName=Web mail\n',
    );
    expect(facts.accounts).toMatchObject([{ name: 'Web mail', kind: { value: 'other' } }]);
    expect(gapsOf(facts)).toEqual(['unknownEntryKind: Web mail']);
  });

  it('names an account of the list that is not there, and keeps two of one mailbox apart', async () => {
    const account = `POP3Server=pop.example.com\nEmailAddress=${ADA}\n`;
    const facts = await readPrf(
      `[Internet Account List]\nAccount1=I_Mail\nAccount2=I_Mail\nAccount3=I_Mail\n[Account1]\n${account}[Account2]\n${account}LeaveOnServer=1\n`,
    );
    expect(new Set(facts.accounts.map(({ id }) => id)).size).toBe(2);
    expect(gapsOf(facts)).toEqual(['danglingAccountNumber: account3']);
  });

  it.each([
    ['PathToPersonalFolders', 'C:/Mail/2026: a.pst', '2026: a.pst'],
    ['PathAndFilenameToPersonalFolders', 'D:\\Mail\\a.pst', 'a.pst'],
  ])('reads the path from %s', async (spelling, path, name) => {
    const facts = await readPrf(
      `[Service List]\nService1=Unicode Personal Folders\n[Service1]\n${spelling}=${path}\n`,
    );
    expect(facts.dataFiles).toMatchObject([{ name, path, format: { value: 'unicode' } }]);
  });

  it('does not know the format when the Unicode service is mapped to the ANSI one', async () => {
    const facts = await readPrf(
      '[Service List]\nService1=Unicode Personal Folders\n[Service1]\nPathToPersonalFolders=C:\\a.pst\n[Unicode Personal Folders]\nServiceName=MSPST MS\n',
    );
    expect(fileNamed(facts, 'a.pst').format).toEqual({ known: false, reason: 'notReadable' });
  });

  it('reads an Exchange mailbox, its cache, and mail that is delivered into it', async () => {
    const facts = await readPrf(
      `[General]\nDefaultStore=Service1\n[Service List]\nService1=Microsoft Exchange Server\n[Internet Account List]\nAccount1=I_Mail\n[Service1]\nMailboxName=carol@example.com\nOfflineFolderPath=C:\\c.ost\n[Account1]\nPOP3Server=pop.example.com\nEmailAddress=${ADA}\n`,
    );
    expect(accountOf(facts, 'carol@example.com')).toMatchObject({
      kind: { value: 'exchange' },
      delivery: { value: { to: 'cache', dataFileId: 'dataFile|c:\\c.ost' } },
    });
    expect(accountOf(facts, ADA).delivery).toMatchObject({ value: { to: 'exchangeMailbox' } });
  });

  it('reads Cyrillic text in an old code page', async () => {
    const text = pop(
      `POP3Server=pop.example.com\nEmailAddress=${ADA}\nAccountName=\u00cf\u00ee\u00f7\u00f2\u00e0`,
    );
    const facts = only(await read(text, 'a.prf', 'windows-1252, CRLF'));
    expect(accountOf(facts, ADA).name).toBe('Почта');
  });
});

describe('a template', () => {
  it.each([
    ['tokens as values', pop('POP3Server={{POP3_HOST}}\nEmailAddress={{EMAIL}}')],
    ['tokens as lines', '[General]\nProfileName=P\n[Internet Account List]\n{{ACCOUNTS}}\n'],
    ['a token in one value', pop('POP3Server=pop.example.com\nEmailAddress=${EMAIL}')],
    [
      'a token in a path',
      '[Service List]\nService1=Personal Folders\n[Service1]\nPathToPersonalFolders={{PATH}}\n',
    ],
  ])('is not taken for a profile: %s', async (_, text) => {
    expect(await read(text, 'a.prf', 'utf-8 without mark, LF')).toEqual({
      facts: [],
      problems: [{ file: 'a.prf', code: 'template' }],
    });
  });

  it('is named when some accounts in it are real', async () => {
    const text = `${pop(`POP3Server=pop.example.com\nEmailAddress=${ADA}`)}\n[Account2]\nPOP3Server={{HOST}}\n`;
    const facts = await readPrf(text);
    expect(facts.accounts.map(({ address }) => address)).toEqual([ADA]);
    expect(gapsOf(facts)).toEqual(['templateTokens: outlook.prf']);
  });

  it.each([
    ['IMAP', 'AccountType=IMAP\nIMAPServer=imap.example.com', 'imap'],
    ['POP3', 'AccountType=POP3\nPOP3Server=pop.example.com\nLeaveOnServer=0', 'pop3'],
    ['a kind that only the server tells', 'POP3Server=pop.example.com', 'pop3'],
  ])('reads values that stand in the section that the list names: %s', async (_, values, kind) => {
    const facts = await readPrf(
      `[General]\nProfileName=Firma\n[Internet Account List]\nAccount1=HouseMail\n[HouseMail]\n${values}\nEmailAddress=${ADA}\n[IMAP_HouseMail]\nAccountType=IMAP\nIMAPServer=PT_UNICODE,0x0100\n`,
    );
    expect(facts.accounts).toMatchObject([
      {
        address: ADA,
        kind: { value: kind },
        incoming: { value: { host: /imap/.test(kind) ? 'imap.example.com' : 'pop.example.com' } },
      },
    ]);
    expect(gapsOf(facts)).toEqual([]);
  });

  it('never takes a section that maps names to properties for an account', async () => {
    const facts = await readPrf(pop('POP3Server=p.example.com\nAccountName=A'));
    expect(facts.accounts).toHaveLength(1);
    const mapped = await read(
      '[Internet Account List]\nAccount1=I_Mail\n[I_Mail]\nAccountType=POP3\nPOP3Server=PT_UNICODE,0x0100\n',
      'a.prf',
      'utf-8 without mark, LF',
    );
    expect(mapped).toMatchObject({ facts: [], problems: [{ code: 'emptyProfile' }] });
  });

  it('says both that a setting is not in the file and that the file is only what was set up once', async () => {
    const facts = await readPrf(pop('POP3Server=p.example.com\nAccountName=A'));
    const [account] = facts.accounts;
    expect(account?.serverCopy).toMatchObject({
      value: { keep: 'none' },
      evidence: 'inferred',
      note: 'deployedDefault',
    });
    expect(account?.incoming).toMatchObject({ note: 'deployedDefault' });
  });
});
