import type { Page } from 'playwright-core';

const STAND_IN = 'window.Office={onReady:()=>Promise.resolve({host:null,platform:null})}';

/**
 * Answers for Microsoft's server with the least that a page outside Outlook needs. Through the browser itself, because a
 * route of Playwright's switches the browser's cache off.
 */
export async function answerForOffice(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  devtools.on('Fetch.requestPaused', ({ requestId }) => {
    void devtools.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [{ name: 'content-type', value: 'text/javascript' }],
      body: Buffer.from(STAND_IN).toString('base64'),
    });
  });
  await devtools.send('Fetch.enable', {
    patterns: [{ urlPattern: 'https://appsforoffice.microsoft.com/*' }],
  });
}
