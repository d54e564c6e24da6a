import { act, screen } from '@testing-library/react';
import type { Snapshot } from '../../../src/core/facts/snapshot';
import type { Page } from '../../../src/session/page';
import { nothingRemembered } from '../../../src/core/report/nothing-remembered';
import {
  NO_BACKUP,
  TODAY,
  exchange,
  imap,
  keptDays,
  backupOf,
  imported,
  pop3,
  pst,
  snapshotOf,
} from '../../tools/make-snapshot';
import { openPane, settle, type OpenedPane } from '../render-pane';

/** People whose mail lives in quite different ways. */
export const PEOPLE = {
  nothingOnServer: snapshotOf({ accounts: [pop3()], dataFiles: [pst()] }),
  twoWeeksOnServer: snapshotOf({
    accounts: [pop3({ serverCopy: imported(keptDays(14)) })],
    dataFiles: [pst()],
  }),
  withBackup: snapshotOf({
    accounts: [pop3()],
    dataFiles: [pst({ backup: backupOf('2026-02-19') })],
  }),
  imap: snapshotOf({ accounts: [imap({ backup: NO_BACKUP })] }),
  exchange: snapshotOf({ accounts: [exchange({ backup: NO_BACKUP })] }),
} satisfies Record<string, Snapshot>;

/** Opens a page of the what-ifs on this mail, at noon of `TODAY`. */
export async function openWhatIf(
  snapshot: Snapshot,
  page: Page,
  title: string | RegExp = /\?|…|lives/,
): Promise<OpenedPane> {
  const opened = openPane(undefined, `${TODAY}T12:00:00.000Z`);
  await settle();
  act(() => {
    opened.pane.remember(() => ({ ...nothingRemembered(), snapshot }));
    opened.pane.go(page);
  });
  await screen.findByRole('heading', { level: 1, name: title });
  return opened;
}

/** All that the page says. */
export function pageText(): string {
  return document.querySelector('main')?.textContent ?? '';
}
