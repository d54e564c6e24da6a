import { nameOfAccount } from '../../core/mailboxes/account-name';
import type { Snapshot } from '../../core/facts/snapshot';
import { LINKS } from '../../core/links';
import type { Receipt } from '../../core/report/decisions';
import type { Finding } from '../../core/report/report';
import { PRODUCT_VERSION } from '../../core/product';
import { direction, locale, say, sayIfKnown } from '../../locales/words';
import { formatDayOf } from '../format';
import { findingReason, findingTitle, fixTitle, linkTitle, settlesText } from '../names';
import { pathWords } from '../path-words';
import { plainText } from '../../core/text/plain-text';
import {
  certaintyRows,
  changesOf,
  clientName,
  gapRows,
  helpDeskRows,
  leftLine,
  rowsOf,
  sortFindings,
  sourceRows,
  waivedLine,
} from './contents';
import type { Row } from './contents';
import { firstPage } from './first-page';
import { accountLines, fileLines } from './facts';
import { h, writeHtml } from './html';
import type { HtmlElement, HtmlNode } from './html';
import type { Exported } from './leave-out-names';
import { programName } from './program';
import type { Program } from './program';
import { REPORT_CSS } from './report-css';

/** The file may be opened by anybody anywhere: it may show itself, and nothing else. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The report as one HTML file that needs nothing besides itself: no script, no request. In the words' language
 * and direction, light or dark as the reader's device, and fit to be printed.
 */
export function htmlReport(exported: Exported, program: Program): string {
  const { snapshot, remembered } = exported;
  const sorted = sortFindings(exported);
  const page = h(
    'main',
    {},
    ...firstPage(exported, sorted),
    h(
      'div',
      { class: 'appendix' },
      ...section('sure', list(certaintyRows(exported))),
      ...section(
        'failed',
        sorted.failed.map((finding) => findingArticle(finding, snapshot)),
      ),
      ...section(
        'open',
        sorted.open.map((finding) => findingArticle(finding, snapshot)),
      ),
      ...section('passed', list(sorted.passed.map(findingTitle))),
      ...section('left', list(sorted.left.map(leftLine))),
      ...section('putOff', list(sorted.putOff.map(leftLine))),
      ...section('waived', list(sorted.waived.map(waivedLine))),
      ...section('proved', remembered.receipts.map(receiptArticle)),
      ...section(
        'accounts',
        snapshot.accounts.map((account) =>
          h(
            'article',
            {},
            h('h3', {}, plainText(nameOfAccount(account, snapshot))),
            factTable(say('export.facts'), rowsOf(accountLines(account, snapshot), snapshot)),
          ),
        ),
      ),
      ...section(
        'files',
        snapshot.dataFiles.map((file) =>
          h(
            'article',
            {},
            h('h3', {}, plainText(file.name)),
            ...(file.path === null ? [] : [h('p', { class: 'path' }, pathWords(file.path))]),
            factTable(say('export.facts'), rowsOf(fileLines(file), snapshot)),
          ),
        ),
      ),
      ...section('gaps', list(gapRows(exported))),
      ...section('about', [
        h(
          'dl',
          {},
          ...term(say('export.mailProgram'), [clientName(exported), programName(program)]),
          ...term(say('export.product'), [say('export.release', { version: PRODUCT_VERSION })]),
          ...term(say('export.sources'), sourceRows(exported)),
          ...term(say('export.helpDesk'), helpDeskRows(exported)),
        ),
      ]),
    ),
  );
  return `<!doctype html>\n${writeHtml(documentOf(page))}\n`;
}

function documentOf(page: HtmlElement): HtmlElement {
  return h(
    'html',
    { lang: locale, dir: direction },
    h(
      'head',
      {},
      h('meta', { charset: 'utf-8' }),
      h('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('title', {}, say('export.title')),
      h('style', {}, REPORT_CSS),
    ),
    h('body', {}, page),
  );
}

type SectionName =
  | 'sure'
  | 'failed'
  | 'open'
  | 'passed'
  | 'left'
  | 'putOff'
  | 'waived'
  | 'proved'
  | 'accounts'
  | 'files'
  | 'gaps'
  | 'about';

/** A section with its heading; nothing at all when it has no content. */
function section(name: SectionName, content: readonly HtmlNode[]): HtmlElement[] {
  if (content.length === 0) return [];
  return [
    h(
      'section',
      { 'aria-labelledby': name },
      h('h2', { id: name }, say(`export.section.${name}`)),
      ...content,
    ),
  ];
}

function list(items: readonly string[]): HtmlElement[] {
  return items.length === 0 ? [] : [h('ul', {}, ...items.map((item) => h('li', {}, item)))];
}

function term(name: string, values: readonly (string | null)[]): HtmlElement[] {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? [] : [h('dt', {}, name), ...known.map((value) => h('dd', {}, value))];
}

function findingArticle(finding: Finding, snapshot: Snapshot): HtmlElement {
  const reason = findingReason(finding);
  const severity = finding.severity === null ? undefined : sayIfKnown(`severity.${finding.severity}`);
  return h(
    'article',
    { class: finding.severity ?? finding.verdict },
    h('h3', {}, findingTitle(finding)),
    h(
      'p',
      { class: 'code' },
      ...(severity === undefined ? [] : [`${severity} · `]),
      `${say('export.code')} `,
      h('code', {}, finding.check),
    ),
    ...(reason === undefined ? [] : [h('p', {}, reason)]),
    ...fixLine(finding),
    ...list([...new Set(finding.settledBy.map(settlesText))]),
    factTable(say('export.howKnown'), rowsOf(finding.evidence, snapshot)),
    ...(finding.links.length === 0
      ? []
      : [
          h(
            'ul',
            { class: 'links' },
            ...finding.links.map((link) =>
              h('li', {}, h('a', { href: LINKS[link].url, rel: 'noopener noreferrer' }, linkTitle(link))),
            ),
          ),
        ]),
  );
}

function fixLine({ verdict, fix }: Finding): HtmlElement[] {
  return verdict === 'fail' && fix !== null ? [h('p', {}, say('export.fix', { fix: fixTitle(fix) }))] : [];
}

function factTable(caption: string, rows: readonly Row[]): HtmlElement {
  return table(
    caption,
    [say('export.fact'), say('export.value'), say('export.known')],
    rows.map(({ label, value, known }) => [label, value, known]),
  );
}

function receiptArticle(receipt: Receipt): HtmlElement {
  return h(
    'article',
    {},
    h('h3', {}, fixTitle(receipt.fix)),
    h(
      'p',
      {},
      say(receipt.rests === 'told' ? 'export.toldFor' : 'export.provedFor', {
        about: plainText(receipt.about),
        date: formatDayOf(receipt.provedAt),
      }),
    ),
    h('p', { class: 'code' }, `${say('export.code')} `, h('code', {}, receipt.check)),
    table(
      say('export.changes'),
      [
        say('export.fact'),
        say('export.before', { date: formatDayOf(receipt.before.at) }),
        say('export.after', { date: formatDayOf(receipt.after.at) }),
      ],
      changesOf(receipt).map(({ label, before, after }) => [label, before, after]),
    ),
  );
}

/** @param rows the first cell of each is its heading */
function table(caption: string, heads: readonly string[], rows: readonly string[][]): HtmlElement {
  return h(
    'table',
    {},
    h('caption', {}, caption),
    h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
    h(
      'tbody',
      {},
      ...rows.map(([head = '', ...cells]) =>
        h('tr', {}, h('th', { scope: 'row' }, head), ...cells.map((cell) => h('td', {}, cell))),
      ),
    ),
  );
}
