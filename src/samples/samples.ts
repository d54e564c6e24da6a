import type { AccountKind } from '../core/facts/account';
import { accountId, dataFileId } from '../core/facts/blank';
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
import { adaMail, benMail, devMail, evaMail, type SampleContents } from './sample-mail';
import { GB } from '../core/facts/units';

/** A made-up person to try the page with: the files they would drop, and what they would answer. */
export interface Sample {
  id: string;
  /** Message that says in one line who this is. */
  nameKey: string;
  files: () => File[];
  /** What is in the mail file that they use. */
  mail: SampleContents | null;
  /** What they would drop after the fix that comes first, to see it proved. */
  afterFix?: () => File[];
  /** What they would drop on the way to IMAP, once both accounts stand side by side, and at its end. */
  onTheMove?: (reached: 'sideBySide' | 'moved') => File[];
  answers: readonly Answer[];
}

function answer(type: 'account' | 'dataFile', id: string, question: QuestionId, value: AnswerValue): Answer {
  return { question, subject: { type, id }, value, answeredAt: '2026-01-05T09:00:00.000Z' };
}

const choose = (value: string): AnswerValue => ({ kind: 'choice', value });
const account = (kind: AccountKind, address: string, host: string | null, profile = 'Outlook') =>
  accountId({ kind, address, name: address, host, profile });

const ben = account('imap', BEN.address, BEN.host);
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
];
