import { act, render, screen, waitFor } from '@testing-library/react';
import { WordsHere } from '../../../src/taskpane/parts/WordsHere';

const offered = () => screen.queryByRole('button', { name: 'What do the words here mean?' });

test('meanings are offered where there is a word to explain, and nowhere else', async () => {
  const { container } = render(
    <main>
      <p>Your accounts.</p>
      <WordsHere />
    </main>,
  );
  await waitFor(() => {
    expect(offered()).toBeNull();
  });
  await act(() => {
    container.querySelector('p')?.append(' One is read by IMAP.');
    return Promise.resolve();
  });
  await waitFor(() => {
    expect(offered()).toBeTruthy();
  });
  // The next step of a walk may have none again.
  await act(() => {
    container.querySelector('p')?.replaceChildren('Your accounts.');
    return Promise.resolve();
  });
  await waitFor(() => {
    expect(offered()).toBeNull();
  });
});
