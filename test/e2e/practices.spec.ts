import type { Frame } from 'playwright-core';
import { expectReadable, wholePage } from '../host/looks';
import { openInBrowser, openInOutlook } from '../host/open';

const goTo = (pane: Frame, page: string) =>
  pane.evaluate((fragment) => {
    window.location.hash = fragment;
  }, page);

const headline = (pane: Frame) => pane.textContent('.verdict .answer');

/** Answers one question after the other by the first choice that there is, until the page offers a result. */
async function answerUntilResult(pane: Frame): Promise<number> {
  let answered = 0;
  for (;;) {
    const done = await pane.$('h2:has-text("Enough for a first look"), h2:has-text("No more questions")');
    if (done) return answered;
    const before = await pane.textContent('section.card h2');
    const choice = await pane.$('section.card .choices .choice >> nth=0');
    await choice?.click();
    const field = await pane.$('section.card .choices form input');
    if (field) {
      await field.fill((await field.getAttribute('type')) === 'date' ? '2026-01-01' : '3 GB');
      await pane.click('section.card .choices form button');
    }
    await pane.waitForFunction(
      (asked) => document.querySelector('section.card h2')?.textContent !== asked,
      before,
    );
    answered += 1;
  }
}

describe('the practices', () => {
  it('can be read and opened by the keyboard alone, in every look', async () => {
    const { page, pane, screenshot, assertClean, close } = await openInBrowser();
    await goTo(pane, 'samples');
    await pane.click('.choice >> nth=1');
    await pane.waitForSelector('.verdict');
    await goTo(pane, 'practices');
    await pane.waitForSelector('.fui-Accordion');
    await pane.focus('.fui-AccordionHeader__button >> nth=0');
    await page.keyboard.press('Enter');
    await pane.waitForSelector('.practice-details');
    await page.keyboard.press('Tab');
    expect(await pane.evaluate(() => document.activeElement?.closest('.practice-details') !== null)).toBe(
      true,
    );
    for (const closed of await pane.$$('.fui-Accordion [aria-expanded="false"]')) await closed.click();
    await expectReadable({ page, pane, screenshot }, 'practices, unfolded');
    assertClean();
    await close();
  });
});

describe('who has no file', () => {
  it('sees a result after seven questions at most, and can go on to a word on every practice', async () => {
    const { pane, assertClean, close } = await openInBrowser();
    await goTo(pane, 'questions');
    await pane.fill('input[type=email]', 'fay@own.example');
    await pane.click('button[type=submit]');
    await pane.waitForSelector('section.card .choices');
    // The address was the first question.
    expect(await answerUntilResult(pane)).toBeLessThanOrEqual(6);
    while (await pane.$('button:text-is("More questions")')) {
      await pane.click('button:text-is("More questions")');
      await pane.waitForSelector('h2:has-text("Enough for a first look")', { state: 'detached' });
      await answerUntilResult(pane);
    }
    await goTo(pane, 'practices');
    await pane.waitForSelector('.fui-Accordion');
    expect(await pane.$$('.fui-Badge:has-text("To look at")')).toEqual([]);
    assertClean();
    await close();
  });

  it('is never told that all is safe in Outlook before the other mailboxes were asked for', async () => {
    const { pane, assertClean, close } = await openInOutlook({ accountType: 'office365' });
    await pane.waitForSelector('main h1');
    const see = await pane.$('text=See what Outlook says');
    if (see) await see.click();
    else await pane.waitForSelector('.verdict');
    await pane.waitForSelector('.verdict');
    expect(await headline(pane)).not.toMatch(/^Safe/);
    await wholePage(pane);
    expect(await pane.textContent('main')).toMatch(/other mailboxes/);
    assertClean();
    await close();
  });
});
