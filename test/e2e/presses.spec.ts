import type { Frame } from 'playwright-core';
import { openInBrowser, openInOutlook } from '../host/open';
import { textOf } from '../host/walking';

/** Presses buttons by their words, and counts. Typing into the field that has the focus is no press. */
function counter(pane: Frame) {
  let count = 0;
  return {
    count: () => count,
    press: async (name: string | RegExp) => {
      count += 1;
      await pane.getByRole('button', { name }).first().click();
    },
  };
}

const verdict = (pane: Frame) => pane.waitForSelector('.verdict');
const walk = (pane: Frame) => pane.getByText(/^Step 1 of \d+(?: to \d+)?\.$/).waitFor();

test('in Outlook the first verdict is there without a press, with no Windows key beside Outlook on the web', async () => {
  const { pane, assertClean, close } = await openInOutlook({ accountType: 'office365', program: 'web' });
  await verdict(pane);
  const known = await textOf(pane);
  expect(known).toMatch(/Server/);
  // Nothing that only Windows has: no line to paste, no Windows key.
  expect(known).not.toMatch(/cmd \/c|Windows key|regedit/);
  const { press } = counter(pane);
  await press(/things? we don’t know yet/);
  await pane.getByRole('button', { name: 'Answer questions' }).click();
  await pane.getByText('Which other addresses do you see in the folder list?').first().waitFor();
  assertClean();
  await close();
});

test('by questions at most seven presses lead to a verdict', async () => {
  const { pane, assertClean, close } = await openInBrowser();
  const { press, count } = counter(pane);
  await press('Answer a few questions');
  await pane.getByLabel('What is your email address?').fill('pat@own.example');
  await press('Next');
  // Whatever is answered: the first choice of each question, until nothing has to be answered now.
  for (;;) {
    await pane.waitForSelector(
      '.choices, h2:has-text("Enough for a first look"), h2:has-text("No more questions")',
    );
    const choice = pane.locator('.card .choices .choice').first();
    if (!(await choice.isVisible())) break;
    await press(new RegExp(`^${await choice.innerText()}$`));
  }
  await press('See my result');
  await verdict(pane);
  expect(count()).toBeLessThanOrEqual(7);
  assertClean();
  await close();
});

test('by an example two presses lead to a verdict, and one more into a walk', async () => {
  const { pane, assertClean, close } = await openInBrowser();
  const { press, count } = counter(pane);
  await press(/^Show me an example/);
  await press(/^Ada /);
  await verdict(pane);
  expect(count()).toBe(2);
  await press('Show me how');
  await walk(pane);
  expect(count()).toBe(3);
  assertClean();
  await close();
});
