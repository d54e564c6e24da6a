import type { DataFile } from '../../../core/facts/account';
import type { Source } from '../../../core/facts/snapshot';
import {
  fileContentsLines,
  fileFormatLine,
  fileLocationLine,
  fileSizeLine,
} from '../../../core/checks/shared/evidence-lines';
import { LIMITS, type LimitId } from '../../../core/limits';
import { say, sayIfKnown } from '../../../locales/words';
import { formatBytes, overLimit } from '../../../wording/format-bytes';
import { plainText } from '../../../core/text/plain-text';
import { tokenOf } from '../../../session/page';
import { Way } from '../../parts/Way';
import { EvidenceList } from './EvidenceList';

/** A data file: how large, of how much, and who says so. */
export function DataFileCard({ file, sources }: { file: DataFile; sources: readonly Source[] }) {
  const limit = limitOf(file);
  return (
    <section className="card">
      <h3>{plainText(file.name)}</h3>
      {file.sizeBytes.known && limit && (
        <div className="stack-tight">
          <p>
            {say('accounts.fileFull', {
              size: formatBytes(file.sizeBytes.value),
              limit: formatBytes(LIMITS[limit].value),
              over: overLimit(file.sizeBytes.value, LIMITS[limit].value),
            })}
          </p>
          <meter
            aria-label={say('accounts.fileFull', {
              size: formatBytes(file.sizeBytes.value),
              limit: formatBytes(LIMITS[limit].value),
              over: overLimit(file.sizeBytes.value, LIMITS[limit].value),
            })}
            value={file.sizeBytes.value}
            max={LIMITS[limit].value}
          />
          <p className="faint">{sayIfKnown(`limit.${limit}`)}</p>
        </div>
      )}
      <EvidenceList
        lines={[fileSizeLine(file), fileFormatLine(file), fileLocationLine(file), ...fileContentsLines(file)]}
        sources={sources}
      />
      {file.contents?.known === true && (
        <ul className="ways">
          <li>
            <Way label={say('files.see')} to={{ name: 'storage', token: tokenOf(file.id) }} />
          </li>
        </ul>
      )}
    </section>
  );
}

/** The limit for this kind of file; none for what is not Outlook's, or where the format is not known. */
function limitOf(file: DataFile): LimitId | null {
  if (!file.format.known) return null;
  switch (file.format.value) {
    case 'ansi':
      return 'ansiDataFileBytes';
    case 'unicode':
    case 'unicode4k':
      return 'unicodeDataFileBytes';
  }
}
