/** What had the focus on a page when it was left, and where the person went from there. */
interface Place {
  /** Fragment of the page gone to. */
  to: string;
  label: string;
  /** Which one, among those of the same label. */
  nth: number;
}

const places = new Map<string, Place>();

const CONTROLS = 'main :is(a[href], button, summary)';

/**
 * Notes what has the focus on a page that is being left, so that the person finds it again on coming back.
 * @param from fragment of the page that is left
 * @param to fragment of the page that is gone to
 */
export function notePlace(from: string, to: string): void {
  const focused = document.activeElement;
  const label = focused === null ? '' : labelOf(focused);
  const nth = labelled(label).findIndex((control) => control === focused);
  if (from === to || nth === -1) places.delete(from);
  else places.set(from, { to, label, nth });
}

/** Whether something was noted on a page for who comes back to it from there. */
export function isWayBack(page: string, from: string | null): boolean {
  return from !== null && places.get(page)?.to === from;
}

/**
 * What the person pressed on a page when going to the one that they come back from; null when they come from
 * elsewhere, or when it is no longer there.
 */
export function placeToReturnTo(page: string, from: string | null): HTMLElement | null {
  const place = places.get(page);
  if (place === undefined || place.to !== from) return null;
  return labelled(place.label)[place.nth] ?? null;
}

function labelled(label: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) => !control.closest('.top-bar') && labelOf(control) === label,
  );
}

function labelOf(element: Element): string {
  return element.getAttribute('aria-label') ?? element.textContent;
}
