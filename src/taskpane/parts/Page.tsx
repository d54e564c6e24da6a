import {
  createContext,
  startTransition,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { say } from '../../locales/words';
import { useAnnounce } from './Announcer';
import { fragmentOf } from '../../session/page';
import { afterPaint } from '../../screens/after-paint';
import { usePane } from '../use-pane';
import { focusHeading, mayTakeFocus } from './focus';
import { isWayBack, notePlace, placeToReturnTo } from './way-back';

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
  /** What comes with the title, before all else: where that is unseen, what people see in its place. */
  first?: ReactNode;
  children: ReactNode;
}

/** What stands at the foot of every page. */
export const FootOfPages = createContext<ReactNode>(null);

let opened = 0;
/** Fragment of the page that is shown, or was last. */
let shown: string | null = null;

/**
 * A page of the pane. When it opens, its heading takes the focus, so that nobody is left where they were; on the way
 * back, what was pressed there.
 */
export function Page(props: PageProps) {
  const { title, above, about, quiet = false, screenOnly = false, first, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const pane = usePane();
  const foot = useContext(FootOfPages);
  const whole = useWhole(fragmentOf(pane.getState().page));
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
    const returned = placeToReturnTo(fragmentOf(pane.getState().page), shown);
    window.scrollTo(0, 0);
    if (returned === null) focusHeading(heading.current);
    else if (mayTakeFocus()) returned.focus();
  }, [about, pane]);
  useLayoutEffect(() => {
    const here = fragmentOf(pane.getState().page);
    shown = here;
    return () => {
      notePlace(here, fragmentOf(pane.getState().page));
    };
  }, [about, pane]);
  return (
    <main className={quiet ? 'page page-wide' : 'page'}>
      {above}
      <h1 ref={heading} tabIndex={-1} className={quiet ? 'unseen' : screenOnly ? 'no-print' : undefined}>
        {title}
      </h1>
      {first}
      {whole ? (
        <>
          {children}
          {foot}
        </>
      ) : (
        <div className="coming" />
      )}
    </main>
  );
}

/**
 * Whether all of a page is drawn by now. Its heading is on the screen first, and the rest comes right after, in slices:
 * nobody who has pressed waits for more than the heading. All comes at once where it stands there already, as the build
 * has drawn it; and on the way back, where the focus goes to something in it.
 */
function useWhole(page: string): boolean {
  const [whole, setWhole] = useState(() => opened === 0 || isWayBack(page, shown));
  useLayoutEffect(() => {
    if (whole) return;
    return afterPaint(() => {
      startTransition(() => {
        setWhole(true);
      });
    });
  }, [whole]);
  return whole;
}
