import { Button } from '@fluentui/react-components';
import type { Walk } from '../../../core/report/decisions';
import { StillGrowing } from '../parts/StillGrowing';
import { keepDaysOf } from '../../../core/report/walk';
import { headway } from '../../../core/report/headway';
import { thingsToDo } from '../../../core/report/things-to-do';
import { atAGlance } from '../../../session/at-a-glance';
import { nameOfAccount } from '../../../core/mailboxes/account-name';
import { plainText } from '../../../core/text/plain-text';
import { say, sayIfKnown } from '../../../locales/words';
import type { Inspected } from '../../../session/inspected';
import { gridAfter } from '../../../session/walk/gained-cells';
import { receiptToken } from '../../../session/walk/receipt-token';
import { formatDays } from '../../../wording/format';
import { fixTitle } from '../../../wording/names';
import { Beside } from '../../parts/Beside';
import { SurvivalGrid } from '../../grid/SurvivalGrid';
import { RemindOf } from '../../practices/RemindOf';
import { usePane, usePaneState } from '../../use-pane';
import { Headway } from '../overview/Headway';
import { Changed } from '../parts/Changed';
import { useInspected } from '../use-inspected';
import { NextThing } from './NextThing';
import './success.css';

/** What a fix that is done has gained, in one line: the title of its last page. */
export function gainOf(walk: Walk): string {
  return walk.state === 'told' ? fixTitle(walk.fix) : (sayIfKnown(`gain.${walk.fix}`) ?? fixTitle(walk.fix));
}

/** After a fix: how that is known, what changed, what is safe now in the picture, how far one has come, and what is next. */
export function Success({ walk }: { walk: Walk }) {
  const { remembered } = usePaneState();
  const inspected = useInspected();
  const receipt = remembered.receipts.findLast(({ finding }) => finding === walk.finding);
  const told = walk.state === 'told';
  return (
    <Beside
      see={inspected && <Grid walk={walk} inspected={inspected} />}
      then={inspected && <Left walk={walk} inspected={inspected} />}
    >
      <section className={told ? 'verdict verdict-calm' : 'verdict verdict-good'} role="status">
        <p className="answer">{say(told ? 'walk.told' : 'walk.proved')}</p>
        <p className="soft">{say(told ? 'walk.told.what' : 'walk.proved.what')}</p>
        {told && <p className="soft">{sayIfKnown(`fix.${walk.fix}.proof`) ?? say('walk.told.noProof')}</p>}
        {receipt && <Changed receipt={receipt} />}
        {inspected && <AsChosen walk={walk} inspected={inspected} />}
      </section>
    </Beside>
  );
}

/** Whether copies stay for as long as the person chose; nothing where nothing was chosen or seen. */
function AsChosen({ walk: { keepDays, subject }, inspected }: { walk: Walk; inspected: Inspected }) {
  const seen = keepDaysOf(subject, inspected.snapshot);
  if (keepDays === undefined || seen === undefined) return null;
  return (
    <p className="soft">
      {seen === keepDays
        ? say('walk.proved.asChosen')
        : say('walk.proved.otherDays', { seen: daysWords(seen), chosen: daysWords(keepDays) })}
    </p>
  );
}

const daysWords = (days: number | null) => (days === null ? say('walk.noEnd') : formatDays(days));

function Grid({ walk, inspected }: { walk: Walk; inspected: Inspected }) {
  const { earlier } = usePaneState();
  const after = gridAfter(walk.subject, inspected, earlier);
  if (!after) return null;
  const account = plainText(nameOfAccount(after.account, inspected.snapshot));
  return (
    <section className="card" aria-labelledby="where-it-lies-now">
      <h2 id="where-it-lies-now">{say('success.where')}</h2>
      <SurvivalGrid rows={after.rows} label={say('overview.where.of', { account })} changed={after.gained} />
      <StillGrowing {...after} today={inspected.today} />
    </section>
  );
}

/** How far the person has come, the receipt, the next thing to do, and the day to look again. */
function Left({ walk, inspected }: { walk: Walk; inspected: Inspected }) {
  const pane = usePane();
  const { receipts } = usePaneState().remembered;
  const receipt = receipts.findLast(({ finding }) => finding === walk.finding);
  const failed = inspected.open.filter(({ verdict }) => verdict === 'fail');
  const things = thingsToDo(failed, inspected.snapshot);
  const dated = atAGlance(inspected).ledger.filter(
    ({ state, nextOn, findings }) =>
      state === 'inOrder' && nextOn !== null && findings.includes(walk.finding),
  );
  return (
    <section className="stack" aria-labelledby="what-is-left">
      <Headway
        id="what-is-left"
        title={say('success.left')}
        {...headway(things, inspected.report.findings, receipts)}
      />
      <NextThing inspected={inspected} />
      {dated.length > 0 && <RemindOf entries={dated} inspected={inspected} />}
      {receipt && (
        <div className="row">
          <Button
            onClick={() => {
              pane.go({ name: 'receipt', token: receiptToken(receipt) });
            }}
          >
            {say('walk.receipt')}
          </Button>
        </div>
      )}
    </section>
  );
}
