import { QuestionCircleFilled } from '@fluentui/react-icons/svg/question-circle';
import { ShieldCheckmarkFilled } from '@fluentui/react-icons/svg/shield-checkmark';
import { ShieldErrorFilled } from '@fluentui/react-icons/svg/shield-error';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { stillToLookAt } from '../../../core/practices/ledger';
import { practicesKnown, type PracticeName } from '../../../core/practices/practice';
import type { Overall } from '../../../core/report/report';
import type { Snapshot } from '../../../core/facts/snapshot';
import { say } from '../../../locales/words';
import { formatAge, formatList } from '../../../wording/format';
import type { Inspected } from '../../../session/inspected';
import { leftSentences } from '../../../wording/left-words';
import { kindsInWords } from '../../../wording/kinds-words';
import { subjectName } from '../../../wording/names';
import { atAGlance, type AtAGlance } from '../../../session/at-a-glance';
import type { Loss } from '../../../session/disk-loss';
import { FirstFew } from '../../parts/FirstFew';
import { Reveal } from '../../parts/Reveal';

/** Is my mail safe? The verdict, with the number where mail was counted, and what the loss of this disk would take. */
export function IsItSafe({ inspected }: { inspected: Inspected }) {
  const { ledger, disk, messagesLost: messages, headline, settledBy } = atAGlance(inspected);
  const open = stillToLookAt(ledger);
  const { losses } = disk;
  const all = headline === 'all';
  const overall = all ? 'losing' : headline;
  const counted = messages !== null && messages.atLeast > 0;
  // A number says it all; without one the worst loss stands in view, and the others are one press away.
  const inView = counted || all ? [] : losses.slice(0, 1);
  return (
    <section className={`verdict verdict-${toneOfVerdict(overall)}`}>
      <h2>{say('overview.safe')}</h2>
      <p className="answer with-icon">
        <VerdictIcon overall={overall} />
        {say(`overview.safe.${headline}`)}
      </p>
      {counted && (
        <p>
          <strong>
            {say(messages.atMost === null ? 'overview.safe.countAtLeast' : 'overview.safe.count', {
              count: messages.atLeast,
            })}
          </strong>
        </p>
      )}
      {overall === 'safe' && open > 0 && (
        <p className="soft">{say('overview.stillToLookAt', { count: open })}</p>
      )}
      {(overall === 'cantTell' || overall === 'contactsOpen') && (
        <WhatIsKnown {...practicesKnown(ledger)} settledBy={settledBy} />
      )}
      {all ? (
        <p className="soft">
          {say('overview.disk.everything', {
            accounts: listOf(
              losses.map(({ account }) => accountName(account, inspected.snapshot)),
              NAMES,
            ),
          })}
        </p>
      ) : (
        inView.length > 0 && (
          <div className="stack-tight soft">
            <p>{say('overview.disk')}</p>
            <Losses losses={inView} snapshot={inspected.snapshot} />
          </div>
        )
      )}
      <More losses={all ? [] : losses.slice(inView.length)} any={losses.length > 0} inspected={inspected} />
      {inspected.waived.length > 0 && (
        <p className="faint">{say('overview.waivedCounts', { count: inspected.waived.length })}</p>
      )}
      {leftSentences(inspected.left).map((sentence) => (
        <p key={sentence} className="faint">
          {sentence}
        </p>
      ))}
    </section>
  );
}

/** What would tell more, in the order in which it is least work. */
const WOULD_TELL = ['question', 'profileExport', 'mailServer', 'dataFile'] as const;

type WhatIsKnownProps = ReturnType<typeof practicesKnown> & Pick<AtAGlance, 'settledBy'>;

