import { columnsOf, type GridRow } from '../../core/copies/survival-grid';
import { nameOfAccount } from '../../core/mailboxes/account-name';
import { PRODUCT_VERSION } from '../../core/product';
import type { Finding } from '../../core/report/report';
import { plainText } from '../../core/text/plain-text';
import { say } from '../../locales/words';
import { formatDayOf } from '../format';
import { cellWords, countTone, countWords } from '../grid-words';
import { leftSentences } from '../left-words';
import { findingReason, findingTitle, fixTitle } from '../names';
import { firstOf, sampleNotice, verdictSentences, type Sorted } from './contents';
import { h, type HtmlElement } from './html';
import type { Exported } from './leave-out-names';

/** So many facts a help desk reads before it calls back; all others follow on the next page. */
const FACTS = 3;
/** Pictures that fit on one page. */
const GRIDS = 2;

/** What stands on the first page: the verdict, where the mail is, the facts that matter most, and what to do in order. */
export function firstPage(exported: Exported, sorted: Sorted): HtmlElement[] {
  const { snapshot, headline } = exported;
  const notice = sampleNotice(exported);
  const facts = sorted.failed.slice(0, FACTS);
  const open = sorted.open.slice(0, FACTS);
  return [
    h(
      'header',
      {},
      h('p', { class: 'brand' }, say('export.release', { version: PRODUCT_VERSION })),
      h('h1', {}, say('export.title')),
      ...(notice === null ? [] : [h('p', {}, h('strong', {}, notice))]),
      h('p', { class: `verdict ${headline}` }, h('strong', {}, verdictSentences(exported).join(' '))),
      ...leftSentences([...sorted.left, ...sorted.putOff]).map((sentence) => h('p', {}, sentence)),
      h('p', {}, say('export.takenOn', { date: formatDayOf(snapshot.takenAt) })),
    ),
    ...gridsOf(exported),
    ...titled('facts', facts.map(factLine)),
    ...titled('steps', stepsOf(sorted)),
    ...titled('notKnown', open.map(factLine)),
  ];
}

/** A part of the first page; nothing where there is nothing to say. */
function titled(name: 'facts' | 'steps' | 'notKnown', lines: readonly HtmlElement[]): HtmlElement[] {
  if (lines.length === 0) return [];
  return [
    h(
      'section',
      { 'aria-labelledby': name },
      h('h2', { id: name }, say(`export.section.${name}`)),
      h(name === 'steps' ? 'ol' : 'ul', {}, ...lines),
    ),
  ];
}

function factLine(finding: Finding): HtmlElement {
  const reason = findingReason(finding);
  return h(
    'li',
    {},
    h('strong', {}, findingTitle(finding)),
    ...(reason === undefined ? [] : [h('br'), reason]),
  );
}

/** What to do, the first thing first, each once. */
function stepsOf(sorted: Sorted): HtmlElement[] {
  const first = firstOf(sorted);
  const inOrder = [...(first ? [first] : []), ...sorted.failed.filter((finding) => finding !== first)];
  const fixes = inOrder.flatMap(({ verdict, fix }) =>
    verdict === 'fail' && fix !== null ? [fixTitle(fix)] : [],
  );
  return [...new Set(fixes)].map((fix) => h('li', {}, fix));
}

/** Where the mail is, of the accounts that are worst off. */
function gridsOf({ snapshot, grids }: Exported): HtmlElement[] {
  const tables = grids.slice(0, GRIDS).flatMap(({ account: id, rows }) => {
    const account = snapshot.accounts.find((one) => one.id === id);
    return account === undefined ? [] : [grid(plainText(nameOfAccount(account, snapshot)), rows)];
  });
  if (tables.length === 0) return [];
  return [
    h('section', { 'aria-labelledby': 'where' }, h('h2', { id: 'where' }, say('overview.where')), ...tables),
  ];
}

function grid(account: string, rows: readonly GridRow[]): HtmlElement {
  const columns = columnsOf(rows);
  const places = columns.map((place) => say(`grid.place.${place}`));
  const heads = [say('copies.kind'), ...places, say('grid.places')];
  return h(
    'table',
    { class: 'grid' },
    h('caption', {}, account),
    h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
    h(
      'tbody',
      {},
      ...rows.map((row) =>
        h(
          'tr',
          {},
          h('th', { scope: 'row' }, say(`grid.kind.${row.kind}`)),
          ...columns.map((place) => h('td', { class: row.cells[place].state }, cellWords(row.cells[place]))),
          h('td', { class: `count ${countTone(row)}` }, countWords(row)),
        ),
      ),
    ),
  );
}
