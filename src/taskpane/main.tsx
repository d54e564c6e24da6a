import { createRoot } from 'react-dom/client';
import { openPane } from '../session/open-pane';
import { App } from './App';
import { keepFocus } from './parts/focus';
import { readyForTrouble } from './parts/LoadFailed';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

keepFocus(root);
createRoot(root).render(<App pane={openPane(window)} />);
window.addEventListener('load', () => {
  // What does not come now is asked for again when it is needed.
  readyForTrouble().catch(() => undefined);
});
