import { heading, openPane, press } from '../render-pane';
import { act, screen } from '@testing-library/react';
import { unknown } from '../../../src/core/facts/evidence';
import { LOOK_AGAIN } from '../../../src/core/fixes/fix';
import { toldAccountId } from '../../../src/core/questions/apply-answers';
import { withAnswer, withToldAccount } from '../../../src/session/changes';
import { beginWalk } from '../../../src/session/walk/begin-walk';
import { inspectRemembered } from '../../../src/session/inspected';
import { SAMPLES } from '../../../src/samples/samples';
import { openSample } from '../../../src/session/open-sample';

/** Ada at the step of her first walk that asks how long copies are to stay. */
async function atTheChoice() {
  const opened = openPane();
  await heading('If your computer broke today, would your mail survive?');
  const ada = SAMPLES.find(({ id }) => id === 'ada');
  if (!ada) throw new Error('Ada is gone.');
  await act(() => openSample(opened.pane, ada));
  const { remembered } = opened.pane.getState();
  const finding = inspectRemembered(remembered, '2026-03-02')?.report.findings.find(
    ({ check }) => check === 'pop3-no-server-copy',
  );
  if (!finding || remembered.snapshot === null) throw new Error('Nothing to walk through.');
  const { snapshot } = remembered;
  act(() => {
    beginWalk(opened.pane, finding, snapshot);
  });
  await heading('Choose how long copies stay');
  return opened;
}

test('the days chosen in a walk stand in its later steps and in its proof, and can be chosen anew', async () => {
  const { user, pane, wait } = await atTheChoice();
  const step = (id: string) => {
    act(() => {
      pane.remember((now) => ({ ...now, walks: now.walks.map((walk) => ({ ...walk, step: id })) }));
    });
  };
  await press(user, '30 days');
  expect(screen.getByText('30 days').getAttribute('aria-pressed')).toBe('true');
  screen.getByText('Step 1 of 6.');
  await press(user, 'Another number of days');
  await user.type(screen.getByRole('textbox'), '45');
  await press(user, 'Save');
  expect(screen.getByText('45 days').getAttribute('aria-pressed')).toBe('true');
  await press(user, 'Done, next step');
  screen.getByText('You chose: copies stay 45 days.');
  step('set-days');
  expect((await screen.findAllByText(/Remove from server after.*45/)).length).toBeGreaterThan(0);
  step('choose-days');
  screen.getByText('Step 1 of 6.');
  step(LOOK_AGAIN);
  // The file that Ada makes then says 90 days.
  wait(30);
  await press(user, 'Show what happens after the fix');
  await screen.findByText('Copies stay: 90 days. You had chosen: 45 days.');
  // The setting says how long copies are to stay, and not how much the server has by now.
  const growing =
    /Only mail of the last day is on the server so far\. Day by day that grows, to .*90 days.* on .*2026/;
  screen.getByText(growing);
  expect(pane.getState().remembered.walks).toMatchObject([{ state: 'proved', keepDays: 45 }]);
  await press(user, 'See the receipt');
  await heading('Receipt');
  screen.getByText(growing);
});

test('a walk that makes no copy first lets nobody choose fewer days than may be set now', async () => {
  const { user, pane } = await atTheChoice();
  act(() => {
    pane.remember((now) => ({
      ...now,
      snapshot: now.snapshot && {
        ...now.snapshot,
        accounts: now.snapshot.accounts.map((account) => ({
          ...account,
          serverCopy: unknown('notInExport'),
        })),
      },
    }));
  });
  expect(screen.queryByRole('button', { name: '14 days' })).toBeNull();
  await press(user, 'Another number of days');
  await user.type(screen.getByRole('textbox'), '45');
  await press(user, 'Save');
  expect(screen.getByRole('alert').textContent).toMatch(/would have the server delete mail/);
  expect(pane.getState().remembered.walks).not.toMatchObject([{ keepDays: 45 }]);
  await press(user, 'With no end');
  expect(pane.getState().remembered.walks).toMatchObject([{ keepDays: null }]);
});

test.each([
  [30, 'No, it is still there. It is set to 30 days', { keep: 'days', days: 30 }],
  [null, 'No, it is still there', { keep: 'forever' }],
  [undefined, 'No, it is still there', { keep: 'forever' }],
] as const)(
  'who had only told of it, sets %s days and sees that mail stays is still known to fetch it by POP3, for as long as set',
  async (keepDays, label, serverCopy) => {
    const { user, pane, wait } = openPane();
    await heading('If your computer broke today, would your mail survive?');
    act(() => {
      pane.remember((now) =>
        withAnswer(
          withToldAccount(now, 'fay@example.com', pane.now()),
          'mailVanishesFromWebmail',
          { type: 'account', id: toldAccountId('fay@example.com') },
          { kind: 'choice', value: 'yes' },
          pane.now(),
        ),
      );
    });
    const fay = () => inspectRemembered(pane.getState().remembered, '2026-03-02');
    const finding = fay()?.report.findings.find(({ check }) => check === 'pop3-no-server-copy');
    const { snapshot } = pane.getState().remembered;
    if (!finding || snapshot === null) throw new Error('Nothing to walk through.');
    act(() => {
      beginWalk(pane, finding, snapshot, keepDays);
      pane.remember((now) => ({
        ...now,
        walks: now.walks.map((walk) => ({ ...walk, step: LOOK_AGAIN })),
      }));
    });
    wait(60);
    await press(user, label);
    expect(fay()?.snapshot.accounts).toMatchObject([
      { kind: { value: 'pop3' }, serverCopy: { value: serverCopy } },
    ]);
    expect(screen.queryByText(/You had chosen/)).toBeNull();
  },
);
