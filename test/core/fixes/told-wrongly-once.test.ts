import type { CheckId } from '../../../src/core/checks/check';
import { CHECKS } from '../../../src/core/checks/registry';
import type { Fix } from '../../../src/core/fixes/fix';
import { FIXES } from '../../../src/core/fixes/registry';
import { cannotAt, stepsFor } from '../../../src/core/fixes/steps-for';
import type { Home } from '../../../src/core/walks/home';
import { PATHS, type PathId } from '../../../src/core/walks/paths/paths';

/** Click paths that once were wrong, missing or of another program, and what each walk offers at each home now. */

/** What a walk offers at a home: a reason why not, or its paths and names to look for, in the order of its steps. */
function offered(fix: Fix, home: Home): string[] {
  const reason = cannotAt(fix, home);
  if (reason !== null) return [`no: ${reason}`];
  const all = stepsFor(fix, home).flatMap(({ variant }): string[] => {
    switch (variant.says) {
      case 'path':
        return [...variant.paths];
      case 'lookFor':
        return [variant.lookFor];
      case 'cannot':
        return [`no: ${variant.reason}`];
      case 'words':
        return [];
    }
  });
  return [...new Set(all)];
}

const stepAt = (fix: keyof typeof FIXES, home: Home, id: string) =>
  stepsFor(FIXES[fix], home).find(({ step }) => step.id === id)?.variant;

const KEEP_ALL: PathId[] = ['classicKeepAllSimplified', 'classicKeepAllOlder'];
const BOTH_FACES: PathId[] = ['classicPopSimplified', 'classicPopOlder'];

describe('one dialog with two faces shows both, side by side', () => {
  it.each([
    ['leave a copy', 'leave-copy-on-server', 'open-settings', BOTH_FACES],
    ['days', 'end-server-copies', 'set-days', ['classicKeepSimplified', 'classicKeepOlder']],
    ['one reader removes', 'one-reader-removes', 'leave-mail', KEEP_ALL],
    ['stop the deleting', 'move-to-imap', 'stop-deleting', KEEP_ALL],
    ['a list for IMAP', 'encrypt-connection', 'turn-on', ['classicTlsImapSimplified', 'classicTlsImapOlder']],
    ['how much is kept', 'limit-cache', 'set-slider', ['classicWindowSimplified', 'classicWindowOlder']],
    [
      'the same slider before a copy',
      'back-up-mail',
      'whole-mailbox',
      ['classicWindowSimplified', 'classicWindowOlder'],
    ],
    ['old items', 'shrink-data-file', 'archive-old', ['classicCleanUp', 'classicCleanUpOlder']],
  ] as const)('%s', (_what, fix, step, paths) => {
    expect(stepAt(fix, 'classicWindows', step)).toMatchObject({ says: 'path', paths });
    expect(paths.map((id) => 'face' in PATHS[id] && PATHS[id].face)).toEqual(['simplified', 'older']);
  });

  it('and no way to the simplified one goes by windows that it does not have', () => {
    for (const id of ['classicPopSimplified', 'classicKeepSimplified', 'classicServerSimplified'] as const) {
      expect(PATHS[id].path).not.toEqual(expect.arrayContaining(['More Settings']));
      expect(PATHS[id].path).not.toEqual(expect.arrayContaining(['Finish']));
    }
  });
});

