import { blankAccount, blankDataFile, dataFileId } from '../../src/core/facts/blank';
import { known } from '../../src/core/facts/evidence';
import type { SourceFacts } from '../../src/core/facts/snapshot';
import { toldAccountId } from '../../src/core/questions/apply-answers';
import type { Answer } from '../../src/core/questions/question';
import { PRF } from '../fixtures/profile/prf-text';
import { NOW, about, choose, gigabytes, type Persona } from './persona';

function prefs(lines: Record<string, string | number | boolean>): () => File[] {
  const text = Object.entries(lines).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  return () => [new File([['// Mozilla User Preferences', ...text, ''].join('\n')], 'prefs.js')];
}

/** What Outlook itself says of the open mailbox. */
function outlookSays(kind: 'exchange' | 'gmail', address: string, client: 'web' | 'mac'): SourceFacts {
  return {
    source: { id: 'outlook', kind: 'outlook', name: 'Outlook', readAt: NOW },
    client: known(client, 'measured', 'outlook'),
    accounts: [
      {
        ...blankAccount(`account|${kind}|${address}||`, address),
        address,
        kind: known(kind, 'measured', 'outlook', 'reportedByClient'),
      },
    ],
    dataFiles: [],
    gaps: [],
  };
}

const GB = 1024 ** 3;
const droppedFile = (name: string, format: 'ansi' | 'unicode', size: number): SourceFacts => ({
  source: { id: `dataFile|${name}`, kind: 'dataFile', name, readAt: NOW },
  accounts: [],
  dataFiles: [
    {
      ...blankDataFile(dataFileId(`${name}|${size}`), name),
      kind: known('pst', 'measured', `dataFile|${name}`),
      format: known(format, 'measured', `dataFile|${name}`),
      sizeBytes: known(size, 'measured', `dataFile|${name}`),
    },
  ],
  gaps: [],
});

const tellAddress = (address: string): Answer => ({
  question: 'accountAddress',
  subject: { type: 'account', id: toldAccountId(address) },
  value: { kind: 'text', value: address },
  answeredAt: NOW,
});
const quinn = tellAddress('quinn@example.com');

export const OTHER_PEOPLE: readonly Persona[] = [
  {
    id: 'lena-thunderbird',
    shows:
      'Thunderbird: POP3 without any setting, a second one whose mail goes into the same folder, and IMAP',
    files: prefs({
      'mail.accountmanager.accounts': 'account1,account2,account3,account4',
      'mail.account.account1.server': 'server1',
      'mail.account.account1.identities': 'id1',
      'mail.identity.id1.useremail': 'lena@example.com',
      'mail.identity.id1.smtpServer': 'smtp1',
      'mail.server.server1.type': 'pop3',
      'mail.server.server1.hostname': 'pop.example.com',
      'mail.server.server1.socketType': 3,
      'mail.server.server1.directory-rel': '[ProfD]Mail/pop.example.com',
      'mail.account.account2.server': 'server2',
      'mail.account.account2.identities': 'id2',
      'mail.identity.id2.useremail': 'garden@example.com',
      'mail.server.server2.type': 'pop3',
      'mail.server.server2.hostname': 'pop.example.org',
      'mail.server.server2.socketType': 3,
      'mail.server.server2.directory-rel': '[ProfD]Mail/pop.example.org',
      'mail.server.server2.deferred_to_account': 'account1',
      'mail.server.server2.leave_on_server': true,
      'mail.server.server2.delete_by_age_from_server': true,
      'mail.server.server2.num_days_to_leave_on_server': 400,
      'mail.account.account3.server': 'server3',
      'mail.server.server3.type': 'none',
      'mail.account.account4.server': 'server4',
      'mail.account.account4.identities': 'id4',
      'mail.identity.id4.useremail': 'lena@work.example.com',
      'mail.server.server4.type': 'imap',
      'mail.server.server4.hostname': 'imap.example.com',
      'mail.server.server4.socketType': 2,
      'mail.smtp.defaultserver': 'smtp1',
      'mail.smtpserver.smtp1.hostname': 'smtp.example.com',
      'mail.smtpserver.smtp1.try_ssl': 2,
    }),
    answers: (snapshot) => about(snapshot, 'pop.example.com', { backupExists: choose('no') }),
  },
  {
    id: 'mona-deployed',
    shows: 'a deployment file: it shows what was set up once, not what is set today',
    files: () => [new File([PRF], 'outlook.prf')],
  },
  {
    id: 'nils-web-only',
    shows: 'Outlook on the web with a Microsoft 365 mailbox and no file at all',
    facts: [outlookSays('exchange', 'nils@example.com', 'web')],
    answers: (snapshot) =>
      about(snapshot, 'nils@example.com', { quotaUsed: gigabytes(42), quotaLimit: gigabytes(50) }),
  },
  {
    id: 'olga-gmail-on-mac',
    shows: 'Outlook for Mac with a Gmail account',
    facts: [outlookSays('gmail', 'olga@example.com', 'mac')],
  },
  {
    id: 'paul-full-files',
    shows: 'data files dropped on their own: an old one at its limit, a current one with room',
    facts: [droppedFile('old.pst', 'ansi', Math.floor(1.9 * GB)), droppedFile('new.pst', 'unicode', 12 * GB)],
  },
  {
    id: 'quinn-questions-only',
    shows: 'no file: only answers to questions about what can be seen',
    answers: () => [
      quinn,
      { ...quinn, question: 'mailVanishesFromWebmail', value: choose('yes') },
      { ...quinn, question: 'otherDevices', value: choose('leaveMail') },
      { ...quinn, question: 'backupExists', value: { kind: 'dontKnow' } },
      {
        question: 'diskEncrypted',
        subject: { type: 'computer' },
        value: choose('no'),
        answeredAt: NOW,
      },
    ],
  },
  {
    id: 'wendy-webmail-only',
    shows: 'a mailbox that is read in a web browser alone, of which nobody has a copy',
    answers: () => [
      tellAddress('wendy@example.com'),
      { ...tellAddress('wendy@example.com'), question: 'howRead', value: choose('browser') },
      { ...tellAddress('wendy@example.com'), question: 'backupExists', value: choose('no') },
    ],
  },
  {
    id: 'rosa-nothing-yet',
    shows: 'an address and nothing else',
    answers: () => [tellAddress('rosa@example.com')],
  },
];
