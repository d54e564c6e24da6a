import { Input } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CompanyRow, Query, Sort } from '../../core/company/company-query';
import { say } from '../../locales/words';
import { formatNumber } from '../../wording/company/company-numbers';
import { useDesk, useDeskState } from './desk-context';
import { MailboxDetails } from './MailboxDetails';
import { MailboxCells } from './MailboxCells';
import { useTurns } from './use-turns';

/** Height of a row, in pixels; as in company.css. */
const ROW = 60;
/** Browsers draw nothing beyond some height: further down, a pixel of the scroll bar stands for more than one. */
const TALLEST = 8_000_000;
/** Rows drawn beyond the window at each end. */
const BEYOND = 3;
/** The first rows are drawn so many at a time, in so many turns. */
const FIRST_ROWS = 6;
const TURNS = 5;

const COLUMNS = ['address', 'share', 'months', 'change'] as const satisfies readonly Sort[];

/** Every mailbox that was asked for, however many: only those in the window are drawn. */
export function MailboxList() {
  const desk = useDesk();
  const view = useDeskState((state) => state.view);
  const query = useDeskState((state) => state.query);
  const scroller = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  const [open, setOpen] = useState<CompanyRow | null>(null);
  const total = view?.sums.mailboxes ?? 0;
  const whole = total * ROW;
  const scale = whole > TALLEST ? TALLEST / whole : 1;
  const first = Math.max(0, Math.min(total - 1, Math.floor(top / scale / ROW)) - BEYOND);
  const shown = Math.ceil(height / ROW) + 2 * BEYOND;
  const drawn = useTurns(TURNS);
  const most = drawn < TURNS ? Math.min(shown, drawn * FIRST_ROWS) : shown;
  const rows = view === null ? [] : view.rows.slice(Math.max(0, first - view.from), first - view.from + most);

  useEffect(() => {
    if (scroller.current === null) return;
    // To ask for the height would have the page laid out once more, and that in the middle of drawing.
    const watcher = new ResizeObserver(([entry]) => {
      if (entry) setHeight(entry.contentRect.height);
    });
    watcher.observe(scroller.current);
    return () => {
      watcher.disconnect();
    };
  }, []);
  // Another list begins at its top.
  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [query]);

  return (
    <section className="stack">
      <ListHead total={total} />
      <div
        className="company-table"
        role="table"
        aria-label={say('admin.list.title')}
        aria-rowcount={total + 1}
      >
        <ColumnHeaders />
        <div
          ref={scroller}
          className="company-scroll"
          tabIndex={0}
          role="rowgroup"
          aria-label={say('admin.list.title')}
          onScroll={({ currentTarget }) => {
            setTop(currentTarget.scrollTop);
            desk.showFrom(Math.floor(currentTarget.scrollTop / scale / ROW));
          }}
        >
          <div className="company-space" role="presentation" style={{ blockSize: whole * scale }}>
            <div
              className="company-window"
              role="presentation"
              style={{ insetBlockStart: scale === 1 ? first * ROW : top - BEYOND * ROW * Number(first > 0) }}
            >
              {rows.map((row, at) => (
                <MailboxCells
                  key={row.at}
                  row={row}
                  index={Math.max(first, view?.from ?? 0) + at + 2}
                  onOpen={() => {
                    setOpen(row);
                  }}
                />
              ))}
            </div>
          </div>
          {total === 0 && (
            <div role="row" className="soft company-none">
              <span role="cell">{say('admin.list.none')}</span>
            </div>
          )}
        </div>
      </div>
      <p className="faint no-print">{say('admin.list.note', { count: formatNumber(total) })}</p>
      {open !== null && (
        <MailboxDetails
          row={open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </section>
  );
}

/** What is searched for, and how many were found. */
function ListHead({ total }: { total: number }) {
  const desk = useDesk();
  const query = useDeskState((state) => state.query);
  return (
    <div className="company-list-head no-print">
      <Input
        type="search"
        value={query.text}
        contentBefore={<SearchRegular />}
        placeholder={say('admin.list.search')}
        aria-label={say('admin.list.search')}
        onChange={(_event, { value }) => {
          desk.ask({ text: value });
        }}
      />
      <span className="soft" role="status">
        {say('admin.list.count', { count: total })}
      </span>
    </div>
  );
}

/** The order that a press on a column's header asks for. */
const orderBy = (sort: Sort, { sort: now, descending }: Query): Pick<Query, 'sort' | 'descending'> => ({
  sort,
  descending: now === sort ? !descending : sort === 'share' || sort === 'change',
});

function ColumnHeaders() {
  const desk = useDesk();
  const query = useDeskState((state) => state.query);
  return (
    <div role="row" className="company-row company-header" aria-rowindex={1}>
      {COLUMNS.map((sort) => (
        <div
          key={sort}
          role="columnheader"
          className={`company-cell company-${sort}`}
          aria-sort={query.sort === sort ? (query.descending ? 'descending' : 'ascending') : 'none'}
        >
          <button
            type="button"
            className="company-sort"
            onClick={() => {
              desk.ask(orderBy(sort, query));
            }}
          >
            {say(`admin.list.${sort}`)}
            {query.sort === sort && <span aria-hidden="true">{query.descending ? '↓' : '↑'}</span>}
          </button>
        </div>
      ))}
      <div role="columnheader" className="company-cell company-protocols">
        {say('admin.list.protocols')}
      </div>
    </div>
  );
}
