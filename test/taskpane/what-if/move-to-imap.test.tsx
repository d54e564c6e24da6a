import { act, screen } from '@testing-library/react';
import { SAMPLES } from '../../../src/samples/samples';
import { toldAccountId } from '../../../src/core/questions/apply-answers';
import { withAnswer, withToldAccount, withoutAnswer } from '../../../src/session/changes';
import { tokenOf } from '../../../src/session/page';
import { imap, pop3, pst, snapshotOf, told } from '../../tools/make-snapshot';
import { giveFiles, heading, openPane, press, type OpenedPane } from '../render-pane';
import { PEOPLE, openWhatIf, pageText } from './open-what-if';

const STEPS = 15;
const COMPARE = 13;

function filesOf(reached: 'now' | 'sideBySide' | 'moved'): File[] {
  const ada = SAMPLES.find(({ id }) => id === 'ada');
  return (reached === 'now' ? ada?.files() : ada?.onTheMove?.(reached)) ?? [];
}

/** Opens the pane, drops an export and goes to the page that recommends the way. */
async function atTheChooser(): Promise<OpenedPane> {
  const opened = openPane();
  await heading('If your computer broke today, would your mail survive?');
  await giveFiles(opened.user, filesOf('now'));
  await heading('Your mail');
  await press(opened.user, /What if …/);
  await press(opened.user, /POP3 or IMAP/);
  await heading('POP3 or IMAP: which suits you?');
  return opened;
}

const walkTo = async ({ user }: OpenedPane, from: number, to: number, steps = STEPS) => {
  for (let step = from; step < to; step += 1) await press(user, 'Done, next step');
  expect(screen.getByText(`Step ${to} of ${steps}.`)).toBeTruthy();
};

test('from the chooser over both accounts side by side to a proved move and its receipt', async () => {
  const opened = await atTheChooser();
  const { user, pane, wait } = opened;
  await press(user, 'On several, or on a phone too');
  await press(user, 'Walk me through the move');
  expect(await screen.findByText(`Step 1 of ${STEPS}.`)).toBeTruthy();
  expect(pageText()).toContain('Do not remove the old account');
  expect(pane.getState().remembered.answers).toMatchObject([{ question: 'readByImap' }]);

  await walkTo(opened, 1, COMPARE);
  expect(pageText()).toContain('nothing we have read shows it there yet');
  wait(60);
  await giveFiles(user, filesOf('sideBySide'));
  expect(await screen.findByText(/set up in both ways: compare the counts/)).toBeTruthy();
  expect(pane.getState().remembered.walks).toMatchObject([{ state: 'walking', step: 'compare' }]);

  await walkTo(opened, COMPARE, STEPS);
  wait(60);
  await giveFiles(user, filesOf('sideBySide'));
  expect(await screen.findByText('We looked again, and the problem is still there.')).toBeTruthy();
  expect(pageText()).toContain('compare the counts before you remove the old account');

  wait(60);
  await giveFiles(user, filesOf('moved'));
  expect(await screen.findByText('Proved. It is fixed.')).toBeTruthy();
  await press(user, 'See the receipt');
  await heading('Receipt');
  const before = screen.getByRole('heading', { name: 'Before' }).parentElement;
  const after = screen.getByRole('heading', { name: 'After' }).parentElement;
  expect(before?.textContent).toMatch(/\(POP3\)yes.*\(IMAP\)no/i);
  expect(after?.textContent).toMatch(/\(POP3\)no.*\(IMAP\)yes/i);
  expect(pane.getState().remembered.receipts).toMatchObject([{ about: 'ada@example.com' }]);
});

test('the wish can be taken back, and nothing of it is left', async () => {
  const { user, pane } = await atTheChooser();
  await press(user, 'Walk me through the move');
  await screen.findByText(`Step 1 of ${STEPS}.`);
  await press(user, 'Back');
  await heading('POP3 or IMAP: which suits you?');
  expect(screen.getByText(`You are at step 1 of ${STEPS}.`)).toBeTruthy();
  await press(user, 'I no longer want to move this account');
  expect(pane.getState().remembered).toMatchObject({ answers: [], walks: [] });
  expect(pane.getState().remembered.snapshot?.moves).toBeUndefined();
  expect(screen.getByRole('button', { name: 'Walk me through the move' })).toBeTruthy();
});

