import { openThingsInSlices, type OpenThing } from '../../src/core/practices/open-things';
import type { Finding } from '../../src/core/report/report';
import { atOnce } from '../../src/core/slices';

/** What cannot be told, found at one go. */
export function openThings(findings: readonly Finding[]): OpenThing[] {
  return atOnce(openThingsInSlices(findings));
}
