import '../../taskpane/jsdom-files';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NoticeTab } from '../../../src/admin/notice/NoticeTab';
import { DraftContext } from '../../../src/admin/policy/draft';
import { i18n } from '../../../src/locales/words';
import { createStore } from '../../../src/session/create-store';

i18n.setMessagesCompiler(compileMessage);

const rule = (id: string, startsOn: string | null) => ({
  id,
  olderThanDays: 365,
  scope: 'all',
  startsOn,
  endsOn: null,
  reason: '<b>One year</b> is enough.',
  link: 'https://intranet.example.com/mail',
});
const FILE = { version: 1, retention: [rule('coming', '2999-01-01'), rule('running', null)] };

beforeAll(async () => {
  // Loaded beforehand: on a busy machine that takes long.
  await import('../../../src/admin/notice/NoticePage');
  Object.assign(window, {
    fetch: () =>
      Promise.resolve({ ok: true, status: 200, text: () => Promise.resolve(JSON.stringify(FILE)) }),
  });
});

async function open() {
  const user = userEvent.setup();
  const draft = createStore('');
  render(
    <DraftContext.Provider value={draft}>
      <NoticeTab />
    </DraftContext.Provider>,
  );
  await screen.findByRole('article', { name: 'The notice' });
  const notice = () => screen.getByRole('article', { name: 'The notice' }).textContent;
  return { user, notice, draft };
}

test('the notice of each published rule is there to read, in three stages', async () => {
  const { user, notice } = await open();
  expect(notice()).toContain('Old mail will be deleted from Jan 1, 2999: what it means for you');
  expect(notice()).toContain('Last safe day: Dec 31, 2998.');
  // What the organisation writes is text, never markup.
  expect(notice()).toContain('<b>One year</b> is enough.');
  await user.selectOptions(screen.getByLabelText('When it is sent'), 'Last days');
  expect(notice()).toContain('These are the last days');
  await user.selectOptions(screen.getByLabelText('Rule'), '1');
  expect(notice()).toContain('Old mail is being deleted: what it means for you');
  expect(screen.queryByRole('button', { name: 'Save the calendar file' })).toBeNull();
  // There is one language, so there is none to choose.
  expect(screen.queryByLabelText('Language')).toBeNull();
});

test('the mail is copied with its layout and as text, and the subject and the chat as text', async () => {
  const written: string[] = [];
  const { user } = await open();
  Object.assign(window, {
    ClipboardItem: class {
      constructor(readonly parts: Record<string, Blob>) {}
    },
  });
  Object.defineProperty(window.navigator, 'clipboard', {
    configurable: true,
    value: {
      write: ([item]: { parts: Record<string, Blob> }[]) => {
        written.push(...Object.keys(item?.parts ?? {}));
        return Promise.resolve();
      },
      writeText: (text: string) => {
        written.push(text);
        return Promise.resolve();
      },
    },
  });
  await user.click(screen.getByRole('button', { name: 'Copy the mail' }));
  await screen.findByText('Copied.');
  await user.click(screen.getByRole('button', { name: 'Copy its subject' }));
  await user.click(screen.getByRole('button', { name: 'Copy for Teams' }));
  expect(written.slice(0, 3)).toEqual([
    'text/html',
    'text/plain',
    'Old mail will be deleted from Jan 1, 2999: what it means for you',
  ]);
  expect(written[3]).toContain('If your program reads mail by IMAP\nSome of it would be gone for good.');
});

test('page and calendar file are saved under a name of their own', async () => {
  const { user } = await open();
  const saved: string[] = [];
  Object.assign(window.URL, { createObjectURL: () => 'blob:made', revokeObjectURL: () => undefined });
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    saved.push(this.download);
  };
  await user.click(screen.getByRole('button', { name: 'Save as a page' }));
  await user.click(screen.getByRole('button', { name: 'Save the calendar file' }));
  expect(saved).toEqual(['mail-deletion.html', 'mail-deletion.ics']);
});

test('the rules of another file take the place of the published ones, and a broken one is told', async () => {
  const { user, notice } = await open();
  // Each choice has a field of its own.
  const input = () => screen.getByLabelText('Rules from another policy.json');
  const file = (text: string) => new File([text], 'policy.json', { type: 'application/json' });
  const other = JSON.stringify({
    version: 1,
    retention: [{ ...rule('other', '2888-01-01'), domains: ['a.example'] }],
  });
  await user.upload(input(), file(other));
  await screen.findByText(/It concerns mailboxes at a\.example/);
  expect(notice()).toContain('from Jan 1, 2888');
  await user.upload(input(), file('{'));
  await act(() => Promise.resolve());
  expect((await screen.findByRole('alert')).textContent).toContain('could not be read in full');
});

test('the rules in the policy editor have their notice before they are published', async () => {
  const { user, notice, draft } = await open();
  const write = (text: string) => {
    act(() => {
      draft.set(text);
    });
  };
  const text = (startsOn: string) =>
    JSON.stringify({ version: 1, retention: [{ ...rule('draft', startsOn), domains: ['b.example'] }] });
  write(text('2777-01-01'));
  await screen.findByText(/It concerns mailboxes at b\.example/);
  expect(notice()).toContain('from Jan 1, 2777');
  expect(screen.getByText(/^For the rules in the policy editor/)).toBeTruthy();
  // A file that is chosen leaves what is in the editor as it is.
  await user.upload(
    screen.getByLabelText('Rules from another policy.json'),
    new File([JSON.stringify(FILE)], 'policy.json', { type: 'application/json' }),
  );
  await screen.findByText('For the rules of the file that you chose.');
  expect(draft.getState()).toBe(text('2777-01-01'));
  // What was done last counts.
  write(text('2666-01-01'));
  expect(notice()).toContain('from Jan 1, 2666');
  write('');
  expect(notice()).toContain('from Jan 1, 2999');
});
