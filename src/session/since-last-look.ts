import { copiesInSlices } from '../core/copies/copies-of';
import type { Snapshot } from '../core/facts/snapshot';
import { compareReports, type Comparison } from '../core/report/compare';
import { inspectInSlices } from '../core/report/inspect';
import type { Report } from '../core/report/report';
import { between, type Slices } from '../core/slices';

/** What changed from an earlier look to what is found now, to be put down in between. `today` is an ISO date. */
export function* sinceInSlices(earlier: Snapshot, now: Report, today: string): Slices<Comparison> {
  const copies = yield* between(0, 0.3, copiesInSlices(earlier, today));
  const before = yield* between(0.3, 1, inspectInSlices(earlier, today, copies));
  yield 1;
  return compareReports(before, now);
}
