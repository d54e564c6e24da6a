import { assembleSnapshot } from '../../src/core/report/assemble';
import { inspect } from '../../src/core/report/inspect';
import type { AnswerValue } from '../../src/core/questions/question';
import type { Finding } from '../../src/core/report/report';
import { readDropped } from '../../src/sources/read-dropped';
import { encode } from '../fixtures/profile/bytes';
import { NOW, dropped } from '../fixtures/profile/read';
import { about, choose } from '../personas/persona';
import {
  CLSID,
  dword,
  hex,
  popEntry,
  profile,
  regText,
  storeEntryId,
  sz,
} from '../fixtures/profile/reg-text';

/** Files that once got a wrong answer, and others of their kind from another program, provider or with another value. */

async function findingsOf(name: string, text: string): Promise<Finding[]> {
  const { facts } = await readDropped([dropped(name, encode(text, 'utf-8 without mark, LF'))], { now: NOW });
  return inspect(assembleSnapshot({ sources: facts, answers: [], takenAt: NOW }), NOW.slice(0, 10)).findings;
}

type Lines = Record<string, string | number | boolean>;

/** Preferences of Thunderbird with these servers, all of one identity. */
function prefs(servers: Lines[], more: Lines = {}): string {
  const accounts = servers.map((_, at) => `account${at}`);
  const lines: Lines = {
    'mail.accountmanager.accounts': accounts.join(','),
    'mail.identity.id1.useremail': 'vera@example.com',
    ...more,
  };
  servers.forEach((server, at) => {
    lines[`mail.account.account${at}.server`] = `server${at}`;
    lines[`mail.account.account${at}.identities`] = 'id1';
    lines[`mail.server.server${at}.directory-rel`] = `[ProfD]Mail/box${at}`;
    lines[`mail.server.server${at}.socketType`] = 3;
    for (const [key, value] of Object.entries(server)) lines[`mail.server.server${at}.${key}`] = value;
  });
  return Object.entries(lines)
    .map(([key, value]) => `user_pref("${key}", ${JSON.stringify(value)});\n`)
    .join('');
}

const POP = { type: 'pop3', hostname: 'pop.example.com', userName: 'vera@example.com' };
const IMAP = { type: 'imap', hostname: 'imap.example.com', userName: 'vera@example.com' };

function outlook(address: string, host: string, leave: number | null): Record<string, string> {
  return popEntry(address, {
    'POP3 Server': sz(host),
    'POP3 Use SSL': dword(1),
    ...(leave === null ? {} : { 'Leave on Server': dword(leave) }),
    'Delivery Store EntryID': hex(storeEntryId('C:\\Users\\u\\Documents\\Outlook Files\\mail.pst')),
  });
}
const reg = (...entries: Record<string, string>[]) =>
  regText(profile({ entries: Object.fromEntries(entries.map((entry, at) => [at + 2, entry])) }));
const imapEntry = (address: string, host: string) => ({
  clsid: sz(CLSID.imap),
  'Account Name': sz(address),
  Email: sz(address),
  'IMAP Server': sz(host),
  'IMAP User': sz(address),
});
const MONA = 'mona@example.com';
const prf = (...lines: string[]) =>
  [
    '[General]',
    'ProfileName=Firm',
    '[Internet Account List]',
    'Account1=House',
    '[House]',
    ...lines,
    '',
  ].join('\n');

const size = (value: number): AnswerValue => ({ kind: 'bytes', value });

/** What a check says of each account: the severity of a problem, or the verdict. */
const of = (found: readonly Finding[], check: Finding['check']) =>
  found.filter((one) => one.check === check).map(({ verdict, severity }) => severity ?? verdict);
const notes = (found: readonly Finding[]) =>
  found.flatMap(({ evidence }) => evidence.flatMap((line) => ('note' in line ? [line.note] : [])));

