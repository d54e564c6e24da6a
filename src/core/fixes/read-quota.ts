import { PLAIN } from './account-settings';
import { LOOK_AGAIN, type Fix } from './fix';
import { STORAGE_PAGE } from './storage-page';

/** Find out how full the mailbox on the server is, and how full it may get. */
export const readQuota: Fix = {
  id: 'read-quota',
  version: 1,
  reinspect: 'answers',
  steps: [
    { id: 'open-page', parts: ['expect', 'trouble'], on: STORAGE_PAGE },
    { id: 'note-numbers', parts: ['trouble', 'notFirst'], on: PLAIN },
    { id: 'ask-provider', parts: ['expect'], on: PLAIN },
    { id: LOOK_AGAIN, parts: ['expect'], on: PLAIN },
  ],
};
