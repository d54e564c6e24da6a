import './jsdom-files';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { act, configure, getConfig, render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { i18n } from '../../src/locales/words';
import { openStore } from '../../src/storage/store';
import { App } from '../../src/taskpane/App';
import { trailInMemory } from '../../src/session/navigation';
import { createPane } from '../../src/session/create-pane';
import type { Pane } from '../../src/session/pane';
import { FakeBrowser, type FakeMailbox } from '../storage/fake-stores';

// A page's heading stands there before the rest of it: nothing is looked at in between.
const usual = getConfig();
configure({
  asyncWrapper: (waits: () => Promise<unknown>) =>
    usual.asyncWrapper(async () => {
      const result = await waits();
      while (document.querySelector('.coming')) await new Promise((resolve) => setTimeout(resolve, 0));
      return result;
    }),
});
i18n.setMessagesCompiler(compileMessage);

// jsdom lays nothing out.
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

export interface OpenedPane {
  pane: Pane;
  user: UserEvent;
  browser: FakeBrowser;
  /** Moves the pane's clock on. */
  wait: (minutes: number) => void;
  /** Closes the pane; what it kept is in `browser`. */
  close: () => void;
}

/** Opens the pane on what `browser` and the mailbox's settings hold, at a clock that stands still. */
export function openPane(
  browser = new FakeBrowser(),
  start = '2026-03-02T09:00:00.000Z',
  mailbox: FakeMailbox | null = null,
): OpenedPane {
  let now = new Date(start);
  const pane = createPane({
    openStore: () =>
      Promise.resolve(openStore({ browser, roaming: mailbox?.open() ?? null, now: () => now.toISOString() })),
    navigation: trailInMemory({ name: 'start' }),
    now: () => now,
  });
  const { unmount } = render(<App pane={pane} />);
  return {
    pane,
    user: userEvent.setup(),
    browser,
    wait: (minutes) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    close: unmount,
  };
}

/** Gives files to the page, as choosing them does. */
export async function giveFiles(user: UserEvent, files: File[]): Promise<void> {
  // On the start page it comes when the rest stands.
  const input = await waitFor(() => {
    const found = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!found) throw new Error('No place for files on this page.');
    return found;
  });
  await user.upload(input, files);
}

/** The page's heading once it says this. */
export async function heading(name: string | RegExp): Promise<HTMLElement> {
  return screen.findByRole('heading', { level: 1, name });
}

/** Presses a button or row by its words. */
export async function press(user: UserEvent, name: string | RegExp): Promise<void> {
  await user.click(await screen.findByRole('button', { name }));
}

/** Lets everything under way come to its end. */
export async function settle(): Promise<void> {
  const aWhile = () => act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  await aWhile();
  while (document.querySelector('.coming')) await aWhile();
}