describe('each click path is the one of the thing that it is about', () => {
  it.each<[string, keyof typeof FIXES, Home, string, object]>([
    ['no export at work', 'back-up-mail', 'web', 'export-mail', { says: 'cannot', reason: 'noExportAtWork' }],
    ['Outlook.com: only look', 'back-up-mail', 'outlookCom', 'export-mail', { lookFor: 'outlookComExport' }],
    ['Gmail has one', 'back-up-mail', 'gmailWeb', 'export-mail', { paths: ['gmailTakeout'] }],
    [
      'new Outlook: none known',
      'back-up-mail',
      'newWindows',
      'export-mail',
      { says: 'cannot', reason: 'noCopyInNewOutlook' },
    ],
    ["Gmail's own switch", 'keep-at-provider', 'gmailWeb', 'open-page', { paths: ['gmailPopKeep'] }],
    [
      'the switch of Outlook.com',
      'keep-at-provider',
      'outlookCom',
      'open-page',
      { paths: ['outlookComPop'] },
    ],
    ['nothing to click elsewhere', 'keep-at-provider', 'webmail', 'open-page', { says: 'words' }],
    ['POP has a box', 'encrypt-connection', 'classicWindows', 'turn-on-pop', { only: 'store' }],
    ['IMAP has a list', 'encrypt-connection', 'classicWindows', 'turn-on', { only: 'mirror' }],
    [
      'a mirror is packed elsewhere',
      'limit-cache',
      'classicWindows',
      'compact',
      { paths: ['classicCompactMirror'] },
    ],
    ['than a .pst', 'shrink-data-file', 'classicWindows', 'compact', { paths: ['classicCompact'] }],
    [
      'Windows 11 and Windows 10',
      'encrypt-disk',
      'windows',
      'turn-on',
      { paths: ['windowsTurnOn11', 'windowsTurnOn10'] },
    ],
    ['and Windows Pro', 'encrypt-disk', 'windows', 'turn-on-pro', { paths: ['windowsTurnOnPro'] }],
    [
      'Thunderbird opens a copy off the network',
      'back-up-mail',
      'thunderbird',
      'open-copy',
      { paths: ['thunderbirdSecondProfile'] },
    ],
    ['data files in new Outlook', 'restore-drill', 'newWindows', 'open-copy', { paths: ['newDataFiles'] }],
    ['Outlook for Mac', 'leave-copy-on-server', 'mac', 'set-days', { lookFor: 'macKeepCopies' }],
    ['encryption on the Mac', 'encrypt-connection', 'mac', 'turn-on', { paths: ['macTls'] }],
    ['the new way to add', 'move-to-imap', 'thunderbird', 'add-beside', { paths: ['thunderbirdAdd'] }],
  ])('%s', (_what, fix, home, step, variant) => {
    expect(stepAt(fix, home, step)).toMatchObject(variant);
  });

  it('and says which face of Outlook for Mac, and how sure', () => {
    expect(PATHS.macAccounts).toMatchObject({ face: 'legacyMac', dated: '2016' });
    expect(PATHS.newDataFiles.certainty).toBe('reported');
    expect(PATHS.outlookComExport.certainty).toBe('unverified');
  });
});

