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
