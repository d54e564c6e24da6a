import { MESSAGES } from './catalogs';

/** Sentences that once were wrong or dangerous, with the words that make each of them right, or that it must not have. */

const SAYS: [string, RegExp][] = [
  // A copy of a mailbox that holds a year only is no copy.
  ['step.whole-mailbox.notFirst.classicWindows', /only the last year.*leave out the oldest/],
  ['step.copy-file.notFirst.classicWindows', /end in .ost\? Its copy opens nowhere else/],
  ['step.compare-copy.notFirst', /Nothing may be deleted or removed before the numbers agree/],
  ['fix.clear-mailbox.delete-some.notFirst', /Delete nothing that the copy does not hold/],
  // Emptying fills the space for recovery.
  ['fix.clear-mailbox.empty-deleted.trouble', /emptying fills it further/],
  ['fix.free-recoverable-items.ask-hold.expect', /only your help desk can act/],
  // The provider's switch decides, and fetched mail is not handed out again.
  ['check.provider-decides-copies.why', /counts more than the setting in the mail program/],
  ['recovery.step.setUpAgain.do.gmailPop', /add the account again.*At Gmail by POP, enable POP for all mail/],
  // Passwords ended at Microsoft.
  ['fix.two-step.app-password.trouble', /Microsoft mailboxes take none/],
  ['check.signin-may-end.why', /end of December 2026/],
  // The old data file stays the default, and only classic Outlook keeps it.
  ['fix.move-to-imap.remove-old.trouble.classicWindows', /Never the \.ost/],
  ['fix.move-to-imap.remove-old.notFirst', /Only classic Outlook keeps the file/],
  // It may have been added since the last look.
  ['check.pop3-move-to-imap.fail', /nothing we have read shows it there yet/],
  // Who answered questions has made no export.
  ['fix.move-to-imap.compare.do', /If we have read a file.*once more/],
  ['fix.move-to-imap.contacts.expect.classicWindows', /old data file.*stays the default/],
  ['fix.move-to-imap.remove-old.do.mac', /Its mail on this Mac goes with it/],
  ['fix.move-to-imap.copy-up.trouble', /Gmail takes about 500 MB a day/],
  // Phones.
  ['reason.phoneMakesNoFiles', /may hold the only copy/],
  ['reason.settingFixed', /lets nobody change the server settings/],
  // What the name of a folder tells, and what a size means.
  ['check.data-file-risky-place.pass', /as far as we know/],
  ['limit.unicodeDataFileBytes', /From here on Outlook adds nothing/],
  ['limit.ansiDataFileBytes', /From here on Outlook adds nothing/],
  ['check.mirror-near-limit.why', /Never move mail out of the mailbox/],
  // The key of an encrypted disk.
  ['fix.encrypt-disk.see-state.expect', /go on to the recovery key all the same/],
  ['fix.encrypt-disk.turn-on.expect', /The recovery key is made now, so keep it in the next step/],
  // One space for everything.
  ['fix.read-quota.note-numbers.trouble', /one space for everything/],
  // Doubles, rules, dates.
  ['dial.page.before.double', /may delete the only copy on the server/],
  ['check.rule-destroys-mail.pass', /of the inbox/],
  ['check.rule-destroys-mail.why', /Sweep and forwarding do not show here/],
  ['fix.shrink-data-file.archive-old.trouble.classicWindows', /counts from the last change/],
  ['fix.end-server-copies.set-days.notFirst', /deletes everything that was left on the server/],
  // Programs that changed.
  ['fix.end-collector.open-collector.trouble', /Gmail takes no new ones since early 2026/],
  ['check.program-switch-leaves-file.why', /does not come along/],
  ['check.program-out-of-support.why', /old encryption only.*refuses for mail programs since July 2026/],
  ['check.program-out-of-support.fail', /has had no updates since \{date\}/],
  ['check.collector-in-between.why', /Gmail ends this service, and mail then piles up/],
  ['fix.restore-drill.open-copy.do.newWindows', /Classic Outlook must be installed/],
  // “Work Offline” is a setting of each profile: a copy opened on the network fetches, and may take mail off.
  ['step.open-copy.do.thunderbird', /^Take the whole computer off the network first/],
  ['fix.restore-drill.open-copy.do.thunderbird', /^Take the whole computer off the network first/],
  ['step.open-copy.expect.thunderbird', /a window of its own/],
  ['fix.restore-drill.open-copy.expect.thunderbird', /a window of its own/],
  // What was opened to compare stays in the program, and that is said of it.
  ['step.compare-copy.do.appleMail', /under On My Mac may stay.*backup is the copy on the other disk/s],
  ['step.compare-copy.do.mac', /under On My Computer may stay.*backup is the file on the other disk/s],
  // What is imported cannot be closed.
  ['fix.restore-drill.close-copy.do.appleMail', /under On My Mac may stay/],
  ['fix.restore-drill.close-copy.do.mac', /under On My Computer may stay/],
  // Both are counted before new mail can come, and the copy is closed and put away before the network is back.
  [
    'step.compare-copy.do.thunderbird',
    /^Stay off the network.*count.*close the window of the copy.*Turn the network on\.$/s,
  ],
  ['fix.restore-drill.close-copy.do.thunderbird', /^Close the window of the copy.*Turn the network on\.$/s],
  ['step.compare-copy.notFirst', /Leave out of the count what came after the copy was made/],
  ['backup.opens.thunderbirdFolder', /off the network first/],
  // Click paths, and what stands beside them.
  ['step.open-settings.do.classicWindows', /Of the two paths below/],
  ['step.open-settings.trouble.classicWindows', /Control Panel, Mail/],
  ['fix.one-reader-removes.leave-mail.do.classicWindows', /the buttons at the end of the path/],
  ['fix.limit-cache.set-slider.do.classicWindows', /Of the two paths below/],
  ['fix.encrypt-connection.turn-on-pop.do.classicWindows', /^Tick this line/],
  ['fix.encrypt-connection.turn-on.do.classicWindows', /in the list for the incoming server/],
  ['fix.limit-cache.compact.do.classicWindows', /Follow the path for the file/],
  ['step.export-mail.do.outlookCom', /See whether the page offers an export. If not, .*classic Outlook/],
  ['step.export-mail.do.gmailWeb', /Google sends a link/],
  // A large mailbox comes in several files.
  ['step.export-mail.expect.gmailWeb', /can be several: download each/],
  ['step.open-copy.do.gmailWeb', /unpack each: together they hold all.*Copy each \.mbox/s],
  // In some countries a comma in English parts no thousands.
  ['counts.notNumber', /such as \{example\}/],
  // Data files are Outlook's.
  ['step.export-mail.trouble.gmailWeb', /Ask Google for the export once more/],
  ['step.export-mail.do.webmail', /Most have none.*by IMAP, and make the copy there/],
  ['reason.noExportAtWork', /cannot make a copy of a mailbox/],
  ['fix.keep-at-provider.set-switch.do.gmailWeb', /“Keep Gmail’s copy in the Inbox” must be chosen/],
  ['fix.one-reader-removes.list-devices.trouble', /Gmail’s fetching of other mailboxes ends in 2026/],
  ['fix.encrypt-disk.turn-on.do.windows', /the path of your Windows/],
  ['fix.encrypt-disk.turn-on-pro.do.windows', /No page for device encryption/],
  ['reason.noCopyInNewOutlook', /not known to make a copy.*Keep classic Outlook installed/],
  ['settingsFile.empty', /Outlook 2013 and older keep their settings in other places/],
  ['face.legacyMac', /“New Outlook” off/],
  // What a program cannot do is said for the thing that was asked.
  ['reason.encryptionSetOnce', /change the encryption.*choose SSL\/TLS there/],
  ['reason.settingFixed', /Send a test mail/],
];

