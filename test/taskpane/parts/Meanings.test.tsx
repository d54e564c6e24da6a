import { act, render, screen, waitFor } from '@testing-library/react';
import { loadTermWords } from '../../../src/locales/words';
import Meanings from '../../../src/taskpane/parts/Meanings';

const named = () => screen.getAllByRole('term').map(({ textContent }) => textContent);

test('the words of a page are told anew when its text changes, and its own text counts for nothing', async () => {
  await loadTermWords();
  const page = (text: string) => (
    <main>
      <p>{text}</p>
      <Meanings />
    </main>
  );
  const { container, rerender } = render(page('Your backup is old.'));
  expect(named()).toEqual(['Backup']);
  rerender(page('It is fetched by IMAP.'));
  await waitFor(() => {
    expect(named()).toEqual(['IMAP']);
  });
  await act(() => {
    container.querySelector('p')?.append(' The quota is full.');
    return Promise.resolve();
  });
  await waitFor(() => {
    expect(named()).toEqual(['IMAP', 'Quota']);
  });
});
