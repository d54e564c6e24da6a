import { FIXES } from '../../../../src/core/fixes/registry';
import { ringsOf, type Dialog, type Part } from '../../../../src/core/walks/dialogs/dialog';
import { DIALOGS } from '../../../../src/core/walks/dialogs/dialogs';
import { PATHS, type PathId } from '../../../../src/core/walks/paths/paths';

const drawings = Object.entries(DIALOGS).flatMap(([id, dialogs]): [PathId, readonly Dialog[]][] =>
  id in PATHS ? [[id as PathId, dialogs]] : [],
);
const partsOf = (dialogs: readonly Dialog[]): Part[] => dialogs.flatMap(({ parts }) => parts);

/** Quotation marks, dots at the end and the ellipsis of a button differ from text to text. */
const plain = (label: string) =>
  label
    .toLowerCase()
    .replaceAll(/[’‘'…:.]/g, '')
    .trim();

test('every drawing is of a path that exists', () => {
  expect(drawings.map(([id]) => id)).toEqual(Object.keys(DIALOGS));
  expect(drawings.length).toBeGreaterThanOrEqual(35);
});

test.each(drawings)('%s: rings are numbered from one on, in order, each number once', (_, dialogs) => {
  const numbers = ringsOf(dialogs).map(({ ring }) => ring);
  expect(numbers).toEqual(numbers.map((_number, index) => index + 1));
});

test.each(drawings)(
  '%s: what is drawn with a ring is a label of the path, or a button on its way',
  (id, dialogs) => {
    const path = PATHS[id].path.map(plain);
    const rings = ringsOf(dialogs);
    const known = rings.filter(({ act, label, value }) => {
      const words = [plain(label), plain(value)];
      return act === 'press' || path.some((step) => words.some((word) => word.includes(step)));
    });
    // A row of the reader's own mailbox or file has no label in any program.
    expect(
      rings.filter((ring) => !known.includes(ring) && ring.act !== 'own' && !/^archive/i.test(ring.label)),
    ).toEqual([]);
  },
);

test.each(drawings)(
  '%s: what stands for the reader’s own things is marked, so that it is quoted nowhere',
  (_, dialogs) => {
    const rows = partsOf(dialogs).flatMap((part) => (part.part === 'list' ? part.rows : []));
    const standsFor = ({ text }: { text: string }) => /^(?:your|another) /.test(text) && !/^Save/.test(text);
    expect(rows.filter((row) => standsFor(row) !== (row.own === true))).toEqual([]);
    const quoted = ringsOf(dialogs).filter(({ act }) => act !== 'own');
    expect(quoted.filter(({ label, value }) => /^your /.test(label) || /^your /.test(value))).toEqual([]);
  },
);

test('before Outlook is left or restarted, the window that was opened for it is closed', () => {
  for (const id of ['classicFindFile', 'classicSetDefault', 'classicAddFile'] as const)
    expect([id, ringsOf(DIALOGS[id] ?? []).at(-1)]).toMatchObject([id, { act: 'press', label: 'Close' }]);
});

test('nothing that deletes for good is ever ringed', () => {
  const danger = /permanently|delete all but|delete messages more|^remove$/i;
  const ringed = drawings.flatMap(([, dialogs]) => ringsOf(dialogs));
  expect(ringed.filter(({ label }) => danger.test(label))).toEqual([]);
});

test('where one face of a dialog is drawn, the other is too', () => {
  const alone = Object.values(FIXES).flatMap(({ steps }) =>
    steps.flatMap(({ on }) =>
      Object.values(on).flatMap((variant) => {
        if (variant.says !== 'path' || variant.paths.length < 2) return [];
        if (!variant.paths.every((id) => 'face' in PATHS[id])) return [];
        const drawn = variant.paths.filter((id) => DIALOGS[id] !== undefined);
        return drawn.length === 0 || drawn.length === variant.paths.length ? [] : variant.paths;
      }),
    ),
  );
  expect([...new Set(alone)]).toEqual([]);
});

test('the two faces of one dialog ask for the same settings', () => {
  const settings = (id: PathId) =>
    partsOf(DIALOGS[id] ?? []).flatMap((part) =>
      part.part === 'check' && part.ring !== undefined ? [[part.ring, part.label, part.ticked]] : [],
    );
  expect(settings('classicKeepSimplified')).toEqual(settings('classicKeepOlder'));
  expect(settings('classicKeepOlder')).toHaveLength(2);
});

test.each(drawings)('%s: the drawing names nobody who is not there', (_, dialogs) => {
  expect(JSON.stringify(dialogs)).not.toMatch(/\bada\b|example\.com/i);
});
