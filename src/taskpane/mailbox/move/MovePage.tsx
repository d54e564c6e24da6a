import { Button } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { accountOfMailbox } from '../../../core/facts/mailbox-accounts';
import type { MailboxState } from '../../../core/facts/mailbox';
import { LIMITS } from '../../../core/limits';
import { AskAdministrator } from '../AskAdministrator';
import { say } from '../../../locales/words';
import { Page } from '../../parts/Page';
import { ToMailServer } from '../../parts/ToMailServer';
import { TopBar } from '../../parts/TopBar';
import { plainText } from '../../../core/text/plain-text';
import { tokenOf } from '../../../session/page';
import { usePaneState } from '../../use-pane';
import { useLiveFacts } from '../use-mailbox-reader';
import '../mailbox.css';
import './move.css';
import { Choose } from './Choose';
import { Ended } from './Ended';
import { endOf } from '../../../session/move/end-of';
import { Moving } from './Moving';
import { Preview } from './Preview';
import type { MovePhase } from '../../../session/move/phase';
import {
  foldersFor,
  readMoveToken,
  takesMoves,
  TARGETS,
  type MoveKind,
  type MoveTask,
} from '../../../session/move/task';
import { useMover } from './use-mover';

/** Moves mail by the mail server: choose, see what would move, move, stop, go on, bring back. */
export default function MovePage({ token }: { token: string }) {
  const { own, remembered } = usePaneState();
  const { mover, state } = useMover();
  const asked = readMoveToken(token);
  const { folder } = asked;
  useEffect(() => {
    // What was listed on an earlier visit may be out of date, or about another folder.
    mover.choose();
  }, [mover]);
  const { phase } = state;
  const { snapshot } = remembered;
  const task = taskIn(phase);
  const kind = task?.kind ?? asked.kind;
  const found = useMailbox(task, folder);
  const account = found && snapshot ? accountOfMailbox(found, snapshot) : null;
  const personal = account?.kind.known === true && account.kind.value === 'outlookCom';
  const address = task?.address ?? found?.address ?? null;
  return (
    <Page
      title={own === null ? titleOf(phase, kind) : say(`move.title.${kind}`)}
      about={phase.name}
      above={<TopBar fallback={{ name: snapshot ? 'storage' : 'start' }} />}
    >
      {address !== null && own === null && <p className="soft">{plainText(address)}</p>}
      {own === null ? (
        <InPhase
          kind={kind}
          folder={folder}
          mailbox={found}
          personal={personal}
          state={state}
          mover={mover}
        />
      ) : (
        <p className="lead">{say('move.notFor.sample')}</p>
      )}
    </Page>
  );
}

/** The mailbox that the move is in; before there is one, that of the folder, or any. */
function useMailbox(task: MoveTask | null, folder: string | null): MailboxState | undefined {
  const { snapshot } = usePaneState().remembered;
  const live = useLiveFacts();
  const taskOf = task?.mailbox ?? null;
  return useMemo(() => {
    const mailboxes = [...(live?.mailboxes ?? []), ...(snapshot?.mailboxes ?? [])];
    return taskOf === null ? mailboxFor(mailboxes, folder) : mailboxes.find(({ id }) => id === taskOf);
  }, [live, snapshot, folder, taskOf]);
}

function titleOf(phase: MovePhase, kind: MoveKind): string {
  switch (phase.name) {
    case 'looking':
    case 'listing':
    case 'signingIn':
    case 'notSetUp':
    case 'choosing':
      return say(`move.title.${kind}`);
    case 'preview':
      return say('move.title.preview');
    case 'moving':
      return say(phase.direction === 'forth' ? 'move.title.moving' : 'move.title.back');
    case 'ended':
      return say(`move.title.${endOf(phase)}`);
  }
}

interface InPhaseProps extends ReturnType<typeof useMover> {
  kind: MoveKind;
  /** Token of the folder to begin with; null: any. */
  folder: string | null;
  /** undefined: none has been read. */
  mailbox: MailboxState | undefined;
  personal: boolean;
}

