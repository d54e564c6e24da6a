/** Milliseconds after which nobody waits for a frame: a pane that is out of sight is given none. */
const OUT_OF_SIGHT = 100;

/**
 * The page stands in index.html already. It is shown before its script is so much as looked at, also where that is at hand
 * at once.
 */
function open(): void {
  void import(/* webpackChunkName: "pane" */ './main');
}

requestAnimationFrame(() => {
  setTimeout(open);
});
setTimeout(open, OUT_OF_SIGHT);
