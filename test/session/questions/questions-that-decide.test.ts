import { FIXES } from '../../../src/core/fixes/registry';
import { LOOK_AGAIN } from '../../../src/core/fixes/fix';
import { inspect } from '../../../src/core/report/inspect';
import type { Remembered } from '../../../src/core/report/decisions';
import { startWalk } from '../../../src/core/report/walk';
import { withAnswer, withWalk } from '../../../src/session/changes';
import { questionsThatDecide } from '../../../src/session/questions/questions-that-decide';
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

test('the answer settles it as told, and nothing is asked twice', async () => {
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
  expect(asked(after).next).toBeNull();
  expect(after.walks).toMatchObject([{ state: 'told' }]);
});