/** What there is to see and to do, from choosing to the end. */
function InPhase({ kind, folder, mailbox, personal, state: { phase, keptIn }, mover }: InPhaseProps) {
  switch (phase.name) {
    case 'looking':
    case 'listing':
    case 'signingIn':
      return (
        <>
          <p className="card" role="status">
            {say(`move.busy.${phase.name}`)}
          </p>
          {phase.name !== 'looking' && (
            <div className="row">
              <Button onClick={mover.cancel}>{say('move.cancel')}</Button>
            </div>
          )}
        </>
      );
    case 'notSetUp':
      return (
        <>
          <p className="lead">{say('move.notSetUp')}</p>
          <AskAdministrator />
        </>
      );
    case 'choosing':
      return mailbox ? (
        <Choosing
          kind={kind}
          mailbox={mailbox}
          token={folder}
          personal={personal}
          trouble={phase.trouble}
          onList={(chosen) => void mover.list(chosen)}
        />
      ) : (
        <ReadFirst text={say('move.notFor.read')} />
      );
    case 'preview':
      return (
        <Preview
          phase={phase}
          full={mailbox?.full.known === true && mailbox.full.value}
          personal={personal}
          crowded={mailbox ? crowdedBy(mailbox, phase.task.to.id, phase.plan.items.length) : null}
          onMove={() => void mover.move()}
          onAgain={mover.choose}
        />
      );
    case 'moving':
      return <Moving phase={phase} keptIn={keptIn} onStop={mover.stop} />;
    case 'ended':
      return <Ended phase={phase} keptIn={keptIn} personal={personal} mover={mover} />;
  }
}

interface ChoosingProps {
  kind: MoveKind;
  mailbox: MailboxState;
  /** Token of the folder to begin with; null: any. */
  token: string | null;
  personal: boolean;
  trouble: Extract<MovePhase, { name: 'choosing' }>['trouble'];
  onList: Parameters<typeof Choose>[0]['onList'];
}

/** The form, once it is known where the mail would go. */
function Choosing({ kind, mailbox, token, ...rest }: ChoosingProps) {
  const target = mailbox.named[TARGETS[kind]];
  const to = target.known ? mailbox.folders.find(({ id }) => id === target.value) : undefined;
  const folders = useMemo(() => {
    const all = foldersFor(kind, mailbox);
    const first = all.find(({ id }) => tokenOf(id) === token);
    return first ? [first, ...all.filter((folder) => folder !== first)] : all;
  }, [kind, mailbox, token]);
  return to ? (
    <Choose kind={kind} mailbox={mailbox} folders={folders} to={{ id: to.id, name: to.name }} {...rest} />
  ) : (
    <ReadFirst
      text={say(target.known && target.value === null ? 'move.archive.none' : 'move.archive.unknown')}
    />
  );
}

/** Why there is nothing to choose from yet, and the way to the mail server. */
function ReadFirst({ text }: { text: string }) {
  return (
    <>
      <p className="lead">{text}</p>
      <ToMailServer />
    </>
  );
}

/** Items that the folder to move to would hold, when those are more than Outlook handles well; null otherwise. */
function crowdedBy({ folders }: MailboxState, to: string, more: number): number | null {
  const items = folders.find(({ id }) => id === to)?.items;
  const then = items?.known === true ? items.value + more : more;
  return then >= LIMITS.slowFolderItems.value ? then : null;
}

function taskIn(phase: MovePhase): MoveTask | null {
  if (phase.name === 'ended') return phase.move.task;
  return 'task' in phase ? phase.task : null;
}

function mailboxFor(mailboxes: readonly MailboxState[], folder: string | null): MailboxState | undefined {
  const taking = mailboxes.filter(takesMoves);
  return taking.find(({ folders }) => folders.some(({ id }) => tokenOf(id) === folder)) ?? taking[0];
}
