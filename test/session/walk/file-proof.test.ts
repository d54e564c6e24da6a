import type { CheckId } from '../../../src/core/checks/check';
import type { DataFile } from '../../../src/core/facts/account';
import { LOOK_AGAIN } from '../../../src/core/fixes/fix';
import { FIXES } from '../../../src/core/fixes/registry';
import { inspect } from '../../../src/core/report/inspect';
import { nothingRemembered } from '../../../src/core/report/nothing-remembered';
import type { Remembered } from '../../../src/core/report/decisions';
import { startWalk } from '../../../src/core/report/walk';
import { withAnswer, withFacts, withWalk } from '../../../src/session/changes';
import { measured, pst } from '../../tools/make-snapshot';

const GB = 1024 ** 3;
const TODAY = '2026-03-02';
const at = (minutes: number) => new Date(Date.parse(`${TODAY}T09:00:00.000Z`) + minutes * 60_000);

/** The file as it is read at a look, so many gigabytes large. */
function withFile(remembered: Remembered, kind: 'pst' | 'ost', gigabytes: number, now: Date): Remembered {
  const file: DataFile = { ...pst(), kind: measured(kind), sizeBytes: measured(gigabytes * GB) };
  const source = { id: 'file', kind: 'dataFile', name: 'ada.pst', readAt: now.toISOString() } as const;
  return withFacts(remembered, [{ source, accounts: [], dataFiles: [file], gaps: [] }], now);
}

/** The walk of this check at its last step, for a file that is nearly full. */
function atTheEnd(kind: 'pst' | 'ost', check: CheckId): Remembered {
  const full = withFile(nothingRemembered(), kind, 46, at(0));
  const finding = full.snapshot && inspect(full.snapshot, TODAY).findings.find((one) => one.check === check);
  if (!finding?.fix) throw new Error('Nothing is full.');
  const where = { home: 'classicWindows', holding: null, provider: null } as const;
  const walk = startWalk(finding, FIXES[finding.fix], where, 'ada.pst', at(1).toISOString());
  return withWalk(full, { ...walk, step: LOOK_AGAIN });
}

const stateOf = ({ walks }: Remembered) => walks[0]?.state;

describe.each([
  ['pst', 'data-file-near-limit', 'shrink-data-file'],
  ['ost', 'mirror-near-limit', 'limit-cache'],
] as const)('an .%s that is nearly full', (kind, check, fix) => {
  const end = atTheEnd(kind, check);

  test(`leads to ${fix}, and the smaller file proves it, measured`, () => {
    expect(end.walks[0]?.fix).toBe(fix);
    const smaller = withFile(end, kind, 12, at(60));
    expect(stateOf(smaller)).toBe('proved');
    expect(smaller.receipts[0]?.after.evidence[0]).toMatchObject({
      label: 'fileSize',
      level: 'measured',
      value: { value: 12 * GB },
    });
    expect(smaller.receipts[0]?.rests).toBeUndefined();
  });

  test('the file of the same size proves nothing, and no answer does', () => {
    expect(stateOf(withFile(end, kind, 46, at(60)))).toBe('notProved');
    const said = withAnswer(
      end,
      'backupExists',
      { type: 'dataFile', id: 'ada.pst' },
      { kind: 'choice', value: 'yes' },
      at(60),
    );
    expect(stateOf(said)).toBe('notProved');
  });

  test('a file that has grown again comes back', () => {
    const smaller = withFile(end, kind, 12, at(60));
    expect(stateOf(withFile(smaller, kind, 46, at(120)))).toBe('cameBack');
  });
});
