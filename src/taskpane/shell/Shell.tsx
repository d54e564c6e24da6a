import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { isTask } from '../../session/areas';
import { failureOf } from '../../session/failure';
import type { Pane } from '../../session/pane';
import { usePane, usePaneState } from '../use-pane';
import { Brand } from './Brand';
import type * as Controls from './Controls';

type Parts = Pick<typeof Controls, 'AreaTabs' | 'PaneMenu'>;

const WIDE = '(min-width: 56.25rem)';

/** What stands around every page: the name, the menu, and the tabs once there is something behind them. */
export function Shell({ children }: { children: ReactNode }) {
  const controls = useControls();
  const wide = useWide();
  const { page, remembered } = usePaneState();
  const outside = page.name === 'start' || page.name === 'samples' || page.name === 'settingsFile';
  const tabs = remembered.snapshot !== null && !outside && (wide || !isTask(page.name));
  return (
    <div className={tabs && wide ? 'app app-rail' : 'app'}>
      <header className="app-header">
        <Brand />
        {controls && <controls.PaneMenu />}
      </header>
      {tabs && <nav className="app-nav">{controls && <controls.AreaTabs wide={wide} />}</nav>}
      <div className="app-content">{children}</div>
    </div>
  );
}

/** Tabs and menu weigh as much as the rest of the first view, so they come when that stands. */
function useControls(): Parts | null {
  const pane = usePane();
  const [controls, setControls] = useState<Parts | null>(null);
  useEffect(() => {
    let gone = false;
    const stop = whenIdle(() => {
      loadControls(pane, (loaded) => {
        if (!gone) setControls(loaded);
      });
    });
    return () => {
      gone = true;
      stop();
    };
  }, [pane]);
  return controls;
}

function loadControls(pane: Pane, onLoaded: (controls: Parts) => void): void {
  import(/* webpackChunkName: "shell" */ './Controls').then(
    ({ AreaTabs, PaneMenu }) => {
      onLoaded({ AreaTabs, PaneMenu });
    },
    (error: unknown) => {
      pane.show({ failure: failureOf(error) });
    },
  );
}

/** Safari knows no idle time. */
function whenIdle(act: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = window.setTimeout(act, 0);
    return () => {
      window.clearTimeout(timer);
    };
  }
  const request = window.requestIdleCallback(act, { timeout: 500 });
  return () => {
    window.cancelIdleCallback(request);
  };
}

function useWide(): boolean {
  return useSyncExternalStore(onWidth, isWide);
}

function onWidth(listener: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}

function isWide(): boolean {
  return window.matchMedia(WIDE).matches;
}
