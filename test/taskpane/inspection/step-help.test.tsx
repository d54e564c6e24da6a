import { act, screen } from '@testing-library/react';
import { nothingRemembered } from '../../../src/core/report/nothing-remembered';
import { NO_BACKUP, exchange, snapshotOf } from '../../tools/make-snapshot';
import { openPane, press, settle } from '../render-pane';

test('who may use another program is shown the list of them as soon as it is spoken of', async () => {
  const { pane, user } = openPane();
  await settle();
  act(() => {
    const snapshot = snapshotOf({ accounts: [exchange({ backup: NO_BACKUP, profile: null })] });
    pane.remember(() => ({ ...nothingRemembered(), snapshot }));
    pane.go({ name: 'overview' });
  });
  await screen.findByRole('region', { name: 'What should I do first?' });
  await press(user, /There is no backup/);
  await press(user, 'Walk me through it');
  expect(screen.queryByRole('combobox', { name: 'I use' })).toBeNull();
  await press(user, 'If something is different');
  await press(user, 'It looks different here');
  expect(screen.getByText(/Is it another program/)).toBeTruthy();
  expect(screen.getByRole('combobox', { name: 'I use' })).toBeTruthy();
});
