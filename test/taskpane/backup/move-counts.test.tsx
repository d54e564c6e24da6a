import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { inspectRemembered } from '../../../src/session/inspected';
import { nothingRemembered } from '../../../src/core/report/nothing-remembered';
import { i18n, loadBackupWords, loadInspectionWords } from '../../../src/locales/words';
import MoveCounts from '../../../src/taskpane/backup/MoveCounts';
import { InspectedContext } from '../../../src/taskpane/inspection/use-inspected';
import { mailFileOf, mailFolder } from '../../tools/make-mail-file';
import { measured, pop3, pst, snapshotOf, TODAY } from '../../tools/make-snapshot';

i18n.setMessagesCompiler(compileMessage);
beforeAll(() => Promise.all([loadInspectionWords(), loadBackupWords()]));

function show(contents: ReturnType<typeof mailFileOf> | null) {
  const account = pop3();
  const file = contents === null ? pst() : pst({ contents: measured(contents) });
  const snapshot = snapshotOf({ accounts: [account], dataFiles: [file] });
  render(
    <InspectedContext.Provider value={inspectRemembered({ ...nothingRemembered(), snapshot }, TODAY)}>
      <MoveCounts subject={{ type: 'account', id: account.id }} />
    </InspectedContext.Provider>,
  );
}

test('counts that are read off in webmail are the person’s word, and what is missing is counted', async () => {
  const user = userEvent.setup();
  const folder = (id: string, months: Record<string, number>) => mailFolder(id, months, { name: id });
  show(mailFileOf([folder('Inbox', { '2020-01': 12 }), folder('Clients', { '2020-01': 3 })]));
  screen.getByText(/They are your word/);
  screen.getByText(/Not every folder is counted/);
  await user.type(screen.getByRole('textbox', { name: /Inbox/ }), '10');
  screen.getByText(/2 messages are not on the server yet. Remove nothing/);
  await user.clear(screen.getByRole('textbox', { name: /Inbox/ }));
  await user.type(screen.getByRole('textbox', { name: /Inbox/ }), '1,200');
  await user.type(screen.getByRole('textbox', { name: /Clients/ }), '3');
  screen.getByText(/By your counts the server has at least as many/);
});

test('without the old file the page asks for it', () => {
  show(null);
  screen.getByText(/Drop the old account’s mail file/);
});
