import type { ReactNode } from 'react';
import { isTask } from '../../session/areas';
import { usePaneState } from '../use-pane';
import { useWide } from '../use-wide';
import { useWhenIdle } from '../use-when-idle';
import { Brand } from './Brand';

/** What stands around every page: the name, the menu, and the tabs once there is something behind them. */
export function Shell({ children }: { children: ReactNode }) {
  const controls = useWhenIdle(loadControls);
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
const loadControls = () => import(/* webpackChunkName: "shell" */ './Controls');