it.each(SAYS)('%s says %s', (id, words) => {
  expect(MESSAGES[id]).toMatch(words);
});

it.each([
  ['does no harm', /^dial\./, /no harm/i],
  ['Outlook itself warns', /^limit\./, /Outlook (?:itself )?warns/],
  ['Outlook of Thunderbird’s defaults', /^note\.programDefault$/, /Outlook/],
  ['an app password as the way in at Microsoft', /^fix\.add-microsoft-account\.[a-z-]+\.do/, /app password/],
  ['port 993 at Microsoft', /^fix\.add-microsoft-account\./, /993/],
  ['the last buttons of one face for both', /^(?:fix|step)\.[^.]+\.[a-z-]+\.do/, /OK, Next and Finish/],
  ['more windows than the simplified dialog has', /^(?:fix|step)\./, /More Settings/],
  ['an export on every page', /^(?:fix|step)\./, /Privacy and data/],
  ['a phone or new Outlook as a mirror only', /^(?:fix|step|reason)\./, /only a mirror/],
  ['no settings where another version may have them', /^settingsFile\./, /keeps no settings here/],
  ['safety from a test mail where encryption was asked', /^reason\.encryption/, /test mail|all is well/],
  ['a setting of Android’s Outlook', /^fix\..*\.(?:do|trouble)\.android$/, /server settings/i],
  ['a switch of Gmail to everybody', /^recovery\.step\.setUpAgain\.do$/, /Gmail/],
  [
    'of classic Outlook’s file where contacts are in another program',
    /^fix\.move-to-imap\.contacts\.(?:expect|trouble)$/,
    /Outlook(?!\.com)|data file|This computer only/,
  ],
  ['an .ost file as the default', /\.do(?:\.|$)/, /\.ost.*(?:as|the) default/],
])('nothing says %s', (_what, family, words) => {
  const wrong = Object.entries(MESSAGES).filter(([id, text]) => family.test(id) && words.test(text));
  expect(wrong).toEqual([]);
});
