import { screen, within } from '@testing-library/react';
import { CHOOSER_QUESTIONS } from '../../../src/core/chooser/chooser-question';
import { press } from '../render-pane';
import { imported, pop3, pst, snapshotOf } from '../../tools/make-snapshot';
import { PEOPLE, openWhatIf, pageText } from './open-what-if';

const resultText = () => document.querySelector('.verdict .answer')?.textContent;

test('at most seven questions, none about POP3 or IMAP, and each answer counts at once', async () => {
  const { user } = await openWhatIf(PEOPLE.nothingOnServer, { name: 'chooser' });
  const asked = [...document.querySelectorAll('legend')].map(({ textContent }) => textContent);
  expect(asked).toHaveLength(CHOOSER_QUESTIONS.length);
  expect(asked.length).toBeLessThanOrEqual(7);
  expect(asked.join(' ')).not.toMatch(/POP3|IMAP/);
  expect(resultText()).toMatch(/^IMAP/);
  await press(user, 'Yes, it must not stay there');
  expect(resultText()).toMatch(/^POP3/);
  await press(user, 'Yes, it must not stay there');
  expect(resultText()).toMatch(/^IMAP/);
});

test('what is known already is picked and said to be known', async () => {
  const snapshot = snapshotOf({
    accounts: [pop3({ otherClients: imported('leaveMail') })],
    dataFiles: [pst()],
  });
  const { user } = await openWhatIf(snapshot, { name: 'chooser' });
  const several = screen.getByRole('button', { name: 'On several, or on a phone too' });
  expect(several.getAttribute('aria-pressed')).toBe('true');
  expect(pageText()).toContain('We know this already.');
  // To press it once more takes nothing away that is known.
  await press(user, 'On several, or on a phone too');
  expect(several.getAttribute('aria-pressed')).toBe('true');
  await press(user, 'On one computer');
  expect(pageText()).not.toContain('We know this already.');
  await press(user, 'On one computer');
  expect(several.getAttribute('aria-pressed')).toBe('true');
  expect(pageText()).toContain('We know this already.');
});

test('who reads mail in neither of the two ways is told so', async () => {
  const { close } = await openWhatIf(PEOPLE.exchange, { name: 'chooser' });
  expect(pageText()).toContain('This account is read in a third way');
  close();
  await openWhatIf(PEOPLE.imap, { name: 'chooser' });
  expect(pageText()).not.toContain('third way');
});

test('the comparison marks the row that concerns this person', async () => {
  await openWhatIf(PEOPLE.nothingOnServer, { name: 'compare' }, 'POP3 and IMAP side by side');
  const marked = screen.getAllByRole('row').filter((row) => within(row).queryByText('This concerns you'));
  expect(marked.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
    'The computer’s disk diesThis concerns you',
  ]);
});

test('while questions are open, each is asked once, and the move does not stand out', async () => {
  await openWhatIf(PEOPLE.nothingOnServer, { name: 'chooser' });
  expect(document.querySelector('.verdict')?.textContent).toMatch(
    /\d questions above could still change it\./,
  );
  for (const legend of document.querySelectorAll('legend'))
    expect(pageText().split(legend.textContent).length - 1).toBe(1);
});
