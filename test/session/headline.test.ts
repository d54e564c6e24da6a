import fc from 'fast-check';
import { copiesOf } from '../../src/core/copies/copies-of';
import { assembleSnapshot } from '../../src/core/report/assemble';
import { nothingRemembered } from '../../src/core/report/nothing-remembered';
import type { Snapshot } from '../../src/core/facts/snapshot';
import { outcome, type Fate, type Outcome, type Segment } from '../../src/core/scenarios/outcome';
import { GB } from '../../src/core/facts/units';
import { toldAccountId } from '../../src/core/questions/apply-answers';
import type { Answer, AnswerValue, AskedId } from '../../src/core/questions/question';
import { QUESTION_FORMS } from '../../src/core/questions/question-forms';
import { questionOn } from '../../src/session/questions/question-on';
import { SAMPLES } from '../../src/samples/samples';
import { atAGlance } from '../../src/session/at-a-glance';
import { inspectRemembered } from '../../src/session/inspected';
import { readDropped } from '../../src/sources/read-dropped';
import { OTHER_PEOPLE } from '../personas/other-people';
import { OUTLOOK_PEOPLE } from '../personas/outlook-people';
import { DAY, NOW, type Persona } from '../personas/persona';
import { anySnapshot } from '../tools/arbitraries';
import { runs } from '../tools/long';

const SAMPLE_PEOPLE: readonly Persona[] = SAMPLES.map(({ id, files, answers }) => ({
  id: `sample ${id}`,
  shows: '',
  files,
  answers: () => [...answers],
}));
const PEOPLE = [...SAMPLE_PEOPLE, ...OUTLOOK_PEOPLE, ...OTHER_PEOPLE];

async function snapshotOf({ files, facts = [], answers }: Persona): Promise<Snapshot> {
  const read = await readDropped(files?.() ?? [], { now: NOW });
  const gathered = { sources: [...read.facts, ...facts], takenAt: NOW };
  const bare = assembleSnapshot({ ...gathered, answers: [] });
  return assembleSnapshot({ ...gathered, answers: answers?.(bare) ?? [] });
}

/** The headline, and beside it what the page of the dead disk says of the same mail, worked out anew. */
function headlineAndOutcome(snapshot: Snapshot) {
  const inspected = inspectRemembered({ ...nothingRemembered(), snapshot }, DAY);
  if (!inspected) throw new Error('Nothing was looked at.');
  const copies = copiesOf(snapshot, DAY);
  const rows = outcome(copies, { type: 'diskCrash' });
  const goesWhole = ({ segments }: Outcome) => segments.every(({ fate }) => fate === 'lost');
  const here = new Set(copies.flatMap(({ account, place }) => (place.disk === 'computer' ? [account] : [])));
  const mail = rows.filter(({ kind }) => kind !== 'contactsAndCalendar');
  const comesTo = (fate: Fate) => (row: Outcome) =>
    besideNewest(row).some((segment) => segment.fate === fate);
  return {
    headline: atAGlance(inspected).headline,
    overall: inspected.report.overall,
    first: inspected.first,
    mailGoes: mail.some(comesTo('lost')),
    mailMayGo: mail.filter(({ account }) => here.has(account)).some(comesTo('cannotTell')),
    allGoes: rows.length > 0 && rows.every(goesWhole),
  };
}

/** All but what is newer than a backup of the last month, which is how far behind a backup in date may be. */
function besideNewest({ segments }: Outcome): Segment[] {
  const backedUp = segments.findIndex(
    ({ fate, where, ages }) =>
      fate === 'kept' && ages.from <= 31 && where.some(({ type }) => type === 'backup'),
  );
  return segments.slice(Math.max(0, backedUp));
}

function expectToAgree(snapshot: Snapshot): void {
  const { headline, mailGoes, mailMayGo, allGoes } = headlineAndOutcome(snapshot);
  if (mailGoes) expect(['losing', 'all']).toContain(headline);
  if (mailMayGo) expect(['safe', 'couldBeBetter', 'contactsOpen']).not.toContain(headline);
  if (headline === 'all') expect(allGoes).toBe(true);
}

test.each(PEOPLE.map((person) => [person.id, person] as const))(
  '%s reads above what the page of the dead disk says below',
  async (_id, person) => {
    expectToAgree(await snapshotOf(person));
  },
);

test('whoever it is, a headline is never milder than what this disk would take, nor more than that', () => {
  fc.assert(fc.property(anySnapshot, expectToAgree), { numRuns: runs(300) });
});

