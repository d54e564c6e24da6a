import { act, screen } from '@testing-library/react';
import { FIXES } from '../../../src/core/fixes/registry';
import { startWalk } from '../../../src/core/report/walk';
import { withFacts, withWalk } from '../../../src/session/changes';
import { inspectRemembered } from '../../../src/session/inspected';
import { tokenOf } from '../../../src/session/page';
import { imap, told } from '../../tools/make-snapshot';
import { heading, openPane, press, settle } from '../render-pane';

const GB = 1024 ** 3;

test('a copy that this program cannot make counts once the person says that another one made it', async () => {
  const { pane, user } = openPane();
  await heading('If your computer broke today, would your mail survive?');
  pane.remember((now) =>
    withFacts(
      now,
      [
        {
          source: {
            id: 'export',
            kind: 'profileExport',
            name: 'outlook.reg',
            readAt: pane.now().toISOString(),
          },
          accounts: [imap({ used: told(9.9 * GB), quotaLimit: told(10 * GB) })],
          dataFiles: [],
          gaps: [],
        },
      ],
      pane.now(),
    ),
  );
  const fix = FIXES['free-server-space'];
  const finding = inspectRemembered(pane.getState().remembered, '2026-03-02')?.report.findings.find(
    (one) => one.fix === fix.id,
  );
  if (!finding) throw new Error('Nothing is near its limit.');
  const at = { home: 'web', holding: 'mirror', provider: null } as const;
  const walk = { ...startWalk(finding, fix, at, 'ada', pane.now().toISOString()), step: 'export-mail' };
  // The first step says so, and nobody is sent on to it unaware.
  pane.remember((now) => withWalk(now, { ...walk, step: 'see-space' }));
  pane.go({ name: 'walk', token: tokenOf(walk.finding) });
  await screen.findByRole('button', { name: 'I have such a program, next step' });
  expect(screen.queryByRole('button', { name: 'Done, next step' })).toBeNull();
  // It is not this step that cannot be done.
  expect(screen.getByRole('heading', { name: /^A later step is not possible here/ })).toBeTruthy();
  expect(screen.queryByRole('heading', { name: /^Not possible here/ })).toBeNull();
  act(() => {
    pane.remember((now) => withWalk(now, walk));
  });
  await screen.findByText(/cannot make a copy of a mailbox.*Change nothing else until you have that copy\./);
  expect(screen.queryByRole('button', { name: 'Done, next step' })).toBeNull();
  // How it is made there: the cache window first, then the export, with the path.
  await press(user, 'Classic Outlook for Windows');
  const there = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  expect(there.slice(0, 2)).toEqual([
    'Fetch the whole mailbox first',
    'Write the mail to a file on another disk',
  ]);
  expect((await screen.findAllByText('Import/Export')).length).toBeGreaterThan(0);
  await press(user, 'I did this in another program');
  await settle();
  expect(pane.getState().remembered.walks[0]?.step).toBe('open-copy');
  expect(screen.getByRole('button', { name: 'Done, next step' })).toBeTruthy();
});
