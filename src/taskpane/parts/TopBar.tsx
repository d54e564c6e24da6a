import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { say } from '../../locales/words';
import type { Page } from '../../session/page';
import { usePane } from '../use-pane';

/** The way back, and what else stands above a page's title. */
export function TopBar({ fallback, children }: { fallback: Page; children?: ReactNode }) {
  const pane = usePane();
  return (
    <div className="top-bar">
      <Button
        appearance="subtle"
        className="back"
        onClick={() => {
          pane.back(fallback);
        }}
      >
        {say('nav.back')}
      </Button>
      {children}
    </div>
  );
}
