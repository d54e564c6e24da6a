import { parseWhole } from '../../session/parse-whole';
import { formatLocale } from '../../wording/format-locale';
import { useId, useState } from 'react';
import type { Walk } from '../../core/report/decisions';
import { compareCounts, type CountsCompared, type FolderCounts } from '../../core/move-counts/compare-counts';
import { plainText } from '../../core/text/plain-text';
import { say } from '../../locales/words';
import { withWalk } from '../../session/changes';
import { moveCountsOf, typedCounts, withTypedCount } from '../../session/move-counts/move-counts-view';
import { formatDate } from '../../wording/format';
import { formatCount } from '../../wording/mailbox/amounts';
import { useInspected } from '../inspection/use-inspected';
import { usePane } from '../use-pane';
import '../mailbox/mailbox.css';

/** Large enough to show how the language parts thousands. */
const EXAMPLE = 1_200;

/** The folders of the old account's file beside those on the server, and who says how many are there. */
export default function MoveCounts({ walk }: { walk: Walk }) {
  const inspected = useInspected();
  const pane = usePane();
  const view = inspected && moveCountsOf(walk.subject, inspected.snapshot);
  if (!view) return <p className="soft">{say('counts.noFile')}</p>;
  const typed = typedCounts(walk, view.file);
  const server = view.server ?? { by: 'told' as const, counts: typed };
  const keep = (folder: string, items: number | null) => {
    pane.remember((now) => {
      const kept = now.walks.find(({ finding }) => finding === walk.finding);
      return kept ? withWalk(now, withTypedCount(kept, folder, items)) : now;
    });
  };
  const compared = compareCounts(view.file, server);
  if (compared.folders.length === 0) return null;
  return (
    <div className="stack">
      <h3>{say('counts.title')}</h3>
      <p className="soft">{say(`counts.by.${server.by}`)}</p>
      {compared.since !== null && (
        <p className="soft">{say('counts.since', { date: formatDate(`${compared.since}-01`) })}</p>
      )}
      <table className="numbers folders">
        <thead>
          <tr>
            <th scope="col">{say('counts.folder')}</th>
            <th scope="col">{say('counts.file')}</th>
            <th scope="col">{say('counts.server')}</th>
          </tr>
        </thead>
        <tbody>
          {compared.folders.map((row) => (
            <Row
              key={row.folder.id}
              row={row}
              onTyped={
                server.by === 'told'
                  ? (count) => {
                      keep(row.folder.id, count);
                    }
                  : null
              }
            />
          ))}
        </tbody>
      </table>
      <p role="status">{verdictText(compared, server.by === 'told')}</p>
    </div>
  );
}

function verdictText({ verdict, folders }: CountsCompared, told: boolean): string {
  switch (verdict) {
    case 'fewer':
      return say('counts.verdict.fewer', { items: folders.reduce((sum, { missing }) => sum + missing, 0) });
    case 'enough':
      return say(told ? 'counts.verdict.told' : 'counts.verdict.enough');
    case 'cannotTell':
      return say('counts.verdict.cannotTell');
  }
}

interface RowProps {
  row: FolderCounts;
  /** null: the count is not typed. */
  onTyped: ((count: number | null) => void) | null;
}

function Row({ row: { folder, inFile, onServer, state, missing }, onTyped }: RowProps) {
  const id = useId();
  const [first] = useState(onServer);
  const [missed, setMissed] = useState(false);
  return (
    <tr>
      <th scope="row" id={id}>
        <span className="folder-name">{plainText(folder.name)}</span>
        <span className="faint folder-notes">{say(`counts.row.${state}`, { items: missing })}</span>
      </th>
      <td>{formatCount(inFile)}</td>
      <td>
        {onTyped === null ? (
          onServer === null ? (
            say('counts.none')
          ) : (
            formatCount(onServer)
          )
        ) : (
          <>
            <input
              className="field count-field"
              inputMode="numeric"
              defaultValue={first ?? ''}
              aria-labelledby={id}
              aria-invalid={missed}
              onChange={({ target }) => {
                const count = parseWhole(target.value, formatLocale);
                setMissed(count === null && target.value.trim() !== '');
                onTyped(count);
              }}
            />
            <span className="faint folder-notes" role="status">
              {missed && say('counts.notNumber', { example: formatCount(EXAMPLE) })}
            </span>
          </>
        )}
      </td>
    </tr>
  );
}
