import { unknown } from '../../../src/core/facts/evidence';
import type { MailFolder } from '../../../src/core/facts/mailbox';
import { tokenOf } from '../../../src/session/page';
import { understood } from '../../../src/session/move/choice';
import { folderToMove, hasOldMail, moveForFinding, moveForStep } from '../../../src/session/move/offer';
import { foldersFor, knownAmount, moveToken, namesIn, readMoveToken } from '../../../src/session/move/task';
import { FIXES } from '../../../src/core/fixes/registry';
import { factsOfMailbox } from '../../../src/core/facts/mailbox-accounts';
import { updateSnapshot } from '../../../src/core/report/assemble';
import { ages, asked, folder, mailbox, SERVER } from '../../tools/make-mailbox';

const NOW = new Date('2026-03-02T09:00:00.000Z');
const MB = 1024 * 1024;
const old = ages([0, 0], [0, 0], [100, 10_000], [50, 5_000], [10, 1_000]);
const state = mailbox({
  folders: [
    folder('inbox', 5_000, 50 * MB, { older: old }),
    folder('customers', 700, 90 * MB, { parentId: 'inbox', older: old }),
    folder('sent', 300, 30 * MB),
    folder('deleted', 9_000, 9 * MB, { older: old }),
    folder('archive', 8_000, 8 * MB, { older: old }),
    folder('empty', 0, 0),
    folder('found', 9_999, 1, { search: true }),
    folder('hidden', 9_999, 1, { hidden: true }),
    folder('calendar', 9_999, 1, { mail: false }),
  ],
  largest: asked(
    [30, 12, 20].map((size, at) => ({
      id: `l${at}`,
      folderId: at === 0 ? 'sent' : 'customers',
      bytes: size * MB,
      receivedAt: '2025-01-01T00:00:00Z',
    })),
  ),
});
const named = (id: string): MailFolder => state.folders.find((one) => one.id === id) ?? folder(id, 0, 0);

test('a limit is what was chosen, or what was typed if it makes sense', () => {
  expect(understood('old', { preset: 1 }, NOW, 'en')).toEqual({
    kind: 'before',
    instant: '2025-03-02T09:00:00.000Z',
  });
  expect(understood('old', { own: '2024-05-01' }, NOW, 'en')).toEqual({
    kind: 'before',
    instant: new Date('2024-05-01T00:00:00').toISOString(),
  });
  for (const own of ['', '2026-03-03', '2024-13-01', 'yesterday', '1.5.2024'])
    expect(understood('old', { own }, NOW, 'en')).toBeNull();
  expect(understood('large', { preset: 10 }, NOW, 'en')).toEqual({ kind: 'larger', bytes: 10 * MB });
  expect(understood('large', { own: ' 15 ' }, NOW, 'en')).toEqual({ kind: 'larger', bytes: 15 * MB });
  // As the sentence beside the field writes it.
  expect(understood('large', { own: '2,000' }, NOW, 'en')).toEqual({ kind: 'larger', bytes: 2000 * MB });
  // Sizes are compared as 32-bit numbers by the service.
  for (const own of ['', '0', '-1', '2001', '1.5', 'ten', '99999']) {
    expect(understood('large', { own }, NOW, 'en')).toBeNull();
  }
});

test('mail can be moved out of mail folders that have some, not out of where it would go', () => {
  expect(foldersFor('old', state).map(({ id }) => id)).toEqual(['deleted', 'inbox', 'customers', 'sent']);
  expect(foldersFor('large', state).map(({ id }) => id)).toEqual(['customers', 'sent', 'inbox', 'archive']);
});

test('the last reading says how much a choice would take, or nothing', () => {
  expect(knownAmount(state, named('inbox'), { days: 365 })).toEqual({
    items: 100,
    bytes: 10_000,
    exact: true,
  });
  expect(knownAmount(state, named('inbox'), { days: 400 })).toBeNull();
  expect(knownAmount(state, named('customers'), { bytes: 15 * MB })).toEqual({
    items: 1,
    bytes: 20 * MB,
    exact: true,
  });
  const partly = { ...state, largest: unknown('failed') };
  expect(knownAmount(partly, named('customers'), { bytes: 15 * MB })).toBeNull();
});