/** A check, a home, the fix that it leads to there, and some of what that offers. */
const MATRIX: [CheckId, keyof typeof FIXES, [Home, string[]][]][] = [
  [
    'pop3-no-server-copy',
    'leave-copy-on-server',
    [
      ['newWindows', ['no: notInNewOutlook']],
      ['web', ['no: holdsNoSuchMail']],
      ['ios', ['no: fetchesNoPop']],
      ['android', ['no: settingFixed']],
      ['appleMail', ['appleKeep']],
      ['iphoneMail', ['iphoneAccount', 'iphoneKeep']],
    ],
  ],
  [
    'pop3-server-copy-expires',
    'back-up-mail',
    [
      ['web', ['no: noExportAtWork']],
      ['ios', ['no: phoneMakesNoFiles']],
      ['android', ['no: phoneMakesNoFiles']],
      ['appleMail', ['appleExport', 'appleImport']],
    ],
  ],
  ['pop3-server-copy-unbounded', 'end-server-copies', [['android', ['no: settingFixed']]]],
  ['pop3-local-only-folders', 'back-up-mail', [['newWindows', ['no: noCopyInNewOutlook']]]],
  ['pop3-several-devices', 'one-reader-removes', [['thunderbirdAndroid', ['androidDelete']]]],
  ['inbox-drained', 'one-reader-removes', [['web', ['no: holdsNoSuchMail']]]],
  [
    'pop3-plain-connection',
    'encrypt-connection',
    [
      ['web', ['no: holdsNoSuchMail']],
      ['android', ['no: encryptionSetOnce']],
      ['gmailApp', ['no: encryptionSetOnce']],
      ['appleMail', ['appleTls']],
    ],
  ],
  [
    'imap-plain-connection',
    'encrypt-connection',
    [
      ['ios', ['iosLogin']],
      ['iphoneMail', ['iphoneAccount', 'iphoneTls']],
      ['thunderbirdAndroid', ['androidTls']],
    ],
  ],
  [
    'imap-local-only-contacts',
    'move-contacts',
    [
      ['classicWindows', ['classicExportContacts', 'classicAddFile', 'classicSetDefault']],
      ['web', ['no: holdsNoSuchMail']],
    ],
  ],
  [
    'data-file-near-limit',
    'shrink-data-file',
    [
      ['classicWindows', ['classicMoveFolder', 'classicCompact']],
      ['web', ['no: holdsNoSuchMail']],
      ['mac', ['no: tendsItself']],
      ['android', ['no: phoneMakesNoFiles']],
    ],
  ],
  [
    'data-file-risky-place',
    'move-data-file',
    [
      ['classicWindows', ['classicFindFile', 'classicExit', 'classicAddFile', 'classicChangeFolder']],
      ['ios', ['no: phoneMakesNoFiles']],
    ],
  ],
  [
    'disk-not-encrypted',
    'encrypt-disk',
    [
      ['windows', ['windowsState', 'windowsTurnOn11', 'windowsSaveKey', 'windowsProveKey']],
      ['macos', ['macFileVault', 'macShowKey']],
    ],
  ],
  ['backup-missing', 'back-up-mail', [['emClient', ['emBackup', 'emRestore']]]],
  ['backup-stale', 'back-up-mail', [['gmailWeb', ['gmailTakeout']]]],
  ['backup-same-disk', 'back-up-elsewhere', []],
  [
    'backup-never-restored',
    'restore-drill',
    [
      ['web', ['no: holdsNoSuchMail']],
      ['ios', ['no: phoneMakesNoFiles']],
      ['appleMail', ['appleImport']],
    ],
  ],
  [
    'quota-near',
    'free-server-space',
    [
      ['web', ['webRoom', 'no: noExportAtWork', 'webEmpty']],
      ['mac', ['macRoom', 'macExport']],
    ],
  ],
  ['quota-reached', 'make-room-now', []],
  ['quota-trend', 'free-server-space', [['outlookCom', ['outlookComRoom', 'outlookComExport']]]],
  [
    'quota-unknown',
    'read-quota',
    [
      ['mac', ['macRoom']],
      ['gmailWeb', ['gmailRoom']],
    ],
  ],
  ['folder-too-full', 'tidy-folders', [['classicWindows', ['classicMoveFolder']]]],
  ['inbox-unsorted', 'sort-mail', [['newWindows', ['newRules', 'newCategories']]]],
  [
    'deleted-and-junk-bloat',
    'clear-mailbox',
    [['classicWindows', ['classicWindowSimplified', 'classicExport', 'classicOpenFile']]],
  ],
  ['large-items', 'clear-mailbox', [['newWindows', ['no: noCopyInNewOutlook', 'newEmpty']]]],
  ['recoverable-items-near-limit', 'free-recoverable-items', [['web', ['webRetention']]]],
  [
    'cache-over-file-limit',
    'limit-cache',
    [
      ['classicWindows', ['classicWindowSimplified', 'classicWindowOlder', 'classicCompactMirror']],
      ['mac', ['no: keepsWholeMailbox']],
      ['ios', ['no: phoneMakesNoFiles']],
    ],
  ],
  [
    'deleted-items-used-as-archive',
    'keep-elsewhere',
    [
      ['web', ['webMessageHandling']],
      ['outlookCom', ['outlookComMessageHandling']],
      ['thunderbird', ['thunderbirdEmptyTrash']],
      ['iphoneMail', ['iphoneErase']],
    ],
  ],
  [
    'rule-destroys-mail',
    'mend-rules',
    [
      ['web', ['webRules', 'webSweepRules', 'webForwarding']],
      ['outlookCom', ['outlookComRules', 'outlookComSweepRules', 'outlookComForwarding']],
      ['thunderbird', ['thunderbirdFilters']],
      ['gmailWeb', ['gmailFilters', 'gmailForwarding']],
    ],
  ],
  [
    'pop3-move-to-imap',
    'move-to-imap',
    [
      ['newWindows', ['no: notInNewOutlook']],
      ['classicWindows', ['classicAddImap', 'classicCopyFolder', 'classicRemove']],
      ['android', ['androidAdd', 'androidRemove']],
      ['appleMail', ['appleAdd']],
    ],
  ],
];

