import type { Frame } from 'playwright-core';
import type { CheckId } from '../../src/core/checks/check';
import { findingKey, type Subject } from '../../src/core/facts/subject';
import type { Snapshot, SourceKind } from '../../src/core/facts/snapshot';
import { tokenOf } from '../../src/session/page';
import { keptOnDevice } from './kept';
import { wholePage } from './looks';

/** Opens the page of a finding. */
export async function openFinding(pane: Frame, check: CheckId, subject: Subject): Promise<void> {
  await pane.evaluate(
    (token) => {
      window.location.hash = `finding/${token}`;
    },
    tokenOf(findingKey(check, subject)),
  );
}

/** Begins the walk of the finding whose page is open, at its first step. */
export async function beginWalkHere(pane: Frame): Promise<void> {
  await pane.getByRole('button', { name: 'Walk me through it' }).click();
  await pane.getByText(/^Step 1 of \d+\.$/).waitFor();
}

/** Goes on to the last step; the text of each page on the way. */
export async function toTheEnd(pane: Frame): Promise<string[]> {
  const position = await pane.getByText(/^Step 1 of \d+\.$/).textContent();
  const steps = Number(/\d+(?=\.)/.exec(position ?? '')?.[0]);
  const pages = [await textOf(pane)];
  for (let step = 2; step <= steps; step += 1) {
    await pane.getByRole('button', { name: 'Done, next step' }).click();
    await pane.getByText(`Step ${step} of ${steps}.`).waitFor();
    pages.push(await textOf(pane));
  }
  return pages;
}

/** All that stands on the page. */
export async function textOf(pane: Frame): Promise<string> {
  await wholePage(pane);
  return pane.locator('main').innerText();
}

/** What is kept on the device, once something of such a source is. */
export async function untilKept(pane: Frame, kind: SourceKind): Promise<Snapshot> {
  for (;;) {
    const { snapshot } = (await keptOnDevice(pane)).remembered;
    if (snapshot?.sources.some((source) => source.kind === kind)) return snapshot;
    await pane.waitForTimeout(200);
  }
}
