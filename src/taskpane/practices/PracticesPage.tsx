import { countsOf } from '../../core/practices/practice';
import { say } from '../../locales/words';
import { atAGlance } from '../../session/at-a-glance';
import { groupsOf } from '../../session/practice-groups';
import { subjectName } from '../../wording/names';
import { Nothing } from '../inspection/parts/Nothing';
import { useInspected } from '../inspection/use-inspected';
import { Beside } from '../parts/Beside';
import { Page } from '../parts/Page';
import { TopBar } from '../parts/TopBar';
import { PracticeGroup } from './PracticeGroup';
import { RemindOf } from './RemindOf';
import './practices.css';

/** Every habit that keeps mail safe: how it stands, how that is known, when to look again and the way on. */
export default function PracticesPage() {
  const inspected = useInspected();
  const ledger = inspected ? atAGlance(inspected).ledger : [];
  if (!inspected || ledger.length === 0) {
    return <Nothing title={say('practices.title')} text={say('practices.none')} />;
  }
  const { all, inOrder, toDo, notKnown } = countsOf(ledger);
  const dated = ledger.filter(({ state, nextOn }) => state === 'inOrder' && nextOn !== null);
  const groups = groupsOf(ledger);
  const ofComputer = ({ subject }: (typeof groups)[number]) => subject.type === 'computer';
  const drawn = ({ key, subject, entries }: (typeof groups)[number]) => (
    <PracticeGroup
      key={key}
      name={subject.type === 'computer' ? null : subjectName(subject, inspected.snapshot)}
      entries={entries}
      inspected={inspected}
    />
  );
  return (
    <Page title={say('practices.title')} above={<TopBar fallback={{ name: 'overview' }} />}>
      <p className="lead">{say('practices.lead')}</p>
      <p role="status">
        <strong>{say('practices.summary', { all, inOrder, toDo, notKnown })}</strong>
      </p>
      <Beside
        see={
          <>
            {groups.filter(ofComputer).map(drawn)}
            {dated.length > 0 && <RemindOf entries={dated} inspected={inspected} />}
          </>
        }
      >
        {groups.filter((group) => !ofComputer(group)).map(drawn)}
      </Beside>
    </Page>
  );
}
