import type { Copy } from '../../../core/copies/copy';
import { say } from '../../../locales/words';
import { formatList, sayWord } from '../../../wording/format';
import { copyRows } from '../../../wording/copies-table';

/** Where each kind of an account's mail lives, as a table. */
export function CopiesTable({ copies, account }: { copies: readonly Copy[]; account: string }) {
  return (
    <table className="copies">
      <thead>
        <tr>
          <th scope="col">{say('copies.kind')}</th>
          <th scope="col">{say('copies.where')}</th>
        </tr>
      </thead>
      <tbody>
        {copyRows(copies, account).map(({ kinds, lines }) => (
          <tr key={kinds.join()}>
            <th scope="row">{formatList(kinds.map((kind) => sayWord(`mailKind.${kind}`)))}</th>
            <td>
              <ul>
                {lines.map(({ place, what }) => (
                  <li key={place + what}>
                    <span className="copy-place">{place}</span>
                    <span className="faint">{what}</span>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
