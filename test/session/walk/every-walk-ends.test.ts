import { subjectKey } from '../../../src/core/facts/subject';
import { LOOK_AGAIN } from '../../../src/core/fixes/fix';
import { FIXES } from '../../../src/core/fixes/registry';
import { QUESTION_FORMS, type Question } from '../../../src/core/questions/question-forms';
import { assembleSnapshot } from '../../../src/core/report/assemble';
import type { Remembered, Walk } from '../../../src/core/report/decisions';
import { inspect } from '../../../src/core/report/inspect';
import { nothingRemembered } from '../../../src/core/report/nothing-remembered';
import type { Finding } from '../../../src/core/report/report';
import { thingsToDo } from '../../../src/core/report/things-to-do';
import { startWalk } from '../../../src/core/report/walk';
import type { Here } from '../../../src/core/walks/home';
import { holdingOf, homeOf, homesFor } from '../../../src/core/walks/home-of';
import { SAMPLES } from '../../../src/samples/samples';
import { withAnswer, withWalk } from '../../../src/session/changes';
import { questionsThatDecide } from '../../../src/session/questions/questions-that-decide';
import { readDropped } from '../../../src/sources/read-dropped';
import { OTHER_PEOPLE } from '../../personas/other-people';
import { OUTLOOK_PEOPLE } from '../../personas/outlook-people';
import { DAY, NOW, type Persona } from '../../personas/persona';
import { LONG } from '../../tools/long';

const later = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000);

const samples = SAMPLES.map(({ id, files, answers }): Persona => ({
  id,
  shows: '',
  files,
  answers: () => [...answers],
}));

async function rememberedOf({ files, facts = [], answers }: Persona): Promise<Remembered> {
  const read = await readDropped(files?.() ?? [], { now: NOW });
  const sources = [...read.facts, ...facts];
  const bare = assembleSnapshot({ sources, answers: [], takenAt: NOW });
  const given = answers?.(bare) ?? [];
  const snapshot = assembleSnapshot({ sources, answers: given, takenAt: NOW });
  return { ...nothingRemembered(), snapshot, answers: given };
}

/** The walk of a finding at its last step, where the person has done all that it says. */
function atTheEnd(remembered: Remembered, finding: Finding): Remembered {
  const { snapshot } = remembered;
  if (!snapshot || finding.fix === null) throw new Error('Nothing to walk through.');
  const fix = FIXES[finding.fix];
  const home = homeOf(finding.subject, fix.place, snapshot, null, { host: null, system: 'unknown' });
  const at = { home, holding: holdingOf(finding.subject, snapshot), provider: null };
  return withWalk(remembered, {
    ...startWalk(finding, fix, at, 'x', later(1).toISOString()),
    step: LOOK_AGAIN,
  });
}

function walkIn({ walks }: Remembered): Walk {
  const [walk] = walks;
  if (!walk) throw new Error('The walk is gone.');
  return walk;
}

const asked = (now: Remembered): Question | null => questionsThatDecide(walkIn(now), now, DAY).next;

const ENDS: readonly Walk['state'][] = ['told', 'proved', 'settling'];

const hasEnded = (now: Remembered) => ENDS.includes(walkIn(now).state);

/** What is remembered once answers to the questions of the last step, one after another, have brought it to its end. */
function endOf(now: Remembered, questions = 4): Remembered | null {
  if (hasEnded(now)) return now;
  const question = questions > 0 ? asked(now) : null;
  if (question === null) return null;
  const tried = answersTo(question, now, 10 - questions);
  const ended = tried.find(hasEnded);
  if (ended) return ended;
  for (const one of tried.reverse()) {
    const end = endOf(one, questions - 1);
    if (end) return end;
  }
  return null;
}

/** What is to do about the subject of a finding. */
function toDoAbout({ snapshot }: Remembered, { subject }: Finding): string[] {
  if (!snapshot) return [];
  const failed = inspect(snapshot, DAY).findings.filter(({ verdict }) => verdict === 'fail');
  return thingsToDo(failed, snapshot).flatMap(({ check, subject: about }) =>
    subjectKey(about) === subjectKey(subject) ? [check] : [],
  );
}

const answersTo = ({ id, subject }: Question, now: Remembered, minutes: number): Remembered[] =>
  QUESTION_FORMS[id].samples(DAY).map((value) => withAnswer(now, id, subject, value, later(minutes)));

