import { afterFirstPaint } from '../screens/after-paint';

/**
 * What the page is made alive by, one after the other: what they are made of is read in a task each, so that a press in
 * between does not wait for all of it.
 */
const PARTS = [
  () => import(/* webpackChunkName: "pane" */ 'react-dom/client'),
  () => import(/* webpackChunkName: "pane" */ './App'),
  () => import(/* webpackChunkName: "pane" */ './main'),
];

// The page stands in index.html already. It is shown before its script is so much as looked at.
afterFirstPaint(() => {
  void readEach();
});

async function readEach(): Promise<void> {
  for (const read of PARTS) {
    await read();
    // Out of sight nobody presses, and a browser lets what is timed wait for a second.
    if (document.visibilityState === 'visible') await new Promise((resolve) => setTimeout(resolve));
  }
}
