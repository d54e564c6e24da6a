import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { MAILBOX_PROBLEMS } from '../../core/company/company-columns';
import { plainText } from '../../core/text/plain-text';
import { say } from '../../locales/words';
import type { CompanyView } from '../../session/company/company-desk';
import { formatNumber, formatShare } from '../../wording/company/company-numbers';
import { sizeWords, timeWords } from '../../wording/company/company-words';
import { useDesk } from './desk-context';

/** Rows that go onto paper: more nobody reads there, and the file for a spreadsheet has them all. */
const MOST = 1_000;

/** Puts the rows onto paper when asked, and takes them off afterwards. */
export function usePaper() {
  const desk = useDesk();
  const [view, setView] = useState<CompanyView | null>(null);
  useEffect(() => {
    if (view === null) return;
    const end = () => {
      setView(null);
    };
    window.addEventListener('afterprint', end);
    window.print();
    return () => {
      window.removeEventListener('afterprint', end);
    };
  }, [view]);
  return {
    view,
    print: () => {
      void desk.rowsForPaper(MOST).then(setView);
    },
  };
}

/** The list as it stands on paper: nothing of it is on the screen. */
export function Paper({ view: { rows, sums } }: { view: CompanyView }) {
  return createPortal(
    <section className="company-paper">
      <h1>{say('admin.company.title')}</h1>
      <ul>
        <li>{say('admin.list.count', { count: sums.mailboxes })}</li>
        {MAILBOX_PROBLEMS.filter((problem) => sums.problems[problem] > 0).map((problem) => (
          <li key={problem}>
            {say(`admin.problem.${problem}`)}: {formatNumber(sums.problems[problem])}
            {sums.told[problem] < sums.mailboxes &&
              ` (${say('admin.company.told', { told: formatNumber(sums.told[problem]) })})`}
          </li>
        ))}
      </ul>
      <table>
        <thead>
          <tr>
            {(['address', 'share', 'months', 'problems'] as const).map((id) => (
              <th key={id} scope="col">
                {say(`admin.list.${id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.at}>
              <td>{plainText(row.address)}</td>
              <td>
                {row.share === null ? '' : formatShare(row.share)} {sizeWords(row)}
              </td>
              <td>{timeWords(row.time)}</td>
              <td>{row.problems.map((problem) => say(`admin.problem.${problem}`)).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sums.mailboxes > rows.length && (
        <p>
          {say('admin.paper.cut', { shown: formatNumber(rows.length), all: formatNumber(sums.mailboxes) })}
        </p>
      )}
    </section>,
    document.body,
  );
}
