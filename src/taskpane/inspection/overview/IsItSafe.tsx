import type { Overall } from '../../../core/report/report';
import { outcome, worstFate } from '../../../core/scenarios/outcome';
import { MAIL_KINDS, type MailKind } from '../../../core/copies/copy';
import { say } from '../../../locales/words';
import { formatList, sayWord } from '../format';
import type { Inspected } from '../inspected';
import { subjectName } from '../names';

/** Is my mail safe? The verdict, and what the loss of this computer's disk would take. */
export function IsItSafe({ inspected }: { inspected: Inspected }) {
  const { overall } = inspected.report;
  const losses = lossesWithDisk(inspected);
  return (
    <section className={`verdict verdict-${toneOfVerdict(overall)}`}>
      <h2>{say('overview.safe')}</h2>
      <p className="answer">{say(`overview.safe.${overall}`)}</p>
      {losses.length > 0 && (
        <div className="stack-tight soft">
          <p>{say('overview.disk')}</p>
          <ul>
            {losses.map(({ account, fate, kinds }) => (
              <li key={account + fate}>
                {say(`overview.disk.${fate}${kinds.length === MAIL_KINDS.length ? '.all' : ''}`, {
                  account: subjectName({ type: 'account', id: account }, inspected.snapshot),
                  kinds: formatList(kinds.map((kind) => sayWord(`mailKind.${kind}`))),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {inspected.left.length > 0 && (
        <p className="faint">{say('overview.leftCounts', { count: inspected.left.length })}</p>
      )}
    </section>
  );
}

interface Loss {
  account: string;
  fate: 'lost' | 'cannotTell';
  kinds: MailKind[];
}

/** Mail kinds of which something is lost for good, or may be, when this computer's disk fails; the lost ones first. */
function lossesWithDisk({ copies }: Inspected): Loss[] {
  const losses: Loss[] = [];
  for (const { account, kind, segments } of outcome(copies, { type: 'diskCrash' })) {
    const fate = worstFate(segments);
    if (fate !== 'lost' && fate !== 'cannotTell') continue;
    const same = losses.find((loss) => loss.account === account && loss.fate === fate);
    if (same) same.kinds.push(kind);
    else losses.push({ account, fate, kinds: [kind] });
  }
  return losses.sort((a, b) => Number(b.fate === 'lost') - Number(a.fate === 'lost'));
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
