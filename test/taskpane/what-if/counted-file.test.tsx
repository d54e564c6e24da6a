import { heading, openPane, press, settle, type OpenedPane } from '../render-pane';
import { act, screen } from '@testing-library/react';
import { adaMail, devMail } from '../../../src/samples/sample-mail';
import { SAMPLES } from '../../../src/samples/samples';
import type { ServerCopy } from '../../../src/core/facts/account';
import { nothingRemembered } from '../../../src/core/report/nothing-remembered';
import { openSample } from '../../../src/session/open-sample';
import { tokenOf, type PageName } from '../../../src/session/page';
import { COUNTED, countedStore } from '../../tools/counted-store';
import { KEPT_FOREVER, keptDays } from '../../tools/make-snapshot';
import { mailIn } from '../../../src/core/facts/mail-file-sums';

const TODAY = '2026-03-02';
const formatted = (count: number) => count.toLocaleString('en');

async function openPerson(id: string): Promise<OpenedPane & { go: (name: PageName) => Promise<void> }> {
  const sample = SAMPLES.find((one) => one.id === id);
  if (!sample) throw new Error(`There is no ${id}`);
  const opened = openPane();
  await heading('If your computer broke today, would your mail survive?');
  await act(() => openSample(opened.pane, sample));
  const account = opened.pane.getState().remembered.snapshot?.accounts[0]?.id ?? '';
  const go = async (name: PageName) => {
    act(() => {
      opened.pane.go({ name, token: tokenOf(account) });
    });
    await settle();
  };
  return { ...opened, go };
}

test('a loss counts the messages of the file in which the account keeps its mail, and the file has a page', async () => {
  const { pane, go } = await openPerson('ada');
  const count = formatted(mailIn(adaMail(TODAY)).items);
  for (const name of ['disk', 'stolen'] as const) {
    await go(name);
    expect(
      await screen.findByText(new RegExp(`^You would lose .*${count} messages.*March 2009`)),
    ).toBeTruthy();
    // The map counts the same mail, kind by kind.
    expect(screen.getAllByText(/messages, .*the oldest from /).length).toBeGreaterThan(0);
  }

  const [file] = pane.getState().remembered.snapshot?.dataFiles ?? [];
  act(() => {
    pane.go({ name: 'storage', token: tokenOf(file?.id ?? '') });
  });
  await settle();
  expect(await screen.findByRole('heading', { name: /Mail from the file/ })).toBeTruthy();
  expect(screen.getByText(new RegExp(`^${count} messages`))).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'How old the mail is' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Largest messages' })).toBeTruthy();
});

test('a switch to new Outlook says what stays behind in the file, and leads on once it is planned', async () => {
  const { user, go } = await openPerson('ada');
  await go('switched');
  const count = formatted(mailIn(adaMail(TODAY)).items);
  screen.getByText(new RegExp(`ada@example.com.pst.* holds .*${count} messages, .*from March 2009`));
  screen.getByText(/does not bring it along/);
  expect(screen.queryByText(/no copy would go/)).toBeNull();
  await press(user, 'Yes, it is planned');
  expect(await screen.findByText(/new Outlook leaves this file behind/i)).toBeTruthy();
});

test('the dial counts what a dead disk takes of the inbox, and reckons from the file what comes in a month', async () => {
  const { go } = await openPerson('ada');
  await go('keepWindow');
  screen.getByText(/^You would lose .* messages, .*March 2009/);
  screen.getByText(/^Of the last .* would still be on the server/);
  screen.getByText(/From the last three months in your mail file we reckon/);
});

test('a file that accounts share is counted as a whole, and for none of them alone', async () => {
  const { go } = await openPerson('dev');
  const count = formatted(mailIn(devMail(TODAY)).items);
  for (const name of ['disk', 'stolen', 'keepWindow', 'switched'] as const) {
    await go(name);
    screen.getByText(new RegExp(`2 accounts share the file .*${count} messages`));
    expect(screen.queryByText(/^You would lose .* messages/)).toBeNull();
  }
});

/** A pane that looked at the account and its file of 48,210 messages. */
async function openCounted(serverCopy: ServerCopy) {
  const opened = openPane();
  await heading('If your computer broke today, would your mail survive?');
  const snapshot = countedStore(TODAY, serverCopy);
  act(() => {
    opened.pane.remember(() => ({ ...nothingRemembered(), snapshot }));
  });
  return async (name: PageName) => {
    act(() => {
      opened.pane.go({ name, token: tokenOf(snapshot.accounts[0]?.id ?? '') });
    });
    await settle();
    return document.querySelector('main')?.textContent ?? '';
  };
}

test('every page tells the same counts of the file: what a disk or a thief takes, what the server keeps, what stays behind', async () => {
  const go = await openCounted(keptDays(14));
  for (const name of ['disk', 'stolen', 'keepWindow'] as const) {
    const text = await go(name);
    // The dial speaks of the inbox alone.
    const lost = (name === 'keepWindow' ? COUNTED.inbox : COUNTED.all) - COUNTED.recentInbox;
    expect(text).toMatch(new RegExp(`You would lose [^.]*${formatted(lost)} messages[^.]*March 2009`));
    expect(text).toMatch(
      new RegExp(`14 days[^.]*${formatted(COUNTED.recentInbox)} messages[^.]*still be on the server`),
    );
  }
  expect(await go('switched')).toContain(`${formatted(COUNTED.all)} messages`);
});

test('the purge page counts in the file what the server would delete, folder by folder', async () => {
  const go = await openCounted(KEPT_FOREVER);
  const text = (await go('purge')).replace(/[\u2066-\u2069]/g, '');
  const { all, inbox, inboxOfLastYear } = COUNTED;
  const old = formatted(inbox - inboxOfLastYear);
  expect(text).toContain(`The server would delete ${old} messages`);
  expect(text).toContain(`Older than 365 days: ${old} messages`);
  expect(text).toContain(`Inbox${old} messages`);
  // What stays is the rest.
  expect(text).toContain(`The last 365 days: ${formatted(inboxOfLastYear)} messages`);
  expect(text).toContain(`All of it: ${formatted(all - inbox)} messages`);
});
