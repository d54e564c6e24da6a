import { Button } from '@fluentui/react-components';
import { LOOK_AGAIN, type Fix } from '../../../core/fixes/fix';
import type { Walk } from '../../../core/report/decisions';
import { isDone } from '../../../core/report/walk';
import { SAMPLES, type Sample } from '../../../samples/samples';
import { say } from '../../../locales/words';
import { FileDrop } from '../../parts/FileDrop';
import { ToMailServer } from '../../parts/ToMailServer';
import { Reveal } from '../../parts/Reveal';
import { usePaneState } from '../../use-pane';
import { ExportSteps } from '../../start/ExportSteps';
import { AskQuestion } from '../questions/AskQuestion';
import { ToBackup } from '../parts/ToBackup';
import { useInspected } from '../use-inspected';
import { LookTomorrow } from './LookTomorrow';
import { questionsThatDecide } from '../../../session/questions/questions-that-decide';

interface LookAgainProps {
  walk: Walk;
  fix: Fix;
  onFiles: (files: readonly File[]) => void;
}

/** Asks the source again that showed the problem, and offers a day for it where what it takes is not at hand. */
export function LookAgain(props: LookAgainProps) {
  const { walk, fix } = props;
  return (
    <>
      <Source {...props} />
      {fix.reinspect !== 'answers' && walk.step === LOOK_AGAIN && !isDone(walk) && (
        <Reveal label={say('walk.notNow')}>
          <p className="soft">{say('walk.notNow.what')}</p>
          <LookTomorrow walk={walk} />
        </Reveal>
      )}
    </>
  );
}

/** The export, the data file, the mail server, or the person. */
function Source({ walk, fix, onFiles }: LookAgainProps) {
  const { sample } = usePaneState();
  const next = nextFiles(
    SAMPLES.find(({ id }) => id === sample),
    walk,
  );
  switch (fix.reinspect) {
    case 'profileExport':
      if (next) {
        return (
          <div className="row">
            <Button
              appearance="primary"
              onClick={() => {
                onFiles(next());
              }}
            >
              {say('sample.afterFix')}
            </Button>
          </div>
        );
      }
      return wasTold(walk) ? (
        <>
          {walk.step === LOOK_AGAIN && <NextQuestion walk={walk} />}
          <Reveal label={say('walk.withExport')}>
            <Export walk={walk} onFiles={onFiles} />
          </Reveal>
        </>
      ) : (
        <Export walk={walk} onFiles={onFiles} />
      );
    case 'dataFile':
      return <FileDrop onFiles={onFiles} primary />;
    case 'mailServer':
      return <ToMailServer />;
    case 'answers':
      return (
        <>
          <ToBackup check={walk.check} subject={walk.subject} />
          <AskAgain walk={walk} fix={fix} onFiles={onFiles} />
        </>
      );
  }
}

/** What a sample person drops at this step of a walk; undefined: nobody made it up. */
function nextFiles(sample: Sample | undefined, { fix, step }: Walk): (() => File[]) | undefined {
  if (fix !== 'move-to-imap') return sample?.afterFix;
  const { onTheMove } = sample ?? {};
  return onTheMove && (() => onTheMove(step === LOOK_AGAIN ? 'moved' : 'sideBySide'));
}

/** Whether the person's word showed the problem: then it can show the fix, also where no export can be made. */
export function wasTold({ before }: Walk): boolean {
  const [decided] = before.evidence;
  return decided !== undefined && 'level' in decided && decided.level === 'told';
}

/** How the file is made in the walk's mail program, and the place to drop it. */
function Export({ walk, onFiles }: Omit<LookAgainProps, 'fix'>) {
  return walk.client === 'thunderbird' ? (
    <>
      <p className="soft">{say('start.thunderbird.do')}</p>
      <FileDrop onFiles={onFiles} primary />
    </>
  ) : (
    <ExportSteps onFiles={onFiles} />
  );
}

/** The questions that decide, and a place for files where none does or where a copy proves more than a word. */
function AskAgain({ walk, fix, onFiles }: LookAgainProps) {
  const { remembered } = usePaneState();
  const inspected = useInspected();
  if (!inspected) return null;
  const { deciding } = questionsThatDecide(walk, remembered, inspected.today);
  if (deciding.length === 0) return <FileDrop onFiles={onFiles} primary />;
  return (
    <>
      {fix.copyProves && <FileDrop onFiles={onFiles} primary />}
      <NextQuestion walk={walk} />
    </>
  );
}

/** The question that is to be answered next. */
function NextQuestion({ walk }: { walk: Walk }) {
  const { remembered } = usePaneState();
  const inspected = useInspected();
  if (!inspected) return null;
  const { next: question } = questionsThatDecide(walk, remembered, inspected.today);
  if (!question) return null;
  return (
    <section className="card" key={question.id}>
      <AskQuestion question={question} headingLevel={2} afterChange={walk} />
    </section>
  );
}
