import type { DataFileKind } from '../../core/facts/account';
import { blankDataFile, dataFileId } from '../../core/facts/blank';
import { known, unknown } from '../../core/facts/evidence';
import type { MailFileFacts, MailFileProblemCode } from '../../core/facts/mail-file';
import type { Source, SourceFacts } from '../../core/facts/snapshot';

/** Facts of one store of mail that was looked into. The path is null, because a browser does not tell. */
export function mailFileFacts(contents: MailFileFacts, source: Source): SourceFacts {
  const { name, sizeBytes, format, storeKey, modifiedAt } = contents;
  // Another state of the file, or another file of the same name, is another look.
  const look = [name, sizeBytes, modifiedAt ?? '', storeKey ?? ''].join('|');
  const file = blankDataFile(dataFileId(look), name);
  file.kind = known(kindOf(contents), 'measured', source.id);
  file.format = format === null ? unknown('notReadable') : known(format, 'measured', source.id);
  file.sizeBytes = known(sizeBytes, 'measured', source.id);
  if (storeKey !== null) file.storeKey = known(storeKey, 'measured', source.id);
  file.contents = known(contents, 'measured', source.id);
  const damaged = contents.problems.some(({ code }) => isDamage(code));
  return {
    source,
    accounts: [],
    dataFiles: [file],
    gaps: damaged ? [{ source: source.id, code: 'damagedFile', subject: name }] : [],
  };
}

function kindOf({ kind }: MailFileFacts): DataFileKind {
  switch (kind) {
    case 'pst':
    case 'ost':
    case 'mbox':
    case 'thunderbirdFolder':
    case 'maildir':
    case 'olm':
      return kind;
    // A folder of saved messages is kept like a maildir: a file for each message.
    case 'eml':
    case 'msg':
      return 'maildir';
  }
}

/** Whether the file itself is at fault, and not who reads it. */
function isDamage(code: MailFileProblemCode): boolean {
  switch (code) {
    case 'cutShort':
    case 'damagedIndex':
    case 'damagedFolder':
    case 'messagesUnreadable':
    case 'folderMissing':
    case 'folderLoop':
      return true;
    case 'countDiffers':
    case 'folderNotListed':
    case 'topUnknown':
    case 'limitReached':
    case 'changed':
    case 'locked':
    case 'unknownPart':
    case 'stopped':
      return false;
  }
}
