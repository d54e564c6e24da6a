import type { InBrowser, InOutlook } from '../sources/outlook/outlook';
import type { Store } from '../storage/store';
import { seemsHosted } from '../sources/outlook/office-script';
import { followOutlookTheme } from './outlook-theme';

/** Finds out whether the page stands in Outlook, and follows its colours if it does. */
export async function findOutlook(view: Window): Promise<InOutlook | InBrowser> {
  const { readOutlook } = await import(/* webpackChunkName: "outlook" */ '../sources/outlook/outlook');
  const outlook = await readOutlook({ view, now: () => new Date() });
  if (outlook.where === 'outlook') {
    const follow = () => {
      followOutlookTheme(outlook.theme()?.dark ?? null);
    };
    follow();
    outlook.subscribe(follow);
  }
  return outlook;
}

/**
 * Opens what is remembered: the browser's storage, and in Outlook the mailbox's as well. Only there is Outlook
 * waited for.
 */
export async function openPaneStore(view: Window, outlook: Promise<InOutlook | InBrowser>): Promise<Store> {
  const [{ openStore }, { browserStorage }, host] = await Promise.all([
    import(/* webpackChunkName: "storage" */ '../storage/store'),
    import(/* webpackChunkName: "storage" */ '../storage/ports'),
    // Without word from Outlook the browser's storage still serves.
    seemsHosted(view) ? outlook.catch(() => null) : null,
  ]);
  return openStore({
    browser: browserStorage(() => view.localStorage),
    session: browserStorage(() => view.sessionStorage),
    roaming: host?.where === 'outlook' ? host.roaming : null,
    now: () => new Date().toISOString(),
    partitionKey: host?.where === 'outlook' ? partitionKeyOf(Office.context) : '',
  });
}

/** What is to stand before our keys on the device. The types promise a text; in Windows' web views there is none. */
export function partitionKeyOf(context: { partitionKey?: string }): string {
  return context.partitionKey ?? '';
}
