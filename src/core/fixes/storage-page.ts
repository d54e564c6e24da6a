import type { FixStep } from './fix';

/** Where a mail program or the provider shows how full a mailbox is. */
export const STORAGE_PAGE = {
  classicWindows: {
    path: ['File', 'Info', 'Tools', 'Mailbox Cleanup', 'View Mailbox Size'],
    certainty: 'reported',
  },
  newWindows: { path: ['Settings', 'Accounts', 'Storage'], certainty: 'reported', link: 'storageOnTheWeb' },
  web: { path: ['Settings', 'General', 'Storage'], certainty: 'reported', link: 'storageOnTheWeb' },
  thunderbird: { path: ['Properties', 'Quota'], certainty: 'reported' },
  any: { certainty: 'plain' },
} as const satisfies FixStep['on'];
