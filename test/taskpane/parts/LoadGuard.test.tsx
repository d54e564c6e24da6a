import '../jsdom-files';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { i18n } from '../../../src/locales/words';
import { LoadGuard } from '../../../src/taskpane/parts/LoadGuard';

i18n.setMessagesCompiler(compileMessage);

const FAULT = new Error('A fault of ours.');
const MISSING = Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' });

function Part({ trouble }: { trouble: Error }): never {
  throw trouble;
}

/** A server that has a page, and not the script that it begins with. */
const half = (_address: string, { method }: RequestInit = {}) =>
  Promise.resolve(
    method === 'HEAD'
      ? { ok: false }
      : { ok: true, text: () => Promise.resolve('<script src="taskpane.aaaaaaaa.js"></script>') },
  );

test.each([
  ['a fault', FAULT, 'Something went wrong on this page.'],
  ['a part that is missing', MISSING, 'A part of this page is missing on the server'],
])(
  'after %s trying again waits where the server has half a page only, and says so',
  async (_, trouble, words) => {
    // React notes each error that a guard has caught.
    const noted = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    Object.assign(window, { fetch: half });
    render(
      <LoadGuard page="overview" onStart={() => undefined}>
        <Part trouble={trouble} />
      </LoadGuard>,
    );
    await screen.findByText(new RegExp(`^${words}`));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText(/^A part of this page is missing on the server/);
    // Nothing was opened anew: jsdom would note that it cannot.
    expect(noted.mock.calls.join()).not.toContain('Not implemented');
    noted.mockRestore();
  },
);
