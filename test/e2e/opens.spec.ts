import { openInBrowser, openInOutlook } from '../host/open';

describe('the built page', () => {
  it('opens in a browser', async () => {
    const { page, assertClean, close } = await openInBrowser();
    expect(await page.title()).toBe('Mailbox Checkup');
    assertClean();
    await close();
  });

  it('opens beside a message in Outlook', async () => {
    const { pane, host, assertClean, close } = await openInOutlook();
    expect(await pane.title()).toBe('Mailbox Checkup');
    expect(host.log.started).toBe(1);
    assertClean();
    await close();
  });
});
