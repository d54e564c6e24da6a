import { act } from '@testing-library/react';
import { heading, press, settle } from '../render-pane';
import { openWhatIf, PEOPLE } from '../what-if/open-what-if';

/** How often from now on a page has stood there with its heading alone, the rest about to come. */
function watchHeadingsAlone(): { times: number } {
  const seen = { times: 0 };
  new MutationObserver((records) => {
    for (const node of records.flatMap(({ removedNodes }) => [...removedNodes]))
      if (node instanceof HTMLElement && node.matches('.coming')) seen.times += 1;
  }).observe(document.body, { childList: true, subtree: true });
  return seen;
}

test('going on, the heading comes first and has the focus; coming back, all comes at once', async () => {
  const { user, pane } = await openWhatIf(PEOPLE.twoWeeksOnServer, { name: 'whatIf' });
  const alone = watchHeadingsAlone();
  await press(user, /account is closed/);
  const title = await heading('What if the account is closed?');
  await settle();
  expect(alone.times).toBe(1);
  expect(document.activeElement).toBe(title);
  expect(title.nextElementSibling).not.toBeNull();

  // The focus goes to what was pressed, which may be far down: nothing jumps there before the reader's eyes.
  await press(user, 'Back');
  await heading('What if …');
  await settle();
  expect(document.activeElement?.textContent).toMatch(/account is closed/);
  expect(alone.times).toBe(1);

  act(() => {
    pane.go({ name: 'settings' });
  });
  await heading(/Settings/);
  await settle();
  expect(alone.times).toBe(2);
});
