import { say } from '../locales/words';
import { plainText } from '../core/text/plain-text';

/** How Thunderbird writes the folder of its profile in its settings. */
const PROFILE = '[ProfD]';

/** Where a file is, as people read it: no sign of a program stands for a folder. */
export function pathWords(path: string): string {
  return path.startsWith(PROFILE)
    ? say('path.inProfile', { path: plainText(path.slice(PROFILE.length)) })
    : plainText(path);
}
