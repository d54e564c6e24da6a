import { say } from '../../../locales/words';
import type { Bar, Lane } from '../../../core/scenarios/map-model';
import { barWords, laneName, weakWords } from '../../../wording/what-if/map-words';

interface MapTableProps {
  lanes: readonly Lane[];
  nameOf: (bar: Bar) => string;
  /** How much mail a lane stands for; null: nobody has counted it. */
  wordsOf: (lane: Lane) => string | null;
  happens: boolean;
}

/** The copies map as a table: the same words without the bars. */
export function MapTable({ lanes, nameOf, wordsOf, happens }: MapTableProps) {
  return (
    <table className="copies">
      <thead>
        <tr>
          <th scope="col">{say('copies.kind')}</th>
          <th scope="col">{say('copies.where')}</th>
        </tr>
      </thead>
      <tbody>
        {lanes.map((lane) => (
          <tr key={lane.kinds.join()}>
            <th scope="row">
              {laneName(lane)} <span className="faint lane-words">{wordsOf(lane)}</span>
            </th>
            <td>
              <ul>
                {lane.bars.map((bar) => (
                  <li key={bar.key}>
                    <span>{nameOf(bar)}</span>
                    {barWords(bar, happens).map((words) => (
                      <span key={words} className="faint">
                        {words}
                      </span>
                    ))}
                  </li>
                ))}
                {!happens &&
                  lane.weak.map((weak) => (
                    <li key={weak.event + String(weak.ages.from)}>{weakWords(weak)}</li>
                  ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
