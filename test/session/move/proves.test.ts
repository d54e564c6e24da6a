import { updateSnapshot } from '../../../src/core/report/assemble';
import { factsOfMailbox } from '../../../src/core/facts/mailbox-accounts';
import type { Source } from '../../../src/core/facts/snapshot';
import { FIXES } from '../../../src/core/fixes/registry';
import { LIMITS } from '../../../src/core/limits';
import { inspect } from '../../../src/core/report/inspect';
import { startWalk } from '../../../src/core/report/walk';
import { graphSender } from '../../../src/sources/graph/carrier';
import { moveMail } from '../../../src/sources/graph/move';
import { planMove, startDiary } from '../../../src/sources/graph/move-plan';
import { withFacts, withWalk } from '../../../src/session/changes';
import { nothingRemembered } from '../../../src/core/report/nothing-remembered';
import { folderToMove, moveForFinding } from '../../../src/session/move/offer';
import { TARGETS } from '../../../src/session/move/task';
import { graphSetting, NOW } from '../../sources/graph/setting';
import { asFetch } from '../../services/graph/server';

const DAY = 86_400_000;
const at = (minutes: number): Date => new Date(NOW + minutes * 60_000);

test('what a finding offers to move settles it: the next reading proves the fix', async () => {
  const { mailbox, server, clock, read } = graphSetting({ folders: 8, items: 40_000 });
  const source = (when: Date): Source => ({
    id: 'graph-1',
    kind: 'mailServer',
    name: 'Microsoft 365',
    readAt: when.toISOString(),
  });
  const facts = async (when: Date) => factsOfMailbox((await read()).state, 'exchange', source(when));

  const snapshot = updateSnapshot(null, {
    sources: [await facts(at(0))],
    answers: [],
    takenAt: at(0).toISOString(),
  });
  const finding = inspect(snapshot, '2026-11-23').findings.find(({ check }) => check === 'inbox-unsorted');
  if (finding?.verdict !== 'fail' || finding.fix === null) throw new Error('The inbox is not full.');
  const fix = FIXES[finding.fix];
  const walk = startWalk(
    finding,
    fix,
    { home: 'web', holding: null, provider: null },
    'kim',
    at(1).toISOString(),
  );
  const before = withWalk({ ...nothingRemembered(), snapshot }, walk);

  const kind = moveForFinding(finding.check);
  const folder = kind && folderToMove(kind, finding.check, finding.subject, snapshot);
  if (kind !== 'old' || !folder) throw new Error('Nothing is offered.');
  expect(folder.name).toBe('Inbox');
  const to = mailbox.folders.find(({ role }) => role === TARGETS[kind])?.id ?? '';
  const tooMany = server.store.listing(server.store.find('inbox') ?? never()).count;
  // As many goes as it takes: one move has an end.
  for (let left = tooMany; left >= LIMITS.inboxManyItems.value;) {
    const token = server.issueToken(['Mail.ReadWrite']);
    const send = graphSender({
      cloud: 'worldwide',
      fetch: asFetch(server),
      clock,
      token: () => Promise.resolve(token),
    });
    const signal = new AbortController().signal;
    const instant = new Date(NOW - 30 * DAY).toISOString();
    const planned = await planMove(send, { kind: 'before', folder: folder.id, instant }, to, clock, signal);
    if (!planned.ok || planned.plan.items.length === 0) throw new Error('Nothing to move.');
    const { ended } = await moveMail(startDiary(planned.plan), {
      send,
      clock,
      stop: signal,
      direction: 'forth',
      full: false,
    });
    expect(ended).toBe('complete');
    left -= planned.plan.items.length;
  }

  const after = withFacts(before, [await facts(at(60))], at(60));
  expect(after.walks.map(({ state }) => state)).toEqual(['proved']);
  expect(after.receipts).toHaveLength(1);
});

function never(): never {
  throw new Error('There is no inbox.');
}
