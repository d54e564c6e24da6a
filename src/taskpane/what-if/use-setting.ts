import { useState } from 'react';
import type { ChooserAnswers } from '../../core/chooser/chooser-question';
import type { Pane } from '../../session/pane';
import { usePane } from '../use-pane';
import type { Purge } from './parts/PurgeControls';

/** What can be set on these pages about one account. */
export interface WhatIfSettings {
  purge: Purge;
  /** Days that copies stay on the server; null: with no end. */
  window: { days: number | null };
  /** How much mail comes in a month, as typed. */
  monthly: string;
  answers: ChooserAnswers;
}

/**
 * As `useState`, for one setting of one account that is still there after a walk or another page. It lasts until the
 * pane is closed, and is forgotten with all else.
 */
export function useSetting<Name extends keyof WhatIfSettings>(
  account: string,
  name: Name,
  first: WhatIfSettings[Name],
): [WhatIfSettings[Name], (value: WhatIfSettings[Name]) => void] {
  const pane = usePane();
  const [value, setValue] = useState<WhatIfSettings[Name]>(
    () => pane.getState().settings.get(account)?.[name] ?? first,
  );
  const keep = (next: WhatIfSettings[Name]) => {
    keepSetting(pane, account, { [name]: next });
    setValue(next);
  };
  return [value, keep];
}

/** Sets what a page about the account will show when it opens. */
export function keepSetting(pane: Pane, account: string, next: Partial<WhatIfSettings>): void {
  const { settings } = pane.getState();
  settings.set(account, { ...settings.get(account), ...next });
}
