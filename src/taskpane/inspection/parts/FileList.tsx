import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox';
import { mailIn } from '../../../core/facts/mail-file-sums';
import type { Snapshot } from '../../../core/facts/snapshot';
import { plainText } from '../../../core/text/plain-text';
import { say } from '../../../locales/words';
import { countedFiles, type CountedFile } from '../../../session/mailbox/counted-files';
import { tokenOf } from '../../../session/page';
import { formatBytes } from '../../../wording/format-bytes';
import { FirstFew } from '../../parts/FirstFew';
import { Way } from '../../parts/Way';

/** Every file in which mail was counted, each leading to its page. Nothing where there is none. */
export function FileList({ snapshot }: { snapshot: Snapshot }) {
  const files = countedFiles(snapshot);
  if (files.length === 0) return null;
  return (
    <>
      <h2>{say('files.title')}</h2>
      <ul className="card-list">
        <FirstFew
          all={files}
          row={(one) => (
            <li key={one.file.id}>
              <Way
                label={
                  <span className="way-with-icon">
                    <span className="tile">
                      <MailInboxRegular />
                    </span>
                    <span className="stack-none">
                      <span>{plainText(one.file.name)}</span>
                      <span className="second">{amountText(one)}</span>
                      {one.copy && (
                        <span className="second">
                          {say(one.copy.isCopy.known ? 'files.copy' : 'files.perhapsCopy')}
                        </span>
                      )}
                    </span>
                  </span>
                }
                to={{ name: 'storage', token: tokenOf(one.file.id) }}
              />
            </li>
          )}
        />
      </ul>
    </>
  );
}

function amountText({ contents }: CountedFile): string {
  const { items, bytes } = mailIn(contents);
  const count = say(contents.complete ? 'files.items' : 'files.itemsAtLeast', { count: items });
  return `${count} · ${formatBytes(bytes)}`;
}
