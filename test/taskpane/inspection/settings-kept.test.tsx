import { screen } from '@testing-library/react';
import { withClient } from '../../../src/session/changes';
import { FakeBrowser } from '../../storage/fake-stores';
import { heading, openPane, settle } from '../render-pane';

const NOTHING = 'Nothing has been kept so far.';

test('what an earlier visit kept is told at the next, before anything is saved again', async () => {
  const browser = new FakeBrowser();
  const first = openPane(browser);
  await heading('If your computer broke today, would your mail survive?');
  first.pane.go({ name: 'settings' });
  expect(await screen.findByText(NOTHING)).toBeTruthy();
  first.pane.remember((now) => withClient(now, 'classicWindows'));
  await settle();
  expect(screen.queryByText(NOTHING)).toBeNull();
  first.close();

  const again = openPane(browser);
  await settle();
  again.pane.go({ name: 'settings' });
  await heading('Settings');
  expect(screen.queryByText(NOTHING)).toBeNull();
});
