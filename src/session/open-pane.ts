import { findOutlook, openPaneStore } from './connect';
import { navigationFor } from './navigation';
import { createPane, type Pane } from './pane';

/** Opens the pane in this window: what it keeps, where the person is, and what Outlook tells. */
export function openPane(view: Window): Pane {
  const outlook = findOutlook(view);
  const pane = createPane({
    openStore: () => openPaneStore(view, outlook),
    navigation: navigationFor(view),
    now: () => new Date(),
  });
  outlook
    .then((found) => {
      pane.show({ outlook: found });
      // Which features work changes with the message that is open.
      if (found.where === 'outlook') found.subscribe(() => pane.show({ outlook: { ...found } }));
    })
    .catch(() => {
      pane.show({ notLoaded: true });
    });
  return pane;
}
