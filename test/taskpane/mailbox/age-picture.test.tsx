import { compileMessage } from '@lingui/message-utils/compileMessage';
import { fireEvent, render, screen } from '@testing-library/react';
import { unknown } from '../../../src/core/facts/evidence';
import { i18n, loadInspectionWords, loadStorageWords } from '../../../src/locales/words';
import { AgePicture } from '../../../src/taskpane/mailbox/AgePicture';
import { ages, folder, mailbox } from '../../tools/make-mailbox';

i18n.setMessagesCompiler(compileMessage);

beforeAll(async () => {
  await loadInspectionWords();
  await loadStorageWords();
});

const none: [number, number] = [0, 0];
const empty = folder('empty', 0, 0, { older: ages(none, none, none, none, none) });
const read = folder('read', 100, 1_000, { older: ages([80, 800], [60, 600], [40, 400], [20, 200], none) });
const notYet = unknown('notAsked');
const unread = folder('unread', 100, 1_000, {
  older: read.older.map(() => ({ items: notYet, bytes: notYet })),
});

test('shows no row of nothing while only empty folders are known', () => {
  render(<AgePicture mailbox={mailbox({ folders: [empty, unread] })} />);
  expect(screen.queryByRole('table')).toBeNull();
  screen.getByText('No folder has been read far enough yet.');
  screen.getByText(/1 folder is not in this picture/);
});

test('shows the ages that are known, and that a mailbox is empty', () => {
  const { rerender } = render(<AgePicture mailbox={mailbox({ folders: [read, unread] })} />);
  fireEvent.click(screen.getByRole('button', { name: 'How old the mail is' }));
  expect(screen.getAllByRole('row')).toHaveLength(7);
  rerender(<AgePicture mailbox={mailbox({ folders: [empty] })} />);
  expect(screen.getAllByRole('row')).toHaveLength(7);
  expect(screen.queryByText(/not in this picture/)).toBeNull();
});
