import { Button } from '@fluentui/react-components';
import { say } from '../../locales/words';
import { Problems } from '../parts/Problems';
import { usePane, usePaneState } from '../use-pane';

/** What holds on every page: whose mail this is, what could not be read or kept, and the way back from a change. */
export function Banners() {
  const pane = usePane();
  const { own, problems, undo, status, remembered } = usePaneState();
  const notKept = own === null && status?.kept === false;
  // Refused storage only: where there was no room, the settings say so.
  const forgets =
    own === null && status?.kept === true && status.device === 'unavailable' && remembered.snapshot !== null;
  if (own === null && problems.length === 0 && !undo && !notKept && !forgets) return null;
  return (
    <aside className="banners" aria-label={say('frame.notes')}>
      {own !== null && (
        <div className="banner">
          <span>{say('sample.open')}</span>
          <Button
            size="small"
            onClick={() => {
              pane.closeSample();
              pane.go({ name: own.snapshot ? 'overview' : 'start' });
            }}
          >
            {say('sample.leave')}
          </Button>
        </div>
      )}
      {notKept && <p className="banner">{say('problem.notKept')}</p>}
      {forgets && <p className="banner">{say('problem.windowForgets')}</p>}
      <Problems problems={problems} />
      {undo && (
        <div className="banner" role="status">
          <span>{say(`undo.${undo.said}`, { about: undo.about })}</span>
          <Button size="small" onClick={pane.takeBack}>
            {say('undo.button')}
          </Button>
        </div>
      )}
    </aside>
  );
}
