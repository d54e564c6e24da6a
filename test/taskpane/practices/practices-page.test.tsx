import { act, screen, within } from '@testing-library/react';
import { giveFiles, heading, openPane, press, settle } from '../render-pane';
import { SAMPLES } from '../../../src/samples/samples';

const ada = SAMPLES.find(({ id }) => id === 'ada') ?? SAMPLES[0];

test('every practice can be opened, and what is not known is settled right there', async () => {
  const { pane, user } = openPane();
  await heading('If your computer broke today, would your mail survive?');
  await giveFiles(user, ada?.files() ?? []);
  await heading('Your mail');
  await press(user, /What keeps your mail safe/);
  await heading('What keeps your mail safe');
  const summary = screen.getByText(/in order, .* to do, .* to look at/).textContent;
  const states = [...document.querySelectorAll('.practice-head')].map(({ textContent }) => textContent);
  const applying = states.filter((state) => !state.includes('Does not apply'));
  expect(summary).toContain(`Of ${applying.length} habits:`);
  expect(applying.length).toBeLessThan(states.length);
  await press(user, /A safe sign-in/);
  const question = screen.getByRole('group', { name: /second step/ });
  await user.click(within(question).getByRole('button', { name: 'Yes, it does' }));
  await settle();
  // One thing alone makes no sign-in safe.
  const password = await screen.findByRole('group', { name: /Is the password/ });
  await user.click(within(password).getByRole('button', { name: 'Yes, it is' }));
  await settle();
  expect(await screen.findByRole('button', { name: /A safe sign-in.*In order/ })).toBeTruthy();
  expect(screen.getByText(/in order, .* to do, .* to look at/).textContent).not.toBe(summary);

  // What is to do leads into its walk.
  await press(user, /A copy on the server.*To do/);
  await press(user, 'Leave a copy of your mail on the server');
  expect(pane.getState().page.name).toBe('walk');
  act(() => {
    pane.back({ name: 'practices' });
  });
  await heading('What keeps your mail safe');
});