/** Every finding with a walk, of every sample and persona; on a commit one of each check. */
const everyWalk = (): ReturnType<typeof findWalks> => (found ??= findWalks());
let found: ReturnType<typeof findWalks> | undefined;

async function findWalks(): Promise<{ who: string; remembered: Remembered; finding: Finding }[]> {
  const people = [...OUTLOOK_PEOPLE, ...OTHER_PEOPLE, ...samples];
  const all = await Promise.all(
    people.map(async (person) => {
      const remembered = await rememberedOf(person);
      const findings = remembered.snapshot ? inspect(remembered.snapshot, DAY).findings : [];
      return findings
        .filter(({ verdict, fix }) => verdict === 'fail' && fix !== null)
        .map((finding) => ({ who: person.id, remembered, finding }));
    }),
  );
  const seen = new Set<string>();
  return all.flat().filter(({ finding: { check } }) => LONG || (!seen.has(check) && seen.add(check)));
}

const restsOnAnswers = ({ fix }: Finding) => fix !== null && FIXES[fix].reinspect === 'answers';

test('every walk that rests on answers ends with a question, and what it asks leads to its end', async () => {
  const walks = (await everyWalk()).filter(({ finding }) => restsOnAnswers(finding));
  expect(walks.length).toBeGreaterThan(5);
  for (const { who, remembered, finding } of walks) {
    expect([who, finding.key, endOf(atTheEnd(remembered, finding)) !== null]).toEqual([
      who,
      finding.key,
      true,
    ]);
  }
});

test('a fix that is done leaves no more to do about its subject, and nothing of what it was for', async () => {
  const walks = (await everyWalk()).filter(({ finding }) => restsOnAnswers(finding));
  for (const { who, remembered, finding } of walks) {
    const end = endOf(atTheEnd(remembered, finding));
    if (!end || walkIn(end).state === 'settling') continue;
    const [before, after] = [toDoAbout(remembered, finding), toDoAbout(end, finding)];
    expect([who, finding.key, after.includes(finding.check)]).toEqual([who, finding.key, false]);
    expect([who, finding.key, after.length > before.length ? after : []]).toEqual([who, finding.key, []]);
  }
});

/** Where the page may be open. */
const PLACES: readonly Here[] = [
  { host: null, system: 'unknown' },
  { host: null, system: 'phone' },
  { host: null, system: 'mac' },
  { host: 'web', system: 'windows' },
  { host: 'newWindows', system: 'windows' },
  { host: 'ios', system: 'phone' },
];

test('every walk of anybody is done where its subject is, wherever the page is open', async () => {
  for (const { who, remembered, finding } of await everyWalk()) {
    const { snapshot } = remembered;
    if (!snapshot || finding.fix === null) continue;
    const { subject } = finding;
    const { place } = FIXES[finding.fix];
    const fits = homesFor(subject, place, snapshot);
    const homes = PLACES.map((here) => homeOf(subject, place, snapshot, null, here));
    const strange = homes.filter((home) => !fits.includes(home) && home !== 'other');
    expect([who, finding.key, subject.type === 'account' ? strange : []]).toEqual([who, finding.key, []]);
    const account = snapshot.accounts.find(({ id }) => subject.type === 'account' && id === subject.id);
    // What a file of settings showed is in one program, and no host changes that.
    if (account && account.profile !== null) expect([who, new Set(homes).size]).toEqual([who, 1]);
  }
});

test('who says that nothing is mended is asked again, and can end the walk later', async () => {
  const ben = await rememberedOf(samples.find(({ id }) => id === 'ben') ?? samples[0] ?? fail());
  const finding = inspect(ben.snapshot ?? fail(), DAY).findings.find(({ fix }) => fix === 'move-contacts');
  const end = atTheEnd(ben, finding ?? fail());
  const question = asked(end) ?? fail();
  const still = withAnswer(end, question.id, question.subject, { kind: 'choice', value: 'yes' }, later(5));
  expect(walkIn(still).state).toBe('notProved');
  expect(asked(still)).toMatchObject({ id: question.id });
  const mended = withAnswer(still, question.id, question.subject, { kind: 'choice', value: 'no' }, later(6));
  expect(walkIn(mended).state).toBe('told');
});

function fail(): never {
  throw new Error('Nothing was found.');
}
