import { keepWindow, type KeepWindowInput } from './keep-window';

/** Days at which the two lines of the dial have a point; between them they are straight. */
const DAYS = [1, 7, 14, 30, 60, 90, 180, 365, 730, 1825, 3650];

export interface CurvePoint {
  days: number;
  /** Bytes of inbox mail that a dead disk takes; null: nobody has counted the mail, or of some of it that cannot be told. */
  lost: number | null;
  /** Bytes on the server once the window has filled, at least; null: not known. */
  space: number | null;
}

/** What a longer window saves, and what it costs, from a day to ten years. */
export function windowCurve(input: KeepWindowInput): CurvePoint[] {
  return DAYS.map((days) => {
    const { counted, cannotTell, space } = keepWindow(days, input);
    const told = input.mail !== undefined && cannotTell.length === 0;
    return {
      days,
      lost: told ? (counted?.lost.bytes.atLeast ?? 0) : null,
      space: space.known && !space.value.grows ? space.value.atLeast : null,
    };
  });
}
