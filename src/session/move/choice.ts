import { parseWhole } from '../parse-whole';
import type { MoveKind, MoveTask } from './task';
import { DAY_MS, MB } from '../../core/facts/units';

/** The service compares sizes as 32-bit numbers. */
const MOST_MBS = 2000;

/** Years, as 365 days, or sizes that are offered ready made; the first is chosen at the start. */
export const PRESETS = {
  old: [1, 2, 5],
  large: [10, 25, 50],
} as const satisfies Record<MoveKind, readonly number[]>;

/** One of the presets, or the person's own limit as they typed it. */
export type Choice = { preset: number } | { own: string };

/** How a preset is asked of the last reading. */
export function askedOf(kind: MoveKind, preset: number): { days: number } | { bytes: number } {
  return kind === 'old' ? { days: preset * 365 } : { bytes: preset * MB };
}

/** The limit that a choice stands for; null: what was typed is none. `now`: the present; `language`: tag of that in which numbers are typed. */
export function understood(
  kind: MoveKind,
  choice: Choice,
  now: Date,
  language: string,
): MoveTask['what'] | null {
  if (kind === 'large') {
    const megabytes = 'preset' in choice ? choice.preset : parseWhole(choice.own, language);
    return megabytes === null || megabytes < 1 || megabytes > MOST_MBS
      ? null
      : { kind: 'larger', bytes: megabytes * MB };
  }
  if ('preset' in choice) {
    return { kind: 'before', instant: new Date(now.getTime() - choice.preset * 365 * DAY_MS).toISOString() };
  }
  // Midnight where the person is.
  const day = /^\d{4}-\d{2}-\d{2}$/.test(choice.own) ? new Date(`${choice.own}T00:00:00`) : null;
  return day === null || Number.isNaN(day.getTime()) || day >= now
    ? null
    : { kind: 'before', instant: day.toISOString() };
}
