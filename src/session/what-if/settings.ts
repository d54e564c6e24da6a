import type { ChooserAnswers } from '../../core/chooser/chooser-question';
import type { Purge } from './purge';

/** What can be set on the pages about what would happen, about one account. */
export interface WhatIfSettings {
  purge: Purge;
  /** Days that copies stay on the server; null: with no end. */
  window: { days: number | null };
  /** How much mail comes in a month, as typed. */
  monthly: string;
  answers: ChooserAnswers;
}

/** Sets what a page about the account will show when it opens. */
export function keepSetting(
  pane: { settings: Map<string, Partial<WhatIfSettings>> },
  account: string,
  next: Partial<WhatIfSettings>,
): void {
  pane.settings.set(account, { ...pane.settings.get(account), ...next });
}
