import type { AccountKind } from '../core/facts/account';
import { accountId, dataFileId } from '../core/facts/blank';
import { addDays } from '../core/days';
import { GB } from '../core/facts/units';
import { NO_POLICY, type Policy } from '../core/policy/policy';
import type { Answer, AnswerValue, QuestionId } from '../core/questions/question';
import {
  ADA,
  BEN,
  CARLA,
  DEV,
  EVA,
  adaFiles,
  adaFilesAfterFix,
  adaFilesOnTheMove,
  benFiles,
  carlaFiles,
  devFiles,
  evaFiles,
} from './sample-files';
import { FAY, GIL, fayMailbox, gilMailbox, type SampleMailbox } from './sample-mailbox';
import { adaMail, benMail, devMail, evaMail, type SampleContents } from './sample-mail';

/** A made-up person to try the page with: the files they would drop, and what they would answer. */
export interface Sample {
  id: string;
  /** Message that says in one line who this is. */
  nameKey: string;
  files: () => File[];
  /** What is in the mail file that they use. */
  mail: SampleContents | null;
  /** What their mail server told, where it was asked. */
  mailbox?: SampleMailbox;
  /** What their organisation says. `today` is an ISO date. */
  policy?: (today: string) => Policy;
  /** What they would drop after the fix that comes first, to see it proved. */
  afterFix?: () => File[];
  /** What they would drop on the way to IMAP, once both accounts stand side by side, and at its end. */
  onTheMove?: (reached: 'sideBySide' | 'moved') => File[];
  answers: readonly Answer[];
  /** What they say they have done lately. `today` is an ISO date. */
  doneLately?: (today: string) => readonly Answer[];
}

const ANSWERED_AT = '2026-01-05T09:00:00.000Z';

function answer(type: 'account' | 'dataFile', id: string, question: QuestionId, value: AnswerValue): Answer {
  return { question, subject: { type, id }, value, answeredAt: ANSWERED_AT };
}

const ofComputer = (question: QuestionId, value: AnswerValue): Answer => ({
  question,
  subject: { type: 'computer' },
  value,
  answeredAt: ANSWERED_AT,
});

const choose = (value: string): AnswerValue => ({ kind: 'choice', value });
const account = (kind: AccountKind, address: string, host: string | null, profile = 'Outlook') =>
  accountId({ kind, address, name: address, host, profile });

const ben = account('imap', BEN.address, BEN.host);
const fay = accountId({ kind: 'exchange', address: FAY, name: FAY, host: null, profile: null });
const gil = accountId({ kind: 'exchange', address: GIL, name: GIL, host: null, profile: null });
const shop = account('pop3', CARLA.shop, CARLA.host);

/** Everybody uses example.com; nobody is real. */
export const SAMPLES: readonly Sample[] = [
  {
    id: 'ada',
    nameKey: 'sample.ada.name',
    files: adaFiles,
    mail: adaMail,
    afterFix: adaFilesAfterFix,
    onTheMove: adaFilesOnTheMove,
    answers: [
      answer('account', account('pop3', ADA.address, ADA.host), 'otherDevices', choose('none')),
      answer('dataFile', dataFileId(ADA.path), 'backupExists', choose('no')),
    ],
  },
  {
    id: 'ben',
    nameKey: 'sample.ben.name',
    files: benFiles,
    mail: benMail,
    answers: [
      answer('account', ben, 'contactsOnlyHere', choose('yes')),
      answer('account', ben, 'quotaUsed', { kind: 'bytes', value: 4.6 * GB }),
      answer('account', ben, 'quotaLimit', { kind: 'bytes', value: 5 * GB }),
    ],
  },
  {
    id: 'carla',
    nameKey: 'sample.carla.name',
    files: carlaFiles,
    mail: null,
    answers: [answer('account', shop, 'otherDevices', choose('leaveMail'))],
  },
  {
    id: 'dev',
    nameKey: 'sample.dev.name',
    files: devFiles,
    mail: devMail,
    answers: [
      answer('account', account('pop3', DEV.address, DEV.host), 'otherDevices', choose('removeMail')),
      answer('dataFile', dataFileId(DEV.path), 'backupExists', choose('yes')),
      answer('dataFile', dataFileId(DEV.path), 'backupPlace', choose('sameDisk')),
      answer('dataFile', dataFileId(DEV.path), 'backupLastOn', { kind: 'date', value: '2024-05-01' }),
    ],
  },
  {
    id: 'eva',
    nameKey: 'sample.eva.name',
    files: evaFiles,
    mail: evaMail,
    answers: [
      answer(
        'account',
        account('pop3', EVA.address, EVA.host, 'Thunderbird'),
        'otherDevices',
        choose('none'),
      ),
      answer('dataFile', dataFileId(EVA.path), 'backupExists', choose('no')),
    ],
  },
  {
    id: 'fay',
    nameKey: 'sample.fay.name',
    files: () => [],
    mail: null,
    mailbox: fayMailbox,
    policy: (today) => ({
      ...NO_POLICY,
      organisation: 'Example Ltd',
      retention: [
        {
          id: 'three-years',
          olderThanDays: 3 * 365,
          scope: 'all',
          startsOn: addDays(today, 40),
          endsOn: null,
          reason: null,
          link: null,
        },
      ],
    }),
    answers: [
      answer('account', fay, 'backupExists', choose('no')),
      ofComputer('diskEncrypted', choose('yes')),
    ],
  },
  {
    id: 'gil',
    nameKey: 'sample.gil.name',
    files: () => [],
    mail: null,
    mailbox: gilMailbox,
    answers: [
      answer('account', gil, 'serverDeletes', choose('never')),
      answer('account', gil, 'twoStep', choose('yes')),
      answer('account', gil, 'ownPassword', choose('yes')),
      answer('account', gil, 'backupExists', choose('yes')),
      answer('account', gil, 'backupPlace', choose('cloud')),
      ofComputer('diskEncrypted', choose('yes')),
      ofComputer('recoveryKey', choose('yes')),
    ],
    doneLately: (today) => {
      const date = { kind: 'date', value: addDays(today, -6) } as const;
      return [
        answer('account', gil, 'backupLastOn', date),
        answer('account', gil, 'backupRestored', date),
        ofComputer('maintainedOn', date),
        ofComputer('autoArchive', choose('off')),
        ofComputer('diskFree', { kind: 'bytes', value: 200 * GB }),
      ];
    },
  },
];
