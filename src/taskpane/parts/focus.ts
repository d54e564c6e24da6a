/**
 * Puts the focus on a heading. As long as it is there the heading counts as a stop of Tab: office.js leaves out
 * what does not, and sends Tab pressed on such an element out of the pane.
 */
export function focusHeading(heading: HTMLElement | null | undefined): void {
  if (!heading) return;
  heading.tabIndex = 0;
  heading.addEventListener(
    'blur',
    () => {
      heading.tabIndex = -1;
    },
    { once: true },
  );
  heading.focus({ preventScroll: true });
}

/**
 * Gives the focus to the page's heading whenever the element that had it is taken away, as a button is that has done
 * its work: with the focus nowhere, office.js sends Tab out of the pane, and a screen reader starts over. Gives the
 * way to stop it.
 */
export function keepFocus(root: HTMLElement): () => void {
  let last: Element | null = null;
  const remember = () => {
    last = document.activeElement;
  };
  const observer = new MutationObserver(() => {
    if (last === null || last.isConnected || document.activeElement !== document.body) return;
    last = null;
    focusHeading(root.querySelector<HTMLElement>('main h1'));
  });
  root.addEventListener('focusin', remember);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener('focusin', remember);
    observer.disconnect();
  };
}
