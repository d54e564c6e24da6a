import type { SourceFacts } from '../../../src/core/facts/snapshot';
import { readDropped } from '../../../src/sources/read-dropped';
import { encode, ENCODINGS } from '../../fixtures/profile/bytes';
import { accountOf, dropped, gapsOf, NOW, only, read } from '../../fixtures/profile/read';
import { CLSID, storeEntryId } from '../../fixtures/profile/reg-text';

const ENTRY = String.raw`HKEY_CURRENT_USER\Software\Microsoft\Office\16.0\Outlook\Profiles\Outlook\9375CFF0413111d3B88A00104B2A6676\0000000`;
const ADA = 'ada@example.com';

async function plain(text: string, name: string): Promise<SourceFacts> {
  return only(await read(text, name, 'utf-8 without mark, LF'));
}

describe('what reg query prints', () => {
  const printed = (more: string, key = `${ENTRY}2`) =>
    `\n${key}\n    clsid    REG_SZ    ${CLSID.pop3}\n    Account Name    REG_SZ    ${ADA}\n    Email    REG_SZ    ${ADA}\n    POP3 Server    REG_SZ    pop.example.com\n${more}\n\n`;
  const path = storeEntryId('C:\\M\\a.pst')
    .map((byte) => byte.toString(16).padStart(2, '0').toUpperCase())
    .join('');

  it.each([
    ['0xe0003', { value: { keep: 'days', days: 14 }, evidence: 'imported' }],
    ['0x0', { value: { keep: 'none' }, evidence: 'imported' }],
    ['0x1', { value: { keep: 'forever' }, evidence: 'imported' }],
    ['0x20007', { value: { keep: 'days', days: 2, removeWhenDeletedHere: true } }],
    ['x', { known: false, reason: 'notReadable' }],
  ])('gives the setting %s', async (value, expected) => {
    const facts = await plain(printed(`    Leave on Server    REG_DWORD    ${value}`), 'a.txt');
    expect(accountOf(facts, ADA)).toMatchObject({ profile: 'Outlook', serverCopy: expected });
    expect(facts.source.kind).toBe('profileExport');
  });

  it('gives the data file, ports, several accounts and profiles of other versions', async () => {
    const bob = String.raw`HKEY_CURRENT_USER\Software\Microsoft\Windows NT\CurrentVersion\Windows Messaging Subsystem\Profiles\Alt\9375CFF0413111d3B88A00104B2A6676\00000003`;
    const facts = await plain(
      printed(
        `    POP3 Port    REG_DWORD    0x3e3\n    POP3 Use SSL    REG_DWORD    0x1\n    Delivery Store EntryID    REG_BINARY    ${path}`,
      ) +
        `${bob}\n\tclsid\tREG_SZ\t${CLSID.imap}\n\tAccount Name\tREG_SZ\tbob@example.com\n\tEmail\tREG_SZ\tbob@example.com\n\tIMAP Server\tREG_SZ\timap.example.com\n`,
      'a.txt',
    );
    expect(accountOf(facts, ADA)).toMatchObject({
      incoming: { value: { host: 'pop.example.com', port: 995, encryption: 'tls' } },
      delivery: { value: { to: 'dataFile', dataFileId: 'dataFile|c:\\m\\a.pst' } },
      serverCopy: { value: { keep: 'none' }, note: 'defaultWhenAbsent' },
    });
    expect(accountOf(facts, 'bob@example.com')).toMatchObject({ profile: 'Alt', kind: { value: 'imap' } });
  });

  it.each(ENCODINGS)('is read from %s', async (encoding) => {
    const text = printed('    Leave on Server    REG_DWORD    0x1');
    const { facts } = await readDropped([dropped('a.txt', encode(text, encoding))], { now: NOW });
    expect(facts[0]?.accounts).toMatchObject([{ address: ADA, serverCopy: { value: { keep: 'forever' } } }]);
  });
});

