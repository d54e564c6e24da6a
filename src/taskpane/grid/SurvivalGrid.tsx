import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { CloudRegular } from '@fluentui/react-icons/svg/cloud';
import { ContactCardRegular } from '@fluentui/react-icons/svg/contact-card';
import { PhoneRegular } from '@fluentui/react-icons/svg/phone';
import { DesktopRegular } from '@fluentui/react-icons/svg/desktop';
import { FolderRegular } from '@fluentui/react-icons/svg/folder';
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { UsbStickRegular } from '@fluentui/react-icons/svg/usb-stick';
import type { ComponentType } from 'react';
import {
  columnsOf,
  type GridCell,
  type GridKind,
  type GridPlace,
  type GridRow,
} from '../../core/copies/survival-grid';
import { say } from '../../locales/words';
import { cellWords, countTone, countWords } from '../../wording/grid-words';

const KINDS: Readonly<Record<GridKind, ComponentType>> = {
  inbox: MailInboxRegular,
  sent: SendRegular,
  folders: FolderRegular,
  contactsAndCalendar: ContactCardRegular,
};
const PLACES: Readonly<Record<GridPlace, ComponentType>> = {
  server: CloudRegular,
  computer: DesktopRegular,
  phone: PhoneRegular,
  backup: UsbStickRegular,
};

interface SurvivalGridProps {
  rows: readonly GridRow[];
  /** Read out in place of a title. */
  label: string;
  /** Cells that have just changed for the better. */
  changed?: readonly { kind: GridKind; place: GridPlace }[];
}

/** Which place holds what, and in how many places each kind of mail is. Every cell has its words. */
export function SurvivalGrid({ rows, label, changed = [] }: SurvivalGridProps) {
  const columns = columnsOf(rows);
  const states = new Set(rows.flatMap(({ cells }) => columns.map((place) => cells[place].state)));
  return (
    <div className="grid">
      <table>
        <caption className="unseen">{label}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((place) => {
              const Icon = PLACES[place];
              return (
                <th key={place} scope="col">
                  <Icon />
                  {say(`grid.place.${place}`)}
                </th>
              );
            })}
            <th scope="col">{say('grid.places')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const Icon = KINDS[row.kind];
            return (
              <tr key={row.kind}>
                <th scope="row">
                  <span>
                    <Icon />
                    {say(`grid.kind.${row.kind}`)}
                  </span>
                </th>
                {columns.map((place) => (
                  <td key={place}>
                    <Cell
                      cell={row.cells[place]}
                      changed={changed.some((one) => one.kind === row.kind && one.place === place)}
                    />
                  </td>
                ))}
                <td>
                  <span className={`grid-count grid-count-${countTone(row)}`}>{countWords(row)}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <ul className="grid-key" aria-hidden="true">
        {(['all', 'some', 'mirror', 'unknown', 'none'] as const)
          .filter((state) => states.has(state))
          .map((state) => (
            <li key={state}>
              <span className={`cell cell-${state}`}>{state === 'mirror' && <ArrowSyncRegular />}</span>
              {say(`grid.key.${state}`)}
            </li>
          ))}
      </ul>
    </div>
  );
}

function Cell({ cell, changed }: { cell: GridCell; changed: boolean }) {
  return (
    <span className={`cell cell-${cell.state}${changed ? ' cell-changed' : ''}`}>
      <Sign cell={cell} />
      <span className="unseen">
        {cellWords(cell)}
        {changed && ` ${say('grid.changed')}`}
      </span>
    </span>
  );
}

function Sign({ cell }: { cell: GridCell }) {
  switch (cell.state) {
    case 'all':
      return <CheckmarkRegular />;
    case 'mirror':
      return <ArrowSyncRegular />;
    case 'some':
      return <span aria-hidden="true">{shortSpan(cell.ages)}</span>;
    case 'unknown':
      return <span aria-hidden="true">?</span>;
    case 'none':
      return <span aria-hidden="true">–</span>;
  }
}

/** In days. */
const YEAR = 365;

function shortSpan({ from, to }: { from: number; to: number | null }): string {
  if (from > 0 || to === null) return say('grid.older');
  return to % YEAR === 0 ? say('grid.years', { years: to / YEAR }) : say('grid.days', { days: to });
}
