/** @jest-environment jsdom */
import ICAL from 'ical.js';
import { staffNotice } from '../../../src/core/notice/staff-notice';
import { NO_POLICY, type RetentionRule } from '../../../src/core/policy/policy';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { i18n, loadInspectionWords, loadNoticeWords, loadWhatIfWords } from '../../../src/locales/words';
import {
  noticeCalendar,
  noticeForChat,
  noticeMail,
  noticeMarkup,
  noticePage,
} from '../../../src/wording/notice/staff-notice-forms';
import {
  NOTICE_VARIANTS,
  staffNoticeText,
  type NoticeVariant,
} from '../../../src/wording/notice/staff-notice-text';
import { asPlainText } from '../../../src/wording/report/isolates';
import { TODAY } from '../../tools/make-snapshot';

beforeAll(async () => {
  i18n.setMessagesCompiler(compileMessage);
  await Promise.all([loadInspectionWords(), loadWhatIfWords(), loadNoticeWords()]);
});

const RULE: RetentionRule = {
  id: 'old-mail',
  olderThanDays: 365,
  scope: 'all',
  startsOn: '2026-03-31',
  endsOn: null,
  reason: 'One <b>year</b>\nis enough.',
  link: 'https://intranet.example.com/mail',
  domains: ['example.com', 'example.org'],
};
const PAGE = 'https://mail.example.com/checkup/';
const made = (rule: RetentionRule = RULE, variant: NoticeVariant = 'firstWord', policy = NO_POLICY) => {
  const notice = staffNotice(rule, TODAY);
  return { notice, text: staffNoticeText(notice, { policy, variant, page: PAGE }) };
};

test('the notice says what goes, of whom, until when, why, what to do and whom to ask', () => {
  const helpDesk = { text: 'Weekdays 8 to 17', email: 'help@example.com', phone: null, link: null };
  const mail = noticeMail(made(RULE, 'firstWord', { ...NO_POLICY, helpDesk }).text);
  for (const part of [
    'Mail older than 365 days goes from the server. It concerns mailboxes at example.com and example.org.',
    'Last safe day: Mar 30, 2026.',
    'If your program fetches mail by POP3, and copies stay on the server',
    'If your program reads mail by IMAP\nSome of it would be gone for good.',
    'Save the old mail in a file',
    PAGE,
    'https://intranet.example.com/mail',
    'Whom to ask\nhelp@example.com\nWeekdays 8 to 17',
  ])
    expect(mail).toContain(part);
  expect(mail).not.toContain('undefined');
});

test('there is a first word, a reminder and a last call, each with the day', () => {
  const subjects = NOTICE_VARIANTS.map((variant) => made(RULE, variant).text.subject);
  expect(new Set(subjects).size).toBe(3);
  for (const subject of subjects) expect(subject).toContain('Mar 31, 2026');
  // What is written below differs too.
  const mails = NOTICE_VARIANTS.map((variant) => noticeMail(made(RULE, variant).text));
  const withoutSubject = mails.map((mail, at) => mail.replaceAll(subjects[at] ?? '', ''));
  expect(new Set(withoutSubject).size).toBe(3);
});

test('a rule that runs has no last safe day, no day for the calendar, and says that it runs', () => {
  const { notice, text } = made({ ...RULE, startsOn: null });
  expect(text.subject).toBe('Old mail is being deleted: what it means for you');
  expect(noticeMail(text)).not.toContain('Last safe day');
  expect(noticeMail(text)).toContain('Bring back what has just been deleted');
  expect(noticeCalendar(notice, text, `${TODAY}T12:00:00.000Z`)).toBeNull();
});

test('of a rule about unread mail people hear that opening a message is enough', () => {
  expect(noticeMail(made({ ...RULE, scope: 'unreadInbox' }).text)).toContain('Open what you still need');
});

test('without a help desk the notice names the organisation', () => {
  const mail = noticeMail(made(RULE, 'reminder', { ...NO_POLICY, organisation: 'Example Ltd' }).text);
  expect(mail).toContain('Whom to ask\nThe help desk of Example Ltd');
  expect(noticeMail(made().text)).toContain('Whom to ask\nThe help desk');
});

test('what an organisation writes is text on the page, which loads and runs nothing', () => {
  const page = new DOMParser().parseFromString(noticePage(made().text), 'text/html');
  expect(page.body.textContent).toContain('The reason given: One <b>year</b> is enough.');
  expect(page.querySelectorAll('script, img, link, iframe, b')).toHaveLength(0);
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(/^default-src 'none'/);
  expect(page.querySelector('h1')?.textContent).toBe(made().text.subject);
});

test('what goes onto the clipboard says what the page says, without a style that the page may not try out', () => {
  const { text } = made();
  const copied = new DOMParser().parseFromString(noticeMarkup(text), 'text/html');
  const page = new DOMParser().parseFromString(noticePage(text), 'text/html');
  expect(copied.body.textContent).toBe(page.body.textContent);
  expect(copied.querySelectorAll('style, [style], meta, script, img, link')).toHaveLength(0);
});

test('mail, page and chat say the same', () => {
  const { text } = made();
  const page = new DOMParser().parseFromString(noticePage(text), 'text/html').body.textContent;
  for (const line of [
    ...text.opening,
    // A chat has no room for the steps.
    ...text.sections.flatMap(({ heading, lines }) => (lines.length > 0 ? [heading, ...lines] : [])),
  ]) {
    const plain = asPlainText(line, 'ltr');
    for (const form of [noticeMail(text), noticeForChat(text), page]) expect(form).toContain(plain);
  }
});

test('the calendar holds the last safe day, under an id that stays while the rule keeps its own', () => {
  const { notice, text } = made();
  const file = noticeCalendar(notice, text, `${TODAY}T12:00:00.000Z`) ?? '';
  const event = new ICAL.Component(ICAL.parse(file) as unknown[]).getFirstSubcomponent('vevent');
  expect(event?.getFirstPropertyValue('dtstart')?.toString()).toBe('2026-03-30');
  expect(event?.getFirstPropertyValue('uid')).toBe('rule-old-mail@mailbox-checkup');
  const later = made({ ...RULE, startsOn: '2026-05-01' });
  expect(noticeCalendar(later.notice, later.text, `${TODAY}T12:00:00.000Z`)).toContain(
    'UID:rule-old-mail@mailbox-checkup',
  );
});
