import type { Dialog } from 'playwright-core';
import { OWN_EXCHANGE } from '../host/addresses';
import { openInOutlook, type OutlookOptions } from '../host/open';

// The webmail of an Exchange Server of the organisation's own: office.js does not know it, and asks the person once
// whether it may be trusted, in a frame of Microsoft's (github.com/OfficeDev/office-js/issues/4055).

const SETTING: Partial<OutlookOptions> = {
  origin: OWN_EXCHANGE,
  accountType: 'enterprise',
  rights: ['downloads', 'popUps', 'modals'],
  answers: 'held',
};
const LOOKED = '.verdict';

/** Opens the webmail, with what the person says to the question of trust. */
async function openWebmail(answer: (dialog: Dialog) => Promise<void>, options: Partial<OutlookOptions> = {}) {
  const opened = await openInOutlook({ ...SETTING, ...options });
  const asked: string[] = [];
  opened.page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void answer(dialog);
  });
  await opened.host.answer();
  return { ...opened, asked };
}

it('becomes an Outlook pane once the person has said that the server may be trusted', async () => {
  const { pane, host, asked, assertClean, close } = await openWebmail((dialog) => dialog.accept());
  await pane.waitForSelector(LOOKED);
  expect(asked).toEqual([
    expect.stringContaining('The domain owa.contoso.test is acting as Microsoft Office'),
  ]);
  expect(host.log.started).toBe(1);
  assertClean();
  await close();
});

it('does not ask again where the person has said so before', async () => {
  const { pane, context, asked, reopen, assertClean, close } = await openWebmail((dialog) => dialog.accept());
  await pane.waitForSelector(LOOKED);
  const again = await reopen();
  await again.waitForSelector(LOOKED);
  expect(asked).toHaveLength(1);
  expect(context.pages()).toHaveLength(1);
  assertClean();
  await close();
});

it.each([
  ['the person says no', ['downloads', 'popUps', 'modals'] as const],
  ['the frame may ask nothing', ['downloads', 'popUps'] as const],
])('asks the mailbox for nothing where %s', async (_case, rights) => {
  const { host, page, troubles, close } = await openWebmail((dialog) => dialog.dismiss(), { rights });
  // Microsoft's own page says so, in the place of ours.
  await page.waitForFunction(() => document.querySelector('iframe') !== null);
  await page.frameLocator('iframe').getByText('has been disabled').waitFor();
  expect(host.log.started).toBe(0);
  expect(troubles.policyViolations).toEqual([]);
  await close();
});
