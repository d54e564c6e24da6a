import { compileMessage } from '@lingui/message-utils/compileMessage';
import inspection from '../../../src/locales/en/inspection.json';
import { i18n, locale } from '../../../src/locales/words';

/** The words of other pages, held still: the golden reports are about the report. */
const OTHERS: Record<string, string> = {
  'check.backup-stale.fail': '{file}: the last backup is from {date}',
  'check.backup-stale.why': 'What came after is not in it.',
  'check.data-file-near-limit.pass': '{file} has room: {size} of {limit}',
  'check.disk-not-encrypted.cantTell': 'We can’t tell whether the disk is encrypted',
  'check.disk-not-encrypted.why': 'A thief reads what is not encrypted.',
  'check.pop3-no-server-copy.fail': '{account}: mail is deleted from the server once it is downloaded',
  'check.pop3-no-server-copy.why': 'The file on this computer is then all that is left.',
  'client.classicWindows': 'Classic Outlook',
  'copies.kind': 'Mail',
  'evidence.accountKind': 'Kind of account',
  'evidence.backupExists': 'There is a backup',
  'evidence.backupLastOn': 'Last backup',
  'evidence.backupPlace': 'Where the backup is',
  'evidence.backupRestoredOn': 'Last brought back',
  'evidence.delivery': 'Put into',
  'evidence.diskEncrypted': 'The disk is encrypted',
  'evidence.fileFormat': 'Format',
  'evidence.fileLocation': 'Place',
  'evidence.fileSize': 'Size',
  'evidence.incomingEncryption': 'Connection for receiving',
  'evidence.incomingServer': 'Server for receiving',
  'evidence.otherClients': 'Other devices',
  'evidence.outgoingEncryption': 'Connection for sending',
  'evidence.quotaLimit': 'Space allowed',
  'evidence.quotaUsed': 'Space used',
  'evidence.serverCopy': 'Copy on the server',
  'fix.encrypt-connection.title': 'Encrypt the connection',
  'fix.leave-copy-on-server.title': 'Leave a copy on the server',
  'gap.unknownEntryKind': '{subject}: an entry of an unknown kind',
  'level.imported': 'Imported',
  'level.measured': 'Measured',
  'level.told': 'Told by you',
  'overview.leftCounts': '{count, plural, one {# left finding counts} other {# left findings count}} here.',
  'overview.where': 'Where your mail is',
  'overview.safe': 'Is my mail safe?',
  'overview.safe.losing': 'No. Mail can be lost for good.',
  'unknown.value': 'Not known',
  'link.popImapExplained': 'Microsoft: what POP and IMAP are',
  'note.defaultWhenAbsent': 'The export leaves it out, which means the default.',
  'settle.question': 'A question settles it.',
  'severity.critical': 'Urgent',
  'severity.moderate': 'Moderate',
  'unknownReason.notAsked': 'Not asked yet.',
  'unknownReason.notInExport': 'The file does not say.',
  'unknownReason.notReadable': 'It could not be read.',
  'unknownReason.personDoesNotKnow': 'You said that you don’t know.',
  'accountKind.pop3': 'POP3',
  'encryption.none': 'Not encrypted',
  'encryption.tls': 'Encrypted',
  'serverCopy.none': 'Deleted after download',
  'word.yes': 'Yes',
};

/** Loads the report's own words and the held ones, uncompiled as they stand in the source. */
export function loadHeldWords(): void {
  const own = Object.entries(inspection).filter(([id]) => id.startsWith('export.'));
  i18n.setMessagesCompiler(compileMessage);
  i18n.load(locale, { ...Object.fromEntries(own), ...OTHERS });
}

/** The held words with those of the receipt's own page. */
export function loadReceiptWords(): void {
  loadHeldWords();
  i18n.load(
    locale,
    Object.fromEntries(Object.entries(inspection).filter(([id]) => id.startsWith('receipt.'))),
  );
}
