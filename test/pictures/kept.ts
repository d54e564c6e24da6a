import type { Look } from '../host/looks';

/** Looks in one letter each: the width of the window, by day or by night. */
const LOOKS = {
  n: 'light 320',
  N: 'dark 320',
  m: 'light 450',
  M: 'dark 450',
  w: 'light 1280',
  W: 'dark 1280',
} as const;

/**
 * The pictures that are kept in `stored/`, and compared by the tests: place by place, in which looks. All others are taken
 * when they are asked for.
 */
const KEPT: Record<string, string> = {
  start: 'nNw',
  'start-file-not-read': 'n',
  'settings-file': 'nw',
  samples: 'm',
  'questions-first': 'n',
  'empty-overview': 'n',
  'ada-overview': 'nNwW',
  'ada-account': 'n',
  'ada-finding': 'Nw',
  'ada-storage': 'nMw',
  'ada-practices': 'n',
  'ada-report': 'm',
  'ada-settings': 'nN',
  'ada-forget': 'n',
  'ada-whatIf': 'nw',
  'ada-map': 'n',
  'ada-disk': 'n',
  'ada-keepWindow': 'nNw',
  'ada-kit': 'm',
  'ada-chooser': 'n',
  'server-walk-1': 'n',
  'server-walk-3': 'nw',
  'server-stop': 'n',
  success: 'nw',
  'ada-overview-after': 'n',
  receipt: 'n',
  'ben-overview': 'n',
  'ben-purge': 'nW',
  'carla-overview': 'm',
  'dev-overview': 'nw',
  'eva-overview': 'N',
  'mirror-overview': 'n',
  'outlook-opening': 'nM',
  'storage-not-set-up': 'n',
  'storage-refused': 'n',
  'storage-read': 'nNw',
  'ada-switched': 'n',
  'ada-compare': 'm',
  'admin-company': 'w',
  'admin-notice': 'w',
};

/** Whether the picture of this place in this look is kept. */
export function isKept(place: string, { colorScheme, width }: Look): boolean {
  const looks = KEPT[place];
  if (looks === undefined) return false;
  return Object.entries(LOOKS).some(
    ([letter, look]) => look === `${colorScheme} ${width}` && looks.includes(letter),
  );
}

/** Whether any picture of this place is kept. */
export const hasKept = (place: string): boolean => place in KEPT;

/** How many pictures are kept. */
export const KEPT_COUNT = Object.values(KEPT).join('').length;
