import type { QuestionId } from '../questions/question';
import type { Home } from '../walks/home';
import { REASONS, type ReasonId } from '../walks/reasons';
import type { Fix, FixStep, Holding } from './fix';
import { cannot, click, inMirror, inStore, lookFor, words } from './step';
import { cannotAt, stepsAt, type StepAtHome } from './steps-for';

/** Outlook exports what it keeps on the computer, which is mostly the last year only. */
export const wholeMailbox: FixStep = {
  id: 'whole-mailbox',
  shared: true,
  on: {
    classicWindows: inMirror(click('classicWindowSimplified', 'classicWindowOlder')),
    thunderbird: inMirror(click('thunderbirdWhole')),
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
    // Google makes the file by itself, and sends a link when it is ready.
    waits: ['gmailWeb'],
    on: {
      classicWindows: inMirror(click('classicExport')),
      mac: click('macExport'),
      appleMail: click('appleExport'),
      gmailWeb: click('gmailTakeout'),
      outlookCom: lookFor('outlookComExport'),
      web: cannot('noExportAtWork'),
      webmail: { ...cannot('noExportOnPage'), unlessPage: 'export' },
      newWindows: cannot('noCopyInNewOutlook'),
      ios: cannot('phoneMakesNoFiles'),
      android: cannot('phoneMakesNoFiles'),
      iphoneMail: cannot('phoneMakesNoFiles'),
      thunderbirdAndroid: cannot('phoneMakesNoFiles'),
      samsungMail: cannot('phoneMakesNoFiles'),
      gmailApp: cannot('phoneMakesNoFiles'),
      emClient: click('emBackup'),
      windowsMail: lookFor('windowsMailSave'),
      // Thunderbird's copy is its whole folder, made in the step before.
      other: words('backUpEmail'),
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
      thunderbird: click('thunderbirdSecondProfile'),
      mac: click('macImport'),
      appleMail: click('appleImport'),
      gmailWeb: words(),
      outlookCom: words(),
      emClient: click('emRestore'),
      any: words(),
    },
  },
  { id: 'compare-copy', shared: true, does: ['compares'], on: { thunderbird: words(), any: words() } },
];

/** What comes before anything is taken away. */
export const GUARD: readonly FixStep[] = [...makeCopy, ...checkCopy];

/** The steps that make a copy at a home, in order; empty where it cannot make one. */
export function copyStepsAt(home: Home, holding: Holding | null): StepAtHome[] {
  const steps = stepsAt(makeCopy, home, holding);
  return steps.some(({ variant }) => variant.says === 'cannot') ? [] : steps;
}

/** Where the copy is made that a home cannot make for this reason, best first. Without one the walk goes no further. */
export function copyHomes(reason: ReasonId, holding: Holding | null): readonly Home[] {
  return REASONS[reason].instead.filter((home) => copyStepsAt(home, holding).length > 0);
}

/**
 * Where a walk is done that a home cannot do for this reason, best first. A phone that fetches mail may hold the only
 * copy, so the page of Gmail stands in for one that shows the mailbox alone, and only for a mailbox there.
 *
 * @param offered the programs that the person may name
 */
export function homesInstead(
  reason: ReasonId,
  fix: Fix,
  holding: Holding | null,
  offered: readonly Home[],
): readonly Home[] {
  const { instead }: { instead: readonly Home[] } = REASONS[reason];
  return instead.filter(
    (home) =>
      home !== 'gmailWeb' || (holding !== 'store' && offered.includes(home) && cannotAt(fix, home) === null),
  );
}

/** What is to be known of a copy that was made: that there is one, how fresh it is, and where it lies. */
export const ABOUT_THE_COPY = [
  'backupExists',
  'backupLastOn',
  'backupPlace',
] as const satisfies readonly QuestionId[];
