/** Milliseconds after which nobody waits for a frame: a pane that is out of sight is given none. */
const OUT_OF_SIGHT = 100;

/**
 * Acts once what the page shows now is on the screen, also where all that comes next is at hand at once. Gives the way to
 * call it off.
 */
export function afterPaint(act: () => void): () => void {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    act();
  };
  requestAnimationFrame(() => {
    setTimeout(once);
  });
  setTimeout(once, OUT_OF_SIGHT);
  return () => {
    done = true;
  };
}

/** Milliseconds after which nobody waits for a first paint, should the browser never tell of one. */
const NEVER_TOLD = 3_000;

/**
 * Acts once anything of the page is on the screen. On a slow machine that is long after its first frame, which comes while
 * the page is still being read and shows nothing.
 */
export function afterFirstPaint(act: () => void): void {
  if (document.visibilityState === 'hidden' || !tellsOfPaint()) {
    afterPaint(act);
    return;
  }
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) now();
  });
  const late = setTimeout(now, NEVER_TOLD);
  observer.observe({ type: 'paint', buffered: true });

  function now(): void {
    clearTimeout(late);
    observer.disconnect();
    act();
  }
}

const tellsOfPaint = () =>
  typeof PerformanceObserver !== 'undefined' && PerformanceObserver.supportedEntryTypes.includes('paint');
