/**
 * Whether the focus may be moved. In a frame only if it is there already: to put it on something there takes it away from
 * whatever it is on in the page around. A page of its own takes nothing from anybody.
 */
export function mayTakeFocus(): boolean {
  return window.parent === window || document.hasFocus();
}

/**
 * Puts the focus on a heading, if it is in this window at all: who types beside the pane, in a message or a search,
 * goes on typing there. As long as it is there, or about to come, the heading counts as a stop of Tab: office.js leaves
 * out what does not, and sends Tab pressed on such an element out of the pane.
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
  if (mayTakeFocus()) heading.focus({ preventScroll: true });
}

/**
 * Gives the focus to the page's heading whenever the element that had it is taken away, as a button is that has done
 * its work: with the focus nowhere, office.js sends Tab out of the pane, and a screen reader starts over. So it does when
 * the focus comes into the pane from outside and to nothing in it, as by F6 or a click on bare ground. Gives the way to
 * stop it.
 */
export function keepFocus(root: HTMLElement): () => void {
  let last: Element | null = null;
  const remember = () => {
    last = document.activeElement;
  };
  const toHeading = () => {
    if (document.activeElement === document.body) focusHeading(root.querySelector<HTMLElement>('main h1'));
  };
  const observer = new MutationObserver(() => {
    if (last === null || last.isConnected || document.activeElement !== document.body) return;
    last = null;
    toHeading();
  });
  // A browser tab is left as it is: there the focus starts at its top by itself.
  const comesIn = () => {
    if (window.parent !== window) toHeading();
  };
  window.addEventListener('focus', comesIn);
  root.addEventListener('focusin', remember);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener('focusin', remember);
    observer.disconnect();
    window.removeEventListener('focus', comesIn);
  };
}
