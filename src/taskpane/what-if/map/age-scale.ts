/** Oldest age that the axis marks, in days; everything older shares the last stretch. */
const MARKED_DAYS = 3650;
/** Share of the width that the marked ages take. */
const MARKED_SHARE = 0.9;
/** The axis grows slowly: the last month gets about an eighth of the width, the last year about half. */
const SLOWNESS_DAYS = 30;

const log = (days: number) => Math.log1p(days / SLOWNESS_DAYS);

/** Place of an age on the axis, 0 (today) to 1; null days: no end. */
export function shareOfAge(days: number | null): number {
  if (days === null) return 1;
  return Math.min(1, (MARKED_SHARE * log(Math.max(0, days))) / log(MARKED_DAYS));
}

/** The age in whole days at a place on the axis. */
export function ageAtShare(share: number): number {
  return Math.round(SLOWNESS_DAYS * Math.expm1((Math.max(0, share) / MARKED_SHARE) * log(MARKED_DAYS)));
}

/** Ages at which the axis has a mark, in years. */
export const MARKED_YEARS = [1, 3, 10] as const;
