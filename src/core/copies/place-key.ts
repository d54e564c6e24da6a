import { onceForEach } from '../once-for-each';
import type { Place } from './copy';

/** The same text for the same place, and for no other. Made once for each: a slider asks at every step of it. */
export const placeKey = onceForEach(({ type, id }: Place) => `${type}\n${id}`);

/** Whether both are the same places in the same order. */
export function samePlaces(some: readonly Place[], others: readonly Place[]): boolean {
  return some.length === others.length && some.every((place, at) => isSame(place, others[at]));
}

function isSame(place: Place, other: Place | undefined): boolean {
  return other !== undefined && place.type === other.type && place.id === other.id;
}
