import type { Frame } from 'playwright-core';
import { overflowOf } from '../host/looks';
import { openInBrowser } from '../host/open';
import { LATER, NOW } from '../pictures/studio';

const PHONE = { width: 390, height: 844 };
/** Height of what a finger hits without thought, in pixels: WCAG 2.5.5. A line of text is exempt. */
const FINGER = 44;

/** What is lower than a finger is wide. */
const small = (pane: Frame): Promise<string[]> =>
  pane.evaluate(
    (least) =>
      [...document.querySelectorAll('button, select, input:not([type=range], [type=checkbox])')].flatMap(
        (element) => {
          const { width, height } = element.getBoundingClientRect();
          return width <= 1 || height >= least || !element.checkVisibility()
            ? []
            : [`${Math.round(height)} px: ${element.textContent}`];
        },
      ),
    FINGER,
  );

it('leads from the start to a proved fix and what is next by fingers alone, on a phone', async () => {
  const { pane, context, assertClean, close } = await openInBrowser({
    viewport: PHONE,
    touch: true,
    setUp: (opened) => opened.clock.setFixedTime(NOW),
  });
  const found: Record<string, string[]> = {};
  const look = async (where: string) => {
    const over = await overflowOf(pane);
    const wrong = [...(await small(pane)), ...(over > 0 ? [`scrolls sideways by ${over} px`] : [])];
    if (wrong.length > 0) found[where] = wrong;
  };
  const tap = (name: string | RegExp) => pane.getByRole('button', { name }).first().tap();
  await pane.waitForSelector('.fui-FluentProvider .start');
  await pane.waitForSelector('header button');
  await look('start');
  await tap('Show me an example');
  await pane.locator('.choice').first().waitFor();
  await look('samples');
  await pane.locator('.choice').first().tap();
  await pane.locator('.verdict').waitFor();
  await look('overview');
  await pane.getByRole('tab', { name: 'What if' }).tap();
  await pane.locator('.way').first().waitFor();
  await look('what if');
  await pane.getByRole('tab', { name: 'Safety' }).tap();
  await pane.locator('.first-thing').waitFor();
  await pane
    .locator('.card-list button')
    .filter({ hasText: /server/i })
    .first()
    .tap();
  await look('finding');
  await tap('Walk me through it');
  for (let step = 1; step <= 6; step += 1) {
    await pane.getByText(`Step ${step} of`).first().waitFor();
    await look(`step ${step}`);
    if (step === 1) await tap('30 days');
    if (step < 6) await pane.locator('.step-buttons .fui-Button').first().tap();
  }
  await context.clock.setFixedTime(LATER);
  await tap('Show what happens after the fix');
  await pane.locator('.done-sign').waitFor();
  await look('success');
  await tap(/^Next: /);
  await pane.getByText('Step 1 of').first().waitFor();
  expect(found).toEqual({});
  assertClean();
  await close();
});
