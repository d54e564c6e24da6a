import { createContext, useContext, useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { say } from '../../locales/words';
import { useAnnounce } from './Announcer';
import { fragmentOf } from '../../session/page';
import { usePane } from '../use-pane';
import { focusHeading, mayTakeFocus } from './focus';
import { notePlace, placeToReturnTo } from './way-back';

interface PageProps {
  title: string;
  /** What stands above the title: the way back. */
  above?: ReactNode;
  /** When it changes, the heading takes the focus again: what the person pressed may be gone. */
  about?: string;
  /** The tabs say where one is, so the title is for who listens; and the page is as wide as its columns. */
  quiet?: boolean;
  /** On paper, and in a copy of it, what follows has a title of its own. */
  screenOnly?: boolean;
  children: ReactNode;
}

/** What stands at the foot of every page. */
export const FootOfPages = createContext<ReactNode>(null);

let opened = 0;
/** Fragment of the page that was left last. */
let left: string | null = null;

/**
 * A page of the pane. When it opens, its heading takes the focus, so that nobody is left where they were; on the way
 * back, what was pressed there.
 */
export function Page({ title, above, about, quiet = false, screenOnly = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const pane = usePane();
  const foot = useContext(FootOfPages);
  useEffect(() => {
    document.title = `${title} – ${say('frame.name')}`;
  }, [title]);
  const announce = useAnnounce();
  // What was said on the page before is not read out on this one. Before anything on this page speaks.
  useLayoutEffect(() => {
    announce('');
  }, [announce]);
  // Before the browser is told of what is gone, so that the focus is never nowhere.
  useLayoutEffect(() => {
    opened += 1;
    // In a browser tab the focus is left alone until the person has gone somewhere. In Outlook it may be in the pane
    // and nowhere there, and office.js then sends Tab out again.
    if (opened === 1 && window.parent === window) return;
    const returned = placeToReturnTo(fragmentOf(pane.getState().page), left);
    left = null;
    window.scrollTo(0, 0);
    if (returned === null) focusHeading(heading.current);
    else if (mayTakeFocus()) returned.focus();
  }, [about, pane]);
  useLayoutEffect(() => {
    const here = fragmentOf(pane.getState().page);
    return () => {
      left = here;
      notePlace(here, fragmentOf(pane.getState().page));
    };
  }, [about, pane]);
  return (
    <main className={quiet ? 'page page-wide' : 'page'}>
      {above}
      <h1 ref={heading} tabIndex={-1} className={quiet ? 'unseen' : screenOnly ? 'no-print' : undefined}>
        {title}
      </h1>
      {children}
      {foot}
    </main>
  );
}
