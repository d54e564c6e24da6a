import { say } from '../locales/words';
import type { Effort } from '../session/walk/effort';

/** What a fix takes: minutes and steps, or that it takes another program, before anybody begins in vain. */
export function effortWords({ minutes, steps, most, elsewhere, copies, waits }: Effort): string {
  const effort = elsewhere
    ? say('overview.first.elsewhere', { minutes })
    : most > steps
      ? say('overview.first.takesUpTo', { minutes, steps, most })
      : say('overview.first.takes', { minutes, steps });
  if (waits) return say(copies ? 'overview.first.copyingAndWaits' : 'overview.first.waits', { effort });
  return copies ? say('overview.first.copying', { effort }) : effort;
}
