import { createRoot } from 'react-dom/client';
import { App } from './App';
import { keepFocus } from './parts/focus';
import { findOutlook, openPaneStore } from '../session/connect';
import { navigationFor } from '../session/navigation';
import { createPane } from '../session/pane';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

const outlook = findOutlook(window);
const pane = createPane({
  openStore: () => openPaneStore(window, outlook),
  navigation: navigationFor(window),
  now: () => new Date(),
});
keepFocus(root);
createRoot(root).render(<App pane={pane} />);

outlook
  .then((found) => {
    pane.show({ outlook: found });
    // Which features work changes with the message that is open.
    if (found.where === 'outlook') found.subscribe(() => pane.show({ outlook: { ...found } }));
  })
  .catch(() => {
    pane.show({ notLoaded: true });
  });
