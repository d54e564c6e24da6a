import type { Frame, Page } from 'playwright-core';
import {
  axeFaults,
  FORCED_COLOURS,
  inEachLook,
  look,
  nameOf,
  overflowOf,
  ZOOMED,
  type Look,
} from '../host/looks';

/** Every look in which a page is judged: narrow and wide, by day and by night, in the colours of the system, at 400 %. */
const JUDGED: readonly Look[] = [
  look('light', 320),
  look('dark', 320),
  look('light', 1280, 800),
  look('dark', 1280, 800),
  FORCED_COLOURS,
  ZOOMED,
];

/** Least size of what is pressed, in pixels: WCAG 2.2, 2.5.8. A line of text is exempt. */
const LEAST_TARGET = 24;

/** What is wrong with how the page lies as it stands: what is covered once it has the focus, cut, or too small to be hit. */
const misplaced = (pane: Frame): Promise<string[]> =>
  pane.evaluate((least) => {
    const found: string[] = [];
    const nameOf = (element: Element) =>
      `${element.tagName} ${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}`;
    const before = document.activeElement;
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, a[href], select, input, textarea, [tabindex="0"]',
    )) {
      if (!element.checkVisibility() || element.hasAttribute('disabled')) continue;
      element.focus();
      const { left, top, width, height } = element.getBoundingClientRect();
      // The input of a drawn control is seen as that control.
      if (width <= 1 || getComputedStyle(element).opacity === '0') continue;
      // What stands beside a box is pressed as well as the box.
      const words =
        element instanceof HTMLInputElement ? element.labels?.[0]?.getBoundingClientRect() : undefined;
      const inText = element.classList.contains('quiet') || getComputedStyle(element).display === 'inline';
      if (
        !inText &&
        (Math.max(width, words?.width ?? 0) < least || Math.max(height, words?.height ?? 0) < least)
      )
        found.push(`${Math.round(width)} x ${Math.round(height)} px: ${nameOf(element)}`);
      if (height > window.innerHeight) continue;
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      if (hit === null) found.push(`out of reach: ${nameOf(element)}`);
      else if (!element.contains(hit) && !hit.contains(element))
        found.push(`covered by ${hit.className}: ${nameOf(element)}`);
    }
    if (before instanceof HTMLElement) before.focus();
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      const { overflowX, textOverflow } = getComputedStyle(element);
      if (!['hidden', 'clip'].includes(overflowX) || textOverflow === 'ellipsis') continue;
      if (element.closest('.unseen, [aria-hidden]') || !element.checkVisibility()) continue;
      if (element.scrollWidth > element.clientWidth + 1) found.push(`cut: ${nameOf(element)}`);
    }
    window.scrollTo(0, 0);
    return found;
  }, LEAST_TARGET);

/** Everything that is wrong with a page as it stands, look by look; empty when nothing is. */
export async function judge({ page, pane }: { page: Page; pane: Frame }): Promise<string[]> {
  const found: string[] = [];
  await inEachLook(page, JUDGED, async (shown) => {
    const over = await overflowOf(pane);
    const all = [
      ...(shown === ZOOMED ? [] : await axeFaults(pane)),
      ...(over > 0 ? [`scrolls sideways by ${over} px`] : []),
      ...(await misplaced(pane)),
    ];
    found.push(...all.map((fault) => `${nameOf(shown)}: ${fault}`));
  });
  return found;
}