describe('a check leads to a fix that its program can do, with its own paths, or says why not', () => {
  it.each(MATRIX)('%s: %s', (check, fix, homes) => {
    expect(CHECKS.find(({ id }) => id === check)?.fix).toBe(fix);
    for (const [home, some] of homes) {
      const all = offered(FIXES[fix], home);
      expect([home, all.filter((one) => some.includes(one))]).toEqual([home, some]);
    }
  });

  it('no phone is sent to look for a setting that it does not have', () => {
    const settings = ['leave-copy-on-server', 'end-server-copies', 'one-reader-removes'] as const;
    for (const fix of settings) {
      for (const home of ['ios', 'android', 'gmailApp'] as const) {
        expect(cannotAt(FIXES[fix], home)).not.toBeNull();
      }
    }
  });

  it("the pages of providers have steps of their own, and others' pages are handed over to", () => {
    for (const fix of ['keep-at-provider', 'read-quota', 'two-step'] as const) {
      expect(FIXES[fix].steps.some(({ page }) => page !== undefined)).toBe(true);
      expect(offered(FIXES[fix], 'gmailWeb').length).toBeGreaterThan(0);
      expect(offered(FIXES[fix], 'outlookCom').length).toBeGreaterThan(0);
    }
  });
});

describe('what the maker has written down of a program is in the walk that needs it', () => {
  it.each<[string, keyof typeof FIXES, Home, string, PathId[]]>([
    ['the whole mailbox first', 'back-up-mail', 'thunderbird', 'whole-mailbox', ['thunderbirdWhole']],
    ['packing by itself', 'tidy-up', 'thunderbird', 'pack-by-itself', ['thunderbirdCompactByItself']],
    ['a folder that makes trouble', 'tidy-up', 'thunderbird', 'repair', ['thunderbirdRepair']],
    [
      'spam and trash that go by themselves',
      'stop-own-deletion',
      'thunderbird',
      'spam-and-trash',
      ['thunderbirdSpamAge', 'thunderbirdEmptyTrash'],
    ],
    [
      'deleting without a trash folder',
      'stop-own-deletion',
      'thunderbird',
      'to-trash-only',
      ['thunderbirdWhenDeleted', 'thunderbirdExpunge'],
    ],
    ['the old profile', 'renew-program', 'thunderbird', 'bring-mail', ['thunderbirdImport']],
    [
      'the phone keeps its copy',
      'save-phone-mail',
      'thunderbirdAndroid',
      'keep-here',
      ['androidServerDeletions'],
    ],
    ['nothing erased by itself', 'keep-elsewhere', 'thunderbirdAndroid', 'stop-emptying', ['androidErase']],
    ['a file that proves it', 'encrypt-connection', 'thunderbirdAndroid', 'look-again', ['androidExport']],
    ['what IMAP deletes at Gmail', 'keep-elsewhere', 'gmailWeb', 'stop-emptying', ['gmailImapDeletes']],
    ['where backups go', 'back-up-elsewhere', 'emClient', 'change-target', ['emBackupPlace']],
    [
      'whether it can be encrypted',
      'encrypt-disk',
      'windows',
      'see-state',
      ['windowsState', 'windowsSupport'],
    ],
    ['both places of the key', 'encrypt-disk', 'macos', 'keep-key', ['macShowKey', 'macPasswordsKey']],
    ['a second way in', 'share-mailbox', 'web', 'open-shared', ['webShared', 'webOpenOther']],
    ['the newer look', 'share-mailbox', 'mac', 'open-shared', ['macShared', 'macSharedNew']],
    ['the new password', 'new-password', 'classicWindows', 'type-in', ['classicUpdatePassword']],
  ])('%s', (_what, fix, home, step, paths) => {
    expect(stepAt(fix, home, step)).toMatchObject({ says: 'path', paths });
  });

  it('and a folder is packed or repaired only after a copy was made and compared', () => {
    const ids = stepsFor(FIXES['tidy-up'], 'thunderbird').map(({ step }) => step.id);
    const order = ['copy-file', 'open-copy', 'compare-copy', 'pack', 'pack-by-itself', 'repair'];
    expect(ids.filter((id) => order.includes(id))).toEqual(order);
  });
});

test('contacts are saved in Thunderbird by menus that have names', () => {
  expect(stepAt('move-contacts', 'thunderbird', 'save-copy')).toMatchObject({
    says: 'path',
    paths: ['thunderbirdExportBook', 'thunderbirdExportCalendar'],
  });
});

test('only who uses classic Outlook is sent to a page about its data files', () => {
  expect(stepAt('back-up-mail', 'classicWindows', 'choose-place')).toHaveProperty('link', 'pstInOneDrive');
  expect(stepAt('back-up-mail', 'thunderbird', 'choose-place')).not.toHaveProperty('link');
});
