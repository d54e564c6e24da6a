import { startTransition, useLayoutEffect, type ReactNode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { openPane } from '../session/open-pane';
import { App } from './App';
import { keepFocus } from './parts/focus';
import { readyForTrouble } from './parts/LoadFailed';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

keepFocus(root);
const pane = openPane(window);
const app = (
  <WithFluentStyle>
    <App pane={pane} />
  </WithFluentStyle>
);
// The build has drawn the start page: that is taken over as it stands, bit by bit, so that nobody's press has to wait.
if (pane.first.page.name === 'start')
  startTransition(() => {
    hydrateRoot(root, app);
  });
else createRoot(root).render(app);
if (document.readyState === 'complete') prepare();
else window.addEventListener('load', prepare);

function prepare(): void {
  // What does not come now is asked for again when it is needed.
  readyForTrouble().catch(() => undefined);
}

/** Fluent's style engine has made its own style by the time its parts are there, the same as the build has written. */
function WithFluentStyle({ children }: { children: ReactNode }) {
  useLayoutEffect(() => {
    document.getElementById('until-alive')?.remove();
  }, []);
  return children;
}
