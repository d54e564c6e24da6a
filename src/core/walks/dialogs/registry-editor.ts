import { bar, toolbar, type Dialog } from './dialog';

/** From the top of the tree to the folder with Outlook's settings; the number is that of Outlook 2016 and newer. */
const TREE = ['HKEY_CURRENT_USER', 'Software', 'Microsoft', 'Office', '16.0', 'Outlook'];

/** Registry Editor with its File menu open. The rings have the numbers of the steps beside it. */
export const REGISTRY_EDITOR: Dialog = bar(
  'Registry Editor',
  toolbar(['File', 3], 'Edit', 'View', 'Favorites', 'Help'),
  { part: 'list', rows: [{ text: 'Import…' }, { text: 'Export…', ring: 3 }] },
  {
    part: 'list',
    rows: [
      ...TREE.map((text, level) => ({ text, level })),
      { text: 'Profiles', level: TREE.length, ring: 2 },
    ],
  },
);
