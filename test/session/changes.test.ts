import { FIXES } from '../../src/core/fixes/registry';
import { inspect } from '../../src/core/report/inspect';
import { factsOfMailbox } from '../../src/core/facts/mailbox-accounts';
import type { Finding } from '../../src/core/report/report';
import { completeStep, startWalk } from '../../src/core/report/walk';
import type { Remembered, Walk } from '../../src/core/report/decisions';
import {
  withAnswer,
  withBroughtBack,
  withFacts,
  withLeft,
  withQuotaText,
  withToldAccount,
  withWalk,
  withoutAccount,
  withoutAnswer,
} from '../../src/session/changes';
import { inspectRemembered } from '../../src/session/inspected';
import { mailbox } from '../tools/make-mailbox';
import { nothingRemembered } from '../../src/core/report/nothing-remembered';
import { BEGIN, minutesLater, sampleRemembered } from '../taskpane/inspection/samples';

const TODAY = '2026-03-02';

function worst({ snapshot }: Remembered): Finding {
  const finding = snapshot && inspect(snapshot, TODAY).findings[0];
  if (!finding) throw new Error('Nothing was found.');
  return finding;
}

/** The walk of the worst finding, at its last step. */
function atTheEnd(remembered: Remembered): Walk {
  const finding = worst(remembered);
  const fix = FIXES[finding.fix ?? 'read-quota'];
  return fix.steps.reduce(
    (walk) => completeStep(walk, fix),
    startWalk(
      finding,
      fix,
      { home: 'classicWindows', holding: null, provider: null },
      'ada',
      BEGIN.toISOString(),
    ),
  );
}

test('a fresh file proves the walk that waits for it, with a receipt', async () => {
  const before = await sampleRemembered('ada');
  const walking = withWalk(before, atTheEnd(before));
  const after = await sampleRemembered('ada', { before: walking, now: minutesLater(9), afterFix: true });
  expect(after.walks).toMatchObject([{ state: 'proved' }]);
  expect(after.receipts).toMatchObject([
    { finding: worst(before).key, before: { verdict: 'fail' }, after: { verdict: 'pass' } },
  ]);
});

test('the same file again proves nothing, and a walk under way is not told so', async () => {
  const before = await sampleRemembered('ada');
  const end = atTheEnd(before);
  const atEnd = await sampleRemembered('ada', { before: withWalk(before, end), now: minutesLater(9) });
  expect(atEnd.walks).toMatchObject([{ state: 'notProved' }]);
  expect(atEnd.receipts).toEqual([]);

  const underWay = { ...end, step: FIXES[end.fix].steps[1]?.id ?? '' };
  const midway = await sampleRemembered('ada', { before: withWalk(before, underWay), now: minutesLater(9) });
  expect(midway.walks).toEqual([underWay]);
});

test('a problem that is back after it was proved comes back', async () => {
  const before = await sampleRemembered('ada');
  const walking = withWalk(before, atTheEnd(before));
  const proved = await sampleRemembered('ada', { before: walking, now: minutesLater(9), afterFix: true });
  const back = await sampleRemembered('ada', { before: proved, now: minutesLater(20) });
  expect(back.walks).toMatchObject([{ state: 'cameBack' }]);
  expect(back.receipts).toHaveLength(1);
});

test('an address named again in other letters is the same mailbox, and keeps its name', () => {
  const once = withToldAccount(nothingRemembered(), 'Kim@Example.com', BEGIN);
  const again = withToldAccount(once, 'kim@example.COM', minutesLater(1));
  expect(again.snapshot?.accounts.map(({ address }) => address)).toEqual(['Kim@Example.com']);
});

test('an answer counts once, the later one rules, and taken back it leaves nothing', () => {
  const told = withToldAccount(nothingRemembered(), ' kim@example.com ', BEGIN);
  const subject = { type: 'account', id: told.snapshot?.accounts[0]?.id ?? '' } as const;
  const say = (remembered: Remembered, value: string, minutes: number) =>
    withAnswer(
      remembered,
      'mailVanishesFromWebmail',
      subject,
      { kind: 'choice', value },
      minutesLater(minutes),
    );
  const yes = say(say(told, 'no', 1), 'yes', 2);
  expect(yes.answers).toHaveLength(2);
  expect(yes.snapshot?.accounts).toMatchObject([
    { address: 'kim@example.com', kind: { value: 'pop3', evidence: 'told' } },
  ]);
  const back = withoutAnswer(yes, 'mailVanishesFromWebmail', subject, minutesLater(3));
  expect(back.snapshot?.accounts).toMatchObject([{ kind: { value: 'other' } }]);
});

test('an account left out takes its answers with it and nothing else', async () => {
  const before = await sampleRemembered('carla');
  const id = before.snapshot?.accounts.find(({ address }) => address === 'shop@example.com')?.id ?? '';
  const after = withoutAccount(before, id, minutesLater(1));
  expect(after.snapshot?.accounts.map(({ address }) => address)).toEqual(['carla@example.com']);
  expect(after.answers.filter(({ subject }) => 'id' in subject && subject.id === id)).toEqual([]);
  expect(after.snapshot?.dataFiles).toEqual(before.snapshot?.dataFiles);
});