test('the answers say what was wished, and take it back too', async () => {
  const { user, pane } = await atTheChooser();
  await press(user, 'Walk me through the move');
  await screen.findByText(`Step 1 of ${STEPS}.`);
  act(() => {
    pane.go({ name: 'questions' });
  });
  await press(user, '1 answer so far');
  expect(pageText()).toContain('Yes, I want to move it');
  await press(user, 'Take back');
  expect(pane.getState().remembered).toMatchObject({ answers: [], walks: [] });
  expect(pane.getState().remembered.snapshot?.moves).toBeUndefined();
});

test('who had better stay with POP3 is led to what is to be put in order there', async () => {
  const { user, pane } = await openWhatIf(PEOPLE.nothingOnServer, { name: 'chooser' });
  await press(user, 'Yes, it must not stay there');
  expect(screen.queryByRole('button', { name: 'Walk me through the move' })).toBeNull();
  await press(user, /This computer asks the server to delete mail/);
  await heading(/This computer asks the server to delete mail/);
  expect(pane.getState().page.name).toBe('finding');
});

test('who reads by IMAP is led to the room on the server', async () => {
  const { user, pane } = await openWhatIf(PEOPLE.imap, { name: 'chooser' });
  expect(pageText()).toContain('Leave it as it is');
  await press(user, 'All about this account');
  expect(pane.getState().page).toEqual({ name: 'account', token: tokenOf('imap') });
});

test('an account of which the setting is not known is looked at first', async () => {
  const unclear = pop3({ kind: told('other'), profile: null });
  await openWhatIf(snapshotOf({ accounts: [unclear] }), { name: 'chooser' });
  expect(screen.queryByRole('button', { name: 'Walk me through the move' })).toBeNull();
  expect(screen.getByRole('heading', { name: 'Before that, we have to see how it is set up' })).toBeTruthy();
});

test('one address set up twice has two names to pick from', async () => {
  const both = snapshotOf({
    accounts: [pop3({ address: 'ada@example.com' }), imap({ address: 'ada@example.com' })],
    dataFiles: [pst()],
  });
  await openWhatIf(both, { name: 'chooser' });
  const names = screen.getAllByRole('option').map(({ textContent }) => textContent);
  expect(new Set(names).size).toBe(2);
});

test('the finding about several devices leads to the chooser', async () => {
  const several = snapshotOf({ accounts: [pop3({ otherClients: told('removeMail') })], dataFiles: [pst()] });
  const page = { name: 'finding', token: tokenOf('pop3-several-devices:pop') } as const;
  const { user } = await openWhatIf(several, page, /./);
  await press(user, 'Would another way of reading this mail suit you better?');
  await heading('POP3 or IMAP: which suits you?');
});

test('where no export can be made, the answer that showed the problem says that the move is done, and proves nothing', async () => {
  const opened = openPane();
  const { user, pane, wait } = opened;
  await heading('If your computer broke today, would your mail survive?');
  act(() => {
    pane.remember((now) => {
      const account = { type: 'account', id: toldAccountId('fay@example.com') } as const;
      const known = withToldAccount(now, 'fay@example.com', pane.now());
      const vanishes = { kind: 'choice', value: 'yes' } as const;
      return withAnswer(known, 'mailVanishesFromWebmail', account, vanishes, pane.now());
    });
    pane.go({ name: 'chooser' });
  });
  await press(user, 'Walk me through the move');
  // A program that nobody named writes a file instead of having one.
  await walkTo(opened, 1, COMPARE - 1, STEPS - 1);
  expect(screen.queryByText(/look the same on every device/)).toBeNull();
  await walkTo(opened, COMPARE - 1, STEPS - 1, STEPS - 1);
  wait(60);
  await user.click(await screen.findByRole('button', { name: 'No, it stays there' }));
  wait(60);
  await user.click(await screen.findByRole('button', { name: 'No, each device has its own' }));
  expect(await screen.findByText('Not proved yet')).toBeTruthy();
  act(() => {
    pane.remember((now) =>
      withoutAnswer(
        now,
        'sameOnEveryDevice',
        { type: 'account', id: toldAccountId('fay@example.com') },
        pane.now(),
      ),
    );
  });
  wait(60);
  await user.click(await screen.findByRole('button', { name: 'Yes, it is the same everywhere' }));
  expect(await screen.findByText('You told us')).toBeTruthy();
  expect(screen.queryByText('Proved. It is fixed.')).toBeNull();
});
