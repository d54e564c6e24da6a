import { rm } from 'node:fs/promises';
import type { Frame } from 'playwright-core';
import { openInBrowser, openInOutlook } from '../host/open';
import { until } from '../tools/until';
import { buildProbe } from './probe/build-probe';

// What Microsoft's library does to a page by being there. The pane is built around it.
let folder = '';

beforeAll(async () => {
  folder = await buildProbe();
});

afterAll(() => rm(folder, { recursive: true }));

/** The probe page, started, with two buttons and something to unfold. */
async function openWithButtons() {
  const opened = await openInOutlook({ folder });
  await opened.pane.waitForFunction(() => window.probe.found?.where === 'outlook');
  await opened.pane.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<button id="one">1</button><details><summary id="fold">?</summary></details><button id="two">2</button>',
    );
  });
  return opened;
}

const focused = (pane: Frame) => pane.evaluate(() => document.activeElement?.id);

describe('office.js', () => {
  it('frames a telemetry page in a tab without a host, which the policy refuses', async () => {
    const { troubles, close } = await openInBrowser({ folder, officeJs: 'real' });
    const telemetry = 'frame-src https://telemetryservice.firstpartyapps.oaspapps.com ';
    await until(() => troubles.policyViolations.includes(telemetry), 'the telemetry page');
    expect(troubles.policyViolations.sort()).toEqual([telemetry, 'style-src-attr inline ']);
    // Refused by the page itself: no request got as far as the network.
    expect(troubles.refused).toEqual([]);
    await close();
  });

  it('takes the history of the browser away', async () => {
    const { pane, assertClean, close } = await openWithButtons();
    const types = await pane.evaluate(() => [typeof history.pushState, typeof history.replaceState]);
    expect(types).not.toContain('function');
    assertClean();
    await close();
  });

  it('makes alert, confirm and prompt throw', async () => {
    const { pane, assertClean, close } = await openWithButtons();
    for (const name of ['alert', 'confirm', 'prompt'] as const)
      await expect(pane.evaluate((method) => window[method]('?'), name)).rejects.toThrow('not supported');
    assertClean();
    await close();
  });

  it('moves Tab from button to button, past what can be unfolded, and out to Outlook at the end', async () => {
    const { page, pane, host, assertClean, close } = await openWithButtons();
    await pane.focus('#one');
    await page.keyboard.press('Tab');
    expect(await focused(pane)).toBe('two');
    await page.keyboard.press('Tab');
    await until(() => host.log.notified.includes(13), 'Outlook to be told 13');
    await pane.focus('#one');
    await page.keyboard.press('Shift+Tab');
    await until(() => host.log.notified.includes(14), 'Outlook to be told 14');
    assertClean();
    await close();
  });

  it('takes the focus that Outlook sends into the pane', async () => {
    const { pane, host, assertClean, close } = await openWithButtons();
    await host.focusPane('first');
    await pane.waitForFunction(() => document.activeElement?.id === 'one');
    await host.focusPane('last');
    await pane.waitForFunction(() => document.activeElement?.id === 'two');
    assertClean();
    await close();
  });

  it('tells Outlook of Esc and F2, and keeps them from the page', async () => {
    const { page, pane, host, assertClean, close } = await openWithButtons();
    await pane.focus('#one');
    await page.keyboard.press('Escape');
    await until(() => host.log.notified.includes(15), 'Outlook to be told 15');
    await page.keyboard.press('F2');
    await until(() => host.log.notified.includes(16), 'Outlook to be told 16');
    assertClean();
    await close();
  });
});