describe('one mailbox by POP3 and by IMAP: both say so', () => {
  it.each([
    ['Outlook', 'a.reg', reg(outlook(MONA, 'pop.example.com', 0), imapEntry(MONA, 'imap.example.com'))],
    [
      'Outlook at STRATO',
      'a.reg',
      reg(outlook(MONA, 'pop3.strato.de', 0x70003), imapEntry(MONA, 'imap.strato.de')),
    ],
    ['Thunderbird', 'prefs.js', prefs([POP, IMAP])],
    [
      'Thunderbird, for nine days',
      'prefs.js',
      prefs([
        { ...POP, leave_on_server: true, delete_by_age_from_server: true, num_days_to_leave_on_server: 9 },
        IMAP,
      ]),
    ],
  ])('%s', async (_what, name, text) => {
    const said = of(await findingsOf(name, text), 'mailbox-drained-by-other-reader');
    expect(said).toEqual(['serious', 'serious']);
  });
});

describe("where the provider's switch decides, the box in the program is neither alarm nor pass", () => {
  it.each([
    ['Outlook at Gmail, box cleared', 'a.reg', reg(outlook('gita@gmail.com', 'pop.gmail.com', 0))],
    ['Outlook at Gmail, 30 days', 'a.reg', reg(outlook('gita@gmail.com', 'pop.gmail.com', 0x1e0003))],
    ['Outlook at WEB.DE, with no end', 'a.reg', reg(outlook('ida@web.de', 'pop3.web.de', 1))],
    [
      'Outlook at Outlook.com, box cleared',
      'a.reg',
      reg(outlook('olga@outlook.com', 'pop-mail.outlook.com', 0)),
    ],
    [
      'Thunderbird at Gmail',
      'prefs.js',
      prefs([{ ...POP, hostname: 'pop.gmail.com', leave_on_server: true }]),
    ],
  ])('%s', async (_what, name, text) => {
    const found = await findingsOf(name, text);
    expect(of(found, 'provider-decides-copies')).toEqual(['cantTell']);
    expect(of(found, 'pop3-no-server-copy')).toEqual([]);
    expect(of(found, 'pop3-server-copy-expires')).toEqual([]);
  });
});

describe('what Thunderbird has for all servers at once counts for a server without a line', () => {
  const all = (lines: Lines) =>
    Object.fromEntries(Object.entries(lines).map(([key, value]) => [`mail.server.default.${key}`, value]));
  it.each([
    ['left with no end', all({ leave_on_server: true }), {}, 'pass'],
    [
      'left for 21 days',
      all({ leave_on_server: true, delete_by_age_from_server: true, num_days_to_leave_on_server: 21 }),
      {},
      'pass',
    ],
    ['its own line says otherwise', all({ leave_on_server: true }), { leave_on_server: false }, 'fail'],
    ['nothing for all, and none of its own', {}, {}, 'fail'],
  ])('%s', async (_what, more, own, said) => {
    const found = await findingsOf('prefs.js', prefs([{ ...POP, ...own }], more));
    const [verdict] = of(found, 'pop3-no-server-copy');
    expect(verdict === 'pass' ? 'pass' : 'fail').toBe(said);
    expect(notes(found)).not.toContain('defaultWhenAbsent');
  });
});

describe('a program that deletes old mail says so', () => {
  it.each([
    ['IMAP, after 30 days', { ...IMAP, retainBy: 2, daysToKeepHdrs: 30 }],
    ['IMAP, but the newest 500', { ...IMAP, retainBy: 3, numHdrsToKeep: 500 }],
    ['POP3, after a year', { ...POP, leave_on_server: true, retainBy: 2, daysToKeepHdrs: 365 }],
    [
      'IMAP at a provider, after 7 days',
      { ...IMAP, hostname: 'imap.strato.de', retainBy: 2, daysToKeepHdrs: 7 },
    ],
  ])('%s', async (_what, server) => {
    expect(of(await findingsOf('prefs.js', prefs([server])), 'program-deletes-old-mail')).toEqual([
      'serious',
    ]);
  });
});

