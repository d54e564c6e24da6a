import { act, screen, within, waitFor } from '@testing-library/react';
import { addDays } from '../../src/core/days';
import { findingKey, type Subject } from '../../src/core/facts/subject';
import { toldAccountId } from '../../src/core/questions/apply-answers';
import { tokenOf } from '../../src/session/page';
import { withAnswer, withToldAccount } from '../../src/session/changes';
import { isoDateOf } from '../../src/session/iso-date';
import { SAMPLES, type Sample } from '../../src/samples/samples';
import { giveFiles, heading, openPane, press, settle } from './render-pane';

function sample(id: string): Sample {
  const found = SAMPLES.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No sample ${id}`);
  return found;
}
const ada = sample('ada');

test('from a dropped file to a proved fix and its receipt', async () => {
  const { pane, user, wait } = openPane();
  await heading('If your computer broke today, would your mail survive?');
  await giveFiles(user, ada.files());

  await heading('Your mail');
  expect(screen.getByText('No. Mail can be lost for good.')).toBeTruthy();
  expect(screen.getByText(/ada@example\.com.*: everything may be lost/)).toBeTruthy();
  await press(user, 'Why this first');

  await heading(/This computer asks the server to delete mail/);
  expect(screen.getAllByText('From a file').length).toBeGreaterThan(0);
  await press(user, 'Walk me through it');
  expect(screen.getByText('Step 1 of 6.')).toBeTruthy();
  for (let step = 2; step <= 6; step += 1) {
    await press(user, 'Done, next step');
    expect(screen.getByText(`Step ${step} of 6.`)).toBeTruthy();
  }

  wait(10);
  await giveFiles(user, ada.files());
  expect(await screen.findByText('We looked again, and the problem is still there.')).toBeTruthy();
  const trouble = screen.getByRole('button', { name: 'If something is different' });
  expect(trouble.getAttribute('aria-expanded')).toBe('true');
  wait(10);
  await giveFiles(user, ada.afterFix?.() ?? []);
  expect(await screen.findByText('Proved. It is fixed.')).toBeTruthy();
  await press(user, 'See the receipt');

  await heading('Receipt');
  const before = screen.getByRole('heading', { name: 'Before' }).parentElement;
  const after = screen.getByRole('heading', { name: 'After' }).parentElement;
  expect(before?.textContent).toContain('deleted from the server');
  expect(after?.textContent).toContain('90 days');
  // Bare, so that it can be looked up; marks of direction belong to the page.
  expect(pane.getState().remembered.receipts).toMatchObject([{ about: 'ada@example.com' }]);

  await press(user, 'Copy as text');
  const said = () => document.querySelector('.pane > [role=status]')?.textContent;
  await waitFor(() => {
    expect(said()).toBe('Copied');
  });
  act(() => {
    pane.go({ name: 'overview' });
  });
  await heading('Your mail');
  expect(said()).toBe('');
});

test('from answers alone to a fix that a file of the settings proves', async () => {
  const { pane, user, wait } = openPane();
  await heading('If your computer broke today, would your mail survive?');
  const subject: Subject = { type: 'account', id: toldAccountId('ada@example.com') };
  act(() => {
    pane.remember((remembered) => withToldAccount(remembered, 'ada@example.com', pane.now()));
    pane.remember((remembered) =>
      withAnswer(
        remembered,
        'mailVanishesFromWebmail',
        subject,
        { kind: 'choice', value: 'yes' },
        pane.now(),
      ),
    );
    pane.go({ name: 'finding', token: tokenOf(findingKey('pop3-no-server-copy', subject)) });
  });
  await heading(/This computer asks the server to delete mail/);
  await press(user, 'Walk me through it');
  for (let step = 2; step <= 6; step += 1) await press(user, 'Done, next step');
  wait(10);
  await giveFiles(user, ada.afterFix?.() ?? []);
  expect(await screen.findByText('Proved. It is fixed.')).toBeTruthy();
  expect(pane.getState().remembered.snapshot?.accounts.map(({ id }) => id)).toEqual([subject.id]);
});

test('a walk goes on where it was when the pane is opened again', async () => {
  const first = openPane();
  await heading('If your computer broke today, would your mail survive?');
  await giveFiles(first.user, ada.files());
  await heading('Your mail');
  await press(first.user, 'Show me how');
  await press(first.user, 'Done, next step');
  await press(first.user, 'Done, next step');
  await settle();
  first.close();

  const second = openPane(first.browser);
  await heading('Your mail');
  expect(screen.getByText('You are at step 3 of 6.')).toBeTruthy();
  await press(second.user, 'Go on');
  expect(await screen.findByText('Step 3 of 6.')).toBeTruthy();
});

test('a finding can be left with a reason, taken back at once, and brought back later', async () => {
  const { user } = openPane();
  await heading('If your computer broke today, would your mail survive?');
  await giveFiles(user, ada.files());
  await heading('Your mail');
  await press(user, 'Why this first');
  const leave = async () => {
    await press(user, 'Ignore this');
    await press(user, 'I see to it in another way');
    await heading('Your mail');
  };
  await leave();
  expect(screen.getByText(/thing that you chose to leave counts here too/)).toBeTruthy();
  expect(screen.queryByText('Leave a copy of your mail on the server')).toBeNull();
  await press(user, 'Undo');
  expect(screen.getByText('Leave a copy of your mail on the server')).toBeTruthy();

  await press(user, 'Why this first');
  await leave();
  await press(user, 'Everything else we looked at');
  await press(user, /1 thing left as it is/);
  await press(user, /This computer asks the server to delete mail/);
  expect(await screen.findByText(/I see to it in another way/)).toBeTruthy();
  await press(user, 'Bring it back');
  expect(await screen.findByRole('button', { name: 'Walk me through it' })).toBeTruthy();
});

test('a finding says why it comes first, and can be put off to a day of one’s own', async () => {
  const { pane, user } = openPane();
  await heading('If your computer broke today, would your mail survive?');
  await giveFiles(user, ada.files());
  await heading('Your mail');
  await press(user, 'Why this first');
  expect(await screen.findByText(/^This comes first:/)).toBeTruthy();
  await press(user, 'on a day');
  const day = screen.getByLabelText('On which day should it come back?');
  await press(user, 'Put it off');
  expect(screen.getByText('Pick a day after today, within a year.')).toBeTruthy();
  const until = addDays(isoDateOf(pane.now()), 45);
  await user.type(day, until);
  await press(user, 'Put it off');
  await heading('Your mail');
  expect(pane.getState().remembered.ignored).toMatchObject([{ until }]);
  expect(screen.getByText('1 thing that you put off counts here too.')).toBeTruthy();
  expect(screen.getByRole('button', { name: '1 thing put off to a day', hidden: true })).toBeTruthy();
  expect(screen.queryByText(/left as it is|chose to leave/)).toBeNull();
});

test('an account can be left out and brought back', async () => {
  const { user } = openPane();
  await heading('If your computer broke today, would your mail survive?');
  await giveFiles(user, sample('carla').files());
  await heading('Your mail');
  await press(user, /shop@example\.com.*POP3/);
  await heading(/shop@example\.com/);
  await press(user, 'Leave this account out');
  await heading('Your mail');
  expect(screen.queryByRole('button', { name: /shop@example\.com.*POP3/ })).toBeNull();
  await press(user, 'Undo');
  expect(screen.getByRole('button', { name: /shop@example\.com.*POP3/ })).toBeTruthy();
});

test('a file that says nothing gets a sentence, and what was there before stays', async () => {
  const { user } = openPane();
  await heading('If your computer broke today, would your mail survive?');
  await giveFiles(user, [new File(['nothing of use'], 'notes.txt')]);
  expect((await screen.findByRole('alert')).textContent).toContain('notes.txt');
  await heading('If your computer broke today, would your mail survive?');

  await giveFiles(user, ada.files());
  await heading('Your mail');
  await giveFiles(user, [new File([''], 'empty.reg')]);
  expect((await screen.findByRole('alert')).textContent).toContain('empty.reg');
  expect(screen.getByText('No. Mail can be lost for good.')).toBeTruthy();
});

test('pasted text goes the way of a file', async () => {
  const { user } = openPane();
  await heading('If your computer broke today, would your mail survive?');
  await press(user, /^I have a mail file/);
  await press(user, 'Paste the text of a file');
  const [file] = ada.files();
  await user.click(screen.getByLabelText('Text of the file'));
  await user.paste((await file?.text()) ?? '');
  await press(user, 'Read this text');
  await heading('Your mail');
  expect(screen.getByRole('button', { name: /ada@example\.com.*POP3/ })).toBeTruthy();
});

test('without a file, an address and plain questions lead to a verdict', async () => {
  const { user } = openPane();
  await heading('If your computer broke today, would your mail survive?');
  await press(user, /^Answer a few questions/);
  await heading('A few questions');
  await user.type(screen.getByRole('textbox'), 'kim@example.com');
  await press(user, 'Next');
  await press(user, 'In a program on this computer');
  const question = await screen.findByRole('heading', { name: /kim@example\.com.*webmail/ });
  expect(document.activeElement).toBe(question);
  await press(user, 'Yes, it is gone there');
  await press(user, 'See my result');
  await heading('Your mail');
  expect(screen.getByRole('button', { name: /kim@example\.com.*POP3/ })).toBeTruthy();
  expect(screen.getByText(/From an answer: \d/)).toBeTruthy();

  await press(user, /^Look again/);
  await press(user, 'Your answers, and more questions');
  await press(user, /answers? so far/);
  const given = screen.getByText('Yes, it is gone there').parentElement;
  if (!given) throw new Error('The answer is not listed.');
  await user.click(within(given).getByRole('button', { name: 'Take back' }));
  expect(await screen.findByRole('heading', { name: /kim@example\.com.*webmail/ })).toBeTruthy();
});

test('a sample person leaves no trace in what is kept', async () => {
  const { user, browser } = openPane();
  await heading('If your computer broke today, would your mail survive?');
  await press(user, /^Show me an example/);
  await heading('Examples');
  await press(user, /^Ada/);
  await heading('Your mail');
  await press(user, 'Show me how');
  await press(user, 'Done, next step');
  await settle();
  expect(JSON.stringify([...browser.items])).not.toContain('ada@example.com');
  await press(user, 'Leave the example');
  await heading('If your computer broke today, would your mail survive?');
});

test('the walk stays in the program that holds the mail, notes what looked different, and asks before it stops', async () => {
  const { user, pane } = openPane();
  await heading('If your computer broke today, would your mail survive?');
  await giveFiles(user, ada.files());
  await heading('Your mail');
  await press(user, 'Show me how');
  await press(user, 'Done, next step');
  await press(user, 'If something is different');
  await press(user, 'It looks different here');
  expect(screen.getByText(/Is your program in another language/)).toBeTruthy();
  // There is none to pick, so nobody is told to.
  expect(screen.queryByText(/Is it another program/)).toBeNull();
  expect(pane.getState().remembered.walks[0]?.lookedDifferent).toHaveLength(1);
  expect(screen.queryByLabelText('I use')).toBeNull();
  expect(screen.getByText(/This mail is in one program: .*Classic Outlook/)).toBeTruthy();
  await press(user, 'Previous step');
  expect(screen.getByText('Step 1 of 6.')).toBeTruthy();
  await press(user, 'Stop this walk');
  expect(pane.getState().remembered.walks).toHaveLength(1);
  await press(user, 'Go on');
  await press(user, 'Stop this walk');
  await press(user, 'Stop it');
  await heading('Your mail');
  expect(pane.getState().remembered.walks).toEqual([]);
  await press(user, 'Undo');
  expect(pane.getState().remembered.walks).toMatchObject([
    { step: 'choose-days', client: 'classicWindows', done: ['choose-days'] },
  ]);
});

test('forgetting asks first and leaves nothing', async () => {
  const { user, browser } = openPane();
  const forget = async () => {
    await press(user, 'Menu');
    await user.click(await screen.findByRole('menuitem', { name: /^Forget/ }));
  };
  await heading('If your computer broke today, would your mail survive?');
  await giveFiles(user, ada.files());
  await heading('Your mail');
  await settle();
  expect(JSON.stringify([...browser.items])).toContain('ada@example.com');
  await forget();
  await heading('Forget everything?');
  await press(user, 'Keep it');
  await heading('Your mail');
  await forget();
  await press(user, 'Forget everything');
  await heading('Everything is forgotten');
  expect(JSON.stringify([...browser.items])).not.toContain('ada@example.com');
  await press(user, 'To the start');
  await heading('If your computer broke today, would your mail survive?');
});

test('where nothing can be kept, the page says so and works on', async () => {
  const { user, browser } = openPane();
  browser.failWrites = 'broken';
  await heading('If your computer broke today, would your mail survive?');
  await giveFiles(user, ada.files());
  await heading('Your mail');
  expect(await screen.findByText(/may not keep anything/)).toBeTruthy();
});

test('names from a file stay text', async () => {
  const { user } = openPane();
  await heading('If your computer broke today, would your mail survive?');
  const text = await ada.files()[0]?.text();
  const hostile = (text ?? '').replaceAll('ada@example.com', '<img src=x onerror=alert(1)>\u202Egpj.exe');
  await giveFiles(user, [new File([hostile], '<b>bold</b>.reg')]);
  await heading('Your mail');
  expect(document.querySelector('main img, main b')).toBeNull();
  expect(document.body.textContent).toContain('<img src=x onerror=alert(1)>');
  expect(document.body.textContent).not.toContain('\u202E');
});
