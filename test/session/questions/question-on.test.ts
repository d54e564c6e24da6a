import fc from 'fast-check';
import { blankAccount } from '../../../src/core/facts/blank';
import { known, unknown } from '../../../src/core/facts/evidence';
import type { Snapshot, SourceFacts } from '../../../src/core/facts/snapshot';
import { ledgerOf } from '../../../src/core/practices/ledger';
import { applyAnswers, toldAccountId } from '../../../src/core/questions/apply-answers';
import type { Answer } from '../../../src/core/questions/question';
import { QUESTION_FORMS } from '../../../src/core/questions/question-forms';
import { QUESTIONS_AT_ONCE, questionsAtOnce } from '../../../src/core/questions/questions-for';
import { questionsFor } from '../../tools/questions-for';
import { assembleSnapshot } from '../../../src/core/report/assemble';
import { inspect } from '../../../src/core/report/inspect';
import type { Finding, Report } from '../../../src/core/report/report';
import { questionOn } from '../../../src/session/questions/question-on';
import { anySnapshot } from '../../tools/arbitraries';
import { runs } from '../../tools/long';

const NOW = '2026-03-01T09:00:00.000Z';
const TODAY = '2026-03-01';

const address = (text: string): Answer => ({
  question: 'accountAddress',
  subject: { type: 'account', id: toldAccountId(text) },
  value: { kind: 'text', value: text },
  answeredAt: NOW,
});

function outlook(
  kind: 'exchange' | 'gmail' | 'other' | null,
  client: 'web' | 'mac' | 'android',
): SourceFacts {
  return {
    source: { id: 'outlook', kind: 'outlook', name: 'Outlook', readAt: NOW },
    client: known(client, 'measured', 'outlook'),
    accounts: [
      {
        ...blankAccount('open', 'nils@own.example'),
        address: 'nils@own.example',
        kind: kind === null ? unknown('notSupportedHere') : known(kind, 'measured', 'outlook'),
      },
    ],
    dataFiles: [],
    gaps: [],
  };
}

interface Begin {
  sources: SourceFacts[];
  addresses: string[];
}

/** Everybody who has no file to give: what Outlook says, and the addresses that they name. */
const BEGINNINGS: Record<string, Begin> = {
  'an address': { sources: [], addresses: ['fay@own.example'] },
  'an address at Gmail': { sources: [], addresses: ['fay@gmail.com'] },
  'an address at Outlook.com': { sources: [], addresses: ['fay@outlook.com'] },
  'an address at a provider that speaks POP3': { sources: [], addresses: ['fay@yahoo.com'] },
  'two addresses': { sources: [], addresses: ['fay@own.example', 'shop@gmx.net'] },
  'a mailbox in Outlook on the web': { sources: [outlook('exchange', 'web')], addresses: [] },
  'and another address beside it': { sources: [outlook('exchange', 'web')], addresses: ['fay@own.example'] },
  'a Gmail account in Outlook': { sources: [outlook('gmail', 'mac')], addresses: [] },
  'a mailbox of which Outlook tells no kind': { sources: [outlook(null, 'android')], addresses: [] },
  'a mailbox of a kind that nobody knows': { sources: [outlook('other', 'web')], addresses: [] },
};

const assembled = ({ sources }: Begin, answers: readonly Answer[]): Snapshot =>
  assembleSnapshot({ sources, answers, takenAt: NOW });

/** Answers whatever is asked until nothing is; `picks` choose among the answers that people give. */
function answerAll(begin: Begin, picks: readonly number[]): { answers: Answer[]; asked: string[] } {
  const answers = begin.addresses.map(address);
  const asked: string[] = [];
  for (;;) {
    const [next] = questionsFor(assembled(begin, answers), answers, TODAY);
    if (!next) return { answers, asked };
    asked.push(next.id);
    const samples = QUESTION_FORMS[next.id].samples(TODAY);
    const value = samples[(picks[asked.length % picks.length] ?? 0) % samples.length];
    if (!value) throw new Error(`${next.id} has no answers.`);
    const others = answers.filter(
      ({ question, subject }) =>
        question !== next.id || JSON.stringify(subject) !== JSON.stringify(next.subject),
    );
    answers.splice(0, answers.length, ...others, {
      question: next.id,
      subject: next.subject,
      value,
      answeredAt: NOW,
    });
    // Who sees more addresses names one, and says in the end that those are all.
    if (value.kind === 'choice' && value.value === 'more') {
      answers.push(address('more@own.example'));
      answers.splice(
        answers.findIndex(({ question }) => question === 'otherAddresses'),
        1,
        { ...next, question: next.id, value: { kind: 'choice', value: 'allAdded' }, answeredAt: NOW },
      );
    }
    if (asked.length > 80) throw new Error(`No end of questions: ${asked.join(' ')}`);
  }
}