describe('a deployment file that does not hold the setting gives no verdict, and both reasons', () => {
  it.each([
    ['POP3', ['AccountType=POP3', 'POP3Server=mail.example.com', 'EmailAddress=jo@example.com']],
    ['without a kind', ['POP3Server=mail.example.net', 'EmailAddress=jo@example.net']],
    [
      'an empty line',
      ['AccountType=POP3', 'POP3Server=pop.strato.de', 'EmailAddress=jo@firm.example', 'LeaveOnServer='],
    ],
    [
      'with other settings',
      ['AccountType=POP3', 'POP3Server=mail.example.org', 'EmailAddress=jo@example.org', 'POP3UseSSL=1'],
    ],
  ])('%s', async (_what, lines) => {
    const found = await findingsOf('a.prf', prf(...lines));
    expect(of(found, 'pop3-no-server-copy')).toEqual(['cantTell']);
    expect(notes(found)).toContain('deployedDefault');
  });
});

describe('mailboxes that share an address are told apart', () => {
  const hosts = ['mail.example.com', 'mail.example.net', 'mail.example.org'];
  it.each([
    [
      'by their names in Thunderbird',
      'prefs.js',
      prefs(hosts.map((hostname, at) => ({ ...POP, hostname, name: `Box ${at}` }))),
    ],
    [
      'by their servers in Thunderbird',
      'prefs.js',
      prefs(hosts.map((hostname) => ({ ...POP, hostname, name: 'Mail' }))),
    ],
    ['by their servers in Outlook', 'a.reg', reg(...hosts.map((host) => outlook(MONA, host, 0)))],
    [
      'at three providers',
      'a.reg',
      reg(
        ...['pop.strato.de', 'mail.your-server.de', 'pop.example.com'].map((host) => outlook(MONA, host, 0)),
      ),
    ],
  ])('%s', async (_what, name, text) => {
    const found = (await findingsOf(name, text)).filter(({ check }) => check === 'pop3-no-server-copy');
    expect(new Set(found.map(({ values }) => values.account?.value)).size).toBe(3);
  });
});

describe("a default of Thunderbird's is its own, and certain", () => {
  it.each([
    ['POP3', POP],
    ['POP3 at a provider', { ...POP, hostname: 'pop3.strato.de' }],
    ['POP3 with a line that says little', { ...POP, num_days_to_leave_on_server: 9 }],
    ['POP3 into another folder', { ...POP, 'directory-rel': '[ProfD]Mail/else' }],
  ])('%s', async (_what, server) => {
    const found = await findingsOf('prefs.js', prefs([server]));
    expect(notes(found)).toContain('programDefault');
    expect(notes(found)).not.toContain('defaultWhenAbsent');
  });
});

describe('a full mailbox that copies with no end have filled', () => {
  const GB = 1024 ** 3;
  it.each([
    ['Outlook, 1.02 of 1 GB', 'a.reg', reg(outlook('fay@example.com', 'pop.example.com', 1)), 1.02, 1],
    ['Outlook at STRATO, 5 of 5 GB', 'a.reg', reg(outlook('fay@firm.example', 'pop3.strato.de', 5)), 5, 5],
    ['Thunderbird, 2.1 of 2 GB', 'prefs.js', prefs([{ ...POP, leave_on_server: true }]), 2.1, 2],
    [
      'Outlook at Telstra, 10 of 10 GB',
      'a.reg',
      reg(outlook('fay@telstra.com', 'pop.telstra.com', 1)),
      10,
      10,
    ],
  ])('names them as the cause, first: %s', async (_what, name, text, used, limit) => {
    const { facts } = await readDropped([dropped(name, encode(text, 'utf-8 without mark, LF'))], {
      now: NOW,
    });
    const before = assembleSnapshot({ sources: facts, answers: [], takenAt: NOW });
    const who = before.accounts[0]?.address ?? '';
    const files = before.dataFiles.flatMap((file) =>
      about(before, file.name, { backupExists: choose('no') }),
    );
    const answers = [
      ...about(before, who, {
        quotaUsed: size(used * GB),
        quotaLimit: size(limit * GB),
        otherDevices: choose('none'),
      }),
      ...files,
    ];
    const after = assembleSnapshot({ sources: facts, answers, takenAt: NOW });
    const first = inspect(after, NOW.slice(0, 10)).findings.find(({ verdict }) => verdict === 'fail');
    expect([first?.check, first?.fix]).toEqual(['pop3-server-copy-unbounded', 'end-server-copies']);
  });
});
