import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarFile, type Reminder } from '../../../src/core/calendar/calendar-file';
import { runs } from '../../tools/long';

const NOW = '2026-03-01T09:30:15.250Z';
const MAKER = { now: NOW, product: 'Mailbox Checkup' };

const reminder: Reminder = {
  uid: 'mailbox-checkup-purge-ada',
  on: '2026-03-31',
  summary: 'Last day to rescue old mail, Ada; really',
  description: 'From tomorrow the server deletes mail older than 365 days.\nBack it up first: C:\\Mail',
  url: 'https://example.com/rule?a=1,2',
  alertDaysBefore: [7, 1, 0],
};

function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((part) => ({ part, event: new ICAL.Event(part) }));
}

describe('a calendar file, read by a parser', () => {
  const found = read(calendarFile([reminder], MAKER));

  it('has the day, the words and the link', () => {
    const [{ event, part } = { event: null, part: null }] = found;
    expect(found).toHaveLength(1);
    expect(event?.uid).toBe(reminder.uid);
    expect(event?.summary).toBe(reminder.summary);
    expect(event?.description).toBe(reminder.description);
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe('2026-03-31');
    expect(part?.getFirstPropertyValue('url')).toBe(reminder.url);
    expect(String(part?.getFirstPropertyValue('dtstamp'))).toBe('2026-03-01T09:30:15Z');
  });

  it('speaks up at nine in the morning, so many days before', () => {
    const alarms = found[0]?.part.getAllSubcomponents('valarm') ?? [];
    const hours = alarms.map(
      (alarm) => (alarm.getFirstPropertyValue('trigger') as ICAL.Duration).toSeconds() / 3_600,
    );
    expect(hours).toEqual([-159, -15, 9]);
  });

  it('has no lines longer than a calendar has to take, and ends every one properly', () => {
    const file = calendarFile([{ ...reminder, description: 'é日😀'.repeat(80) }], MAKER);
    const lines = file.split('\r\n');
    expect(lines.at(-1)).toBe('');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(read(file)[0]?.event.description).toBe('é日😀'.repeat(80));
  });

  it('gives back every text that goes in, whatever it holds', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .map((some) => `x${some.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ')}x`);
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, day), { maxLength: 3 }), (events) => {
        const reminders = events.map(([summary, description, on], at): Reminder => ({
          uid: `reminder-${at}`,
          on: on.toISOString().slice(0, 10),
          summary,
          description,
          url: null,
          alertDaysBefore: [1],
        }));
        const back = read(calendarFile(reminders, MAKER)).map(({ event }) => ({
          summary: event.summary,
          description: event.description,
          on: event.startDate.toString(),
        }));
        expect(back).toEqual(reminders.map(({ summary, description, on }) => ({ summary, description, on })));
      }),
      { numRuns: runs(500) },
    );
  });

  it('lets no text break out of its line', () => {
    const nasty = {
      ...reminder,
      summary: 'a\r\nEND:VEVENT\nBEGIN:VEVENT',
      url: 'https://example.com/\r\nX-A:1',
    };
    const [one, ...others] = read(calendarFile([nasty], MAKER));
    expect(others).toEqual([]);
    expect(one?.event.summary).toBe('a\nEND:VEVENT\nBEGIN:VEVENT');
    expect(one?.part.getFirstProperty('x-a')).toBeNull();
  });
});