test('a folder is named with the way to it', () => {
  expect(namesIn(state)(named('customers'))).toEqual(['inbox', 'customers']);
});

test('a token leads back to its folder, and a strange one to the start of the choice', () => {
  expect(readMoveToken(moveToken('large', 'sent'))).toEqual({ kind: 'large', folder: tokenOf('sent') });
  expect(readMoveToken(moveToken('old'))).toEqual({ kind: 'old', folder: null });
  expect(readMoveToken('')).toEqual({ kind: 'old', folder: null });
  expect(readMoveToken('delete')).toEqual({ kind: 'old', folder: null });
});

test('the way stands beside folders with much old mail only', () => {
  const offered = state.folders.filter((one) => hasOldMail(state, one)).map(({ id }) => id);
  expect(offered).toEqual(['inbox', 'customers']);
  expect(hasOldMail(state, { ...named('inbox'), older: [] })).toBe(false);
  for (const place of ['archive', 'deleted', 'junk'] as const) {
    const thisOne = { ...state, named: { ...state.named, [place]: state.named.inbox } };
    expect(hasOldMail(thisOne, named('inbox'))).toBe(false);
  }
});

describe('what a finding comes down to', () => {
  const source = {
    id: SERVER,
    kind: 'mailServer',
    name: 'Microsoft 365',
    readAt: NOW.toISOString(),
  } as const;
  const snapshotOf = (read: typeof state) =>
    updateSnapshot(null, {
      sources: [factsOfMailbox(read, 'exchange', source)],
      answers: [],
      takenAt: NOW.toISOString(),
    });
  const snapshot = snapshotOf(state);
  const subject = { type: 'account', id: snapshot.accounts[0]?.id ?? '' } as const;

  it('begins with the folder that the finding is about', () => {
    expect(folderToMove('old', 'inbox-unsorted', subject, snapshot)?.id).toBe('inbox');
    const busy = snapshotOf({
      ...state,
      folders: state.folders.map((one) => (one.id === 'inbox' ? folder('inbox', 50_000, 1) : one)),
    });
    expect(folderToMove('old', 'deleted-items-used-as-archive', subject, busy)?.id).toBe('deleted');
    expect(folderToMove('large', 'large-items', subject, snapshot)?.id).toBe('customers');
    expect(folderToMove('old', 'folder-too-full', subject, snapshot)?.id).toBe('deleted');
  });

  it('is not offered where the fullest folder is the one that mail would go to', () => {
    const full = snapshotOf({
      ...state,
      folders: state.folders.map((one) => (one.id === 'archive' ? folder('archive', 99_999, 1) : one)),
    });
    expect(folderToMove('old', 'folder-too-full', subject, full)).toBeNull();
  });

  it('is not offered for servers that take no moves, and where nothing was read', () => {
    const exchange = snapshotOf({ ...state, service: 'exchangeServer' });
    expect(folderToMove('old', 'inbox-unsorted', subject, exchange)).toBeNull();
    const nobody = { type: 'account', id: 'somebody else' } as const;
    expect(folderToMove('old', 'inbox-unsorted', nobody, snapshot)).toBeNull();
  });

  it('is offered in steps that exist', () => {
    const offered = Object.values(FIXES).flatMap(({ id, steps }) =>
      steps.filter((step) => moveForStep(id, step.id) !== null).map((step) => `${id} ${step.id}`),
    );
    expect(offered.sort()).toEqual([
      'clear-mailbox delete-some',
      'free-server-space clear-large',
      'keep-elsewhere make-folder',
      'keep-elsewhere move-mail',
      'make-room-now clear-large',
      'sort-mail make-folders',
      'tidy-folders choose-folder',
      'tidy-folders make-folders',
      'tidy-folders move-years',
    ]);
    expect(moveForFinding('folder-too-full')).toBe('old');
    expect(moveForFinding('large-items')).toBe('large');
    expect(moveForFinding('backup-missing')).toBeNull();
  });
});
