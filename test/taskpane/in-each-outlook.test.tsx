import { act, fireEvent, render, screen } from '@testing-library/react';
import { trailInMemory } from '../../src/session/navigation';
import { createPane } from '../../src/session/create-pane';
import type { Pane } from '../../src/session/pane';
import { colourChoice } from '../../src/session/outlook-theme';
import { openStore } from '../../src/storage/store';
import { Outside } from '../../src/taskpane/parts/Outside';
import { PaneContext } from '../../src/taskpane/use-pane';
import { fakeOffice, type FakeSettings } from '../sources/outlook/fake-office';
import { firstWord } from '../sources/outlook/first-word';
import { FakeBrowser } from '../storage/fake-stores';
import { heading, openPane } from './render-pane';

const START = 'If your computer broke today, would your mail survive?';
const NOW = '2026-03-02T09:00:00.000Z';
const LIMITS = { script: 500, ready: 500, call: 500 };

const PHONES: Partial<FakeSettings>[] = [
  { hostName: 'OutlookIOS', platform: 'iOS', mailboxSet: 5, accountType: undefined },
  { hostName: 'OutlookAndroid', platform: 'Android', mailboxSet: 5, accountType: undefined },
];
const MAC: Partial<FakeSettings> = { platform: 'Mac' };
const NEW_WINDOWS: Partial<FakeSettings> = { hostName: 'newOutlookWindows', platform: 'OfficeOnline' };
const NO_WINDOWS_OPENED: Partial<FakeSettings> = { otherSets: ['NestedAppAuth'] };

/** Lets the pane learn that it stands in an Outlook of this kind. */
async function beside(pane: Pane, program: Partial<FakeSettings>): Promise<void> {
  const outlook = await firstWord({
    view: window,
    now: () => new Date(NOW),
    limits: LIMITS,
    office: () => fakeOffice(program).office,
  });
  await act(async () => {
    pane.show({ outlook });
    await Promise.resolve();
  });
}

async function openSettings() {
  const opened = openPane();
  await heading(START);
  act(() => {
    opened.pane.go({ name: 'settings' });
  });
  await heading('Settings');
  return opened;
}

test('the start in an Outlook without the settings of Windows leads to them by no Windows key', async () => {
  const { pane, close } = openPane();
  await heading(START);
  for (const program of [...PHONES, MAC, NEW_WINDOWS]) {
    // Nothing is told of the mailbox, so that the page stays.
    await beside(pane, { ...program, accountType: undefined, email: undefined, displayName: undefined });
    const words = document.body.textContent;
    expect(words).not.toMatch(/cmd \/c|Windows key|my Outlook settings/);
    expect(words).toContain('Read my mail program’s settings');
  }
  close();
});

test('the settings call what a program only claims a guess, and what works by its name', async () => {
  const { pane, close } = await openSettings();
  const said = async (program: Partial<FakeSettings>, capability: string) => {
    await beside(pane, program);
    return screen.getByText(capability).closest('li')?.textContent.replace(capability, '');
  };
  const kind = 'Outlook says what kind of mailbox this is';
  const signIn = 'Signing in with the account of Outlook';
  for (const phone of PHONES) {
    expect(await said({ ...phone, otherSets: ['NestedAppAuth'] }, signIn)).toMatch(/^May work\. On phones/);
    expect(await said(phone, kind)).toBe('This kind of Outlook does not have it');
  }
  expect(await said(MAC, kind)).toMatch(/^Outlook for Mac says the same of every mailbox/);
  expect(await said({}, kind)).toBe('Works');
  expect(await said({}, signIn)).toBe('Works');
  close();
});

test('colours can be chosen against what Outlook says, and given back to it', async () => {
  const { pane, user, close } = await openSettings();
  await beside(pane, {});
  const field = await screen.findByRole('combobox', { name: 'Colours' });
  const names = [...field.querySelectorAll('option')].map(({ textContent }) => textContent);
  expect(names).toEqual(['As Outlook', 'Light', 'Dark']);
  for (const [name, scheme] of [
    ['Dark', 'dark'],
    ['Light', 'light'],
    ['As Outlook', 'light'],
  ] as const) {
    await user.selectOptions(field, name);
    expect(document.documentElement.style.colorScheme).toBe(scheme);
  }
  expect(colourChoice().getState()).toBe('asOutlook');
  close();
});

test.each([
  ['Outlook on the web', { hostName: 'OutlookWebApp', platform: 'OfficeOnline', ...NO_WINDOWS_OPENED }, true],
  ['new Outlook', { ...NEW_WINDOWS, ...NO_WINDOWS_OPENED }, true],
  ['a phone', { ...PHONES[0], ...NO_WINDOWS_OPENED }, true],
  ['Outlook for Mac, which has a call for it', MAC, false],
  ['classic Outlook, which has a call for it', {}, false],
] as const)('beside a link in %s stands where it leads: %p', async (_, program, shown) => {
  const pane = createPane({
    openStore: () =>
      Promise.resolve(openStore({ browser: new FakeBrowser(), roaming: null, now: () => NOW })),
    navigation: trailInMemory({ name: 'start' }),
    now: () => new Date(NOW),
  });
  // Until what was kept has been looked for.
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  const address = 'https://support.example/page?a=1';
  const { unmount } = render(
    <PaneContext.Provider value={pane}>
      <Outside href={address}>How it is done</Outside>
    </PaneContext.Provider>,
  );
  await beside(pane, program);
  expect(screen.queryByText('support.example') !== null).toBe(shown);
  if (shown) {
    fireEvent.click(screen.getByText('Show the address'));
    expect(screen.getByDisplayValue(address)).toBeTruthy();
    expect(screen.getByText('Copy the address')).toBeTruthy();
  }
  unmount();
});
