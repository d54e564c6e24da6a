import { noCapabilities } from '../sources/outlook/capabilities';
import { seemsHosted } from '../sources/outlook/office-script';
import type { InBrowser, InOutlook } from '../sources/outlook/outlook';
import type { Store } from '../storage/store';
import type { LateParts, OtherWindows } from '../storage/store-parts';
import { browserStorage, KEYS, type KeyValueStore } from '../storage/ports';
import { followOutlookTheme } from './outlook-theme';

/**
 * Finds out whether the page stands in Outlook, and follows its colours if it does. Tells again when Outlook comes after
 * its time, and when what it can do has changed.
 */
export async function findOutlook(view: Window, tell: (found: InOutlook | InBrowser) => void): Promise<void> {
  if (!seemsHosted(view)) {
    tell({ where: 'browser', because: 'noHost', hosted: false, capabilities: noCapabilities });
    return;
  }
  const { followOutlook } = await import(/* webpackChunkName: "outlook" */ '../sources/outlook/outlook');
  followOutlook({ view, now: () => new Date() }, (outlook) => {
    tell(outlook);
    if (outlook.where === 'browser') return;
    const follow = () => {
      followOutlookTheme(outlook.theme()?.dark ?? null);
    };
    follow();
    outlook.subscribe(() => {
      follow();
      // Which features work changes with the message that is open.
      tell({ ...outlook });
    });
  });
}

/** Opens what is remembered on this device, without waiting for anybody; the mailbox's share joins later. */
export async function openDeviceStore(view: Window): Promise<Store> {
  const { openStore } = await import(/* webpackChunkName: "storage" */ '../storage/store');
  const browser = browserStorage(() => view.localStorage);
  return openStore({
    browser,
    session: browserStorage(() => view.sessionStorage),
    roaming: null,
    windows: otherWindows(view),
    now: () => new Date().toISOString(),
    partitionKey: prefixOfLastVisit(browser, originAround(view)),
  });
}

/** The other windows with this page: they hear of what is written by the storage, of a forgetting by word of mouth. */
function otherWindows(view: Window): OtherWindows {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(KEYS.forgottenAt);
  return {
    onChange: (listener) => {
      view.addEventListener('storage', ({ key }) => {
        listener(key);
      });
    },
    onForgotten: (listener) => {
      channel?.addEventListener('message', ({ data }) => {
        listener(String(data));
      });
    },
    tellForgotten: (note) => {
      channel?.postMessage(note);
    },
  };
}

/** What Outlook adds to what is remembered. Notes what stands before our keys, for the next visit. */
export function lateParts(view: Window, { roaming, partitionKey }: InOutlook): LateParts {
  notePrefix(
    browserStorage(() => view.localStorage),
    originAround(view),
    partitionKey,
  );
  return { roaming, partitionKey };
}

/**
 * What stood before our keys when this page was last in a window of this origin. Outlook says it late, and some browsers
 * share one storage among pages around; so what is kept can be shown before Outlook has answered.
 */
export function prefixOfLastVisit(device: KeyValueStore | null, around: string | null): string {
  if (around === null) return '';
  try {
    return device?.get(KEYS.prefixIn + around) ?? '';
  } catch {
    // Refused half-way: what stands there without a prefix is read, and the rest joins with Outlook.
    return '';
  }
}

function notePrefix(device: KeyValueStore | null, around: string | null, prefix: string): void {
  if (around === null || prefixOfLastVisit(device, around) === prefix) return;
  try {
    device?.set(KEYS.prefixIn + around, prefix);
  } catch {
    // Full or refused: the next visit shows what is kept once Outlook has answered.
  }
}

/** Origin of the page around this one; null where there is none, and in browsers that do not say. */
export function originAround(view: Window): string | null {
  if (view.parent === view) return null;
  const chain: { ancestorOrigins?: { item: (index: number) => string | null } } = view.location;
  return chain.ancestorOrigins?.item(0) ?? null;
}
