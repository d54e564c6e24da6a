import { act, screen } from '@testing-library/react';
import { openPane, press, settle } from '../render-pane';

test('a text that is no address is not kept, and the page says what it needs', async () => {
  const { pane, user } = openPane();
  await settle();
  act(() => {
    pane.go({ name: 'questions' });
  });
  const field = await screen.findByLabelText('What is your email address?');
  await user.type(field, 'ada at example');
  await press(user, 'Next');
  expect(screen.getByText('We need the whole address, such as name@example.com.')).toBeTruthy();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(pane.getState().remembered.answers).toEqual([]);

  await user.clear(field);
  await user.type(field, 'ada@example.com');
  expect(screen.queryByText('We need the whole address, such as name@example.com.')).toBeNull();
  await press(user, 'Next');
  await settle();
  expect(pane.getState().remembered.answers).toMatchObject([
    { question: 'accountAddress', value: { kind: 'text', value: 'ada@example.com' } },
  ]);
});
