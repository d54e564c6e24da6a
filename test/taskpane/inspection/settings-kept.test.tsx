import { act, screen } from '@testing-library/react';
import { blankAccount } from '../../../src/core/facts/blank';
import { PRODUCT_VERSION } from '../../../src/core/product';
import { withClient, withFacts } from '../../../src/session/changes';
import { FakeBrowser, FakeMailbox } from '../../storage/fake-stores';
import { heading, openPane, settle } from '../render-pane';

test('the release stands at the end of the settings', async () => {
  const { pane } = openPane();
  await settle();
  act(() => {
    pane.go({ name: 'settings' });
  });
  await heading('Settings');
  const lines = [...document.querySelectorAll('main p')].map(({ textContent }) => textContent);
  expect(lines.at(-1)).toBe(`Mailbox Checkup ${PRODUCT_VERSION}`);
});

const NOTHING = 'Nothing has been kept so far.';

test('what an earlier visit kept is told at the next, before anything is saved again', async () => {
  const browser = new FakeBrowser();
  const first = openPane(browser);
  await heading('If your computer broke today, would your mail survive?');
  act(() => {
    first.pane.go({ name: 'settings' });
  });
  expect(await screen.findByText(NOTHING)).toBeTruthy();
  act(() => {
    first.pane.remember((now) => withClient(now, 'classicWindows'));
  });
  await settle();
  expect(screen.queryByText(NOTHING)).toBeNull();
  first.close();

  const again = openPane(browser);
  await settle();
  act(() => {
    again.pane.go({ name: 'settings' });
  });
  await heading('Settings');
  expect(screen.queryByText(NOTHING)).toBeNull();
});

test.each([
  ['broken', /may not keep what we read/],
  ['full', /did not fit/],
] as const)('a window whose storage is %s says why what was read goes with it', async (failWrites, words) => {
  const browser = Object.assign(new FakeBrowser(), { failWrites });
  const { pane, close } = openPane(browser, '2026-03-02T09:00:00.000Z', new FakeMailbox());
  await heading('If your computer broke today, would your mail survive?');
  const readAt = pane.now().toISOString();
  const source = { id: 'export', kind: 'profileExport', name: 'outlook.reg', readAt } as const;
  const account = blankAccount('ada', 'ada@contoso.test');
  act(() => {
    pane.remember((now) =>
      withFacts(now, [{ source, accounts: [account], dataFiles: [], gaps: [] }], pane.now()),
    );
  });
  act(() => {
    pane.go({ name: 'settings' });
  });
  await heading('Settings');
  expect(await screen.findByText(words)).toBeTruthy();
  expect(screen.queryByText(NOTHING)).toBeNull();
  close();
});
