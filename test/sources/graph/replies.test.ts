import type { ListedFolder } from '../../../src/core/planner/want';
import { readReply } from '../../../src/sources/graph/replies';

const ROOT = { kind: 'children', folder: null, next: null } as const;
const NOBODY = { ownDomains: [], source: 'graph-1' };

/** The one folder of a list, as the service describes it. */
function folderOf(more: Record<string, unknown>): ListedFolder | undefined {
  const reply = readReply(ROOT, { value: [{ id: 'F1', displayName: 'Harbour', ...more }] }, NOBODY);
  return reply?.kind === 'children' ? reply.folders[0] : undefined;
}
const sized = (value: unknown, id = 'Long 0xe08') =>
  folderOf({ singleValueExtendedProperties: [{ id, value }] })?.bytes;

test.each([
  ['5368709120', 5_368_709_120],
  ['0', 0],
  ['-2147483648', null],
  ['', null],
  [' 12', null],
  ['+12', null],
  ['1e3', null],
  ['12.5', null],
  ['9007199254740993', null],
])('a folder of the size %p holds %p bytes', (text, bytes) => {
  expect(sized(text)).toBe(bytes);
});

test.each(['Long 0xE08', 'LONG 0X0E08', 'long 0x00000e08', 'Integer 0xe08'])(
  'a size is known by the name %p',
  (id) => {
    expect(sized('7', id)).toBe(7);
  },
);

test.each([-1, 1.5, '12', null, 1e300])('a count of %p is no count, and no zero', (totalItemCount) => {
  expect(folderOf({ totalItemCount })?.items).toBeNull();
});

test('a list of messages tells how many it has in all, and a negative number tells nothing', () => {
  const count = (told: unknown) => {
    const reply = readReply({ kind: 'items', folder: 'F1' }, { value: [], '@odata.count': told }, NOBODY);
    return reply?.kind === 'items' ? reply.total : undefined;
  };
  expect([count(50), count(0), count(-1), count(undefined)]).toEqual([50, 0, null, null]);
});

test('an error beside an empty list is no empty list', () => {
  const error = { code: 'ServerBusy', message: 'Try again.' };
  expect(readReply(ROOT, { value: [], error }, NOBODY)).toBeNull();
  expect(readReply(ROOT, { value: [] }, NOBODY)).not.toBeNull();
});

test('a tip that failed says nothing of how full the mailbox is', () => {
  const told = (tip: object) => readReply({ kind: 'full' }, { value: [tip] }, NOBODY);
  expect(told({ mailboxFull: false })).toEqual({ kind: 'full', value: false });
  expect(told({ mailboxFull: false, error: null })).toEqual({ kind: 'full', value: false });
  expect(told({ mailboxFull: false, error: { code: 'x' } })).toEqual({
    kind: 'full',
    value: null,
    why: 'notUnderstood',
  });
});
