import { FIXES } from '../../../src/core/fixes/registry';
import { LOOK_AGAIN } from '../../../src/core/fixes/fix';
import type { Subject } from '../../../src/core/facts/subject';
import { toldAccountId } from '../../../src/core/questions/apply-answers';
import type { AnswerValue, QuestionId } from '../../../src/core/questions/question';
import { nothingRemembered } from '../../../src/core/report/nothing-remembered';
import { inspect } from '../../../src/core/report/inspect';
import type { Remembered } from '../../../src/core/report/decisions';
import { startWalk } from '../../../src/core/report/walk';
import { withAnswer, withToldAccount, withWalk } from '../../../src/session/changes';
import { questionsThatDecide } from '../../../src/session/questions/questions-that-decide';
import { imported, keptDays, pop3, pst, snapshotOf, told } from '../../tools/make-snapshot';
import { BEGIN, minutesLater, sampleRemembered } from '../../taskpane/inspection/samples';

const TODAY = '2026-03-02';

async function walkOf(sample: string, check: string): Promise<Remembered> {
  const remembered = await sampleRemembered(sample);
  const finding = inspect(remembered.snapshot ?? fail(), TODAY).findings.find((one) => one.check === check);
  if (!finding?.fix) throw new Error(`${sample} has no ${check} to fix.`);
  const walk = startWalk(
    finding,
    FIXES[finding.fix],
    { home: 'classicWindows', holding: null, provider: null },
    'x',
    BEGIN.toISOString(),
  );
  return withWalk(remembered, { ...walk, step: LOOK_AGAIN });
}

function fail(): never {
  throw new Error('Nothing was read.');
}

const asked = (remembered: Remembered) => {
  const [walk] = remembered.walks;
  if (!walk) throw new Error('No walk.');
  const { deciding, next } = questionsThatDecide(walk, remembered, TODAY);
  return { deciding: deciding.map(({ id }) => id), next };
};

test('a missing backup is asked about again, of the file that holds the mail', async () => {
  const remembered = await walkOf('ada', 'backup-missing');
  const { deciding, next } = asked(remembered);
  expect(deciding).toEqual(['backupExists']);
  expect(next?.subject.type).toBe('dataFile');
});

test('the answer settles it as told, what the step promises is asked as well, and nothing twice', async () => {
  const remembered = await walkOf('ada', 'backup-missing');
  const { next } = asked(remembered);
  if (!next) throw new Error('Nothing to ask.');
  const after = withAnswer(
    remembered,
    next.id,
    next.subject,
    { kind: 'choice', value: 'yes' },
    minutesLater(5),
  );
  expect(after.walks).toMatchObject([{ state: 'told' }]);
  expect(asked(after).next).toMatchObject({ id: 'backupLastOn', subject: next.subject });
  const dated = withAnswer(after, 'backupLastOn', next.subject, onDate(TODAY), minutesLater(6));
  expect(asked(dated).next).toMatchObject({ id: 'backupPlace', subject: next.subject });
  const placed = withAnswer(dated, 'backupPlace', next.subject, choice('otherDisk'), minutesLater(7));
  expect(asked(placed).next).toBeNull();
  expect(placed.walks).toMatchObject([{ state: 'told' }]);
});

test('of a new copy the day is asked before its place, so that neither is mixed with an older backup', async () => {
  const remembered = await walkOf('dev', 'backup-same-disk');
  const { next } = asked(remembered);
  expect(next?.id).toBe('backupLastOn');
  if (!next) throw new Error('Nothing to ask.');
  const dated = withAnswer(remembered, next.id, next.subject, onDate(TODAY), minutesLater(5));
  expect(asked(dated).next).toMatchObject({ id: 'backupPlace', subject: next.subject });
});

/** Yahoo closes mailboxes that nobody signs in to, whatever fetches from them. */
const FAYS = 'fay@yahoo.com';
const FAY = { type: 'account', id: toldAccountId(FAYS) } as const;
const COMPUTER = { type: 'computer' } as const;
const choice = (value: string): AnswerValue => ({ kind: 'choice', value });
const onDate = (value: string): AnswerValue => ({ kind: 'date', value });
const FETCHED: Given = ['mailVanishesFromWebmail', FAY, choice('yes')];

type Given = readonly [QuestionId, Subject, AnswerValue];

