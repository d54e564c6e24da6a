import { daysBetween } from '../days';
import { LIMITS } from '../limits';
import type { Check } from './check';
import { date, line, word } from './shared/evidence-lines';

/** Mail has not been cleared out for a quarter of a year. Only the person knows; who was not asked has no result. */
export const maintenanceOverdue: Check = {
  id: 'maintenance-overdue',
  version: 1,
  fix: 'tidy-up',
  links: ['autoArchive', 'compactDataFile'],
  evaluate: ({ snapshot, today }) => {
    const { maintainedOn } = snapshot.device;
    if (!maintainedOn?.known) return [];
    const on = maintainedOn.value;
    const about = {
      subject: { type: 'computer' as const },
      values: {},
      evidence: [
        line('maintainedOn', maintainedOn, (value) => (value === null ? word('word.never') : date(value))),
      ],
    };
    const isLate = on === null || daysBetween(on, today) > LIMITS.maintenanceDays.value;
    return isLate ? [{ ...about, verdict: 'fail', severity: 'minor' }] : [{ ...about, verdict: 'pass' }];
  },
};
