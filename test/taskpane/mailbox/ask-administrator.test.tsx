import '../render-pane';
import { fireEvent, render, screen } from '@testing-library/react';
import { loadInspectionWords, loadStorageWords } from '../../../src/locales/words';
import { AskAdministrator } from '../../../src/taskpane/mailbox/AskAdministrator';
import { PaneContext } from '../../../src/taskpane/use-pane';
import { createPane } from '../../../src/session/create-pane';
import { trailInMemory } from '../../../src/session/navigation';
import { openStore } from '../../../src/storage/store';
import { FakeBrowser } from '../../storage/fake-stores';

test('the request to the administrator is ready: with the address of the page, the file, and where it goes in', async () => {
  await loadInspectionWords();
  await loadStorageWords();
  const pane = createPane({
    openStore: () =>
      Promise.resolve(
        openStore({ browser: new FakeBrowser(), roaming: null, now: () => '2026-03-01T09:00:00.000Z' }),
      ),
    navigation: trailInMemory({ name: 'start' }),
    now: () => new Date('2026-03-01T09:00:00.000Z'),
  });
  render(
    <PaneContext value={pane}>
      <AskAdministrator />
    </PaneContext>,
  );
  const request = document.querySelector('blockquote')?.textContent ?? '';
  for (const needed of [window.location.origin, 'policy.json', 'clientId', 'single-page application'])
    expect(request).toContain(needed);
  expect(screen.getByRole('button', { name: 'Put it into a new message' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Copy the request' }));
  // A window that may not copy shows the text to be copied by hand.
  expect(await screen.findByText(/^(?:The text is copied|This window does not let us copy)/)).toBeTruthy();
});
