import { act, screen } from '@testing-library/react';
import { nothingRemembered } from '../../../src/core/report/nothing-remembered';
import { TODAY, pop3, snapshotOf } from '../../tools/make-snapshot';
import { openPane, settle } from '../render-pane';

beforeAll(() => {
  const text = '{"version":1,"retention":[{"id":"a","olderThenDays":365}]}';
  Object.assign(window, {
    fetch: () => Promise.resolve({ ok: true, status: 200, text: () => Promise.resolve(text) }),
  });
});

test('an organisation whose file has a slip is told on the overview and in the settings, and the result is there', async () => {
  const { pane } = openPane(undefined, `${TODAY}T12:00:00.000Z`);
  await settle();
  act(() => {
    pane.remember(() => ({ ...nothingRemembered(), snapshot: snapshotOf({ accounts: [pop3()] }) }));
    pane.go({ name: 'overview' });
  });
  await screen.findByText(/For your help desk: policy-missing$/);
  expect(screen.getByRole('heading', { level: 1 })).toBeTruthy();
  act(() => {
    pane.go({ name: 'settings' });
  });
  await screen.findByRole('heading', { name: 'Settings' });
  await screen.findByText(/For your help desk: policy-missing$/);
});
