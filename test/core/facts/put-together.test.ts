import fc from 'fast-check';
import { unknown, type Fact } from '../../../src/core/facts/evidence';
import { NAMED_FOLDERS, type MailFolder, type MailboxState } from '../../../src/core/facts/mailbox';
import { MAILBOX } from '../../../src/core/facts/mailbox';
import {
  countedFolders,
  foldersIn,
  namedTotal,
  oldestMail,
  olderThan,
  totalBytes,
  totalItems,
} from '../../../src/core/facts/mailbox-sums';
import { putTogether } from '../../../src/core/facts/put-together';
import { parse } from 'valibot';
import { ages, asked, folder, mailbox } from '../../tools/make-mailbox';

interface Drawn {
  parent: number;
  items: number;
  hidden: boolean;
  search: boolean;
  gap: 'none' | 'bytes' | 'ages';
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  parent: fc.nat(),
  items: fc.oneof(fc.constant(0), fc.nat(3000), fc.nat(200_000)),
  hidden: fc.boolean(),
  search: fc.nat(20).map((n) => n === 0),
  gap: fc.constantFrom('none', 'none', 'none', 'bytes', 'ages'),
});

const nameAt = (at: number): string => NAMED_FOLDERS[at] ?? `f${at}`;

/** Nothing lies below a search. */
const isSearch = (folders: readonly Drawn[], at: number): boolean =>
  at >= NAMED_FOLDERS.length && folders[at]?.search === true;

/** Folders below each other in any order; the first six bear names. */
function mailboxOf(folders: readonly Drawn[]): MailboxState {
  const open = unknown('notAsked');
  const made = folders.map(({ parent, items, hidden, gap }, at): MailFolder => {
    const named = at < NAMED_FOLDERS.length;
    const above = parent % Math.max(1, at);
    const top = at === 0 || parent % 3 === 0 || isSearch(folders, above);
    const older = ages([items >> 1, items * 500], [items >> 2, items * 250]);
    return folder(nameAt(at), items, items * 1000, {
      parentId: top ? null : nameAt(above),
      hidden: hidden && !named,
      search: isSearch(folders, at),
      ...(gap === 'bytes' ? { bytes: open } : {}),
      oldest: asked(items === 0 ? null : `20${10 + (items % 15)}-03-01T08:00:00.000Z`),
      older: gap === 'ages' ? older.map(() => ({ items: open, bytes: open })) : older,
    });
  });
  return mailbox({
    folders: made,
    largest: asked([
      { id: 'm', folderId: made.at(-1)?.id ?? '', bytes: 1, receivedAt: '2026-01-01T00:00:00Z' },
    ]),
  });
}

const sums = (state: MailboxState) => ({
  count: foldersIn(countedFolders(state)),
  searches: foldersIn(state.folders.filter(({ search }) => search)),
  bytes: totalBytes(state),
  items: totalItems(state),
  older: state.ageLimits.map((days) => olderThan(state, days)),
  oldest: valueOf(oldestMail(state)),
  named: NAMED_FOLDERS.map((name) => [namedTotal(state, name).bytes.atLeast, namedTotal(state, name).items]),
});

const valueOf = (fact: Fact<unknown>): unknown => (fact.known ? fact.value : fact.reason);

describe('putting small folders together', () => {
  it('changes no sum, whatever the folders and however few entries are left', () => {
    fc.assert(
      fc.property(
        fc.array(drawn, { minLength: 7, maxLength: 120 }),
        fc.integer({ min: 5, max: 60 }),
        (all, most) => {
          const state = mailboxOf(all);
          const short = putTogether(state, most);
          expect(sums(short)).toEqual(sums(state));
          expect(parse(MAILBOX.schema, JSON.parse(JSON.stringify(short)))).toEqual(short);
          const ids = short.folders.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const { parentId } of short.folders) if (parentId !== null) expect(ids).toContain(parentId);
        },
      ),
    );
  });

  it('leaves by themselves what people ask for: named folders, the largest, the fullest, those of large items', () => {
    const small = Array.from({ length: 2000 }, (_, at) => folder(`s${at}`, 10, 1000, { parentId: 'inbox' }));
    const state = mailbox({
      folders: [
        folder('inbox', 5, 500),
        folder('drafts', 0, 0),
        folder('large', 3, 9e9, { parentId: 's1500' }),
        folder('full', 150_000, 900),
        ...small,
      ],
      largest: asked([{ id: 'm', folderId: 's7', bytes: 11e6, receivedAt: '2026-01-01T00:00:00Z' }]),
    });
    const short = putTogether(state, 50);
    const ids = short.folders.map(({ id }) => id);
    expect(ids.length).toBeLessThanOrEqual(50);
    for (const id of ['inbox', 'drafts', 'large', 's1500', 'full', 's7']) expect(ids).toContain(id);
    const [rest, ...others] = short.folders.filter(({ together }) => together !== undefined);
    expect(others).toEqual([]);
    expect(rest).toMatchObject({ name: '', parentId: 'inbox', together: 2000 - (ids.length - 5) + 0 });
    expect(sums(short)).toEqual(sums(state));
  });

  it('leaves a mailbox as it is that has few folders', () => {
    const state = mailbox();
    expect(putTogether(state)).toBe(state);
  });
});
