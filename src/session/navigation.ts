import { createStore } from './create-store';
import { seemsHosted } from '../sources/outlook/office-script';
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

/** The kind of navigation that fits this window. */
export function navigationFor(view: Window): Navigation {
  return seemsHosted(view) ? trailInMemory({ name: 'start' }) : trailInAddress(view);
}
