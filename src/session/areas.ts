import type { PageName } from './page';

/** The areas that the tabs lead to, in their order. Words: `frame.area.<id>` in the locale files. */
export const AREAS = ['safety', 'accounts', 'whatIf', 'storage'] as const;
export type Area = (typeof AREAS)[number];

/** The page that each area begins with. */
export const FIRST_PAGE: Readonly<Record<Area, PageName>> = {
  safety: 'overview',
  accounts: 'accounts',
  whatIf: 'whatIf',
  storage: 'storage',
};

/** The area that a page belongs to; null: to none, as the settings do. */
export function areaOf(page: PageName): Area | null {
  switch (page) {
    case 'overview':
    case 'finding':
    case 'walk':
    case 'receipt':
    case 'practices':
    case 'questions':
    case 'backup':
    case 'liveFile':
      return 'safety';
    case 'accounts':
    case 'account':
      return 'accounts';
    case 'whatIf':
    case 'map':
    case 'purge':
    case 'disk':
    case 'stolen':
    case 'emptied':
    case 'closed':
    case 'switched':
    case 'keepWindow':
    case 'kit':
    case 'chooser':
    case 'compare':
      return 'whatIf';
    case 'storage':
    case 'moveMail':
      return 'storage';
    case 'start':
    case 'samples':
    case 'settingsFile':
    case 'report':
    case 'settings':
    case 'forget':
      return null;
  }
}

/** Pages on which one thing is being done, so that a narrow window leaves the tabs out. */
export function isTask(page: PageName): boolean {
  return page === 'walk' || page === 'questions' || page === 'moveMail' || page === 'liveFile';
}
