import type { ServerCopy } from '../../core/facts/account';
import { known, unknown, type Fact } from '../../core/facts/evidence';
import { byDefault, recorded, type Origin } from './origin';

const LEAVE = 0x1;
const REMOVE_AFTER_DAYS = 0x2;
const REMOVE_WHEN_DELETED = 0x4;
const UNDEFINED_BITS = 0xfff8;

/**
 * Decodes Outlook's `Leave on Server` (PROP_POP_LEAVE_ON_SERVER): bit 0 leave a copy, bit 1 remove after N days,
 * bit 2 remove when deleted here, the high 16 bits N. N is stored even while it is switched off, so only the bits
 * say whether it counts. Source: Microsoft, Outlook auxiliary reference, prop_pop_leave_on_server.
 */
export function decodeServerCopy(bits: number): ServerCopy {
  if ((bits & LEAVE) === 0) return { keep: 'none' };
  const removeWhenDeletedHere = (bits & REMOVE_WHEN_DELETED) !== 0;
  if ((bits & REMOVE_AFTER_DAYS) === 0) return { keep: 'forever', removeWhenDeletedHere };
  const days = bits >>> 16;
  return days === 0 ? { keep: 'none' } : { keep: 'days', days, removeWhenDeletedHere };
}

/** Are bits set that Microsoft does not define? They are reported, never interpreted. */
export function hasUndefinedBits(bits: number): boolean {
  return (bits & UNDEFINED_BITS) !== 0;
}

/**
 * The server-copy setting as a fact.
 *
 * @param bits the recorded value; undefined when the file leaves it out, which most likely means the default
 * (mail is removed); null when it is there and cannot be read
 */
export function serverCopyFact(bits: number | undefined | null, origin: Origin): Fact<ServerCopy> {
  if (bits === null) return unknown('notReadable');
  if (bits === undefined) return byDefault(origin, { keep: 'none' });
  const value = decodeServerCopy(bits);
  if (value.keep === 'none' && (bits & LEAVE) !== 0)
    return known(value, 'inferred', origin.source, 'zeroDays');
  const fact = recorded(origin, value);
  return hasUndefinedBits(bits) && !origin.deployed ? { ...fact, note: 'undefinedBits' } : fact;
}
