import { addDays } from '../../src/core/days';
import { assembleSnapshot, updateSnapshot } from '../../src/core/report/assemble';
import type { Snapshot } from '../../src/core/facts/snapshot';
import { FIXES } from '../../src/core/fixes/registry';
import type { Answer } from '../../src/core/questions/question';
import { inspect } from '../../src/core/report/inspect';
import { reinspect, startWalk } from '../../src/core/report/walk';
import { SAMPLES, type Sample } from '../../src/samples/samples';
import { rememberedSample } from '../../src/session/remembered-sample';
import { readDropped } from '../../src/sources/read-dropped';
import { TODAY } from '../tools/make-snapshot';

const BEFORE = `${TODAY}T09:00:00.000Z`;
const AFTER = `${TODAY}T10:00:00.000Z`;
const LATER = `${TODAY}T11:00:00.000Z`;

async function opened({ files, answers }: Sample) {
  const { facts, problems } = await readDropped(files(), { now: BEFORE });
  expect(problems).toEqual([]);
  return assembleSnapshot({ sources: facts, answers, takenAt: BEFORE });
}

/** As the pane shows them: with their mail file, their mailbox, and what their organisation says. */
async function shown(sample: Sample): Promise<Snapshot> {
  const { snapshot } = await rememberedSample(sample, new Date(BEFORE));
  if (!snapshot) throw new Error(`Nothing is known of ${sample.id}`);
  return snapshot;
}

function sampleOf(id: string): Sample {
  const sample = SAMPLES.find((candidate) => candidate.id === id);
  if (!sample) throw new Error(`No sample ${id}`);
  return sample;
}

describe('sample people', () => {
  it.each(SAMPLES.map((sample) => [sample.id, sample] as const))(
    '%s: the files read without a gap and every answer is about something in them',
    async (_id, sample) => {
      await opened(sample);
      const snapshot = await shown(sample);
      expect(snapshot.gaps).toEqual([]);
      const ids = [...snapshot.accounts, ...snapshot.dataFiles].map(({ id }) => id);
      const subjects = sample.answers.flatMap(({ subject }) => ('id' in subject ? [subject.id] : []));
      expect(subjects.filter((id) => !ids.includes(id))).toEqual([]);
      const addresses = snapshot.accounts.map(({ address }) => address ?? '');
      expect(addresses.every((address) => address.endsWith('@example.com'))).toBe(true);
    },
  );

  it.each([
    ['ada', ['pop3'], 'losing'],
    ['ben', ['imap'], 'atRisk'],
    ['carla', ['exchange', 'pop3'], 'cantTell'],
    ['dev', ['pop3', 'pop3'], 'losing'],
    ['eva', ['pop3'], 'atRisk'],
    ['fay', ['exchange'], 'atRisk'],
    ['gil', ['exchange'], 'safe'],
  ] as const)('%s has %s and is %s', async (id, kinds, overall) => {
    const snapshot = await shown(sampleOf(id));
    expect(snapshot.accounts.map(({ kind }) => (kind.known ? kind.value : null))).toEqual(kinds);
    expect(inspect(snapshot, TODAY).overall).toBe(overall);
  });

  it('Fay’s mailbox is nearly full, and the rule of her company takes its first mail in 40 days', async () => {
    const { findings } = inspect(await shown(sampleOf('fay')), TODAY);
    const found = (id: string) => findings.find(({ check }) => check === id);
    expect(found('quota-near')?.verdict).toBe('fail');
    expect(found('retention-exposure')).toMatchObject({
      verdict: 'fail',
      values: { when: { unit: 'date', value: addDays(TODAY, 40) } },
    });
  });

  it('Gil has nothing left to do or to find out', async () => {
    const { findings } = inspect(await shown(sampleOf('gil')), TODAY);
    expect(findings.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
  });

  it('Ada’s second export proves her first fix', async () => {
    const ada = sampleOf('ada');
    const before = await opened(ada);
    const finding = inspect(before, TODAY).findings[0];
    expect(finding).toMatchObject({ check: 'pop3-no-server-copy', severity: 'critical' });
    if (!finding?.fix || !ada.afterFix) throw new Error('Ada has nothing to fix');
    const fix = FIXES[finding.fix];
    const walk = startWalk(
      finding,
      fix,
      { home: 'classicWindows', holding: null, provider: null },
      'Ada',
      BEFORE,
    );
    const { facts } = await readDropped(ada.afterFix(), { now: AFTER });
    const after = updateSnapshot(before, { sources: facts, answers: ada.answers, takenAt: AFTER });
    const result = reinspect(walk, fix, after, inspect(after, TODAY));
    expect(result.walk.state).toBe('proved');
    expect(result.receipt).toMatchObject({ before: { verdict: 'fail' }, after: { verdict: 'pass' } });
  });

  it('Ada’s move is found, half done and proved, also when the old account is gone', async () => {
    const ada = sampleOf('ada');
    const account = (await opened(ada)).accounts[0];
    if (!account?.address || !ada.onTheMove) throw new Error('Ada has nothing to move');
    const wish: Answer = {
      question: 'readByImap',
      subject: { type: 'account', id: account.id },
      value: { kind: 'text', value: account.address },
      answeredAt: BEFORE,
    };
    const answers = [...ada.answers, wish];
    const moveIn = (snapshot: Snapshot) =>
      inspect(snapshot, TODAY).findings.find(({ check }) => check === 'pop3-move-to-imap');
    const before = updateSnapshot(await opened(ada), { sources: [], answers, takenAt: BEFORE });
    const finding = moveIn(before);
    if (!finding) throw new Error('Nothing to begin with');
    const fix = FIXES['move-to-imap'];
    const walk = startWalk(
      finding,
      fix,
      { home: 'classicWindows', holding: null, provider: null },
      account.address,
      BEFORE,
    );

    const dropped = async (reached: 'sideBySide' | 'moved', onto: Snapshot, takenAt: string) => {
      const { facts } = await readDropped(ada.onTheMove?.(reached) ?? [], { now: takenAt });
      return updateSnapshot(onto, { sources: facts, answers, takenAt });
    };
    const halfWay = await dropped('sideBySide', before, AFTER);
    expect(moveIn(halfWay)).toMatchObject({ verdict: 'fail', values: { count: { value: 1 } } });
    expect(reinspect(walk, fix, halfWay, inspect(halfWay, TODAY)).reason).toBe('stillThere');

    const moved = await dropped('moved', halfWay, LATER);
    expect(moved.accounts.map(({ kind }) => (kind.known ? kind.value : null))).toEqual(['imap']);
    const proved = reinspect(walk, fix, moved, inspect(moved, TODAY));
    expect(proved).toMatchObject({ walk: { state: 'proved' }, receipt: { about: 'ada@example.com' } });

    const withdrawn = updateSnapshot(moved, { sources: [], answers: ada.answers, takenAt: LATER });
    expect([withdrawn.moves, moveIn(withdrawn)]).toEqual([undefined, undefined]);
  });
});
