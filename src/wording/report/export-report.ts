import { parseSnapshot } from '../../core/facts/snapshot-schema';
import type { Snapshot } from '../../core/facts/snapshot';
import { loadFixWords, loadInspectionWords, say } from '../../locales/words';
import { draftBody } from './draft-body';
import { htmlReport } from './html-report';
import { leaveOutNames } from './leave-out-names';
import type { Exported } from './leave-out-names';
import { NO_PROGRAM } from './program';
import type { Program } from './program';
import { textReport } from './text-report';

/** A file for the person to keep or to send. */
export interface ExportedFile {
  name: string;
  type: string;
  text: string;
}

export interface ExportOptions {
  /** Addresses, servers, paths and other names get stand-ins. */
  leaveOutNames: boolean;
  /** What the mail program says of itself; left out in a browser. */
  program?: Program;
}

/** Everything that can be taken out of an inspection. */
export interface Export {
  /** The report as a self-contained page. */
  page: ExportedFile;
  /** The report in short, for an e-mail to the help desk. */
  text: ExportedFile;
  subject: string;
  /** The text as the body of a message. */
  draft: string;
  /** All facts as JSON; null when they do not follow their own schema, so that nothing unchecked goes out. */
  facts: ExportedFile | null;
}

/** Makes the report in all its forms. Loads the words that it needs. */
export async function exportReport(
  exported: Exported,
  { leaveOutNames: nameless, program = NO_PROGRAM }: ExportOptions,
): Promise<Export> {
  await Promise.all([loadInspectionWords(), loadFixWords()]);
  const shared = nameless ? leaveOutNames(exported) : exported;
  const day = exported.snapshot.takenAt.slice(0, 10);
  const facts = factsText(shared.snapshot);
  const text = textReport(shared, program);
  return {
    page: {
      name: `mailbox-checkup-${day}.html`,
      type: 'text/html;charset=utf-8',
      text: htmlReport(shared, program),
    },
    text: {
      name: `mailbox-checkup-${day}.txt`,
      type: 'text/plain;charset=utf-8',
      text,
    },
    subject: say('export.subject'),
    draft: draftBody(text),
    facts:
      facts === null ? null : { name: `mailbox-checkup-${day}.json`, type: 'application/json', text: facts },
  };
}

/** The snapshot as JSON, with the fields of its schema and no others. */
function factsText(snapshot: Snapshot): string | null {
  const parsed = parseSnapshot(snapshot);
  return parsed.ok ? `${JSON.stringify(parsed.snapshot, null, 2)}\n` : null;
}