const picksOfPeople = fc.array(fc.nat(11), { minLength: 1, maxLength: 24 });

describe.each(Object.entries(BEGINNINGS))('who has no file and begins with %s', (_, begin) => {
  it('reaches a verdict on everything by answering, whatever the answers are', () => {
    fc.assert(
      fc.property(picksOfPeople, (picks) => {
        const { answers } = answerAll(begin, picks);
        const snapshot = assembled(begin, answers);
        const report = inspect(snapshot, TODAY);
        const open = report.findings.filter(({ verdict }) => verdict === 'cantTell').map(({ key }) => key);
        expect(open).toEqual([]);
        const notKnown = ledgerOf(snapshot, report, TODAY).filter(({ state }) => state === 'notKnown');
        expect(notKnown.map(({ practice }) => practice)).toEqual([]);
      }),
      { numRuns: runs(6, 2) },
    );
  });

  it('sees a result after five questions at most, which makes seven presses', () => {
    const answers = begin.addresses.map(address);
    const all = questionsFor(assembled(begin, answers), answers, TODAY);
    const first = questionsAtOnce(all, answers.length, 0);
    expect(answers.length + first.length).toBeLessThanOrEqual(QUESTIONS_AT_ONCE);
  });
});

it('asks who reads mail in a browser alone nothing about programs that fetch it', () => {
  const browser: Answer = {
    ...address('fay@own.example'),
    question: 'howRead',
    value: { kind: 'choice', value: 'browser' },
  };
  const answers = [address('fay@own.example'), browser];
  const ids = questionsFor(assembled({ sources: [], addresses: [] }, answers), answers, TODAY).map(
    ({ id }) => id,
  );
  const about = ['mailVanishesFromWebmail', 'sameOnEveryDevice', 'otherDevices', 'connectionEncrypted'];
  expect(ids.filter((id) => about.includes(id))).toEqual([]);
});

it('puts every question to the end when there were answers to five', () => {
  expect(QUESTIONS_AT_ONCE).toBe(5);
  expect(questionsAtOnce([1, 2, 3], 0, 0)).toEqual([1, 2, 3]);
  expect(questionsAtOnce([1, 2, 3], 3, 0)).toEqual([1, 2]);
  expect(questionsAtOnce([1, 2, 3], 5, 0)).toEqual([]);
  expect(questionsAtOnce([1, 2, 3], 5, 5)).toEqual([1, 2, 3]);
});

test('whatever is known, each thing that cannot be told has a way on that is really there', () => {
  fc.assert(
    fc.property(anySnapshot, (snapshot) => {
      const report = inspect(snapshot, TODAY);
      const answered = answeredReports(snapshot);
      for (const finding of report.findings.filter(({ verdict }) => verdict === 'cantTell')) {
        expect([finding.key, finding.settledBy.length > 0]).toEqual([finding.key, true]);
        for (const settles of finding.settledBy) {
          if (settles.by !== 'question') continue;
          const about = settles.about ?? finding.subject;
          const questions = questionOn(settles.question, about, snapshot);
          expect([finding.key, questions.length]).toEqual([finding.key, 1]);
          const moved = questions.some((question) => moves(question, finding, answered));
          expect([finding.key, settles.question, moved]).toEqual([finding.key, settles.question, true]);
        }
      }
    }),
    { numRuns: runs(150) },
  );
});

type AskedQuestion = ReturnType<typeof questionOn>[number];

/** What is reported after each answer to a question, made once however many findings lead to it. */
function answeredReports(snapshot: Snapshot): (question: AskedQuestion) => Iterable<Report> {
  const made = new Map<string, Report[]>();
  return function* ({ id, subject }) {
    const key = JSON.stringify([id, subject]);
    const reports = made.get(key) ?? [];
    made.set(key, reports);
    for (const [index, value] of QUESTION_FORMS[id].samples(TODAY).entries())
      yield (reports[index] ??= inspect(
        applyAnswers(snapshot, [{ question: id, subject, value, answeredAt: NOW }]),
        TODAY,
      ));
  };
}

/** Whether some answer to it changes what is said: another verdict, or something less that is open. */
function moves(
  question: AskedQuestion,
  finding: Finding,
  answered: (question: AskedQuestion) => Iterable<Report>,
): boolean {
  const said = JSON.stringify(finding);
  for (const { findings } of answered(question))
    if (JSON.stringify(findings.find(({ key }) => key === finding.key) ?? null) !== said) return true;
  return false;
}
