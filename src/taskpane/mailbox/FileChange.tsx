import { useMemo } from 'react';
import type { DataFile } from '../../core/facts/account';
import { mailIn } from '../../core/facts/mail-file-sums';
import { contentsBefore } from '../../core/report/assemble';
import { say } from '../../locales/words';
import { formatDayOf } from '../../wording/format';
import { formatBytes } from '../../wording/format-bytes';
import { usePaneState } from '../use-pane';

/** What has changed in the file since it was read before: whether compacting or archiving took. */
export function FileChange({ file }: { file: DataFile }) {
  const { remembered } = usePaneState();
  const before = useMemo(() => contentsBefore(remembered, file), [remembered, file]);
  if (before === null || file.contents?.known !== true) return null;
  const now = file.contents.value;
  const size = now.sizeBytes - before.contents.sizeBytes;
  const items = mailIn(now).items - mailIn(before.contents).items;
  const whole = now.complete && before.contents.complete;
  return (
    <section className="card" aria-labelledby="file-change">
      <h2 id="file-change">{say('storage.file.change', { when: formatDayOf(before.readAt) })}</h2>
      <ul className="plain">
        <li>
          {size === 0
            ? say('storage.file.change.sameSize')
            : say(size < 0 ? 'storage.file.change.smaller' : 'storage.file.change.larger', {
                size: formatBytes(Math.abs(size)),
              })}
        </li>
        {whole && (
          <li>
            {items === 0
              ? say('storage.file.change.sameCount')
              : say(items < 0 ? 'storage.file.change.fewer' : 'storage.file.change.more', {
                  count: Math.abs(items),
                })}
          </li>
        )}
      </ul>
      {whole && size < 0 && items === 0 && <p className="soft">{say('storage.file.change.compacted')}</p>}
    </section>
  );
}
