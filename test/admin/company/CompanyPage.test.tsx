import '../../taskpane/jsdom-files';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { CompanyPage } from '../../../src/admin/company/CompanyPage';
import { DeskContext } from '../../../src/admin/company/desk-context';
import { loadAdminWords } from '../../../src/locales/admin-words';
import { i18n } from '../../../src/locales/words';
import { createCompanyDesk } from '../../../src/session/company/company-desk';
import { createDesk } from '../../../src/sources/company/desk';

i18n.setMessagesCompiler(compileMessage);

test('an example company is there after one press; a tile and a name narrow it, and all can be forgotten', async () => {
  await loadAdminWords();
  // On this thread, as there is no worker here.
  const desk = createCompanyDesk(
    () => new Date('2026-11-28T10:00:00Z'),
    (answer) => {
      const open = createDesk(answer);
      return { ask: (message) => void open(message), close: () => undefined };
    },
  );
  render(
    <DeskContext.Provider value={desk}>
      <CompanyPage />
    </DeskContext.Provider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'See it with an example company' }));
  const tile = await screen.findByRole('button', { name: /POP3 without a lasting copy/ });
  await screen.findByText('15 machines read');
  expect(await within(tile).findByText('of 8 known')).toBeTruthy();
  fireEvent.click(tile);
  expect(await screen.findByText('8 mailboxes')).toBeTruthy();
  fireEvent.change(screen.getByRole('searchbox', { name: 'Part of an address' }), {
    target: { value: 'keller' },
  });
  const table = await screen.findByRole('table', { name: 'Mailboxes' });
  expect(await within(table).findByRole('button', { name: /eva\.keller@example\.com/ })).toBeTruthy();

  fireEvent.click(screen.getByRole('button', { name: /^Take back .?rings/ }));
  // Whoever uses the keyboard is not left without a place when the button goes.
  expect(document.activeElement?.textContent).toBe('What was dropped');
  await waitFor(() => {
    expect(screen.queryByRole('button', { name: /^Take back .?rings/ })).toBeNull();
    expect(desk.getState()).toMatchObject({ reading: null, machines: 15 });
  });

  fireEvent.click(screen.getByRole('button', { name: 'Forget all' }));
  expect(await screen.findByRole('button', { name: 'See it with an example company' })).toBeTruthy();
  expect(desk.getState()).toMatchObject({ view: null, reports: [], machines: 0 });
});
