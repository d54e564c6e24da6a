import fc from 'fast-check';
import { unknown } from '../../../src/core/facts/evidence';
import { NAMED_FOLDERS, type MailboxState } from '../../../src/core/facts/mailbox';
import { spaceByKind } from '../../../src/session/mailbox/space-by-kind';
import { runs } from '../../tools/long';
import { asked, folder, mailbox } from '../../tools/make-mailbox';

const NAMED: MailboxState['named'] = {
  inbox: asked('inbox'),
  sent: asked('sent'),
  drafts: asked(null),
  deleted: asked('deleted'),
  junk: asked(null),
  archive: asked('archive'),
};

it('counts what lies in a folder to the kind of that folder, and all others together', () => {
  const folders = [
    folder('inbox', 5, 500),
    folder('customers', 2, 300, { parentId: 'inbox' }),
    folder('sent', 1, 1_000),
    folder('taxes', 1, 20),
    folder('old', 1, 7, { parentId: 'taxes' }),
    folder('archive', 0, 0),
  ];
  expect(spaceByKind(mailbox({ named: NAMED, folders, folderCount: asked(6) }))).toEqual([
    { kind: 'sent', bytes: 1_000 },
    { kind: 'inbox', bytes: 800 },
    { kind: 'others', bytes: 27 },
  ]);
});

it('says nothing where a size or the inbox is not known, rather than draw a part as the whole', () => {
  const folders = [folder('inbox', 5, 500), folder('sent', 1, 0, { bytes: unknown('notAsked') })];
  expect(spaceByKind(mailbox({ named: NAMED, folders, folderCount: asked(2) }))).toBeNull();
  const nameless = { ...NAMED, inbox: unknown('notAsked') };
  expect(
    spaceByKind(mailbox({ named: nameless, folders: folders.slice(0, 1), folderCount: asked(1) })),
  ).toBeNull();
});

it('adds up to the mailbox whatever folder names which one as its parent', () => {
  const ids = [...NAMED_FOLDERS, 'a', 'b', 'c'];
  const one = fc.record({
    parentId: fc.option(fc.constantFrom(...ids)),
    bytes: fc.integer({ min: 0, max: 1e9 }),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: ids.length, maxLength: ids.length }), (drawn) => {
      const folders = drawn.map(({ parentId, bytes }, at) => folder(ids[at] ?? '', 1, bytes, { parentId }));
      const kinds = spaceByKind(mailbox({ named: NAMED, folders, folderCount: asked(folders.length) })) ?? [];
      expect(kinds.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(
        drawn.reduce((sum, { bytes }) => sum + bytes, 0),
      );
      expect(new Set(kinds.map(({ kind }) => kind)).size).toBe(kinds.length);
    }),
    { numRuns: runs(500) },
  );
});
