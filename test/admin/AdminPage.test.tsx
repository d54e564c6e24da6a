import '../taskpane/jsdom-files';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { fireEvent, render, screen } from '@testing-library/react';
import { AdminPage } from '../../src/admin/AdminPage';
import { loadAdminWords } from '../../src/locales/admin-words';
import { i18n } from '../../src/locales/words';

i18n.setMessagesCompiler(compileMessage);

test('the page that stands behind the # is shown, and a tab leads to its own', async () => {
  await loadAdminWords();
  render(<AdminPage />);
  expect(document.title).toMatch(/Mailbox Checkup$/);
  const help = screen.getByRole('tab', { name: 'Help' });
  fireEvent.click(help);
  expect(await screen.findByRole('heading', { level: 1, name: 'About this page' })).toBeTruthy();
});
