import { blankDataFile, dataFileId } from '../../core/facts/blank';
import { known, unknown } from '../../core/facts/evidence';
import type { Source, SourceFacts } from '../../core/facts/snapshot';
import type { DataFileHeader } from './header';

/**
 * Facts of one dropped PST or OST: kind and format from its header, size as the browser states it. The path is
 * null, because a browser does not tell; the file is joined with the profile's by its name.
 *
 * @param sizeBytes size of the file in bytes (`File.size`)
 */
export function dataFileFacts(
  header: DataFileHeader,
  sizeBytes: number,
  name: string,
  source: Source,
): SourceFacts {
  const file = blankDataFile(dataFileId(`${name}|${sizeBytes}`), name);
  file.kind = known(header.kind, 'measured', source.id);
  file.format = header.format === null ? unknown('notReadable') : known(header.format, 'measured', source.id);
  file.sizeBytes = known(sizeBytes, 'measured', source.id);
  const cutShort = header.format !== 'ansi' && (header.statedSize === null || header.statedSize > sizeBytes);
  return {
    source,
    accounts: [],
    dataFiles: [file],
    gaps:
      cutShort && header.format !== null ? [{ source: source.id, code: 'damagedFile', subject: name }] : [],
  };
}

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
