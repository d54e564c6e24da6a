import type { CheckId } from '../../core/checks/check';
import { subjectKey, type Subject } from '../../core/facts/subject';
import type { Finding } from '../../core/report/report';
import type { FolderKind } from './space-by-kind';

/** What is mended by making room, the most pressing first. Each of these walks first makes, opens and compares a copy. */
const FOR_ROOM: readonly CheckId[] = [
  'quota-reached',
  'data-file-full',
  'quota-near',
  'data-file-near-limit',
  'quota-trend',
  'large-items',
];

/** What is mended in one kind of folder alone, in the same way, or by moving mail to another folder of its mailbox. */
const FOR_KIND: Partial<Record<FolderKind, readonly CheckId[]>> = {
  deleted: ['deleted-items-used-as-archive', 'deleted-and-junk-bloat'],
  junk: ['deleted-and-junk-bloat'],
};

/**
 * What was found, and is open, whose walk makes room in this kind of folder of an account or a file; undefined: nothing is
 * wrong there, and nobody needs to take anything out.
 */
export function findingForKind(
  kind: FolderKind,
  subject: Subject,
  open: readonly Finding[],
): Finding | undefined {
  const about = open.filter(
    (finding) =>
      finding.verdict === 'fail' &&
      finding.fix !== null &&
      subjectKey(finding.subject) === subjectKey(subject),
  );
  return [...(FOR_KIND[kind] ?? []), ...FOR_ROOM]
    .map((check) => about.find((finding) => finding.check === check))
    .find((finding) => finding !== undefined);
}
