import { FluentProvider, Tab, TabList } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';
import { direction, say } from '../locales/words';
import { useTheme } from '../screens/theme';
import { TABS, tabOf } from './tabs';

/** Everything on the administrator's page: its name, its tabs, and the page behind the chosen one. */
export function AdminPage() {
  const theme = useTheme();
  const tab = useSyncExternalStore(onTurn, currentTab);
  const title = say(`admin.tab.${tab}`);
  useEffect(() => {
    document.title = `${title} – ${say('frame.name')}`;
  }, [title]);
  return (
    <FluentProvider theme={theme} dir={direction} className="pane admin">
      <header className="app-header admin-header">
        <span className="brand">
          <img src="assets/icon-small.svg" alt="" width={28} height={28} />
          {say('frame.name')}
          <span className="tag second">{say('admin.for')}</span>
        </span>
      </header>
      <nav className="admin-nav">
        <TabList
          aria-label={say('frame.areas')}
          selectedValue={tab}
          onTabSelect={(_event, { value }) => {
            window.location.hash = String(value);
          }}
        >
          {TABS.map(({ id }) => (
            <Tab key={id} value={id}>
              {say(`admin.tab.${id}`)}
            </Tab>
          ))}
        </TabList>
      </nav>
      {/* All stay: what was dropped or written on one is there again on the way back. */}
      {TABS.map(({ id, Page }) => (
        <main key={id} className="page admin-page" hidden={id !== tab}>
          <Page />
        </main>
      ))}
    </FluentProvider>
  );
}

function onTurn(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
  };
}

const currentTab = () => tabOf(window.location.hash);
