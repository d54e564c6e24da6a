import fc from 'fast-check';
import { copiesOf } from '../../src/core/copies/copies-of';
import { assembleSnapshot } from '../../src/core/report/assemble';
import { nothingRemembered } from '../../src/core/report/nothing-remembered';
import type { Snapshot } from '../../src/core/facts/snapshot';
import { outcome } from '../../src/core/scenarios/outcome';
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
  const rows = outcome(copiesOf(snapshot, DAY), { type: 'diskCrash' });
  const goes = ({ segments }: (typeof rows)[number]) => segments.some(({ fate }) => fate === 'lost');
  const goesWhole = ({ segments }: (typeof rows)[number]) => segments.every(({ fate }) => fate === 'lost');
  const mail = rows.filter(({ kind }) => kind !== 'contactsAndCalendar');
  return {
    headline: atAGlance(inspected).headline,
    mailGoes: mail.some(goes),
    allGoes: rows.length > 0 && rows.every(goesWhole),
  };
}

function expectToAgree(snapshot: Snapshot): void {
  const { headline, mailGoes, allGoes } = headlineAndOutcome(snapshot);
  if (mailGoes) expect(['losing', 'all']).toContain(headline);
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
