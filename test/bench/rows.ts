/** One row of the table: what was measured, what is aimed for, and whether that was reached. */
export interface Row {
  what: string;
  seen: number;
  unit: string;
  aim: string;
  reached: boolean;
}

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** A figure that must not exceed its limit. */
export const atMost = (what: string, seen: number, limit: number, unit: string): Row => ({
  what,
  seen: round(seen),
  unit,
  aim: `at most ${limit}`,
  reached: seen <= limit,
});

/** A figure that must come to its limit. */
export const atLeast = (what: string, seen: number, limit: number, unit: string): Row => ({
  what,
  seen: round(seen),
  unit,
  aim: `at least ${limit}`,
  reached: seen >= limit,
});

/** A figure that is only told. */
export const plain = (what: string, seen: number, unit: string): Row => ({
  what,
  seen: round(seen),
  unit,
  aim: '',
  reached: true,
});
