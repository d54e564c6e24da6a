import { FIXES } from '../../../core/fixes/registry';
import { LOOK_AGAIN } from '../../../core/fixes/fix';
import { cannotAt, isAtHome, mostSteps, stepsOf, type StepAtHome } from '../../../core/fixes/steps-for';
import type { ReasonId } from '../../../core/walks/reasons';
import { isDone } from '../../../core/report/walk';
import { asOfNow } from '../../../session/walk/begin-walk';
import { say } from '../../../locales/words';
import { Page } from '../../parts/Page';
import { plainText } from '../../../core/text/plain-text';
import { TopBar } from '../../parts/TopBar';
import { tokenOf } from '../../../session/page';
import { usePane, usePaneState } from '../../use-pane';
import { DoItHere } from '../../mailbox/move/MoveWays';
import { moveForStep } from '../../../session/move/offer';
import { stepWords } from '../../../locales/step-words';
import { homesIn, minutesLeft, waitsIn } from '../../../session/walk/position';
import { fixTitle } from '../../../wording/names';
import { backupFirst } from '../../../session/walk/backup-first';
import { useInspected } from '../use-inspected';
import { BackupFirst } from './BackupFirst';
import { BackupInstructions, saysWhereToBackUp } from '../parts/BackupInstructions';
import { Nothing } from '../parts/Nothing';
import { CannotHere } from './CannotHere';
import { Chosen } from './Chosen';
import { Deadline } from './Deadline';
import { HowFar } from './HowFar';
import { LookAgain, wasTold } from './LookAgain';
import { Progress } from './Progress';
import { StepBody } from './StepBody';
import { StepButtons, onwardFrom } from './StepButtons';
import { OtherHome, StepHelp } from './StepHelp';
import { DoneSign } from '../parts/DoneSign';
import { gainOf } from './Success';
import { StopWalk } from './StopWalk';
import { WalkEnd } from './WalkEnd';
import { WhereToGo } from './WhereToGo';

interface WalkPageProps {
  token: string;
  onFiles: (files: readonly File[]) => void;
}

/** A guided fix, one step at a time. The last step looks again. */
export function WalkPage({ token, onFiles }: WalkPageProps) {
  const pane = usePane();
  const { remembered } = usePaneState();
  const inspected = useInspected();
  const stored = remembered.walks.find((walk) => tokenOf(walk.finding) === token);
  if (!stored) return <Nothing title={say('walk.title')} text={say('walk.gone')} />;
  const fix = FIXES[stored.fix];
  const walk = asOfNow(pane, stored);
  const reason = cannotAt(fix, walk.client);
  if (reason !== null) {
    return (
      <Page title={fixTitle(walk.fix)} about={walk.client} above={<TopBar fallback={{ name: 'overview' }} />}>
        <CannotHere walk={walk} reason={reason} />
        <OtherHome walk={walk} open />
        <StopWalk walk={walk} />
      </Page>
    );
  }
  const steps = stepsOf(walk, fix);
  const at = steps.findIndex(({ step }) => step.id === walk.step);
  const current = steps[at];
  if (!current) return <Nothing title={say('walk.title')} text={say('walk.gone')} />;
  const last = current.step.id === LOOK_AGAIN;
  const own = stepWords(walk.fix, current.step, walk.client, plainText(walk.about), walk.keepDays);
  // Who made no export has none to make once more: what showed the problem is asked again.
  const words =
    last && fix.reinspect === 'profileExport' && wasTold(walk)
      ? { ...own, what: say('walk.askAgain'), expect: say('walk.askAgain.expect') }
      : own;
  const done = isDone(walk);
  const missing = inspected && backupFirst(current.step, walk, inspected);
  const position = { step: at + 1, steps: steps.length };
  // Nobody has said which program it is, and with it the steps say where to click.
  const programAsked = at === 0 && walk.client === 'other';
  // A later step that this program cannot do is said before the first, so that nobody begins in vain.
  const cannot = at === 0 ? impossible(steps.slice(1)) : null;
  const buttons = (
    <StepButtons
      walk={walk}
      fix={fix}
      onward={last || missing ? 'no' : onwardFrom(current, walk, at === 0 ? steps.slice(1) : [])}
      first={at === 0}
    />
  );
  return (
    <Page
      key={`${walk.step} ${walk.client}`}
      title={last && done ? gainOf(walk) : words.title}
      about={walk.state}
      above={
        <div className="stack">
          <TopBar fallback={{ name: 'overview' }} />
          <Progress
            {...position}
            most={programAsked ? mostSteps(walk, fix, homesIn(remembered, walk)) : steps.length}
            title={fixTitle(walk.fix)}
            minutes={done ? null : minutesLeft(position, fix)}
            waits={waitsIn(steps.slice(at), walk.client)}
          />
          {last && walk.state === 'proved' && <DoneSign />}
        </div>
      }
    >
      {last && <WalkEnd walk={walk} fix={fix} />}
      {!done && (
        <>
          <Deadline walk={walk} />
          {isAtHome(current) && !cannot && <WhereToGo walk={walk} first={at === 0} />}
          {current.step.chooses !== true && <Chosen walk={walk} />}
          {saysWhereToBackUp(walk.fix) && <BackupInstructions />}
          {cannot && <CannotHere walk={walk} reason={cannot} later />}
          {programAsked && <OtherHome walk={walk} open />}
          {missing && <BackupFirst missing={missing} />}
          <StepBody walk={walk} current={current} words={words}>
            <DoItHere kind={moveForStep(walk.fix, current.step.id)} {...walk} />
            {current.step.looks && <HowFar walk={walk} fix={fix} onFiles={onFiles} />}
            {!last && buttons}
          </StepBody>
        </>
      )}
      {last && walk.state !== 'proved' && <LookAgain walk={walk} fix={fix} onFiles={onFiles} />}
      {(last || done) && buttons}
      {!done && <StepHelp walk={walk} current={current} words={words} programAsked={programAsked} />}
    </Page>
  );
}

/** Why the first of these steps that cannot be done where the mail is cannot; null: all can. */
function impossible(steps: readonly StepAtHome[]): ReasonId | null {
  for (const { variant } of steps) if (variant.says === 'cannot') return variant.reason;
  return null;
}
