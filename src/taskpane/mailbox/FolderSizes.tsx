import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { MailboxState, MailFolder } from '../../core/facts/mailbox';
import { foldersIn, sumOf, totalBytes } from '../../core/facts/mailbox-sums';
import { say } from '../../locales/words';
import { plainText } from '../../core/text/plain-text';
import { formatLocale } from '../../wording/format-locale';
import { formatDayOf } from '../../wording/format';
import { Bar } from './Bar';
import { factOr, formatCount, sumOfBytes, sumOfItems } from '../../wording/mailbox/amounts';
import {
  FOLDER_ORDERS,
  folderTree,
  sortRows,
  type FolderOrder,
  type FolderRow,
} from '../../session/mailbox/folder-rows';
import { formatBytes } from '../../wording/format-bytes';
import { useNewRow, type NewRow } from '../parts/use-new-row';
import { useWide } from '../use-wide';
import { MoveOld } from './move/MoveWays';

/** So many fit beside what else the page says, in a narrow and in a wide window; more on demand. */
const AT_ONCE = { narrow: 3, wide: 6 } as const;
const MORE = 50;
const byName = new Intl.Collator(formatLocale, { numeric: true });

/** Every folder with its size, its share as a bar, its items and its oldest mail; folders inside open on a click. */
export function FolderSizes({ mailbox }: { mailbox: MailboxState }) {
  const tree = useMemo(() => folderTree(mailbox), [mailbox]);
  const [openId, setOpenId] = useState<string | null>(null);
  const [order, setOrder] = useState<FolderOrder>('bytes');
  const [more, setMore] = useState(0);
  const newRow = useNewRow();
  const wide = useWide();
  const shown = (wide ? AT_ONCE.wide : AT_ONCE.narrow) + more;
  const open = openId === null ? undefined : tree.row(openId);
  const below = tree.below(open?.folder.id ?? null);
  const hidden = below.filter(({ folder }) => folder.hidden);
  const rows = sortRows(
    below.filter(({ folder }) => !folder.hidden),
    order,
    (a, b) => byName.compare(a, b),
  );
  const go = (id: string | null) => {
    setOpenId(id);
    setMore(0);
    newRow.comesAt(-1);
  };
  return (
    <section className="stack" aria-labelledby="storage-folders">
      <h2 id="storage-folders">{say('storage.folders.title')}</h2>
      {rows.length > AT_ONCE.wide && (wide || more > 0) && (
        <OrderPicker
          order={order}
          onOrder={(wanted) => {
            setOrder(wanted);
            newRow.comesAt(-1);
          }}
        />
      )}
      {open && <Crumbs path={tree.path(open.folder.id)} onOpen={go} />}
      <FolderTable
        mailbox={mailbox}
        open={open}
        rows={rows.slice(0, shown)}
        hidden={rows.length > shown ? [] : hidden}
        newRow={newRow}
        onOpen={go}
      />
      {rows.length > shown && (
        <div className="row">
          <Button
            onClick={() => {
              setMore(more + MORE);
              newRow.comesAt(shown);
            }}
          >
            {say('storage.folders.more', { count: rows.length - shown })}
          </Button>
        </div>
      )}
      <NotListed mailbox={mailbox} isWhole={rows.length <= shown} />
    </section>
  );
}

