import { createStore } from './create-store';
import { seemsHosted } from '../sources/outlook/office-script';
import { browserStorage, KEYS, type KeyValueStore } from '../storage/ports';
import { fragmentOf, pageOf, samePage, type Page } from './page';

/** Keeps the trail of pages and says when the page has changed. */
export interface Navigation {
  current: () => Page;
  go: (page: Page) => void;
  /** Back by one page; to `fallback` when there is nothing to go back to. */
  back: (fallback: Page) => void;
  /** Puts the page in place of the current one, so that Back does not lead to it again. */
  replace: (page: Page) => void;
  subscribe: (listener: () => void) => () => void;
}

/** For Outlook, where office.js takes the browser's history away and the address belongs to the host. */
export function trailInMemory(first: Page): Navigation {
  const trail = createStore<readonly Page[]>([first]);
  const current = () => trail.getState().at(-1) ?? first;
  return {
    current,
    go: (page) => {
      if (samePage(page, current())) return;
      // A page that is already in the trail is gone back to, so that the trail cannot grow without end.
      const pages = trail.getState();
      const seen = pages.findIndex((candidate) => samePage(candidate, page));
      trail.set(seen === -1 ? [...pages, page] : pages.slice(0, seen + 1));
    },
    back: (fallback) => {
      const pages = trail.getState();
      trail.set(pages.length > 1 ? pages.slice(0, -1) : [fallback]);
    },
    replace: (page) => {
      trail.set([...trail.getState().slice(0, -1), page]);
    },
    subscribe: trail.subscribe,
  };
}

/** For the browser: the fragment of the address, so that the browser's own Back works. */
export function trailInAddress(view: Window): Navigation {
  const current = () => pageOf(view.location.hash);
  let trail: Page[] = [current()];
  // The browser's Back says no more than that the fragment has changed; a step to the page before is one back.
  view.addEventListener('hashchange', () => {
    const page = current();
    const before = trail.at(-2);
    trail = before && samePage(before, page) ? trail.slice(0, -1) : [...trail, page];
  });
  return {
    current,
    go: (page) => {
      if (!samePage(page, current())) view.location.hash = fragmentOf(page);
    },
    back: (fallback) => {
      if (trail.length > 1) view.history.back();
      else view.location.replace(`#${fragmentOf(fallback)}`);
    },
    replace: (page) => {
      trail = trail.slice(0, -1);
      view.location.replace(`#${fragmentOf(page)}`);
    },
    subscribe: (listener) => {
      view.addEventListener('hashchange', listener);
      return () => {
        view.removeEventListener('hashchange', listener);
      };
    },
  };
}

/**
 * Keeps the page that is shown as long as the window lasts: Outlook loads the pane anew when another message is chosen or
 * the pane is pinned (github.com/OfficeDev/office-js/issues/5987).
 *
 * @param open makes the trail, beginning with this page
 * @param session storage of the window; null: there is none, and after a reload the person stands at the start
 */
export function keepPlace(open: (first: Page) => Navigation, session: KeyValueStore | null): Navigation {
  const trail = open(pageOf(keptPlace(session)));
  trail.subscribe(() => {
    try {
      session?.set(KEYS.place, fragmentOf(trail.current()));
    } catch {
      // No room: the place is lost at a reload, and nothing else.
    }
  });
  return trail;
}

function keptPlace(session: KeyValueStore | null): string {
  try {
    return session?.get(KEYS.place) ?? '';
  } catch {
    return '';
  }
}

/** The kind of navigation that fits this window. In a browser the address keeps the place. */
export function navigationFor(view: Window): Navigation {
  if (!seemsHosted(view)) return trailInAddress(view);
  return keepPlace(
    trailInMemory,
    browserStorage(() => view.sessionStorage),
  );
}
