import { QuestionCircleFilled } from '@fluentui/react-icons/svg/question-circle';
import { ShieldCheckmarkFilled } from '@fluentui/react-icons/svg/shield-checkmark';
import { ShieldErrorFilled } from '@fluentui/react-icons/svg/shield-error';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { ledgerOf, stillToLookAt } from '../../../core/practices/ledger';
import type { Overall } from '../../../core/report/report';
import type { Snapshot } from '../../../core/facts/snapshot';
import { say } from '../../../locales/words';
import { formatDays, formatList, sayWord } from '../../../wording/format';
import type { Inspected } from '../../../session/inspected';
import { subjectName } from '../../../wording/names';
import { assumptionsWithDisk, everythingGoes, lossesWithDisk, type Loss } from '../../../session/disk-loss';

/** Is my mail safe? The verdict, and what the loss of this computer's disk would take. */
export function IsItSafe({ inspected }: { inspected: Inspected }) {
  const { overall } = inspected.report;
  const open = stillToLookAt(ledgerOf(inspected.snapshot, inspected.report, inspected.today));
  const losses = lossesWithDisk(inspected.copies);
  const assumed = assumptionsWithDisk(inspected);
  return (
    <section className={`verdict verdict-${toneOfVerdict(overall)}`}>
      <h2>{say('overview.safe')}</h2>
      <p className="answer with-icon">
        <VerdictIcon overall={overall} />
        {say(everythingGoes(inspected) ? 'overview.safe.all' : `overview.safe.${overall}`)}
      </p>
      {overall === 'safe' && open > 0 && (
        <p className="soft">{say('overview.stillToLookAt', { count: open })}</p>
      )}
      {losses.length > 0 && (
        <div className="stack-tight soft">
          <p>{say('overview.disk')}</p>
          <ul>
            {losses.map((loss) => (
              <li key={`${loss.account} ${loss.fate} ${loss.ages.from} ${loss.ages.to ?? ''}`}>
                {lossText(loss, inspected.snapshot)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {assumed.length > 0 && (
        <div className="stack-tight soft">
          <p>{say(`overview.disk.assumes.${losses.length > 0 ? 'rest' : 'all'}`)}</p>
          <ul>
            {assumed.map((assumption) => (
              <li key={assumption}>{say(`assumes.${assumption}`)}</li>
            ))}
          </ul>
        </div>
      )}
      {inspected.waived.length > 0 && (
        <p className="faint">{say('overview.waivedCounts', { count: inspected.waived.length })}</p>
      )}
      {inspected.left.length > 0 && (
        <p className="faint">{say('overview.leftCounts', { count: inspected.left.length })}</p>
      )}
    </section>
  );
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

function lossText(
  { account, fate, kinds, ages: { from, to }, everything }: Loss,
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
    account: subjectName({ type: 'account', id: account }, snapshot),
    kinds: formatList(kinds.map((kind) => sayWord(`mailKind.${kind}`))),
    from: formatDays(from),
    to: formatDays(to ?? 0),
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
    case 'nothingKnown':
      return 'calm';
    case 'safe':
      return 'good';
  }
}
