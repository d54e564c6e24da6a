import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen } from '@testing-library/react';
import { Coverage } from '../../../src/admin/company/Coverage';
import { DeskContext } from '../../../src/admin/company/desk-context';
import { loadAdminWords } from '../../../src/locales/admin-words';
import { i18n } from '../../../src/locales/words';
import {
  createCompanyDesk,
  type CompanyFileReport,
  type CompanyState,
  type CompanyView,
} from '../../../src/session/company/company-desk';

i18n.setMessagesCompiler(compileMessage);
beforeAll(loadAdminWords);

const APP_USAGE = { file: 1, name: 'apps.csv', kind: 'appUsage' } as CompanyFileReport;

function showWith(reports: CompanyFileReport[]) {
  const desk = createCompanyDesk();
  const known = { size: 0, limit: 6, protocols: 0, readers: 6, growth: 6 };
  const view: unknown = { all: { known, mailboxes: 6, nameless: 0, withoutMailbox: 0 } };
  const state: CompanyState = { ...desk.getState(), reports, view: view as CompanyView };
  render(
    <DeskContext.Provider value={{ ...desk, getState: () => state }}>
      <Coverage />
    </DeskContext.Provider>,
  );
}

const SILENT = /was dropped\. It says nothing clear/;

test('what nobody has shown names the report that tells it', () => {
  showWith([]);
  expect(screen.getByText('The report Email app usage tells it.')).toBeTruthy();
  expect(screen.queryByText(SILENT)).toBeNull();
});

test('who has dropped that report is not sent to fetch it', () => {
  showWith([APP_USAGE]);
  expect(screen.queryByText('The report Email app usage tells it.')).toBeNull();
  expect(screen.getByText(SILENT)).toBeTruthy();
  expect(screen.getByText('The report Mailbox usage tells it.')).toBeTruthy();
});
