import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { say } from '../../locales/words';
import { useAnnounce } from './Announcer';
import { focusHeading } from './focus';

interface PageProps {
  title: string;
  /** What stands above the title: the way back. */
  above?: ReactNode;
  /** When it changes, the heading takes the focus again: what the person pressed may be gone. */
  about?: string;
  children: ReactNode;
}

let opened = 0;

/** A page of the pane. When it opens, its heading takes the focus, so that nobody is left where they were. */
export function Page({ title, above, about, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
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
    // In a browser tab the focus is left alone until the person has gone somewhere. In Outlook it may be nowhere,
    // and office.js then sends Tab out of the pane.
    if (opened === 1 && window.parent === window) return;
    window.scrollTo(0, 0);
    focusHeading(heading.current);
  }, [about]);
  return (
    <main className="page">
      {above}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  );
}
