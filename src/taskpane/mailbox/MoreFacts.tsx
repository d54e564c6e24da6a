import type { MailboxState, MailRule } from '../../core/facts/mailbox';
import { namedTotal, sumOf } from '../../core/facts/mailbox-sums';
import { say } from '../../locales/words';
import { formatDayOf, formatList } from '../../wording/format';
import { formatBytes } from '../../wording/format-bytes';
import { plainText } from '../../core/text/plain-text';
import { factOr, formatCount, sumOfBytes } from '../../wording/mailbox/amounts';
import { FactLine } from './FactLine';
import { Notice } from '../parts/Notice';
import { Fold } from './Fold';

/** What is about to go, what has a limit of its own, and which rules take mail away. */
export function MoreFacts({ mailbox }: { mailbox: MailboxState }) {
  const { recoverable, archiveMailbox, retention, cloudStorage, rules, source } = mailbox;
  return (
    <>
      {cloudStorage.known && (
        <dl className="facts">
          <FactLine
            label={say('storage.more.cloud')}
            value={say('storage.more.cloud.of', {
              used: formatBytes(cloudStorage.value.usedBytes),
              total: formatBytes(cloudStorage.value.totalBytes),
            })}
            help={say('storage.more.cloud.help')}
          />
        </dl>
      )}
      <Fold label={say('storage.more.title')}>
        <dl className="facts">
          <FactLine
            label={say('storage.more.deleted')}
            value={sumOfBytes(namedTotal(mailbox, 'deleted').bytes)}
          />
          <FactLine label={say('storage.more.junk')} value={sumOfBytes(namedTotal(mailbox, 'junk').bytes)} />
          <FactLine
            label={say('storage.more.recoverable')}
            value={sumOfBytes(sumOf([recoverable.bytes], source))}
            help={say('storage.more.recoverable.help')}
          />
          <FactLine
            label={say('storage.more.archive')}
            value={factOr(archiveMailbox, (there) =>
              say(there ? 'storage.more.archive.yes' : 'storage.more.archive.no'),
            )}
          />
          <FactLine
            label={say('storage.more.retention')}
            value={factOr(retention, ({ earliest, looked }) =>
              earliest === null
                ? say('storage.more.retention.none', { looked: formatCount(looked) })
                : formatDayOf(earliest),
            )}
          />
          <FactLine
            label={say('storage.more.rules')}
            value={factOr(rules, () => formatCount(harmfulRules(mailbox).length))}
          />
        </dl>
      </Fold>
    </>
  );
}

/** Rules that take mail away or send it out of the house. Of one that is switched on, somebody should know. */
export function HarmfulRules({ mailbox }: { mailbox: MailboxState }) {
  const harmful = harmfulRules(mailbox);
  if (harmful.length === 0) return null;
  return (
    <Notice tone={harmful.some(({ enabled }) => enabled) ? 'warning' : 'info'}>
      <h2>{say('storage.rules.title')}</h2>
      <ul className="plain rules">
        {harmful.map((rule, at) => (
          <li key={at}>
            <span>{plainText(rule.name)}</span> <span className="faint">{whatItDoes(rule)}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** A rule that sends mail on inside the organisation takes nothing away. */
const harmfulRules = ({ rules }: MailboxState): readonly MailRule[] =>
  rules.known
    ? rules.value.filter(({ removes, outside }) => removes !== 'no' || !outside.known || outside.value)
    : [];

function whatItDoes({ removes, sendsTo, enabled }: MailRule): string {
  const what = formatList([
    ...(removes === 'no' ? [] : [say(`storage.rules.${removes}`)]),
    ...(sendsTo.length > 0
      ? [say('storage.rules.sends', { domains: formatList(sendsTo.map(plainText)) })]
      : []),
  ]);
  return enabled ? what : say('storage.rules.off', { what });
}