/** Where the whole cannot be told: what is known to be in order, and what is open; or else what would tell more. */
function WhatIsKnown({ known, open, settledBy }: WhatIsKnownProps) {
  if (known.length === 0 || open.length === 0) {
    const first = WOULD_TELL.find((by) => settledBy[by] > 0);
    return first ? <p className="soft">{say(`overview.wouldTell.${first}`)}</p> : null;
  }
  const names = (practices: readonly PracticeName[]) =>
    listOf(
      practices.map((practice) => say(`practice.${practice}`)),
      FEW,
    );
  return <p className="soft">{say('overview.known', { known: names(known), open: names(open) })}</p>;
}

/** The other losses, and what has to hold for the rest to stay. */
function More({ losses, any, inspected }: { losses: readonly Loss[]; any: boolean; inspected: Inspected }) {
  const { assumptions: conditions, restKept } = atAGlance(inspected).disk;
  const assumed = restKept ? conditions : [];
  if (losses.length + assumed.length === 0)
    // Whatever else is open, this much is known, and it is what most people fear.
    return restKept && !any ? <p className="soft">{say('overview.disk.nothing')}</p> : null;
  const assumptions = assumed.length > 0 && (
    <div className="stack-tight soft">
      <p>{say(`overview.disk.assumes.${any ? 'rest' : 'all'}`)}</p>
      <ul>
        {assumed.map((assumption) => (
          <li key={assumption}>{say(`assumes.${assumption}`)}</li>
        ))}
      </ul>
    </div>
  );
  // What a good verdict rests on belongs to it; beside a loss it is the small print.
  if (!any) return assumptions;
  return (
    <div>
      <Reveal label={say('overview.disk.more')}>
        {losses.length > 0 && (
          <div className="stack-tight soft">
            <p>{say('overview.disk')}</p>
            <Losses losses={losses} snapshot={inspected.snapshot} />
          </div>
        )}
        {assumptions}
      </Reveal>
    </div>
  );
}

function Losses({ losses, snapshot }: { losses: readonly Loss[]; snapshot: Snapshot }) {
  return (
    <ul>
      <FirstFew
        all={losses}
        row={(loss) => (
          <li key={`${loss.account} ${loss.fate} ${loss.ages.from} ${loss.ages.to ?? ''}`}>
            {lossText(loss, snapshot)}
          </li>
        )}
      />
    </ul>
  );
}

/** Names that a sentence holds: of accounts, and of habits, whose names are several words long. */
const NAMES = 20;
const FEW = 5;

/** Names, and of more than so many the first, with the number of the others. */
function listOf(names: readonly string[], most: number): string {
  const others = names.length - most;
  return formatList(others > 1 ? [...names.slice(0, most), say('overview.more', { count: others })] : names);
}

function VerdictIcon({ overall }: { overall: Overall }) {
  switch (toneOfVerdict(overall)) {
    case 'danger':
      return <ShieldErrorFilled className="danger" />;
    case 'warning':
      return <WarningFilled className="warning" />;
    case 'calm':
      return <QuestionCircleFilled className="open-ink" />;
    case 'good':
      return <ShieldCheckmarkFilled className="good" />;
  }
}

function accountName(id: string, snapshot: Snapshot): string {
  return subjectName({ type: 'account', id }, snapshot);
}

function lossText(
  { account, fate, kinds, ages: { from, to }, everything, kept }: Loss,
  snapshot: Snapshot,
): string {
  const extent = everything
    ? 'all'
    : from > 0
      ? to === null
        ? 'older'
        : 'between'
      : to === null
        ? 'kinds'
        : 'last';
  return say(`overview.disk.${fate}.${extent}`, {
    account: accountName(account, snapshot),
    kinds: kindsInWords(kinds, kept),
    from: formatAge(from),
    to: formatAge(to ?? 0),
  });
}

function toneOfVerdict(overall: Overall): 'danger' | 'warning' | 'calm' | 'good' {
  switch (overall) {
    case 'losing':
      return 'danger';
    case 'atRisk':
      return 'warning';
    case 'couldBeBetter':
    case 'cantTell':
    case 'contactsOpen':
    case 'nothingKnown':
      return 'calm';
    case 'safe':
      return 'good';
  }
}
