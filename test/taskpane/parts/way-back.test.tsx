import { act, screen } from '@testing-library/react';
import { heading, press } from '../render-pane';
import { openWhatIf, PEOPLE } from '../what-if/open-what-if';

const TITLES = { settings: /Settings/, kit: 'Emergency kit', whatIf: 'What if …' };

test('coming back, what was pressed has the focus again; going on, the heading has it', async () => {
  const { user, pane } = await openWhatIf(PEOPLE.twoWeeksOnServer, { name: 'whatIf' });
  await press(user, /account is closed/);
  await heading('What if the account is closed?');
  expect(document.activeElement?.tagName).toBe('H1');
  await press(user, 'Back');
  await heading('What if …');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /account is closed/ }));

  // From a page that this one did not lead to: the heading.
  for (const name of ['settings', 'kit', 'whatIf'] as const) {
    act(() => {
      pane.go({ name });
    });
    await screen.findByRole('heading', { level: 1, name: TITLES[name] });
  }
  expect(document.activeElement?.tagName).toBe('H1');
});
