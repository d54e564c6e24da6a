import { Button } from '@fluentui/react-components';
import { FIXES } from '../../../core/fixes/registry';
import type { Receipt, Walk } from '../../../core/report/decisions';
import { headway } from '../../../core/report/headway';
import type { Finding } from '../../../core/report/report';
import { comesBeforeWorse } from '../../../core/report/first-thing';
import { thingOf, thingsToDo } from '../../../core/report/things-to-do';
import { isDone } from '../../../core/report/walk';
import { say } from '../../../locales/words';
import type { Inspected } from '../../../session/inspected';
import { tokenOf } from '../../../session/page';
import { beginWalk } from '../../../session/walk/begin-walk';
import { effortOf } from '../../../session/walk/effort';
import { positionIn } from '../../../session/walk/position';
import { effortWords } from '../../../wording/effort-words';
import { fixTitle } from '../../../wording/names';
import { Chip, toneOf } from '../../parts/Chip';
import { FirstFew } from '../../parts/FirstFew';
import { Reveal } from '../../parts/Reveal';
import { usePane } from '../../use-pane';
import { FindingRow, useTitle } from '../parts/FindingList';
import { Headway } from './Headway';

/** From so many others on, one of them stands in view, and the fold says how many more there are. */
const LONG = 4;

interface MakeItSafeProps {
  inspected: Inspected;
  walks: readonly Walk[];
  receipts: readonly Receipt[];
}

/** What should I do first? One thing with its button, what is left after it, and how far the person has come. */
export function MakeItSafe({ inspected, walks, receipts }: MakeItSafeProps) {
  const failed = inspected.open.filter(({ verdict }) => verdict === 'fail');
  const { snapshot } = inspected;
  const things = thingsToDo(failed, snapshot);
  const underWay = walks.filter((one) => !isDone(one));
  const { first } = inspected;
  // What protects most stays first, whatever walk is under way; that one is offered beside it.
  const walk = first ? underWay.findLast(({ finding }) => finding === first.key) : underWay.at(-1);
  const beside = underWay.findLast(({ finding }) => finding !== (walk?.finding ?? first?.key));
  const inPlace = [walk?.finding, first?.key, beside?.finding];
  // One act ends several findings: whichever of them stands above, it is not to do once more below.
  const above = failed.filter(({ key }) => inPlace.includes(key)).map((one) => thingOf(one, snapshot));
  const others = things.filter((thing) => !above.includes(thingOf(thing, snapshot)));
  const inView = others.length >= LONG ? 1 : 2;
  const rest = others.slice(inView);
  return (
    <section className="stack" aria-labelledby="first-thing">
      <Headway
        id="first-thing"
        title={say('overview.first')}
        {...headway(things, inspected.report.findings, receipts)}
      />
      <ul className="card-list">
        <li className="first-thing">
          {walk ? (
            <UnderWay walk={walk} />
          ) : first ? (
            <First finding={first} others={others} inspected={inspected} />
          ) : (
            <p className="answer">{say('overview.first.nothing')}</p>
          )}
        </li>
        {beside && (
          <li className="first-thing">
            <UnderWay walk={beside} beside />
          </li>
        )}
        {others.slice(0, inView).map((finding) => (
          <li key={finding.key}>
            <FindingRow finding={finding} />
          </li>
        ))}
        {rest.length > 0 && (
          <li>
            <Reveal label={say('overview.more', { count: rest.length })}>
              <ul className="bare rows">
                <FirstFew
                  all={rest}
                  row={(finding) => (
                    <li key={finding.key}>
                      <FindingRow finding={finding} />
                    </li>
                  )}
                />
              </ul>
            </Reveal>
          </li>
        )}
      </ul>
    </section>
  );
}

/** A walk that waits to be gone on with. `beside`: something else comes first. */
function UnderWay({ walk, beside = false }: { walk: Walk; beside?: boolean }) {
  const pane = usePane();
  return (
    <>
      <p className="answer">{fixTitle(walk.fix)}</p>
      <p className="soft">{say('overview.first.walk', positionIn(walk, FIXES[walk.fix]))}</p>
      <div className="row">
        <Button
          {...(!beside && { appearance: 'primary' })}
          onClick={() => {
            pane.go({ name: 'walk', token: tokenOf(walk.finding) });
          }}
        >
          {say('overview.first.continue')}
        </Button>
      </div>
    </>
  );
}

interface FirstProps {
  finding: Finding;
  /** What comes after it. */
  others: readonly Finding[];
  inspected: Inspected;
}

function First({ finding, others, inspected: { snapshot, whyFirst } }: FirstProps) {
  const pane = usePane();
  const { title, name } = useTitle(finding);
  const fix = finding.verdict === 'fail' ? finding.fix : null;
  const effort = fix === null ? null : effortOf(pane, finding, snapshot);
  const toFinding = () => {
    pane.go({ name: 'finding', token: tokenOf(finding.key) });
  };
  return (
    <>
      <p className="answer">{fix === null ? title : fixTitle(fix)}</p>
      <p className="finding-line">
        <Chip tone={toneOf(finding)} />
        {effort && <span className="second">{effortWords(effort)}</span>}
        {name !== null && <span className="second">{name}</span>}
      </p>
      {fix !== null && <p className="soft">{title}</p>}
      {whyFirst !== null && comesBeforeWorse(finding, others) && (
        <p className="soft">{say(`first.why.${whyFirst}`)}</p>
      )}
      <div className="row">
        {fix === null ? (
          <Button appearance="primary" onClick={toFinding}>
            {say(finding.verdict === 'fail' ? 'overview.first.see' : 'overview.first.settle')}
          </Button>
        ) : (
          <>
            <Button
              appearance="primary"
              onClick={() => {
                beginWalk(pane, finding, snapshot);
              }}
            >
              {say('overview.first.show')}
            </Button>
            <Button appearance="transparent" className="why" onClick={toFinding}>
              {say('overview.first.why')}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
