import type { Frame } from 'playwright-core';
import { wholePage } from '../host/looks';
import type { Opened } from '../host/open';

/** What a visit is given: pictures of the page as it stands are taken under this name. */
export interface Camera {
  shoot: (opened: Opened, place: string) => Promise<void>;
  /** Whether any picture of this place is wanted; it need not be visited otherwise. */
  wants: (place: string) => boolean;
}

/** One opened page and the places that it is led through, one after the other. */
export type Visit = (camera: Camera) => Promise<void>;

/** Goes to a page of the product, until this is there. */
export async function goTo(pane: Frame, fragment: string, there = 'main h1'): Promise<void> {
  await pane.evaluate((hash) => (window.location.hash = hash), fragment);
  await pane.waitForFunction((hash) => window.location.hash === `#${hash}`, fragment);
  await pane.locator(there).first().waitFor();
  await wholePage(pane);
}

/** Presses the first button of this name. */
export const press = (pane: Frame, name: string | RegExp): Promise<void> =>
  pane.getByRole('button', { name }).first().click();

/** Unfolds everything that is folded now. */
export async function unfold(pane: Frame): Promise<void> {
  for (const closed of await pane.$$('main [aria-expanded="false"]')) await closed.click();
}
