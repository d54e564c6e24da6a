import { Button } from '@fluentui/react-components';
import { computersOf } from '../../core/report/computers';
import { perhapsOf, unclearLooks, type KeptSource } from '../../core/report/kept-source';
import type { FileCopy } from '../../core/facts/snapshot';
import { plainText } from '../../core/text/plain-text';
import { say, sayIfKnown } from '../../locales/words';
import { withSettledLook } from '../../session/changes';
import { keptNote, windowForgets } from '../../wording/kept-note';
import { Problems } from '../parts/Problems';
import { usePane, usePaneState } from '../use-pane';
import { AskFile } from './parts/AskFile';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { Undoable } from '../../session/pane';
import { useAnnounce } from '../parts/Announcer';

function lookName({ facts }: KeptSource): string {
  return plainText(facts.source.name);
}

/** What was dropped in the place for copies is asked about there. */
function isUnsettled({ file, isCopy }: FileCopy): boolean {
  return !isCopy.known && file.droppedAsCopy === undefined;
}

/** What holds on every page: whose mail this is, what could not be read or kept, and the way back from a change. */
export function Banners() {
  const pane = usePane();
  const { own, remembered, problems, undo, status } = usePaneState();
  const note = own === null && status !== null ? keptNote(status) : null;
  const forgets = own === null && status !== null && windowForgets(status) && remembered.sources.length > 0;
  const look = own === null ? unclearLooks(remembered.sources)[0] : undefined;
  const { snapshot } = remembered;
  const unsettled = own === null ? snapshot?.fileCopies?.find(isUnsettled) : undefined;
  const asks = look !== undefined || unsettled !== undefined;
  if (own === null && problems.length === 0 && !undo && note === null && !asks && !forgets) return null;
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
      {forgets && <p className="banner">{say('problem.windowForgets')}</p>}
      {note !== null && <p className="banner">{sayIfKnown(note)}</p>}
      {look && <AskComputer look={look} />}
      {unsettled && snapshot && <AskFile copy={unsettled} snapshot={snapshot} />}
      <Problems problems={problems} />
      {undo && <Toast undo={undo} />}
    </aside>
  );
}

/** What was done, and the way back from it, in sight wherever on the page one is. */
function Toast({ undo }: { undo: Undoable }) {
  const pane = usePane();
  const announce = useAnnounce();
  return (
    <div className="toast" role="status">
      <span className="toast-sign" aria-hidden="true">
        <CheckmarkCircleFilled />
      </span>
      <span className="toast-words">{say(`undo.${undo.said}`, { about: undo.about })}</span>
      <Button
        size="small"
        onClick={() => {
          pane.takeBack();
          announce(say('undo.done'));
        }}
      >
        {say('undo.button')}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={say('undo.dismiss')}
        onClick={() => {
          pane.show({ undo: null });
        }}
      />
    </div>
  );
}

/** Which computer an export is from, where nothing in it tells; where there are several, each by its number. */
function AskComputer({ look }: { look: KeptSource }) {
  const pane = usePane();
  const { sources } = usePaneState().remembered;
  const computers = computersOf(sources);
  const question = say('look.question', { file: lookName(look) });
  const settle = (again: string | null) => {
    pane.remember((now) => withSettledLook(now, look.key, again, pane.now()));
  };
  const earlier = perhapsOf(sources, look);
  return (
    <div className="banner" role="group" aria-label={question}>
      <span>{question}</span>
      {earlier.map((one) => (
        <Button
          key={one.key}
          size="small"
          onClick={() => {
            settle(one.key);
          }}
        >
          {earlier.length === 1
            ? say('look.same')
            : say('look.numbered', { number: computers.get(one)?.number ?? 1 })}
        </Button>
      ))}
      <Button
        size="small"
        onClick={() => {
          settle(null);
        }}
      >
        {say('look.another')}
      </Button>
    </div>
  );
}
