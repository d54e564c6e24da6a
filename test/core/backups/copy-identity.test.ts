import { isCopyOf, isCopyOfMailbox, isOneState, mayBeCache } from '../../../src/core/backups/copy-identity';
import { known, unknown } from '../../../src/core/facts/evidence';
import type { MailFileFacts } from '../../../src/core/facts/mail-file';
import { mailFileOf } from '../../tools/make-mail-file';

const file = (more: Partial<MailFileFacts> = {}) => mailFileOf([], more);
const live = file();
const MEASURED = (is: boolean) => known(is, 'measured', 'drop');
const OTHER_STORE = 'f'.repeat(32);

describe('a file dropped as a copy', () => {
  it('is none where the browser says it is the same file, whatever else', () => {
    expect(isCopyOf(live, file({ storeKey: OTHER_STORE }), true, 'drop')).toEqual(MEASURED(false));
    expect(isCopyOf(null, live, true, 'drop')).toEqual(MEASURED(false));
  });

  it('cannot be told from a file that nobody has read', () => {
    expect(isCopyOf(null, live, false, 'drop')).toEqual(unknown('notAsked'));
  });

  it('is another store where both have a key, and the keys differ', () => {
    expect(isCopyOf(live, file({ storeKey: OTHER_STORE }), null, 'drop')).toEqual(MEASURED(true));
    expect(isCopyOf(live, file({ storeKey: null }), null, 'drop')).toEqual(unknown('notAsked'));
    expect(isCopyOf(file({ storeKey: null }), live, null, 'drop')).toEqual(unknown('notAsked'));
  });

  it('is one where two states were there at one time, or where it was packed', () => {
    const later = file({ modifiedAt: '2026-11-21T10:00:00.000Z' });
    const packed = file({ modifiedAt: null });
    expect(isCopyOf(live, later, false, 'drop')).toEqual(MEASURED(true));
    expect(isCopyOf(live, later, null, 'drop')).toEqual(unknown('notAsked'));
    expect(isCopyOf(live, packed, null, 'drop')).toEqual(MEASURED(true));
    expect(isCopyOf(packed, packed, null, 'drop')).toEqual(unknown('notAsked'));
    expect(isCopyOf(live, live, false, 'drop')).toEqual(unknown('notAsked'));
  });

  it('is one by the word of whoever dropped it where it has another name', () => {
    expect(isCopyOf(live, file({ name: 'copy.pst' }), null, 'drop')).toEqual(known(true, 'told', 'drop'));
    expect(isCopyOf(live, file({ name: ' ADA.pst ' }), null, 'drop')).toEqual(unknown('notAsked'));
  });
});

test('two readings are of one state with the same size and date, unless their stores differ', () => {
  expect(isOneState(live, file({ name: 'copy.pst' }))).toBe(true);
  expect(isOneState(live, file({ storeKey: null }))).toBe(true);
  expect(isOneState(live, file({ sizeBytes: 999_999 }))).toBe(false);
  expect(isOneState(live, file({ modifiedAt: null }))).toBe(false);
  expect(isOneState(live, file({ storeKey: OTHER_STORE }))).toBe(false);
});

test.each<[MailFileFacts['kind'], string | null, boolean | null]>([
  ['ost', null, false],
  ['pst', '2026-11-20T10:00:00.000Z', true],
  ['olm', '2026-11-20T10:00:00.000Z', true],
  ['mbox', null, true],
  ['mbox', '2026-11-20T10:00:00.000Z', null],
  ['thunderbirdFolder', '2026-11-20T10:00:00.000Z', null],
  ['maildir', null, true],
  ['eml', '2026-11-20T10:00:00.000Z', null],
  ['msg', null, true],
])('a copy of a mailbox: %s of %s is one: %s', (kind, modifiedAt, is) => {
  expect(isCopyOfMailbox(file({ kind, modifiedAt }), 'drop')).toEqual(
    is === null ? unknown('notAsked') : MEASURED(is),
  );
});

test('a file may be the cache by its key where both have one, else by its name', () => {
  const cache = { name: 'Ada.PST', storeKey: live.storeKey };
  expect(mayBeCache(file({ name: 'copy.pst' }), cache, false)).toBe(true);
  expect(mayBeCache(file({ storeKey: OTHER_STORE }), cache, true)).toBe(false);
  expect(mayBeCache(live, { ...cache, storeKey: null }, false)).toBe(true);
  expect(mayBeCache(file({ storeKey: null }), cache, false)).toBe(true);
  expect(mayBeCache(file({ name: 'copy.pst', storeKey: null }), cache, false)).toBe(false);
  expect(mayBeCache(file({ modifiedAt: null }), cache, true)).toBe(false);
});

test('without a name for the cache, any .pst may be one of an old Outlook', () => {
  expect(mayBeCache(live, null, true)).toBe(true);
  expect(mayBeCache(live, null, false)).toBe(false);
  expect(mayBeCache(file({ kind: 'mbox' }), null, true)).toBe(false);
});
