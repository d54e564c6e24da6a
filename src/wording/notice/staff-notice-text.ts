import type { NoticeForReader, StaffNotice } from '../../core/notice/staff-notice';
import type { HelpDesk, Policy, RetentionRule } from '../../core/policy/policy';
import { plainText } from '../../core/text/plain-text';
import { say } from '../../locales/words';
import { formatDate, formatList } from '../format';
import { effectWords } from '../what-if/effect-words';
import { reasonWords, ruleWords } from './rule-words';

/** When it is sent: weeks before, in between, shortly before the day. */
export const NOTICE_VARIANTS = ['firstWord', 'reminder', 'lastDays'] as const;
export type NoticeVariant = (typeof NOTICE_VARIANTS)[number];

/** A part of the notice, under a heading of its own. */
export interface NoticeSection {
  heading: string;
  lines: string[];
  /** What to do, in this order: what it is, and how. */
  steps: { title: string; how: string }[];
}

/** All that a notice says, before it becomes a mail, a page or a message. */
export interface StaffNoticeText {
  subject: string;
  /** What comes, for whom, until when and why. */
  opening: string[];
  /** https link to what the organisation says; null: none. */
  link: string | null;
  sections: NoticeSection[];
}

export interface NoticeSetting {
  policy: Policy;
  variant: NoticeVariant;
  /** Address of the page. */
  page: string;
}

/** What the staff are told about a rule, in the sentences in which the pane tells each of them. */
export function staffNoticeText(notice: StaffNotice, setting: NoticeSetting): StaffNoticeText {
  const { rule, lastSafeDay, readers } = notice;
  const { policy, page } = setting;
  return {
    subject: subjectOf(notice, setting.variant),
    opening: [
      openingOf(notice, setting.variant),
      ruleWords(rule, whom(notice)),
      ...(rule.kinds === undefined ? [] : [say('staffNotice.concerns.some')]),
      ...(lastSafeDay === null ? [] : [say('staffNotice.until', { date: formatDate(lastSafeDay) })]),
      ...(rule.reason === null ? [] : [reasonWords(rule.reason)]),
    ],
    link: rule.link,
    sections: [
      ...readers.flatMap((one, at) => [readerSection(one, rule), ...stepsAfter(readers, at)]),
      {
        heading: say('staffNotice.check'),
        lines: [say('staffNotice.check.do', { page })],
        steps: [],
      },
      { heading: say('staffNotice.ask'), lines: whomToAsk(policy), steps: [] },
    ],
  };
}

function subjectOf({ rule, lastSafeDay }: StaffNotice, variant: NoticeVariant): string {
  return lastSafeDay === null || rule.startsOn === null
    ? say('staffNotice.subject.running')
    : say(`staffNotice.subject.${variant}`, { date: formatDate(rule.startsOn) });
}

function openingOf({ rule, lastSafeDay }: StaffNotice, variant: NoticeVariant): string {
  return lastSafeDay === null || rule.startsOn === null
    ? say('staffNotice.open.running')
    : say(`staffNotice.open.${variant}`, { date: formatDate(rule.startsOn) });
}

function whom({ rule: { domains } }: StaffNotice): string {
  return domains === undefined
    ? say('staffNotice.concerns.all')
    : say('staffNotice.concerns.domains', { domains: formatList(domains) });
}

function readerSection({ reader, notice }: NoticeForReader, rule: RetentionRule): NoticeSection {
  const touched = notice.summary.effect !== 'untouched';
  return {
    heading: say(`staffNotice.reader.${reader}`),
    lines: [
      effectWords(notice.summary),
      ...moreFor(reader, touched),
      ...(touched && rule.scope === 'unreadInbox' ? [say('staffNotice.unread')] : []),
      ...(touched ? [] : [say('staffNotice.nothing')]),
    ],
    steps: [],
  };
}

/** What to do stands once for neighbours that have to do the same, behind the last of them. */
function stepsAfter(readers: readonly NoticeForReader[], at: number): NoticeSection[] {
  const steps = readers[at]?.steps ?? [];
  const same = (one?: NoticeForReader) => one?.steps.join() === steps.join();
  if (steps.length === 0 || same(readers[at + 1])) return [];
  const count = readers.slice(0, at + 1).filter(same).length;
  return [
    {
      heading: say('staffNotice.do', { count }),
      lines: [],
      steps: steps.map((id) => ({ title: say(`rescue.step.${id}.title`), how: say(`rescue.step.${id}.do`) })),
    },
  ];
}

/** What people of this kind do not see by themselves. */
function moreFor(reader: NoticeForReader['reader'], touched: boolean): string[] {
  switch (reader) {
    case 'pop3Left':
      return touched ? [say('staffNotice.reader.pop3Left.more')] : [];
    case 'pop3Taken':
      return [say('staffNotice.reader.pop3Taken.more')];
    case 'imap':
      return touched ? [say('staffNotice.reader.imap.more')] : [];
    case 'exchange':
    case 'webmail':
      return [];
  }
}

function whomToAsk({ helpDesk, organisation }: Policy): string[] {
  const lines = helpDesk === null ? [] : linesOf(helpDesk);
  if (lines.length > 0) return lines;
  return [
    organisation === null
      ? say('staffNotice.nobody.unnamed')
      : say('staffNotice.nobody', { organisation: plainText(organisation) }),
  ];
}

const linesOf = ({ phone, email, text, link }: HelpDesk): string[] =>
  [phone, email, text, link].flatMap((line) => (line === null ? [] : [plainText(line)]));
