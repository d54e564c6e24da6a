import fc from 'fast-check';
import type { Snapshot } from '../../../src/core/facts/snapshot';
import type { Subject } from '../../../src/core/facts/subject';
import { CHECKS } from '../../../src/core/checks/registry';
import { applyAnswers } from '../../../src/core/questions/apply-answers';
import { judgePart } from '../../../src/core/questions/judge-part';
import { QUESTION_FORMS } from '../../../src/core/questions/question-forms';
import type { Answer, AskedId } from '../../../src/core/questions/question';
import { anySnapshot } from '../../tools/arbitraries';
import { runs } from '../../tools/long';
import { TODAY, pop3, snapshotOf } from '../../tools/make-snapshot';

const IDS = Object.keys(QUESTION_FORMS) as AskedId[];

function answersTo(id: AskedId, subject: Subject, { takenAt }: Snapshot): Answer[] {
  return QUESTION_FORMS[id]
    .samples(TODAY)
    .map((value) => ({ question: id, subject, value, answeredAt: takenAt }));
}

/** Every answer that can be tried, each alone. */
function changesOf(part: Snapshot): Snapshot[] {
  const subjects: Subject[] = [
    { type: 'computer' },
    ...part.accounts.map(({ id }): Subject => ({ type: 'account', id })),
    ...part.dataFiles.map(({ id }): Subject => ({ type: 'dataFile', id })),
  ];
  return subjects.flatMap((subject) =>
    IDS.flatMap((id) => answersTo(id, subject, part)).map((answer) => applyAnswers(part, [answer])),
  );
}

test('what stands after any answer is what a fresh look at everything finds', () => {
  fc.assert(
    fc.property(anySnapshot, fc.infiniteStream(fc.nat()), (part, picks) => {
      const { after } = judgePart(part, TODAY);
      const changes = changesOf(part);
      for (const pick of picks.take(12)) {
        const changed = changes[pick % changes.length] ?? part;
        expect(after(changed)).toEqual(judgePart(changed, TODAY).now);
      }
    }),
    { numRuns: runs(400) },
  );
});

test('a check that does not look at what was answered is not asked again', () => {
  const part = snapshotOf({ accounts: [pop3()] });
  const { after } = judgePart(part, TODAY);
  const asked = CHECKS.map((check) => jest.spyOn(check, 'evaluate'));
  const [account] = part.accounts;
  const [answer] = answersTo('twoStep', { type: 'account', id: account?.id ?? '' }, part);
  after(applyAnswers(part, answer ? [answer] : []));
  const again = CHECKS.filter((_, at) => asked[at]?.mock.calls.length !== 0).map(({ id }) => id);
  asked.forEach((spy) => {
    spy.mockRestore();
  });
  expect(again).toContain('two-step-unconfirmed');
  expect(again.length).toBeLessThan(5);
});