/** What a person told us of an account, and the walk that follows from it, at its last step. */
function toldWalk(check: string, given: readonly Given[]): Remembered {
  const remembered = given.reduce(
    (before, [question, subject, value]) => withAnswer(before, question, subject, value, BEGIN),
    withToldAccount(nothingRemembered(), FAYS, BEGIN),
  );
  const finding = inspect(remembered.snapshot ?? fail(), TODAY).findings.find((one) => one.check === check);
  if (!finding?.fix) throw new Error(`There is no ${check} to fix.`);
  const at = { home: 'classicWindows', holding: null, provider: null } as const;
  const walk = startWalk(finding, FIXES[finding.fix], at, 'x', BEGIN.toISOString());
  return withWalk(remembered, { ...walk, step: LOOK_AGAIN });
}

test('what no step changes is not asked again once it was answered', () => {
  const given: Given[] = [['howRead', FAY, choice('computer')], FETCHED, ['ownFolders', FAY, choice('yes')]];
  const { deciding } = asked(toldWalk('pop3-no-server-copy', given));
  expect(deciding).toContain('mailVanishesFromWebmail');
  expect(deciding).not.toContain('ownFolders');
});

test.each<[string, string, Given[], Given[]]>([
  [
    'disk-space-short',
    'free-disk-space',
    [['diskFree', COMPUTER, { kind: 'bytes', value: 5 }]],
    [['diskFree', COMPUTER, { kind: 'bytes', value: 5e12 }]],
  ],
  [
    'autoarchive-may-delete',
    'safe-autoarchive',
    [['autoArchive', COMPUTER, choice('deletes')]],
    [['autoArchive', COMPUTER, choice('off')]],
  ],
  [
    'records-duty',
    'keep-records',
    [FETCHED, ['recordsDuty', COMPUTER, choice('yes')], ['backupExists', FAY, choice('no')]],
    [
      ['backupExists', FAY, choice('yes')],
      ['backupLastOn', FAY, onDate(TODAY)],
      ['backupPlace', FAY, choice('otherDisk')],
    ],
  ],
  [
    'collector-in-between',
    'end-collector',
    [FETCHED, ['collector', FAY, choice('removes')]],
    [['collector', FAY, choice('leaves')]],
  ],
  [
    'team-needs-sharing',
    'share-mailbox',
    [FETCHED, ['teamUse', FAY, choice('onePassword')]],
    [['teamUse', FAY, choice('shared')]],
  ],
  [
    'only-copy-not-backed-up',
    'save-phone-mail',
    [FETCHED, ['phone', FAY, choice('removes')]],
    [['phone', FAY, choice('leaves')]],
  ],
  [
    'inactivity-closing',
    'sign-in-once',
    [FETCHED, ['signedInOn', FAY, onDate('2025-02-01')]],
    [['signedInOn', FAY, onDate(TODAY)]],
  ],
])('%s leads to %s, and what showed it is asked again and ends it', (check, fix, given, again) => {
  let remembered = toldWalk(check, given);
  expect(remembered.walks).toMatchObject([{ fix }]);
  for (const [question, subject, value] of again) {
    expect(asked(remembered).next).toMatchObject({ id: question, subject });
    remembered = withAnswer(remembered, question, subject, value, minutesLater(5));
  }
  expect(remembered.walks).toMatchObject([{ state: 'told' }]);
});

test('whose phone takes no mail off the server any more is asked whether another device does', () => {
  const account = pop3({
    serverCopy: imported(keptDays(400)),
    otherClients: told('removeMail' as const),
    phone: told('removes' as const),
    collector: told('none' as const),
  });
  const snapshot = snapshotOf({ accounts: [account], dataFiles: [pst()] });
  const finding = inspect(snapshot, TODAY).findings.find(({ fix }) => fix === 'save-phone-mail') ?? fail();
  const at = { home: 'iphoneMail', holding: null, provider: null } as const;
  const walk = startWalk(finding, FIXES['save-phone-mail'], at, 'x', BEGIN.toISOString());
  const remembered = withWalk(
    { ...nothingRemembered(), snapshot },
    { ...walk, step: LOOK_AGAIN, state: 'told' },
  );
  expect(asked(remembered).next?.id).toBe('otherDevices');
});
