import { say } from '../locales/words';
import type { Effort } from '../session/walk/effort';

/** What a fix takes: minutes and steps, or that it takes another program, before anybody begins in vain. */
export function effortWords({ minutes, steps, home, elsewhere }: Effort): string {
  if (elsewhere) return say('overview.first.elsewhere', { minutes });
  return say(home === 'other' ? 'overview.first.takesAbout' : 'overview.first.takes', { minutes, steps });
}
