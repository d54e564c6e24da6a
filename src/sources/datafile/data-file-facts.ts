import { blankDataFile, dataFileId } from '../../core/facts/blank';
import { known, unknown } from '../../core/facts/evidence';
import type { Source, SourceFacts } from '../../core/facts/snapshot';

/**
 * Facts of a data file that cannot be opened because the mail program holds it: its size, and its kind as far
 * as the name tells.
 */
export function dataFileInUseFacts(sizeBytes: number, name: string, source: Source): SourceFacts {
  const file = blankDataFile(dataFileId(`${name}|${sizeBytes}`), name);
  file.kind = known(/\.ost$/i.test(name) ? 'ost' : 'pst', 'inferred', source.id);
  file.format = unknown('notReadable');
  file.sizeBytes = known(sizeBytes, 'measured', source.id);
  return { source, accounts: [], dataFiles: [file], gaps: [] };
}
