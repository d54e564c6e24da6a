import type { Fix } from './fix';
import { POP_SETTING } from './homes';
import { click, exportAgain, inMirror, inStore, PLAIN, words } from './step';

/** The program's own rule deletes old mail here and on the server: switch it off, and see what each folder says. */
export const stopOwnDeletion: Fix = {
  id: 'stop-own-deletion',
  version: 2,
  place: 'program',
  minutes: 5,
  reinspect: 'profileExport',
  cannot: { ...POP_SETTING, ios: 'notOnThisDevice', android: 'notOnThisDevice' },
  steps: [
    { id: 'close-elsewhere', on: PLAIN },
    {
      id: 'switch-off-mirror',
      on: { thunderbird: inMirror(click('thunderbirdRetention')) },
    },
    {
      id: 'switch-off',
      on: {
        thunderbird: inStore(click('thunderbirdRetentionPop')),
        appleMail: click('appleErase'),
        iphoneMail: click('iphoneErase'),
        any: words(),
      },
    },
    { id: 'each-folder', on: { thunderbird: click('thunderbirdFolderRetention') } },
    { id: 'spam-and-trash', on: { thunderbird: click('thunderbirdSpamAge', 'thunderbirdEmptyTrash') } },
    {
      id: 'to-trash-only',
      on: { thunderbird: inMirror(click('thunderbirdWhenDeleted', 'thunderbirdExpunge')) },
    },
    { id: 'look-for-lost', page: 'recover', on: PLAIN },
    exportAgain,
  ],
};
