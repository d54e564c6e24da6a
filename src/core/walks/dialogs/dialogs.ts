import type { PathId } from '../paths/paths';
import { CLASSIC_DIALOGS } from './classic-outlook';
import { COMPUTER_AND_APPLE_DIALOGS } from './computers-and-apple';
import type { Dialog } from './dialog';
import { OTHER_DIALOGS } from './other-programs';

/** Drawings of the dialogs that paths end in, as far as their controls are known. */
export const DIALOGS: Readonly<Partial<Record<PathId, readonly Dialog[]>>> = {
  ...CLASSIC_DIALOGS,
  ...OTHER_DIALOGS,
  ...COMPUTER_AND_APPLE_DIALOGS,
};
