import { unknown } from '../../../src/core/facts/evidence';
import { aboutBackup, isAboutBackup } from '../../../src/core/questions/backup-answers';
import { QUESTION_IDS, type AnswerValue } from '../../../src/core/questions/question';
import { blankBackup } from '../../tools/blank-backup';
import { TODAY, backupOf, measured, told } from '../../tools/make-snapshot';

const pick = (value: string): AnswerValue => ({ kind: 'choice', value });
const DAY: AnswerValue = { kind: 'date', value: '2026-02-01' };

test('each answer fills what it is about', () => {
  const about = (...[question, value]: [Parameters<typeof aboutBackup>[1], AnswerValue]) =>
    aboutBackup(blankBackup(), question, value, TODAY);
  expect(about('backupExists', pick('yes'))).toEqual({ ...blankBackup(), exists: told(true) });
  expect(about('backupLastOn', DAY)).toEqual({ ...blankBackup(), lastOn: told('2026-02-01') });
  expect(about('backupPlace', pick('otherDisk'))).toEqual({ ...blankBackup(), place: told('otherDisk') });
  expect(about('backupRestored', pick('never'))).toEqual({ ...blankBackup(), restoredOn: told(null) });
});

test('what was measured stays, but for a day that lies ahead', () => {
  const seen = (lastOn: string) =>
    aboutBackup(backupOf('', { lastOn: measured(lastOn) }), 'backupLastOn', DAY, TODAY).lastOn;
  expect(seen('2026-01-01')).toEqual(measured('2026-01-01'));
  expect(seen(TODAY)).toEqual(measured(TODAY));
  expect(seen('2026-03-02')).toEqual(told('2026-02-01'));
  const ahead = backupOf('', { restoredOn: measured('2026-03-02T00:00:00.000Z') });
  expect(aboutBackup(ahead, 'backupRestored', { kind: 'dontKnow' }, TODAY).restoredOn).toEqual(
    unknown('personDoesNotKnow'),
  );
});

test('questions about a backup are told from all others', () => {
  expect(QUESTION_IDS.filter(isAboutBackup)).toEqual(QUESTION_IDS.filter((id) => id.startsWith('backup')));
});