describe('what PowerShell shows of the registry', () => {
  const entry = { clsid: CLSID.pop3, 'Account Name': ADA, Email: ADA, 'POP3 Server': 'pop.example.com' };
  const PLACE = `Microsoft.PowerShell.Core\\Registry::${ENTRY}2`;

  it.each([
    [{ 'Leave on Server': 917507 }, { value: { keep: 'days', days: 14 }, evidence: 'imported' }],
    [
      { 'Leave on Server': 0, PSPath: PLACE },
      { value: { keep: 'none' }, evidence: 'imported' },
    ],
    [{ 'leave on server': 327681 }, { value: { keep: 'forever' } }],
    [{ 'Leave on Server': 1.5 }, { known: false, reason: 'notReadable' }],
    [{ 'Leave on Server': 'x' }, { known: false, reason: 'notReadable' }],
  ])('as JSON: %j', async (more, expected) => {
    const facts = await plain(JSON.stringify({ ...entry, ...more }), 'a.json');
    expect(accountOf(facts, ADA)).toMatchObject({ profile: 'Outlook', serverCopy: expected });
  });

  it('as JSON of several keys, with lists of bytes in either form and never a password', async () => {
    const bytes = storeEntryId('D:\\Mail\\a.pst');
    const text = JSON.stringify(
      [
        { ...entry, PSPath: PLACE, 'POP3 Password': 'HUNTER2', 'Delivery Store EntryID': bytes },
        {
          ...entry,
          clsid: CLSID.imap,
          Email: 'bob@example.com',
          'IMAP Server': 'imap.example.com',
          'IMAP Password': { value: [1, 2], Count: 2 },
        },
        {
          ...entry,
          Email: 'cy@example.com',
          'Delivery Store EntryID': { value: storeEntryId('E:\\cy.pst'), Count: 9 },
        },
      ],
      null,
      4,
    );
    const facts = await plain(text, 'accounts.json');
    expect(facts.accounts.map(({ address, kind }) => [address, kind.known && kind.value])).toEqual([
      [ADA, 'pop3'],
      ['bob@example.com', 'imap'],
      ['cy@example.com', 'pop3'],
    ]);
    expect(facts.dataFiles.map((file) => file.path)).toEqual(['D:\\Mail\\a.pst', 'E:\\cy.pst']);
    expect(JSON.stringify(facts)).not.toContain('HUNTER2');
  });

  it('as JSON that ends in the middle', async () => {
    const text = JSON.stringify(entry, null, 2);
    const { facts, problems } = await read(text.slice(0, -4), 'a.json', 'utf-8 without mark, LF');
    expect([facts, problems]).toEqual([[], [{ file: 'a.json', code: 'truncated' }]]);
  });

  it.each(['917507', '917507   '])('as a list: %j', async (value) => {
    const text = [
      '',
      `clsid                    : ${CLSID.pop3}`,
      `Account Name             : ${ADA}`,
      `Email                    : ${ADA}`,
      'POP3 Server              : pop.example.com',
      'POP3 Password            : {2, 0, 0, 0...}',
      `Leave on Server          : ${value}`,
      'Delivery Store EntryID   : {0, 0, 0, 0...}',
      'PSPath                   : Microsoft.PowerShell.Core\\Registry::HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\15.0\\Outlook',
      '                           \\Profiles\\Zweites\\9375CFF0413111d3B88A00104B2A6676\\00000002',
      '',
      `clsid                    : ${CLSID.imap}`,
      'Account Name             : bob@example.com',
      'IMAP Server              : imap.example.com',
      'IMAP User                : bob@example.com',
      '',
    ].join('\n');
    const facts = await plain(text, 'a.txt');
    expect(accountOf(facts, ADA)).toMatchObject({
      profile: 'Zweites',
      serverCopy: { value: { keep: 'days', days: 14 } },
      delivery: { known: false, reason: 'notReadable' },
    });
    expect(accountOf(facts, 'bob@example.com')).toMatchObject({
      profile: 'Outlook',
      kind: { value: 'imap' },
    });
  });
});

