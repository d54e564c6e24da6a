import { screen, within } from '@testing-library/react';
import { SAMPLES } from '../../src/samples/samples';
import { giveFiles, heading, openPane } from './render-pane';

test('a second look says what has changed, the better first, and when nothing has', async () => {
  const ada = SAMPLES.find(({ id }) => id === 'ada');
  if (!ada?.afterFix) throw new Error('Ada has no second file');
  const { user, wait } = openPane();
  await heading('If your computer broke today, would your mail survive?');
  await giveFiles(user, ada.files());
  await heading('Your mail');
  expect(screen.queryByText('What has changed since the last look?')).toBeNull();

  wait(10);
  await giveFiles(user, ada.afterFix());
  const row = await screen.findByRole('button', { name: /What has changed since the last look\?/ });
  expect(row.textContent).toMatch(/Better than before: \d/);
  await user.click(row);
  const section = row.parentElement;
  if (!section) throw new Error('The row stands alone');
  expect(within(section).getByText('Better than before').nextElementSibling?.textContent).toMatch(
    /leaves a copy of your mail on the server/,
  );
  // What is left of a fault that was mended is no new one.
  expect(within(section).getByText('Left to do after that').nextElementSibling?.textContent).toMatch(
    /second copy/,
  );
  expect(within(section).queryByText('New, or worse than before')).toBeNull();

  wait(10);
  await giveFiles(user, ada.afterFix());
  expect(await within(section).findByText('Nothing that matters has changed.')).toBeTruthy();
});
