import { useState, type ReactNode } from 'react';
import { say } from '../../locales/words';
import { usePaneState } from '../use-pane';
import { AddressToTake } from './ActOutcome';
import { useSurroundings } from './use-surroundings';

/**
 * A page of somebody else's, opened by Outlook in the browser or in a tab of its own. Some Outlooks open nothing and say
 * nothing (github.com/OfficeDev/office-js/issues/3602), so there its host name stands beside it, and its address can be
 * copied.
 */
export function Outside({ href, children }: { href: string; children: ReactNode }) {
  const surroundings = useSurroundings();
  const [shown, setShown] = useState(false);
  // Only a press shows whether Outlook keeps its word.
  const [, setAsked] = useState(false);
  // What Outlook opens by itself is known once it has answered.
  usePaneState();
  return (
    <>
      <a
        className="quiet"
        href={href}
        target="_blank"
        rel="noopener noreferrer"
        onClick={(event) => {
          if (surroundings.open(href)) event.preventDefault();
          else setAsked(true);
        }}
      >
        {children}
      </a>
      {surroundings.linksMayFail() && (
        <>
          {' '}
          <span className="faint">{hostOf(href)}</span>{' '}
          {shown ? (
            <AddressToTake address={href} />
          ) : (
            <button
              type="button"
              className="quiet"
              onClick={() => {
                setShown(true);
              }}
            >
              {say('act.showAddress')}
            </button>
          )}
        </>
      )}
    </>
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
