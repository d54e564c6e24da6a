import type { Frame, Page } from 'playwright-core';
import { wholePage } from '../host/looks';
import { openInBrowser, openInOutlook } from '../host/open';
import { until } from '../tools/until';

/** A mailbox of which nothing is told, so that the start page stays: any other is looked at by itself. */
const UNTOLD = { accountType: null, displayName: '', email: '' } as const;

/** The words of what has the focus; null when nothing has. */
const focused = (pane: Frame) =>
  pane.evaluate(() => {
    const element = document.activeElement;
    return element === null || element === document.body
      ? null
      : (element.getAttribute('aria-label') ?? (element.textContent || element.tagName)).trim();
  });

/** Waits for a page to open. What Tab goes through comes right after its heading. */
async function headingHasFocus(pane: Frame): Promise<void> {
  await pane.waitForFunction(
    () => document.activeElement?.tagName === 'H1' && document.activeElement.textContent,
  );
  await wholePage(pane);
}

/** Waits for the first control, on which office.js puts the focus in its own time. */
const menuHasFocus = (pane: Frame) =>
  pane.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Menu');

/** Presses Tab until what has the focus reads like this. */
async function tabTo(page: Page, pane: Frame, words: RegExp, key = 'Tab'): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    if (words.test((await focused(pane)) ?? '')) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never came to ${String(words)}`);
}

/** Goes there by Tab and presses Enter. */
async function press(page: Page, pane: Frame, words: RegExp): Promise<void> {
  await tabTo(page, pane, words);
  await page.keyboard.press('Enter');
}

/** Goes into the pane as by F6: the frame gets the focus, and nothing in it. */
async function enter(page: Page, pane: Frame): Promise<void> {
  await pane.waitForSelector('.fui-FluentProvider h1');
  await page.locator('iframe').focus();
  await headingHasFocus(pane);
}

describe('in Outlook, where office.js moves the focus', () => {
  it.each(['F6', 'Tab'] as const)(
    'by %s the focus comes to the heading, and Tab goes through everything in order, and then out',
    async (way) => {
      const { page, pane, host, assertClean, close } = await openInOutlook(UNTOLD);
      await pane.waitForSelector('.fui-FluentProvider .start');
      await pane.waitForSelector('header button');
      // F6 gives the frame the focus, and nothing in it; after Tab, Outlook tells office.js to give it.
      await page.locator('iframe').focus();
      if (way === 'Tab') {
        await host.focusPane('first');
        await menuHasFocus(pane);
      } else await headingHasFocus(pane);
      const seen: string[] = way === 'Tab' ? [(await focused(pane)) ?? 'nothing'] : [];
      while (!host.log.notified.includes(13) && seen.length < 30) {
        await page.keyboard.press('Tab');
        seen.push(((await focused(pane)) ?? 'nothing').slice(0, 24));
      }
      // Outlook takes the focus in its own time: until then the last one has it, however often Tab is pressed.
      expect(seen.filter((name, at) => name !== seen[at - 1])).toEqual([
        ...(way === 'Tab' ? ['Menu'] : []),
        'Answer a few questions',
        'Read my mail program’s s',
        'I have a mail fileOutloo',
        'Show me an exampleFrom “',
      ]);
      assertClean();
      await close();
    },
  );

  it('the keyboard alone leads from the start into a walk, and the focus is never nowhere', async () => {
    const { page, pane, host, assertClean, close } = await openInOutlook(UNTOLD);
    await enter(page, pane);
    await press(page, pane, /^Show me an example/);
    await headingHasFocus(pane);
    await press(page, pane, /^Ada/);
    await pane.waitForSelector('.verdict');
    await headingHasFocus(pane);
    await press(page, pane, /^Why this first/);
    await pane.waitForSelector('.evidence');
    await headingHasFocus(pane);
    await press(page, pane, /^Walk me through it/);
    await pane.waitForSelector('.progress');
    await headingHasFocus(pane);
    await press(page, pane, /^Done, next step/);
    await pane.waitForSelector('text=Step 2 of 6.');
    await headingHasFocus(pane);
    await press(page, pane, /^If something is different/);
    await press(page, pane, /^It looks different here/);
    await pane.waitForSelector('text=Is your program in another language');
    expect(await focused(pane)).toBe('It looks different here');
    await tabTo(page, pane, /^Stop this walk/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, pane, /^Stop it/);
    await page.keyboard.press('Enter');
    await headingHasFocus(pane);
    await tabTo(page, pane, /^Leave the example/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await headingHasFocus(pane);
    expect(await focused(pane)).toBe('If your computer broke today, would your mail survive?');
    expect(host.log.notified).not.toContain(13);
    assertClean();
    await close();
  });

  it('the focus that Outlook sends in lands on the first control, and Shift+Tab leads out again', async () => {
    const { page, pane, host, assertClean, close } = await openInOutlook(UNTOLD);
    await enter(page, pane);
    await pane.waitForSelector('header button');
    await tabTo(page, pane, /^I have a mail file/);
    await host.focusPane('first');
    await menuHasFocus(pane);
    await page.keyboard.press('Shift+Tab');
    await until(() => host.log.notified.includes(14), 'the focus to leave');
    assertClean();
    await close();
  });
});

describe('who types beside the pane', () => {
  const LETTERS = 'the quick brown fox jumps over a lazy do';

  /** A field in the page around the pane, such as that of a new message, with the focus in it. */
  const field = async (page: Page) => {
    await page.evaluate(() => {
      const input = document.createElement('input');
      input.style.cssText = 'position:fixed;inset:0 auto auto 0;width:1px;opacity:0';
      document.body.append(input);
      input.focus();
    });
    return page.locator('input');
  };

  it.each(['opened', 'reloaded'] as const)(
    'goes on typing while it is %s: all 40 letters arrive',
    async (how) => {
      const { page, pane, reload, reopen, assertClean, close } = await openInOutlook();
      await pane.waitForSelector('.fui-FluentProvider h1');
      const typed = await field(page);
      const opening = how === 'reloaded' ? reload() : reopen();
      for (const letter of LETTERS) await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      await opening;
      const frame = page.frameLocator('iframe');
      await frame.locator('.verdict').waitFor();
      await page.keyboard.press('x');
      expect(LETTERS).toHaveLength(40);
      expect(await typed.inputValue()).toBe(`${LETTERS}x`);
      assertClean();
      await close();
    },
  );

  it('goes on typing when what is kept turns the page, and when something in the pane is taken away', async () => {
    const { page, pane, assertClean, close } = await openInOutlook(UNTOLD);
    await pane.getByText('Show me an example').click();
    await pane.getByText(/^Ada/).first().click();
    await pane.waitForSelector('.verdict');
    const typed = await field(page);
    // As a page turns by itself; and the heading waits for Tab.
    await pane.evaluate(() => document.querySelector<HTMLElement>('.banner button')?.click());
    await pane.getByText('If your computer broke today, would your mail survive?').waitFor();
    await page.keyboard.press('x');
    expect(await typed.inputValue()).toBe('x');
    expect(await pane.evaluate(() => document.querySelector('h1')?.tabIndex)).toBe(0);
    assertClean();
    await close();
  });
});

describe('in a browser', () => {
  it('what has the focus can be seen, on every page of the way', async () => {
    const { page, pane, assertClean, close } = await openInBrowser();
    await pane.waitForSelector('.fui-FluentProvider');
    const invisible: string[] = [];
    const walkThrough = async () => {
      const first = await focused(pane);
      for (let steps = 0; steps < 40; steps += 1) {
        await page.keyboard.press('Tab');
        const words = await focused(pane);
        if (words === null || words === first) return;
        const seen = await pane.evaluate(() => {
          const element = document.activeElement;
          if (element === null || element === document.body) return true;
          const styles = [getComputedStyle(element), getComputedStyle(element, '::after')];
          return styles.some(
            (style) =>
              (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) ||
              style.boxShadow !== 'none',
          );
        });
        if (!seen) invisible.push(words);
      }
    };
    await walkThrough();
    for (const there of ['samples', 'questions', 'settings', 'forget']) {
      await pane.evaluate((hash) => (window.location.hash = hash), there);
      await headingHasFocus(pane);
      await walkThrough();
    }
    expect(invisible).toEqual([]);
    assertClean();
    await close();
  });

  it("the browser's Back leads back through the pages", async () => {
    const { page, pane, assertClean, close } = await openInBrowser();
    await pane.click('text=Show me an example');
    await pane.click('text=Ada has all her mail');
    await pane.waitForSelector('.verdict');
    await pane.click('text=Why this first');
    await pane.waitForSelector('.evidence');
    await page.goBack();
    await pane.waitForSelector('.verdict');
    await page.goBack();
    await pane.waitForSelector('text=Examples');
    await page.goForward();
    await pane.waitForSelector('.verdict');
    assertClean();
    await close();
  });
});