describe("a provider's autoconfig file", () => {
  const config = (incoming: string, more = '') =>
    `<?xml version="1.0"?>\n<!-- set-up --><clientConfig version="1.1"><emailProvider id="example.com"><domain>example.com</domain><displayName>Example &amp; Co</displayName>${incoming}${more}</emailProvider></clientConfig>`;
  const pop = (more: string) =>
    `<incomingServer type="pop3"><hostname>pop.example.com</hostname><port>995</port><socketType>SSL</socketType><username>%EMAILADDRESS%</username><authentication>password-cleartext</authentication>${more}</incomingServer>`;
  const DEPLOYED = { evidence: 'inferred', note: 'deployedNotCurrent' };

  it.each([
    [
      '<pop3><leaveMessagesOnServer>true</leaveMessagesOnServer></pop3>',
      { value: { keep: 'forever' }, ...DEPLOYED },
    ],
    [
      '<pop3><leaveMessagesOnServer>false</leaveMessagesOnServer></pop3>',
      { value: { keep: 'none' }, ...DEPLOYED },
    ],
    [
      '<pop3><leaveMessagesOnServer>true</leaveMessagesOnServer><daysToLeaveMessagesOnServer>30</daysToLeaveMessagesOnServer></pop3>',
      { value: { keep: 'days', days: 30 }, ...DEPLOYED },
    ],
    [
      '<pop3><leaveMessagesOnServer>maybe</leaveMessagesOnServer></pop3>',
      { known: false, reason: 'notReadable' },
    ],
    ['', { known: false, reason: 'notInExport' }],
  ])('gives what is set up for POP3: %s', async (more, serverCopy) => {
    const facts = await plain(config(pop(more)), 'config.xml');
    expect(facts.source.kind).toBe('deploymentFile');
    expect(facts.accounts).toMatchObject([
      {
        name: 'Example & Co',
        address: null,
        kind: { value: 'pop3', ...DEPLOYED },
        incoming: { value: { host: 'pop.example.com', port: 995, encryption: 'tls' } },
        serverCopy,
      },
    ]);
  });

  it('takes the first of several servers, and its outgoing one', async () => {
    const facts = await plain(
      config(
        '<incomingServer type="imap"><hostname>imap.example.com</hostname><port>143</port><socketType>STARTTLS</socketType></incomingServer>' +
          pop(''),
        '<outgoingServer type="smtp"><hostname>smtp.example.com</hostname><port>25</port><socketType>plain</socketType></outgoingServer>',
      ),
      'config.xml',
    );
    expect(facts.accounts).toMatchObject([
      {
        kind: { value: 'imap' },
        incoming: { value: { host: 'imap.example.com', port: 143, encryption: 'startTls' } },
        outgoing: { value: { host: 'smtp.example.com', port: 25, encryption: 'none' } },
        serverCopy: { known: false },
      },
    ]);
  });
});

