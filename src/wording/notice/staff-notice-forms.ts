import { calendarFile } from '../../core/calendar/calendar-file';
import type { StaffNotice } from '../../core/notice/staff-notice';
import { withoutMisleading } from '../../core/text/misleading';
import { direction, locale, say } from '../../locales/words';
import { h, writeHtml, type HtmlNode } from '../report/html';
import { asPlainText } from '../report/isolates';
import type { NoticeSection, StaffNoticeText } from './staff-notice-text';

const STYLE =
  'body{font:12pt/1.5 "Segoe UI",Arial,sans-serif;max-width:45em;margin:2em auto;padding:0 1em;color:#1b1b1b}' +
  'h1{font-size:17pt;line-height:1.25}h2{font-size:13pt;margin:1.4em 0 .3em;break-after:avoid}' +
  'li{margin:.3em 0;break-inside:avoid}p{margin:.5em 0}';

/** Paragraphs as plain text, without marks of direction where none is needed. */
const plain = (paragraphs: readonly string[]): string =>
  paragraphs
    .join('\n\n')
    .split('\n')
    .map((line) => asPlainText(line, direction))
    .join('\n');

/** As plain text, for a mail. */
export function noticeMail({ opening, link, sections }: StaffNoticeText): string {
  const parts = [
    [...opening, ...(link === null ? [] : [link])].join('\n'),
    say('staffNotice.what'),
    ...sections.map(({ heading, lines, steps }) =>
      [heading, ...lines, ...steps.map(({ title, how }, at) => `${at + 1}. ${title}. ${how}`)].join('\n'),
    ),
  ];
  return plain(parts);
}

/** The short form, for a message in a chat: a line for each way of reading mail, without the steps. */
export function noticeForChat({ subject, opening, link, sections }: StaffNoticeText): string {
  const parts = [
    subject,
    [...opening, ...(link === null ? [] : [link])].join(' '),
    ...sections
      .filter(({ lines }) => lines.length > 0)
      .map(({ heading, lines }) => `${heading}\n${lines.join(' ')}`),
  ];
  return plain(parts);
}

/** As a page, for print and for the intranet. It loads nothing. */
export function noticePage(text: StaffNoticeText): string {
  const page = h(
    'html',
    { lang: locale, dir: direction },
    h(
      'head',
      {},
      h('meta', { charset: 'utf-8' }),
      h('meta', {
        'http-equiv': 'Content-Security-Policy',
        content: "default-src 'none'; style-src 'unsafe-inline'",
      }),
      h('title', {}, text.subject),
      h('style', {}, STYLE),
    ),
    h('body', {}, h('main', {}, ...noticeNodes(text))),
  );
  return `<!doctype html>${writeHtml(page)}`;
}

/**
 * With its layout, for the clipboard: a mail program draws it in its own letters. Without styles, as browsers try them
 * out in the page while they copy, which its content security policy forbids.
 */
export const noticeMarkup = (text: StaffNoticeText): string =>
  writeHtml(h('div', { lang: locale, dir: direction }, ...noticeNodes(text)));

const noticeNodes = ({ subject, opening, link, sections }: StaffNoticeText): HtmlNode[] => [
  h('h1', {}, subject),
  ...opening.map((line) => h('p', {}, line)),
  ...(link === null ? [] : [h('p', {}, h('a', { href: link }, link))]),
  h('p', {}, h('strong', {}, say('staffNotice.what'))),
  ...sections.flatMap(sectionNodes),
];

function sectionNodes({ heading, lines, steps }: NoticeSection): HtmlNode[] {
  return [
    h('h2', {}, heading),
    ...lines.map((line) => h('p', {}, line)),
    ...(steps.length === 0
      ? []
      : [
          h('ol', {}, ...steps.map(({ title, how }) => h('li', {}, h('strong', {}, `${title}.`), ` ${how}`))),
        ]),
  ];
}

/**
 * The last safe day as a calendar file; null: the rule runs already. It keeps its id for as long as the rule keeps its
 * own. `now` is an ISO instant.
 */
export function noticeCalendar(
  { rule, lastSafeDay }: StaffNotice,
  { opening, link }: StaffNoticeText,
  now: string,
): string | null {
  if (lastSafeDay === null) return null;
  return calendarFile(
    [
      {
        uid: `rule-${rule.id}@mailbox-checkup`,
        on: lastSafeDay,
        summary: withoutMisleading(say('staffNotice.calendar.summary')),
        description: plain([opening.join('\n')]),
        url: link,
        alertDaysBefore: [14, 3, 0],
      },
    ],
    { now, product: say('whatIf.page.remind.product') },
  );
}
