import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** Says a short text to people who listen to the page. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}

/** The one live region of the pane. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const announce = useMemo(
    () => (text: string) => {
      setSaid(({ turn }) => ({ text, turn: turn + 1 }));
    },
    [],
  );
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div role="status" className="unseen">
        <span key={said.turn}>{said.text}</span>
      </div>
    </AnnounceContext.Provider>
  );
}
