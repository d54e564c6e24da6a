import type { Backup } from '../../../core/facts/account';
import { kindWord } from '../../../core/facts/account-kinds';
import type { MailKind } from '../../../core/copies/copy';
import type { Snapshot } from '../../../core/facts/snapshot';
import { emergencyKit, type KitAccount, type KitFile } from '../../../core/recovery/emergency-kit';
import { say, sayIfKnown } from '../../../locales/words';
import { Page } from '../../parts/Page';
import { PrintButton } from '../../parts/PrintButton';
import { TopBar } from '../../parts/TopBar';
import { foundWords, serverWords } from '../../../wording/what-if/server-words';
import { plainText } from '../../../core/text/plain-text';
import { formatDate, formatList, sayWord } from '../../../wording/format';
import type { Inspected } from '../../../session/inspected';
import { usePolicy } from '../../use-policy';
import { pathWords } from '../../../wording/path-words';
import { agesWords, laneName, placeName } from '../../../wording/what-if/map-words';
import { stepDo, stepTitle } from '../../../wording/what-if/step-words';

/** One sheet for the day on which the computer is gone: what there was, where it is, and what to do. No secrets. */
export function KitPage({ inspected }: { inspected: Inspected }) {
  return (
    <Page title={say('kit.page.title')} above={<TopBar fallback={{ name: 'whatIf' }} />} screenOnly>
      <div className="stack no-print">
        <p className="lead">{say('kit.page.lead')}</p>
        <PrintButton primary />
      </div>
      <Kit inspected={inspected} />
    </Page>
  );
}

function Kit({ inspected }: { inspected: Inspected }) {
  const { snapshot, copies, today } = inspected;
  const policy = usePolicy();
  const kit = emergencyKit({ snapshot, copies, today }, policy.helpDesk);
  return (
    <div className="kit">
      <header className="kit-head">
        <img src="assets/icon-small.svg" alt="" width={40} height={40} />
        <p className="kit-title" aria-hidden="true">
          {say('kit.page.title')}
        </p>
        <p className="kit-made">{say('kit.page.madeOn', { date: formatDate(kit.madeOn) })}</p>
      </header>
      {kit.accounts.map((account) => (
        <AccountSheet key={account.id} account={account} inspected={inspected} />
      ))}
      {kit.files.length > 0 && (
        <section className="kit-part">
          <h2>{say('kit.page.files')}</h2>
          {kit.files.map((file) => (
            <FileSheet key={file.path ?? file.name} file={file} />
          ))}
        </section>
      )}
      {kit.helpDesk && (
        <section className="kit-part">
          <h2>{say('kit.page.helpDesk')}</h2>
          {[kit.helpDesk.phone, kit.helpDesk.email, kit.helpDesk.text, kit.helpDesk.link].map(
            (line) => line !== null && <p key={line}>{plainText(line)}</p>,
          )}
        </section>
      )}
      <section className="kit-part">
        <h2>{say('kit.page.blanks')}</h2>
        <p className="faint">{say('kit.page.blanks.help')}</p>
        <dl className="blanks">
          {kit.blanks.map((blank) => (
            <div key={blank}>
              <dt>{sayIfKnown(`recovery.kit.blank.${blank}`)}</dt>
              <dd aria-hidden="true" />
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

function AccountSheet({ account, inspected }: { account: KitAccount; inspected: Inspected }) {
  return (
    <section className="kit-part kit-account">
      <h2>{plainText(account.address ?? account.name)}</h2>
      <div className="kit-facts">
        <dl className="sheet">
          <Line
            label={say('evidence.accountKind')}
            value={account.kind.known ? sayWord(kindWord(account.kind)) : say('unknown.value')}
          />
          <Servers account={account} />
          {account.backup.exists.known && (
            <Line label={say('kit.page.backup')} value={backupWords(account.backup)} />
          )}
        </dl>
        <h3>{say('copies.title')}</h3>
        <dl className="sheet">
          {mailSheet(account, inspected.snapshot).map(({ kinds, places }) => (
            <Line key={kinds.join()} label={laneName({ kinds })} value={places} />
          ))}
        </dl>
      </div>
      <div className="kit-steps">
        <h3>{say('kit.page.steps')}</h3>
        <ol className="step-parts">
          {account.steps.map((step) => (
            <li key={step.id}>
              <strong>{stepTitle(step)}.</strong> {stepDo(step, account)}
            </li>
          ))}
        </ol>
        {account.never.length > 0 && (
          <>
            <h3>{say('kit.page.never')}</h3>
            <ul className="step-parts">
              {account.never.map((id) => (
                <li key={id}>{sayIfKnown(`recovery.never.${id}`)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

/** Both servers, or in one line how a program comes by them. */
function Servers({ account }: { account: KitAccount }) {
  const found = foundWords(account);
  if (found !== null) return <Line label={say('kit.page.servers')} value={found} />;
  const { incoming, outgoing, findsServers } = account;
  return (
    <>
      <Line label={say('evidence.incomingServer')} value={serverWords(incoming, findsServers)} />
      <Line label={say('evidence.outgoingServer')} value={serverWords(outgoing, findsServers)} />
    </>
  );
}

/** Where the mail lies, kinds that lie in the same places together. */
function mailSheet(account: KitAccount, snapshot: Snapshot): { kinds: MailKind[]; places: string }[] {
  const lines = new Map<string, MailKind[]>();
  for (const { kind, places } of account.mail) {
    const words = places.map(({ place, ages }) => {
      const name = placeName(place, account.id, snapshot);
      return ages ? say('kit.page.place', { place: name, ages: agesWords(ages) }) : name;
    });
    const line = words.length === 0 ? say('unknown.value') : formatList(words);
    lines.set(line, [...(lines.get(line) ?? []), kind]);
  }
  return [...lines].map(([places, kinds]) => ({ kinds, places }));
}

function FileSheet({ file }: { file: KitFile }) {
  return (
    <dl className="sheet">
      <Line label={say('kit.page.file')} value={pathWords(file.path ?? file.name)} />
      <Line
        label={say('evidence.fileLocation')}
        value={file.location.known ? sayWord(`location.${file.location.value}`) : say('unknown.value')}
      />
      <Line label={say('kit.page.backup')} value={backupWords(file.backup)} />
    </dl>
  );
}

function Line({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function backupWords({ exists, lastOn, place }: Backup): string {
  if (!exists.known) return say('unknown.value');
  if (!exists.value) return say('word.no');
  const where = place.known ? sayWord(`backupPlace.${place.value}`) : say('kit.page.backup.somewhere');
  return lastOn.known
    ? say('kit.page.backup.dated', { place: where, date: formatDate(lastOn.value) })
    : where;
}
