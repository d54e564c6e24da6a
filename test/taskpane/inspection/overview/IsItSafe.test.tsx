import { act, screen } from '@testing-library/react';
import { unknown } from '../../../../src/core/facts/evidence';
import { nothingRemembered } from '../../../../src/core/report/nothing-remembered';
import { imap, snapshotOf, told } from '../../../tools/make-snapshot';
import { openPane, settle } from '../../render-pane';

test('where nothing can be told yet, it stands beside it what would tell more', async () => {
  const { pane } = openPane();
  await settle();
  const account = imap({
    kind: told('imap'),
    profile: null,
    incoming: unknown('notAsked'),
    outgoing: unknown('notAsked'),
  });
  const device = { diskEncrypted: unknown('notAsked') };
  act(() => {
    pane.remember(() => ({ ...nothingRemembered(), snapshot: snapshotOf({ accounts: [account], device }) }));
    pane.go({ name: 'overview' });
  });
  const verdict = (await screen.findByText('We cannot tell yet.')).closest('section');
  expect(verdict?.textContent).toContain('A few short answers would tell more.');
});
