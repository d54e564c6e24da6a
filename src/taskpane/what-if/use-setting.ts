import { useCallback, useState } from 'react';
import { keepSetting, type WhatIfSettings } from '../../session/what-if/settings';
import { usePane } from '../use-pane';

/**
 * As `useState`, for one setting of one account that is still there after a walk or another page. It lasts until the
 * pane is closed, and is forgotten with all else. The last of the three keeps it without drawing it.
 */
export function useSetting<Name extends keyof WhatIfSettings>(
  account: string,
  name: Name,
  first: WhatIfSettings[Name],
): [WhatIfSettings[Name], (value: WhatIfSettings[Name]) => void, (value: WhatIfSettings[Name]) => void] {
  const pane = usePane();
  const [value, setValue] = useState<WhatIfSettings[Name] | undefined>(
    () => pane.settings.get(account)?.[name],
  );
  const note = useCallback(
    (next: WhatIfSettings[Name]) => {
      keepSetting(pane, account, { [name]: next });
    },
    [pane, account, name],
  );
  const keep = useCallback(
    (next: WhatIfSettings[Name]) => {
      note(next);
      setValue(next);
    },
    [note],
  );
  // What stands first may be known later than the page: the organisation's rule comes with its file.
  return [value ?? first, keep, note];
}
