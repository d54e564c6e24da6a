import { act, screen } from '@testing-library/react';
import { openPane, press, settle } from '../render-pane';

/** The questions about one mailbox, the first of them answered. */
async function answerOne() {
  const opened = openPane();
  await settle();
  act(() => {
    opened.pane.go({ name: 'questions' });
  });
  await opened.user.type(await screen.findByLabelText('What is your email address?'), 'kim@example.com');
  await press(opened.user, 'Next');
  await press(opened.user, 'In a program on this computer');
  return opened;
}

const headings = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
const answers = (pane: Awaited<ReturnType<typeof answerOne>>['pane']) =>
  pane
    .getState()
    .remembered.answers.map(({ question, value }) => [question, 'value' in value && value.value]);

test('the question before comes back with its answer, which stays until another is given', async () => {
  const { pane, user } = await answerOne();
  const second = headings();
  const before = answers(pane);
  await press(user, 'Previous question');
  expect(screen.getByText('Your answer so far: In a program on this computer')).toBeTruthy();
  expect(document.activeElement?.tagName).toBe('H2');
  expect(screen.queryByRole('button', { name: 'Previous question' })).toBeNull();
  expect(answers(pane)).toEqual(before);

  await press(user, 'Keep this answer');
  expect(headings()).toEqual(second);
  expect(answers(pane)).toEqual(before);

  await press(user, 'Previous question');
  await press(user, 'In an app on a phone or tablet, with or without a browser');
  expect(screen.queryByText(/Your answer so far/)).toBeNull();
  expect(answers(pane)).toContainEqual(['howRead', 'phone']);
  expect(answers(pane)).not.toContainEqual(['howRead', 'computer']);
  await settle();
});

test('an answer of an earlier visit is not the question before', async () => {
  const { pane } = await answerOne();
  act(() => {
    pane.remember((remembered) => ({
      ...remembered,
      answers: remembered.answers.map((answer) => ({ ...answer, answeredAt: '2025-01-01T00:00:00.000Z' })),
    }));
  });
  expect(screen.queryByRole('button', { name: 'Previous question' })).toBeNull();
  await settle();
});

test('only what tells something counts as an answer, and each round is counted by itself', async () => {
  const { user } = await answerOne();
  expect(screen.getByRole('button', { name: '1 answer so far' })).toBeTruthy();
  const all = () => Number(/about (\d+)/.exec(document.body.textContent)?.[1] ?? 0);
  const first = all();
  while (screen.queryByRole('button', { name: 'I don’t know' })) {
    await press(user, 'I don’t know');
    expect(all()).toBeLessThanOrEqual(first);
  }
  expect(screen.getByRole('button', { name: '1 answer so far' })).toBeTruthy();
  await press(user, 'More questions');
  expect(screen.getByText(/^Question 1 of about/)).toBeTruthy();
  expect(all()).toBeLessThanOrEqual(5);
  await settle();
});
