import { Button } from '@fluentui/react-components';
import { say } from '../../../locales/words';
import type { Inspected } from '../../../session/inspected';
import { tokenOf } from '../../../session/page';
import { beginWalk } from '../../../session/walk/begin-walk';
import { effortOf } from '../../../session/walk/effort';
import { effortWords } from '../../../wording/effort-words';
import { fixTitle } from '../../../wording/names';
import { usePane } from '../../use-pane';
import { useTitle } from '../parts/FindingList';

/** What comes after a fix: the next one, with what it takes, or that there is none. */
export function NextThing({ inspected }: { inspected: Inspected }) {
  const { first } = inspected;
  if (!first) return <p>{say('overview.first.nothing')}</p>;
  return <Next first={first} inspected={inspected} />;
}

function Next({ first, inspected }: { first: NonNullable<Inspected['first']>; inspected: Inspected }) {
  const pane = usePane();
  const { title, name } = useTitle(first);
  const fix = first.verdict === 'fail' ? first.fix : null;
  const effort = fix === null ? null : effortOf(pane, first, inspected.snapshot);
  return (
    <div className="card next-thing">
      <p className="stack-none">
        <strong>{title}</strong>
        <span className="second">
          {[name, effort && effortWords(effort)].filter((part) => part !== null).join(' · ')}
        </span>
      </p>
      <Button
        appearance="primary"
        onClick={() => {
          if (fix === null) pane.go({ name: 'finding', token: tokenOf(first.key) });
          else beginWalk(pane, first, inspected.snapshot);
        }}
      >
        {say('success.next', {
          what: fix === null ? say('overview.first.settle') : fixTitle(fix),
        })}
      </Button>
    </div>
  );
}
