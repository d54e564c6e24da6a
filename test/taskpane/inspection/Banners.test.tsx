import { screen } from '@testing-library/react';
import { blankAccount, blankDataFile, dataFileId } from '../../../src/core/facts/blank';
import { known } from '../../../src/core/facts/evidence';
import type { SourceFacts } from '../../../src/core/facts/snapshot';
import { nothingRemembered } from '../../../src/core/report/nothing-remembered';
import { withFacts } from '../../../src/session/changes';
import { KEYS } from '../../../src/storage/ports';
import { openStore } from '../../../src/storage/store';
import { FakeBrowser, FakeMailbox } from '../../storage/fake-stores';
import { heading, openPane, press, settle } from '../render-pane';

/** An export of the Outlook of a person: the same account, and a mail file of this name. */
function exported(file: string, readAt: string): SourceFacts {
  const source = 'profileExport|outlook.reg';
  const path = `C:\\Users\\ada\\Documents\\${file}`;
  const account = blankAccount('account|pop3|ada@example.com|pop.example.com|outlook', 'ada@example.com');
  return {
    source: { id: source, kind: 'profileExport', name: 'outlook.reg', readAt },
    accounts: [
      { ...account, profile: 'Outlook', address: 'ada@example.com', kind: known('pop3', 'imported', source) },
    ],
    dataFiles: [{ ...blankDataFile(dataFileId(path), file), profile: 'Outlook', path }],
    gaps: [],
  };
}

const QUESTION = /which computer .*outlook\.reg.* is from/;

/** The pane of a person of whose two exports nobody can tell whether they are of one computer. */
const twoLooks = () => looks(['mail.pst', 'work.pst']);

/** The pane of a person who gave an export with each of these files, one a day, and has said nothing yet. */
async function looks(files: readonly string[]) {
  const browser = new FakeBrowser();
  const date = (at: number) => `2026-02-0${at + 1}T09:00:00.000Z`;
  const remembered = files.reduce(
    (before, file, at) => withFacts(before, [exported(file, date(at))], new Date(date(at))),
    nothingRemembered(),
  );
  await openStore({ browser, roaming: null, now: () => date(files.length) }).save(remembered);
  const { pane, user } = openPane(browser);
  await screen.findByRole('group', { name: QUESTION });
  const accounts = () => pane.getState().remembered.snapshot?.accounts.length;
  return { user, accounts };
}

test('what may be another computer is asked once, and both are shown until then and after', async () => {
  const { user, accounts } = await twoLooks();
  expect(accounts()).toBe(2);
  await press(user, 'Another computer');
  await settle();
  expect(screen.queryByRole('group', { name: QUESTION })).toBeNull();
  expect(accounts()).toBe(2);
});

test('where there are several computers, each stands in the question by its number', async () => {
  const { user, accounts } = await looks(['mail.pst', 'work.pst', 'old.pst']);
  await press(user, 'Another computer');
  await settle();
  expect(accounts()).toBe(3);
  await press(user, 'Computer 2');
  await settle();
  expect(screen.queryByRole('group', { name: QUESTION })).toBeNull();
  expect(accounts()).toBe(2);
});

test('the same computer, looked at again, replaces what was read before', async () => {
  const { user, accounts } = await twoLooks();
  await press(user, 'The same computer');
  await settle();
  expect(screen.queryByRole('group', { name: QUESTION })).toBeNull();
  expect(accounts()).toBe(1);
});

test.each([
  ['has no room', (browser: FakeBrowser) => (browser.failWrites = 'full'), /no room for all that was read/],
  ['refuses', (browser: FakeBrowser) => (browser.failWrites = 'broken'), /may not keep anything/],
  [
    'is of a newer version',
    (browser: FakeBrowser) => {
      browser.set(KEYS.remembered, JSON.stringify({ app: 'mailbox-checkup', version: 99, entries: [] }));
    },
    /newer version of this page has written here/,
  ],
])('a storage that %s: the page says so, and what to do', async (_what, change, words) => {
  const browser = new FakeBrowser();
  change(browser);
  const { pane } = openPane(browser);
  await heading('If your computer broke today, would your mail survive?');
  const now = pane.now();
  pane.remember((before) => withFacts(before, [exported('mail.pst', now.toISOString())], now));
  pane.go({ name: 'overview' });
  expect(await screen.findByText(words)).toBeTruthy();
});

test('a window that forgets says so where the mailbox keeps the decisions, and only there', async () => {
  const now = new Date('2026-03-02T09:00:00.000Z');
  const words = /forgets what was read/;
  for (const [failWrites, said] of [
    ['broken', 1],
    [false, 0],
  ] as const) {
    const browser = Object.assign(new FakeBrowser(), { failWrites });
    const { pane, close } = openPane(browser, now.toISOString(), new FakeMailbox());
    await heading('If your computer broke today, would your mail survive?');
    pane.remember((before) => withFacts(before, [exported('mail.pst', now.toISOString())], now));
    pane.go({ name: 'overview' });
    await screen.findByRole('heading', { level: 1, name: /./ });
    await settle();
    if (said === 1) expect(await screen.findByText(words)).toBeTruthy();
    else expect(screen.queryByText(words)).toBeNull();
    close();
  }
});