describe("Apple's configuration profiles", () => {
  const profile = (payload: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0">\n<dict>\n<key>PayloadContent</key>\n<array>\n<dict>\n${payload}\n</dict>\n</array>\n<key>PayloadDisplayName</key><string>Mail</string></dict>\n</plist>\n`;
  const pair = (key: string, value: string) => `<key>${key}</key>\n<string>${value}</string>`;

  it.each([
    ['EmailTypePOP', 'pop3', { known: false, reason: 'notInExport' }],
    ['EmailTypeIMAP', 'imap', { value: { to: 'cache', dataFileId: null } }],
  ])('give an account of %s', async (type, kind, delivery) => {
    const facts = await plain(
      profile(
        [
          pair('EmailAccountType', type),
          pair('EmailAddress', ADA),
          pair('IncomingMailServerHostName', 'mail.example.com'),
          '<key>IncomingMailServerPortNumber</key><integer>995</integer>',
          '<key>IncomingMailServerUseSSL</key><true/>',
          pair('IncomingPassword', 'HUNTER2'),
          pair('PayloadType', 'com.apple.mail.managed'),
        ].join('\n'),
      ),
      'mail.mobileconfig',
    );
    expect(facts.accounts).toMatchObject([
      {
        address: ADA,
        kind: { value: kind, evidence: 'inferred', note: 'deployedNotCurrent' },
        incoming: { value: { host: 'mail.example.com', port: 995, encryption: 'tls' } },
        serverCopy: { known: false, reason: 'notInExport' },
        delivery,
      },
    ]);
    expect(JSON.stringify(facts)).not.toContain('HUNTER2');
  });

  it('give an Exchange account, and say nothing of a server whose port is not there', async () => {
    const eas = await plain(
      profile(
        [
          pair('PayloadType', 'com.apple.eas.account'),
          pair('Host', 'eas.example.com'),
          pair('EmailAddress', ADA),
          '<key>SSL</key><true/>',
        ].join('\n'),
      ),
      'a.mobileconfig',
    );
    expect(eas.accounts).toMatchObject([
      { kind: { value: 'activeSync' }, incoming: { value: { host: 'eas.example.com', port: 443 } } },
    ]);
    const pop = await plain(
      profile(
        [
          pair('EmailAccountType', 'EmailTypePOP'),
          pair('EmailAddress', ADA),
          pair('IncomingMailServerHostName', 'pop.example.com'),
        ].join('\n'),
      ),
      'b.mobileconfig',
    );
    expect(pop.accounts).toMatchObject([{ kind: { value: 'pop3' }, incoming: { known: false } }]);
  });
});

describe('settings of Thunderbird for Android and K-9 Mail', () => {
  const settings = (policy: string, type = 'POP3') =>
    `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<k9settings version="99" format="1">\n<global><value key="x">y</value></global><accounts>\n<account uuid="1">\n<name>Phone</name>\n<incoming-server type="${type}">\n<host>pop.example.com</host>\n<port>995</port>\n<connection-security>SSL_TLS_REQUIRED</connection-security>\n<authentication-type>PLAIN</authentication-type>\n<username>ada</username>\n<password>HUNTER2</password>\n</incoming-server>\n<outgoing-server type="SMTP"><host>smtp.example.com</host><port>587</port><connection-security>STARTTLS_REQUIRED</connection-security></outgoing-server>\n<settings>\n<value key="signature">deletePolicy</value>\n${policy}\n</settings>\n<identities><identity><name>Ada</name><email>${ADA}</email></identity></identities>\n</account>\n</accounts>\n</k9settings>\n`;

  it.each([
    ['<value key="deletePolicy">NEVER</value>', { value: { keep: 'forever', removeWhenDeletedHere: false } }],
    [
      '<value key="deletePolicy">MARK_AS_READ</value>',
      { value: { keep: 'forever', removeWhenDeletedHere: false } },
    ],
    ['<value key="deletePolicy">DELETE</value>', { value: { keep: 'forever', removeWhenDeletedHere: true } }],
    ['<value key="deletePolicy">SEVEN_DAYS</value>', { known: false, reason: 'notReadable' }],
    ['', { known: false, reason: 'notInExport' }],
  ])('give what the phone does on the server: %s', async (policy, serverCopy) => {
    const facts = await plain(settings(policy), 'a.k9s');
    expect(accountOf(facts, ADA)).toMatchObject({
      name: 'Phone',
      profile: 'Android',
      kind: { value: 'pop3', evidence: 'imported' },
      incoming: { value: { host: 'pop.example.com', port: 995, encryption: 'tls' } },
      outgoing: { value: { host: 'smtp.example.com', port: 587, encryption: 'startTls' } },
      serverCopy,
    });
    expect(facts.client).toMatchObject({ value: 'android' });
    expect(JSON.stringify(facts)).not.toContain('HUNTER2');
  });

  it('give IMAP accounts, and name kinds that are not known', async () => {
    const imap = await plain(settings('', 'IMAP'), 'a.k9s');
    expect(imap.accounts).toMatchObject([{ kind: { value: 'imap' }, serverCopy: { known: false } }]);
    const dav = await plain(settings('', 'WebDAV'), 'a.k9s');
    expect(dav.accounts).toMatchObject([{ kind: { value: 'other' } }]);
    expect(gapsOf(dav)).toEqual(['unknownEntryKind: Phone']);
  });
});

describe('accounts of Windows Live Mail', () => {
  const account = (more: string) =>
    `<?xml version="1.0" encoding="utf-16"?>\n<MessageAccount>\n<Account_Name type="SZ">Home</Account_Name>\n<POP3_Server type="SZ">pop.example.com</POP3_Server>\n<POP3_User_Name type="SZ">olga</POP3_User_Name>\n<POP3_Password2 type="BINARY">48554E54455232</POP3_Password2>\n<SMTP_Email_Address type="SZ">olga@example.com</SMTP_Email_Address>\n${more}\n</MessageAccount>\n`;

  it.each([
    ['', { value: { keep: 'none' }, evidence: 'inferred' }],
    ['<Leave_Mail_On_Server type="DWORD">00000001</Leave_Mail_On_Server>', { value: { keep: 'forever' } }],
    [
      '<Leave_Mail_On_Server type="DWORD">00000001</Leave_Mail_On_Server><Remove_When_Expired type="DWORD">00000001</Remove_When_Expired><Expire_Days type="DWORD">0000000a</Expire_Days>',
      { value: { keep: 'days', days: 10 } },
    ],
    [
      '<Leave_Mail_On_Server type="DWORD">00000000</Leave_Mail_On_Server>',
      { value: { keep: 'none' }, evidence: 'imported' },
    ],
  ])('give the setting: %s', async (more, serverCopy) => {
    const facts = only(await read(account(more), 'a.oeaccount', 'utf-16le with mark, CRLF'));
    expect(accountOf(facts, 'olga@example.com')).toMatchObject({
      name: 'Home',
      serverCopy,
      oldProgram: { value: 'windowsMail' },
    });
    expect(gapsOf(facts)).toEqual(['oldMailProgram: Home']);
    expect(JSON.stringify(facts)).not.toContain('48554E54455232');
  });
});

describe("Thunderbird's list of what is left on a server", () => {
  const prefs = (host: string) =>
    `user_pref("mail.accountmanager.accounts", "a");\nuser_pref("mail.account.a.server", "s");\nuser_pref("mail.server.s.type", "pop3");\nuser_pref("mail.server.s.hostname", "${host}");\nuser_pref("mail.server.s.userName", "${ADA}");\n`;
  const list = `# POP3 State File\n# This is a generated file!  Do not edit.\n\n*pop.example.com ${ADA}\nk UID1 1767225600\nk UID2 1767312000\nd UID3 1767225600\n`;

  it('adds to the settings that are dropped with it', async () => {
    const files = [dropped('popstate.dat', list), dropped('prefs.js', prefs('pop.example.com'))];
    const { facts, problems } = await readDropped(files, { now: NOW });
    expect(problems).toEqual([]);
    expect(facts).toHaveLength(1);
    expect(facts[0]?.accounts[0]?.seenOnServer).toEqual({
      known: true,
      value: { messages: 2, oldestOn: '2026-01-01', newestOn: '2026-01-02' },
      evidence: 'imported',
      source: 'profileExport|prefs.js',
    });
    expect(JSON.stringify(facts)).not.toContain('UID1');
  });

  it('says nothing of another server, and is no guess where two profiles stand beside it', async () => {
    const other = await readDropped(
      [dropped('popstate.dat', list), dropped('prefs.js', prefs('pop.example.net'))],
      { now: NOW },
    );
    expect(other.facts[0]?.accounts[0]?.seenOnServer).toBeUndefined();
    const two = [
      dropped('p', list),
      dropped('prefs.js', prefs('pop.example.com')),
      dropped('prefs.js', prefs('b.example.com')),
    ];
    const both = await readDropped(two, { now: NOW });
    expect(both.facts.flatMap(({ accounts }) => accounts).map((account) => account.seenOnServer)).toEqual([
      undefined,
      undefined,
    ]);
    expect(both.problems).toEqual([{ file: 'p', code: 'popStateAlone' }]);
  });
});
