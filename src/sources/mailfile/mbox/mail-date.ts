import { MINUTE_MS } from '../../../core/facts/units';

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** `27 Nov 2026 10:00:00 +0100`, as mail standards have it (RFC 5322 3.3), old two-digit years included. */
const STANDARD =
  /(\d{1,2})[ -]+([a-z]{3})[a-z]*[ -]+(\d{2,4})[ ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[a-z]{1,4})?/i;
/** `Nov 27 10:00:00 2026`, as C programs print it; some writers put a zone before or after the year. */
const PRINTED =
  /([a-z]{3}) +(\d{1,2}) +(\d{1,2}):(\d{2})(?::(\d{2}))? +(?:([+-]\d{4}|[a-z]{1,4}) +)?(\d{4})(?: +([+-]\d{4}))?/i;

/** Hours that the zones of RFC 5322 4.3 lie ahead of universal time. */
const ZONE_HOURS: Readonly<Record<string, number>> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

/** No mail is older; whatever says so has a clock that was never set. */
const EARLIEST = Date.UTC(1971, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/** Milliseconds since 1970 of a date as it stands in a message's header; null: no date that mail can have. */
export function parseMailDate(text: string): number | null {
  const standard = STANDARD.exec(text);
  if (standard) {
    const [, day, month, year, hour, minute, second, zone] = standard;
    return instantOf({ day, month, year, hour, minute, second, zone });
  }
  const printed = PRINTED.exec(text);
  if (!printed) return null;
  const [, month, day, hour, minute, second, before, year, after] = printed;
  return instantOf({ day, month, year, hour, minute, second, zone: after ?? before });
}

type DateParts = Record<'day' | 'month' | 'year' | 'hour' | 'minute' | 'second' | 'zone', string | undefined>;

function instantOf(parts: DateParts): number | null {
  const month = MONTHS.indexOf((parts.month ?? '').toLowerCase());
  const day = Number(parts.day);
  const hour = Number(parts.hour);
  const minute = Number(parts.minute);
  if (month < 0 || month % 3 !== 0 || day < 1 || day > 31 || hour > 23 || minute > 59) return null;
  const local = Date.UTC(fullYear(parts.year ?? ''), month / 3, day, hour, minute, Number(parts.second ?? 0));
  const instant = local - zoneMinutes(parts.zone ?? '') * MINUTE_MS;
  return instant >= EARLIEST && instant < LATEST ? instant : null;
}

/** RFC 5322 4.3: two digits below 50 are of this century, other two and all three of the last. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 3) return year;
  return digits.length === 2 && year < 50 ? 2000 + year : 1900 + year;
}

function zoneMinutes(zone: string): number {
  const sign = zone.startsWith('-') ? -1 : 1;
  if (/^[+-]/.test(zone)) return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3)));
  return (ZONE_HOURS[zone.toLowerCase()] ?? 0) * 60;
}
