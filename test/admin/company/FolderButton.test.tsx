import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { DeskContext } from '../../../src/admin/company/desk-context';
import { FolderButton } from '../../../src/admin/company/FolderButton';
import { loadAdminWords } from '../../../src/locales/admin-words';
import { i18n } from '../../../src/locales/words';
import { createCompanyDesk } from '../../../src/session/company/company-desk';
import type { ToDesk } from '../../../src/sources/company/desk-protocol';

i18n.setMessagesCompiler(compileMessage);
beforeAll(loadAdminWords);
afterEach(() => Reflect.deleteProperty(window, 'showDirectoryPicker'));

const LABEL = 'Choose a folder';
const EMPTY = 'No file in that folder could be read.';

/** Shows the button on a page on which these files are chosen as a folder; gives what the desk is asked. */
function show(files: readonly File[] | null) {
  const folder = {
    values: async function* () {
      for (const file of files ?? [])
        yield await Promise.resolve({ kind: 'file', getFile: () => Promise.resolve(file) });
    },
  };
  const pick = () =>
    files === null ? Promise.reject(new DOMException('', 'AbortError')) : Promise.resolve(folder);
  Object.assign(window, { showDirectoryPicker: pick });
  const asked: ToDesk[] = [];
  const desk = createCompanyDesk(
    () => new Date('2026-11-28T10:00:00Z'),
    () => ({ ask: (message) => asked.push(message), close: () => undefined }),
  );
  render(
    <DeskContext.Provider value={desk}>
      <FolderButton />
    </DeskContext.Provider>,
  );
  fireEvent.click(screen.getByRole('button', { name: LABEL }));
  return { desk, asked };
}

test('the files of a chosen folder go to the desk', async () => {
  const { desk, asked } = show([new File(['x'], 'PC-1.json'), new File(['x'], 'PC-2.json')]);
  await waitFor(() => {
    expect(asked).toHaveLength(2);
  });
  expect(asked).toMatchObject([
    { type: 'take', files: [{ name: 'PC-1.json' }, { name: 'PC-2.json' }], more: true },
    { type: 'take', files: [], more: false },
  ]);
  expect(desk.getState().reading).toMatchObject({ file: 'PC-1.json' });
  expect(screen.queryByText(EMPTY)).toBeNull();
});

test('of an empty folder it says so', async () => {
  const { desk } = show([]);
  expect((await screen.findByText(EMPTY)).getAttribute('role')).toBe('alert');
  expect(desk.getState().reading).toBeNull();
});

test('where no folder was chosen nothing is said', async () => {
  const { asked } = show(null);
  await Promise.resolve();
  expect([asked, screen.queryByText(EMPTY)]).toEqual([[], null]);
});

test('where a browser cannot look into a folder little by little there is no button', () => {
  render(<FolderButton />);
  expect(screen.queryByRole('button')).toBeNull();
});
