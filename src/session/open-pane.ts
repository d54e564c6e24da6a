import { findOutlook, lateParts, openDeviceStore } from './connect';
import { failureOf } from './failure';
import { navigationFor } from './navigation';
import { browserStorage } from '../storage/ports';
import { keepSample, keptSample } from './kept-sample';
import { lookByItself } from './look-by-itself';
import { createPane } from './create-pane';
import type { Pane } from './pane';
import { systemOf } from './walk/here';

/** Opens the pane in this window: what it keeps, where the person is, and what Outlook tells, however late. */
export function openPane(view: Window): Pane {
  const session = browserStorage(() => view.sessionStorage);
  const pane = createPane({
    openStore: () => openDeviceStore(view),
    navigation: navigationFor(view),
    now: () => new Date(),
    system: systemOf(view.navigator),
    sample: keptSample(session),
  });
  void keepSample(pane, session);
  lookByItself(pane);
  findOutlook(view, (outlook) => {
    const { outlook: before } = pane.getState();
    if (outlook.where === 'outlook' && before?.where !== 'outlook') {
      pane.show({ outlook, cameLate: before !== null });
      void pane.join(lateParts(view, outlook));
    } else pane.show({ outlook });
  }).catch((error: unknown) => {
    pane.show({ failure: failureOf(error) });
  });
  return pane;
}
