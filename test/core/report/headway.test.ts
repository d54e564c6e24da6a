import { headway } from '../../../src/core/report/headway';
import type { Evidence } from '../../../src/core/facts/evidence';
import type { Finding } from '../../../src/core/report/report';

type Now = Pick<Finding, 'key' | 'verdict' | 'evidence'>;

const of = (verdict: Now['verdict'], keys: readonly string[], level: Evidence = 'imported'): Now[] =>
  keys.map((key) => ({
    key,
    verdict,
    evidence: [{ label: 'backupExists', value: { unit: 'word', value: 'word.yes' }, level, source: 'one' }],
  }));
const failing = (...keys: string[]) => of('fail', keys);
const passing = (...keys: string[]) => of('pass', keys);
const receipts = (...all: string[]) => all.map((finding) => ({ finding }));

/** Where all that fails is a thing of its own, and nothing was left. */
const plainly = (findings: readonly Now[], all: Parameters<typeof headway>[2]) =>
  headway(
    findings.filter(({ verdict }) => verdict === 'fail'),
    findings,
    all,
  );

test('what was done and still holds counts as done', () => {
  expect(plainly(failing('a', 'b'), receipts('c'))).toEqual({ done: 1, told: 0, all: 3 });
});

test('what came back is still to be done, and what was done twice counts once', () => {
  expect(plainly(failing('a'), receipts('a', 'b', 'b'))).toEqual({ done: 1, told: 0, all: 2 });
});

test('what came back is not done either where it is no thing of its own, or the person left it', () => {
  const again = [...failing('a', 'folded', 'left')];
  expect(headway(failing('a'), again, receipts('folded', 'left'))).toEqual({ done: 0, told: 0, all: 1 });
  const along = [{ finding: 'done', alongside: ['folded', 'left'] }];
  expect(headway(failing('a'), again, along)).toEqual({ done: 1, told: 0, all: 2 });
});

test('what a fix has ended along with its own problem counts too, until it comes back', () => {
  const backup = { finding: 'noBackup', alongside: ['onlyCopy', 'folders'] };
  const both = [...failing('a'), ...passing('onlyCopy', 'folders')];
  expect(plainly(both, [backup])).toEqual({ done: 3, told: 0, all: 4 });
  const one = [...failing('a', 'folders'), ...passing('onlyCopy')];
  expect(plainly(one, [backup])).toEqual({ done: 2, told: 0, all: 4 });
});

test('what went with the account that a fix has ended counts as long as it does not come back', () => {
  const moved = { finding: 'move:pop', alongside: ['noCopy:pop'] };
  expect(plainly(passing('move:pop'), [moved])).toEqual({ done: 2, told: 0, all: 2 });
  expect(plainly(passing('move:pop'), [{ ...moved, rests: 'told' }])).toEqual({ done: 0, told: 2, all: 2 });
  const again = [...passing('move:pop'), ...failing('noCopy:pop')];
  expect(plainly(again, [moved])).toEqual({ done: 1, told: 0, all: 2 });
});

test('what was told of another account and is gone with it is not done', () => {
  const moved = { finding: 'move:pop', alongside: ['twoStep:other'] };
  expect(plainly(passing('move:pop'), [moved])).toEqual({ done: 1, told: 0, all: 1 });
});

test('what ended along with it is told where its own word alone says so, and nothing where none does', () => {
  const proved = { finding: 'noBackup', alongside: ['told', 'open', 'seen'] };
  const now = [...of('pass', ['told'], 'told'), ...of('cantTell', ['open']), ...passing('seen')];
  expect(plainly(now, [proved])).toEqual({ done: 2, told: 1, all: 3 });
  // Beside a fix that rests on a word, too, each counts as it is known itself.
  expect(plainly(now, [{ ...proved, rests: 'told' }])).toEqual({ done: 1, told: 2, all: 3 });
});

test('nothing to do and nothing done is nothing of nothing', () => {
  expect(plainly([], [])).toEqual({ done: 0, told: 0, all: 0 });
});

test('a word is told and not done, until something proves it', () => {
  const told = { finding: 'noBackup', rests: 'told' } as const;
  expect(plainly(failing('a'), [told])).toEqual({ done: 0, told: 1, all: 2 });
  expect(plainly(failing('a'), [told, { finding: 'noBackup' }])).toEqual({ done: 1, told: 0, all: 2 });
  expect(plainly(failing('a'), [{ finding: 'noBackup' }, told])).toEqual({ done: 1, told: 0, all: 2 });
  expect(plainly(failing('noBackup'), [told])).toEqual({ done: 0, told: 0, all: 1 });
});
