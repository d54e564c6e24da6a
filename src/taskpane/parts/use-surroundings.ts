import type { Surroundings } from '../../session/surroundings';
import { surroundingsOf } from '../../session/window-ports';
import { usePane } from '../use-pane';

/** What the window around the page can do. */
export function useSurroundings(): Surroundings {
  return surroundingsOf(usePane(), window);
}
