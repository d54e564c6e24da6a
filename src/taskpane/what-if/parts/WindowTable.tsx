import type { KeepWindow } from '../../../core/keep-window/keep-window';
import { say } from '../../../locales/words';
import { fullWords, shortLossWords, spaceWords, windowName } from '../../../wording/what-if/window-words';

interface WindowTableProps {
  windows: readonly KeepWindow[];
  /** How the mail program is set; undefined: not known. */
  now: number | null | undefined;
  /** The longest window with room to spare; null: none, or not known. */
  safe: number | null;
  chosen: number | null;
}

/** Settings side by side: what a dead disk takes, and what the server has to hold. */
export function WindowTable({ windows, now, safe, chosen }: WindowTableProps) {
  const spaceKnown = windows.some(({ space }) => space.known);
  return (
    <table className="copies side-by-side">
      <thead>
        <tr>
          <th scope="col">{say('dial.page.column.keep')}</th>
          <th scope="col">{say('dial.page.column.lost')}</th>
          {spaceKnown && <th scope="col">{say('dial.page.server')}</th>}
        </tr>
      </thead>
      <tbody>
        {windows.map((window) => (
          <tr key={String(window.days)} className={window.days === chosen ? 'row-chosen' : undefined}>
            <th scope="row">
              <span className="stack-tight">
                <span>{windowName(window.days)}</span>
                {window.days === now && <span className="level">{say('dial.page.now')}</span>}
                {safe !== null && window.days === safe && (
                  <span className="level">{say('dial.page.longest')}</span>
                )}
              </span>
            </th>
            <td>{shortLossWords(window)}</td>
            {spaceKnown && (
              <td>
                <span className="stack-tight">
                  <span>{spaceWords(window.space)}</span>
                  {window.full.known && <span className="faint">{fullWords(window.full)}</span>}
                </span>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
