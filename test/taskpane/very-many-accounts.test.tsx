import { act, screen, within } from '@testing-library/react';
import { blankAccount } from '../../src/core/facts/blank';
import { known } from '../../src/core/facts/evidence';
import { withFacts } from '../../src/session/changes';
import { heading, openPane } from './render-pane';

const MANY = 120;

test('very many accounts are checked in slices, can be stopped and gone on with, and are listed a few at a time', async () => {
  const { pane, user } = openPane();
  await heading('If your computer broke today, would your mail survive?');
  const readAt = pane.now().toISOString();
  const accounts = Array.from({ length: MANY }, (_, at) => ({
    ...blankAccount(`person${at}`, `person${at}@example.com`),
    profile: 'Outlook',
    address: `person${at}@example.com`,
    kind: known('pop3' as const, 'imported' as const, 'reg'),
    // The last one is the one that loses mail.
    serverCopy: known(
      { keep: at === MANY - 1 ? 'none' : 'forever', removeWhenDeletedHere: false } as const,
      'imported',
      'reg',
    ),
  }));
  const source = { id: 'reg', kind: 'profileExport' as const, name: 'outlook.reg', readAt };
  act(() => {
    pane.remember((before) => withFacts(before, [{ source, accounts, dataFiles: [], gaps: [] }], pane.now()));
    pane.go({ name: 'overview' });
  });

  const note = await screen.findByText(`Checking ${MANY} accounts`);
  expect(screen.queryByText('Nothing has been looked at yet.')).toBeNull();
  const bar = note.closest('aside');
  if (!bar) throw new Error('The note stands alone');
  await user.click(within(bar).getByRole('button', { name: 'Stop' }));
  expect(within(bar).getByText('Stopped. Nothing was lost.')).toBeTruthy();
  await user.click(within(bar).getByRole('button', { name: 'Go on' }));

  await heading('Your mail');
  expect(screen.queryByText(`Checking ${MANY} accounts`)).toBeNull();
  const rows = () => [...document.querySelectorAll('.accounts li')];
  expect(rows()).toHaveLength(41);
  expect(rows()[0]?.textContent).toContain(`person${MANY - 1}@example.com`);
  await user.click(
    within(document.querySelector<HTMLElement>('.accounts') ?? document.body).getByRole('button', {
      name: '80 more',
    }),
  );
  expect(rows()).toHaveLength(81);

  act(() => {
    pane.go({ name: 'questions' });
  });
  await heading('A few questions');
  expect(await screen.findByRole('button', { name: 'See my result' })).toBeTruthy();
  expect(screen.queryByText('No more questions')).toBeNull();
});