function OrderPicker({ order, onOrder }: { order: FolderOrder; onOrder: (order: FolderOrder) => void }) {
  return (
    <label className="row">
      <span>{say('storage.folders.order')}</span>
      <select
        className="field pick"
        value={order}
        onChange={({ target }) => {
          onOrder(FOLDER_ORDERS.find((one) => one === target.value) ?? 'bytes');
        }}
      >
        {FOLDER_ORDERS.map((one) => (
          <option key={one} value={one}>
            {say(`storage.folders.order.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Opens a folder; null: what lies above all. */
type OnOpen = (id: string | null) => void;

/** The way from all folders to the open one, each a way back. */
function Crumbs({ path, onOpen }: { path: readonly MailFolder[]; onOpen: OnOpen }) {
  return (
    <nav className="crumbs" aria-labelledby="storage-folders">
      <button
        type="button"
        className="quiet"
        onClick={() => {
          onOpen(null);
        }}
      >
        {say('storage.folders.all')}
      </button>
      {path.map(({ id, name }, at) =>
        at === path.length - 1 ? (
          <span key={id} aria-current="page">
            {plainText(name)}
          </span>
        ) : (
          <button
            key={id}
            type="button"
            className="quiet"
            onClick={() => {
              onOpen(id);
            }}
          >
            {plainText(name)}
          </button>
        ),
      )}
    </nav>
  );
}

interface FolderTableProps {
  mailbox: MailboxState;
  /** The folder whose folders are shown; undefined: those at the top. */
  open: FolderRow | undefined;
  rows: readonly FolderRow[];
  /** Those that no mail program shows: one line for all of them at the end, so that nothing is missing from the sums. */
  hidden: readonly FolderRow[];
  newRow: NewRow;
  onOpen: OnOpen;
}

function FolderTable({ mailbox, open, rows, hidden, newRow, onOpen }: FolderTableProps) {
  const whole = open ? open.bytes.atLeast : totalBytes(mailbox).atLeast;
  return (
    <table className="numbers folders">
      <thead>
        <tr>
          <th scope="col">{say('storage.column.folder')}</th>
          <th scope="col">{say('storage.column.count')}</th>
          <th scope="col">{say('storage.column.size')}</th>
        </tr>
      </thead>
      <tbody>
        {open && (
          <tr>
            <th scope="row">
              <span className="folder-name">{say('storage.folders.own')}</span>
              <Notes row={{ ...open, children: 0 }} />
              <MoveOld mailbox={mailbox} folder={open.folder} />
              <Bar share={whole > 0 && open.folder.bytes.known ? open.folder.bytes.value / whole : 0} />
            </th>
            <td>{factOr(open.folder.items, formatCount)}</td>
            <td>{factOr(open.folder.bytes, formatBytes)}</td>
          </tr>
        )}
        {rows.map((row, at) => (
          <tr key={row.folder.id} {...newRow.at(at)}>
            <th scope="row">
              {row.children > 0 ? (
                <button
                  type="button"
                  className="quiet folder-name"
                  onClick={() => {
                    onOpen(row.folder.id);
                  }}
                >
                  {plainText(row.folder.name)}
                </button>
              ) : (
                <span className="folder-name">{nameOf(row.folder)}</span>
              )}
              <Notes row={row} />
              <MoveOld mailbox={mailbox} folder={row.folder} />
              <Bar share={whole > 0 ? row.bytes.atLeast / whole : 0} />
            </th>
            <td>{sumOfItems(row.items)}</td>
            <td>{sumOfBytes(row.bytes)}</td>
          </tr>
        ))}
        {hidden.length > 0 && (
          <tr>
            <th scope="row" className="faint">
              {say('storage.folders.hiddenTogether', {
                count: foldersIn(hidden.map(({ folder }) => folder)),
              })}
            </th>
            <td>
              {sumOfItems(
                sumOf(
                  hidden.map(({ items }) => items.value),
                  mailbox.source,
                ),
              )}
            </td>
            <td>
              {sumOfBytes(
                sumOf(
                  hidden.map(({ bytes }) => bytes.value),
                  mailbox.source,
                ),
              )}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

interface NotListedProps {
  mailbox: MailboxState;
  /** All folders are in the table: what is left out of it on purpose can be told without taking their place. */
  isWhole: boolean;
}

/** What the table does not show, or not folder by folder. */
function NotListed({ mailbox: { folders, folderCount, service }, isWhole }: NotListedProps) {
  const searches = foldersIn(folders.filter(({ search }) => search));
  const missing = foldersIn(folders.filter(({ search, bytes }) => !search && !bytes.known));
  const together = foldersIn(folders.filter(({ search, together }) => !search && together));
  return (
    <>
      {together > 0 && <p className="faint">{say('storage.folders.together', { count: together })}</p>}
      {!folderCount.known && service !== 'mailFile' && (
        <p className="faint">{say('storage.folders.unlisted')}</p>
      )}
      {missing > 0 && <p className="faint">{say('storage.folders.missing', { count: missing })}</p>}
      {isWhole && searches > 0 && (
        <p className="faint">{say('storage.folders.searches', { count: searches })}</p>
      )}
    </>
  );
}

function nameOf({ name, together }: MailFolder): string {
  return together === undefined ? plainText(name) : say('storage.folders.small', { count: together });
}

/** What there is to say of a folder besides its numbers. */
function Notes({ row: { folder, children } }: { row: FolderRow }) {
  const { oldest } = folder;
  const notes = [
    ...(children > 0 ? [say('storage.folders.within', { count: children })] : []),
    ...(oldest.known && oldest.value !== null
      ? [say('storage.folders.oldest', { when: formatDayOf(oldest.value) })]
      : []),
  ];
  return notes.length === 0 ? null : <span className="faint folder-notes">{notes.join(' · ')}</span>;
}
