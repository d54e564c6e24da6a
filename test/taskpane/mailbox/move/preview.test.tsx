import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen } from '@testing-library/react';
import { i18n, loadMoveWords, loadStorageWords } from '../../../../src/locales/words';
import type { MovePlan } from '../../../../src/sources/graph/move-plan';
import { Preview } from '../../../../src/taskpane/mailbox/move/Preview';
import type { MoveTask } from '../../../../src/session/move/task';

i18n.setMessagesCompiler(compileMessage);

beforeAll(() => Promise.all([loadMoveWords(), loadStorageWords()]));

const OLD: MoveTask = {
  kind: 'old',
  mailbox: 'mailbox|graph|kim@contoso.com',
  address: 'kim@contoso.com',
  folder: { id: 'inbox', name: 'Inbox' },
  to: { id: 'archive', name: 'Archive' },
  what: { kind: 'before', instant: '2025-01-01T00:00:00.000Z' },
};
const LARGE: MoveTask = { ...OLD, kind: 'large', to: { id: 'deleted', name: 'Deleted Items' } };

function plan(more: Partial<MovePlan> = {}): MovePlan {
  const days = ['2024-03-01', '2019-05-07', '2022-12-24'];
  const items = days.map((day, at) => ({
    id: `m${at}`,
    from: 'inbox',
    bytes: 1024 * 1024,
    receivedAt: `${day}T12:00:00Z`,
  }));
  return { to: 'archive', items, bytes: 3 * 1024 * 1024, unsized: 0, complete: true, ...more };
}

function show(task: MoveTask, shown: MovePlan, more: { full?: boolean; crowded?: number } = {}): string {
  render(
    <Preview
      phase={{ name: 'preview', task, plan: shown, trouble: null }}
      full={more.full ?? false}
      personal={false}
      crowded={more.crowded ?? null}
      onMove={() => undefined}
      onAgain={() => undefined}
    />,
  );
  return document.body.textContent.replace(/[\u2068\u2069]/g, '');
}

test('it says how many, how much, from when to when, where from and where to', () => {
  const text = show(OLD, plan());
  expect(text).toMatch(/3 messages.*FromInbox.*ToArchive.*3 MB.*May 7, 2019.*Mar 1, 2024/);
  expect(text).toContain('Nothing has been changed yet.');
  expect(text).toContain('Microsoft has no smaller permission');
  expect(text).not.toContain('There are more');
});

test('sizes that are not known are counted, not left out', () => {
  const text = show(OLD, plan({ unsized: 2, bytes: 1024 * 1024 }));
  expect(text).toContain('at least 1 MB');
  expect(text).toContain('Size not known of2 messages');
});

test('a list that has an end before the mail has says so, in the words of its kind', () => {
  expect(show(OLD, plan({ complete: false }))).toContain('One move takes the 5,000 oldest');
  expect(show(LARGE, plan({ complete: false }))).toContain('One move takes 5,000 messages');
});

test('a folder that would get too full by it is named', () => {
  expect(show(OLD, plan(), { crowded: 120_000 })).toContain('Archive would then hold 120,000 items');
});

test('large mail is not shown without what Deleted Items means', () => {
  expect(show(LARGE, plan())).toContain('It is freed only when you empty that folder yourself.');
});

test('a mailbox over its limit has no button to move', () => {
  expect(show(OLD, plan(), { full: true })).toContain('The mailbox is over its limit');
  expect(screen.queryByRole('button', { name: /^Move/ })).toBeNull();
});

test('nothing to move is said, and nothing else offered', () => {
  expect(show(OLD, plan({ items: [] }))).toContain('There is no such mail in Inbox.');
  expect(screen.getAllByRole('button')).toHaveLength(1);
});