test('a finding left steps aside, and comes back when its check is newer than the decision', async () => {
  const before = await sampleRemembered('ada');
  const finding = worst(before);
  const left = withLeft(before, finding, 'meant so', BEGIN);
  const shown = inspectRemembered(left, TODAY);
  expect(shown?.left).toMatchObject([{ finding: { key: finding.key }, decision: { reason: 'meant so' } }]);
  expect(shown?.open.map(({ key }) => key)).not.toContain(finding.key);
  expect(shown?.report.overall).toBe('losing');

  const older = left.ignored.map((decision) => ({ ...decision, checkVersion: decision.checkVersion - 1 }));
  const again = inspectRemembered({ ...left, ignored: older }, TODAY);
  expect(again?.open.map(({ key }) => key)).toContain(finding.key);
  expect(inspectRemembered(withBroughtBack(left, finding.key), TODAY)?.left).toEqual([]);
});

/** What a reading of the mailbox contributes on a day of March 2026. */
function readingOn(day: number) {
  const takenAt = `2026-03-0${day}T09:00:00.000Z`;
  const source = { id: 'server', kind: 'mailServer', name: 'Microsoft 365', readAt: takenAt } as const;
  return { facts: factsOfMailbox(mailbox({ takenAt }), 'exchange', source), now: new Date(takenAt) };
}

test('each reading of a mailbox is remembered with its day and size, for the forecast', () => {
  const first = readingOn(2);
  const second = readingOn(4);
  const once = withFacts(nothingRemembered(), [first.facts], first.now);
  const twice = withFacts(once, [second.facts], second.now);
  expect(twice.visits).toEqual([
    {
      mailbox: mailbox().id,
      visits: [
        { at: '2026-03-02T09:00:00.000Z', bytes: 110_170_000 },
        { at: '2026-03-04T09:00:00.000Z', bytes: 110_170_000 },
      ],
    },
  ]);
  expect(twice.snapshot?.visits).toEqual(twice.visits);
  // Facts of other kinds neither add a visit nor lose one.
  expect(withFacts(twice, [], minutesLater(9)).snapshot?.visits).toEqual(twice.visits);
});

test('with an account its visits go too', () => {
  const { facts, now } = readingOn(2);
  const read = withFacts(nothingRemembered(), [facts], now);
  const account = read.snapshot?.accounts[0]?.id ?? '';
  const without = withoutAccount(read, account, now);
  expect(without.visits).toEqual([]);
  expect(without.snapshot?.visits ?? []).toEqual([]);
});

describe('what a copied text says of the room in a mailbox', () => {
  const subject = { type: 'account', id: 'ada' } as const;
  const day = (at: string) => new Date(`${at}T09:00:00.000Z`);
  const told = withToldAccount(nothingRemembered(), 'ada@harbour.example', day('2026-01-05'));
  const id = told.snapshot?.accounts[0]?.id ?? '';

  it('becomes the answers it gives', () => {
    const read = { kind: 'space', used: 1000, limit: 'none' } as const;
    const { answers } = withQuotaText(told, { ...subject, id }, read, day('2026-01-06'));
    const given = answers.filter(({ question }) => question.startsWith('quota'));
    expect(given.map(({ question, value }) => [question, value])).toEqual([
      ['quotaUsed', { kind: 'bytes', value: 1000 }],
      ['quotaLimit', { kind: 'choice', value: 'none' }],
    ]);
    const full = withQuotaText(told, { ...subject, id }, { kind: 'full' }, day('2026-01-06'));
    expect(full.answers.at(-1)).toMatchObject({ question: 'turnedAway', value: { value: 'yes' } });
  });

  it('numbers of two days stay side by side, those of one day do not', () => {
    const used = (bytes: number) => ({ kind: 'space', used: bytes, limit: null }) as const;
    const first = withQuotaText(told, { ...subject, id }, used(10), day('2026-01-06'));
    const same = withQuotaText(first, { ...subject, id }, used(11), day('2026-01-06'));
    const later = withQuotaText(same, { ...subject, id }, used(20), day('2026-03-06'));
    expect(later.snapshot?.visits).toEqual([
      {
        mailbox: id,
        visits: [
          { at: '2026-01-06T09:00:00.000Z', bytes: 11 },
          { at: '2026-03-06T09:00:00.000Z', bytes: 20 },
        ],
      },
    ]);
  });

  it('a number that is taken back, or whose account is left out, leaves no trace', () => {
    const used = (bytes: number) => ({ kind: 'space', used: bytes, limit: null }) as const;
    const first = withQuotaText(told, { ...subject, id }, used(10), day('2026-01-06'));
    const later = withQuotaText(first, { ...subject, id }, used(20), day('2026-03-06'));
    const back = withoutAnswer(later, 'quotaUsed', { ...subject, id }, day('2026-03-07'));
    expect(back.visits).toEqual([{ mailbox: id, visits: [{ at: '2026-01-06T09:00:00.000Z', bytes: 10 }] }]);
    expect(withoutAnswer(first, 'quotaUsed', { ...subject, id }, day('2026-01-07')).visits).toEqual([]);
    expect(withoutAccount(later, id, day('2026-03-07')).visits).toEqual([]);
  });
});
