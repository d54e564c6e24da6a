/** A reminder for one whole day. */
export interface Reminder {
  /** Unique for ever; the same reminder keeps it, so that a second import replaces the first. */
  uid: string;
  /** ISO date. */
  on: string;
  summary: string;
  description: string;
  /** https link; null: none. */
  url: string | null;
  /** Days before at which the calendar is to speak up, at 9 in the morning. */
  alertDaysBefore: readonly number[];
}

/** How many bytes of a line a calendar has to take (RFC 5545, 3.1). */
const LINE_BYTES = 75;

/**
 * A calendar file (RFC 5545) with these reminders. `now` is an ISO instant, `product` names the maker. All lines
 * end in CR LF. Dates have no time zone: the day is the person's own. A few lines of our own, since the libraries
 * at hand weigh more than all the rest of what-if; a real parser reads the result in the tests.
 */
export function calendarFile(
  reminders: readonly Reminder[],
  { now, product }: { now: string; product: string },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${escapeText(product)}//EN`,
    'METHOD:PUBLISH',
    ...reminders.flatMap((reminder) => eventLines(reminder, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines(reminder: Reminder, now: string): string[] {
  const { uid, on, summary, description, url, alertDaysBefore } = reminder;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${now.slice(0, 19).replaceAll(/[-:]/g, '')}Z`,
    `DTSTART;VALUE=DATE:${on.slice(0, 10).replaceAll('-', '')}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    ...(url === null ? [] : [`URL:${url.replaceAll(/[\s\u0000-\u001f]/g, '')}`]),
    'TRANSP:TRANSPARENT',
    ...alertDaysBefore.flatMap((days) => alarmLines(days, summary)),
    'END:VEVENT',
  ];
}

/** The day begins at midnight, so that 9 in the morning is 15 hours less than so many days before. */
function alarmLines(daysBefore: number, summary: string): string[] {
  const hours = daysBefore * 24 - 9;
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(summary)}`,
    `TRIGGER:${hours < 0 ? '' : '-'}PT${Math.abs(hours)}H`,
    'END:VALARM',
  ];
}

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line breaks are written with a backslash. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (char) => `\\${char}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

/** RFC 5545, 3.1: longer lines go on in the next one, after a blank, and no character is cut in two. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const char of line) {
    const size = bytesOf(char);
    if (bytes + size > LINE_BYTES) {
      parts.push(part);
      part = '';
      // The blank that begins the next line counts.
      bytes = 1;
    }
    part += char;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}

/** Length of a character in UTF-8. */
function bytesOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