test('two weeks on the server are not called a risk where the rest goes with the disk', async () => {
  const eva = SAMPLE_PEOPLE.find(({ id }) => id === 'sample eva');
  if (!eva) throw new Error('Eva is gone.');
  expect(headlineAndOutcome(await snapshotOf(eva)).headline).toBe('losing');
});

describe('what is told of one address', () => {
  const choice = (value: string): AnswerValue => ({ kind: 'choice', value });
  const day = (value: string): AnswerValue => ({ kind: 'date', value });
  const bytes = (value: number): AnswerValue => ({ kind: 'bytes', value });
  type Told = Partial<Record<AskedId, AnswerValue>>;

  /** Mail that a program here has fetched and the server keeps, with a backup: all that can be in order is. */
  const IN_ORDER: Told = {
    mailVanishesFromWebmail: choice('no'),
    sameOnEveryDevice: choice('no'),
    connectionEncrypted: choice('yes'),
    otherDevices: choice('none'),
    diskEncrypted: choice('yes'),
    backupExists: choice('yes'),
    backupLastOn: day('2026-02-20'),
    backupPlace: choice('otherDisk'),
    backupRestored: day('2026-02-20'),
    quotaUsed: bytes(1 * GB),
    quotaLimit: bytes(15 * GB),
  };
  /** A mailbox that every device shows alike, with sent mail in the program here. */
  const SENT_HERE: Told = {
    ...IN_ORDER,
    sameOnEveryDevice: choice('yes'),
    contactsOnlyHere: choice('no'),
    sentKept: choice('here'),
    backupLastOn: day(DAY),
  };

  function snapshotOfTold(told: Told, address = 'a@example.com'): Snapshot {
    const subject = { type: 'account', id: toldAccountId(address) } as const;
    const assembled = (answers: Answer[]) => assembleSnapshot({ sources: [], takenAt: NOW, answers });
    const named: Answer = {
      question: 'accountAddress',
      subject,
      value: { kind: 'text', value: address },
      answeredAt: NOW,
    };
    const bare = assembled([named]);
    const answers = Object.entries(told).flatMap(([id, value]) =>
      ASKED.filter((asked) => asked === id).flatMap((asked) =>
        questionOn(asked, subject, bare).map((question): Answer => ({
          question: asked,
          subject: question.subject,
          value,
          answeredAt: NOW,
        })),
      ),
    );
    return assembled([named, ...answers]);
  }

  const ASKED = Object.keys(QUESTION_FORMS) as AskedId[];
  const anyAnswer = fc
    .constantFrom(...ASKED)
    .chain((id) =>
      fc
        .constantFrom<AnswerValue>(...QUESTION_FORMS[id].samples(DAY), { kind: 'dontKnow' })
        .map((value): Told => ({ [id]: value })),
    );
  const anyTold = fc
    .record({
      told: fc.constantFrom(IN_ORDER, SENT_HERE, {}),
      more: fc.array(anyAnswer, { maxLength: 5 }),
      address: fc.constantFrom('a@example.com', 'a@gmail.com', 'a@outlook.com', 'a@gmx.de'),
    })
    .map(({ told, more, address }) =>
      snapshotOfTold(
        more.reduce<Told>((all, one) => ({ ...all, ...one }), told),
        address,
      ),
    );

  test('is not called safe while some of the mail may go with the disk', () => {
    for (const told of [SENT_HERE, { ...SENT_HERE, backupPlace: { kind: 'dontKnow' as const } }]) {
      expect(headlineAndOutcome(snapshotOfTold(told))).toMatchObject({
        overall: 'couldBeBetter',
        headline: 'cantTell',
      });
    }
  });

  test('is no loss where only what came since a backup in date is on this disk', () => {
    expect(headlineAndOutcome(snapshotOfTold(IN_ORDER)).headline).toBe('safe');
    const old: Told = { ...IN_ORDER, backupLastOn: day('2026-01-01') };
    expect(headlineAndOutcome(snapshotOfTold(old)).headline).toBe('losing');
    const onSameDisk: Told = { ...IN_ORDER, backupPlace: choice('sameDisk') };
    expect(['losing', 'all']).toContain(headlineAndOutcome(snapshotOfTold(onSameDisk)).headline);
  });

  test('reads as what the page of the dead disk says, and warns of no loss where nothing is to be done', () => {
    fc.assert(
      fc.property(anyTold, (snapshot) => {
        expectToAgree(snapshot);
        const { headline, first, overall } = headlineAndOutcome(snapshot);
        if (first === null) expect(headline).toBe(overall);
      }),
      { numRuns: runs(500) },
    );
  });
});
