import type { QuestionId } from '../questions/question';
import type { FixStep } from './fix';
import { cannot, click, inMirror, inStore, lookFor, words } from './step';

/** Outlook exports what it keeps on the computer, which is mostly the last year only. */
export const wholeMailbox: FixStep = {
  id: 'whole-mailbox',
  shared: true,
  on: {
    classicWindows: inMirror(click('classicWindowSimplified', 'classicWindowOlder')),
    thunderbird: inMirror(words('thunderbirdAccount')),
  },
};

/** Makes a copy that does not hang on the mail program any more: of the file, or by an export. */
export const makeCopy: FixStep[] = [
  wholeMailbox,
  {
    id: 'close-program',
    shared: true,
    // The programs themselves show where the file is, so that is looked up while they still run.
    on: {
      classicWindows: inStore(click('classicFindFile', 'classicExit')),
      thunderbird: click('thunderbirdFolder'),
    },
  },
  {
    id: 'copy-file',
    shared: true,
    does: ['copies'],
    shows: ['file'],
    on: {
      classicWindows: inStore(words()),
      thunderbird: words(),
    },
  },
  {
    id: 'export-mail',
    shared: true,
    does: ['copies'],
    on: {
      classicWindows: inMirror(click('classicExport')),
      thunderbird: { ...click('thunderbirdExport'), only: 'mirror' },
      mac: click('macExport'),
      appleMail: click('appleExport'),
      gmailWeb: click('gmailTakeout'),
      outlookCom: lookFor('outlookComExport'),
      web: cannot('noExportAtWork'),
      newWindows: cannot('noCopyInNewOutlook'),
      ios: cannot('phoneMakesNoFiles'),
      android: cannot('phoneMakesNoFiles'),
      iphoneMail: cannot('phoneMakesNoFiles'),
      thunderbirdAndroid: cannot('phoneMakesNoFiles'),
      any: words('backUpEmail'),
    },
  },
];

/** Opens the copy and holds it against the mailbox: only then is it one. */
export const checkCopy: FixStep[] = [
  {
    id: 'open-copy',
    shared: true,
    does: ['opens'],
    on: {
      classicWindows: lookFor('classicOpenFile'),
      thunderbird: click('thunderbirdOffline', 'thunderbirdSecondProfile'),
      mac: click('macImport'),
      appleMail: click('appleImport'),
      any: words(),
    },
  },
  { id: 'compare-copy', shared: true, does: ['compares'], on: { any: words() } },
];

/** What comes before anything is taken away. */
export const GUARD: readonly FixStep[] = [...makeCopy, ...checkCopy];

/** What is to be known of a copy that was made: that there is one, how fresh it is, and where it lies. */
export const ABOUT_THE_COPY = [
  'backupExists',
  'backupLastOn',
  'backupPlace',
] as const satisfies readonly QuestionId[];
