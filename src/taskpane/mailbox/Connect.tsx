import { Button, ProgressBar } from '@fluentui/react-components';
import { DataPieRegular } from '@fluentui/react-icons/svg/data-pie';
import { useDeferredValue } from 'react';
import { say } from '../../locales/words';
import { formatInstant } from '../../wording/format';
import { usePane, usePaneState } from '../use-pane';
import type { OwnServerShut } from '../../session/mailbox/find-service';
import type { MailboxReader } from '../../session/mailbox/mailbox-reader';
import type { OtherMailbox } from '../../session/mailbox/other-mailbox';
import type { ReaderPhase, ReaderState } from '../../session/mailbox/reader-phase';
import { openKind } from '../../session/mailbox/open-mailbox';
import type { SignInFailure } from '../../session/mailbox/mail-service';
import { plainText } from '../../core/text/plain-text';
import { problemText } from '../../wording/mailbox/problem-text';
import { useMailboxReader } from './use-mailbox-reader';
import { NotSetUp, RestWithoutIt } from './NotSetUp';
import { Notice, type NoticeTone } from '../parts/Notice';

interface ConnectProps {
  /** Something was read before. */
  known: boolean;
}

/** The way to the mail server: what will be asked, the button, how far it has come, and how it ended. */
export function Connect({ known }: ConnectProps) {
  const { reader, state: newest } = useMailboxReader();
  // Drawn with the facts, which are drawn in slices.
  const state = useDeferredValue(newest);
  const pane = usePane();
  const { own } = usePaneState();
  const { phase, service } = state;
  if (own !== null) return <OfSample known={known} />;
  if (openKind(pane) === 'gmail') return <p className="soft">{say('storage.connect.notMicrosoft')}</p>;
  switch (phase.name) {
    case 'looking':
      return <p className="faint">{say('storage.connect.looking')}</p>;
    case 'notSetUp':
      return <NotSetUp />;
    case 'ownServerShut':
      return <OwnServerNotice why={phase.why} />;
    case 'reading':
      return <Progress phase={phase} onCancel={reader.cancel} />;
    case 'signingIn':
      return (
        <div className="card">
          <p role="status">{say('storage.connect.signingIn')}</p>
          <p className="soft">{say('storage.connect.closedWindow')}</p>
          <div className="row">
            <Button onClick={reader.cancel}>{say('storage.connect.stopWaiting')}</Button>
          </div>
        </div>
      );
    case 'otherMailbox':
      return <Whose other={phase.other} reader={reader} />;
    case 'ended':
      return (
        <div className="stack">
          <Notice tone={TONE_OF_END[phase.how]} role="status">
            {phase.problem !== null && <p>{problemText(phase.problem, service)}</p>}
            <p>{say(`storage.ended.${phase.how}`)}</p>
            {state.live !== null && known && <p className="faint">{say('storage.ended.notKept')}</p>}
          </Notice>
          <div className="row">
            <Button appearance={state.resumable ? 'primary' : 'outline'} onClick={() => void reader.start()}>
              {say(state.resumable ? 'storage.connect.resume' : 'storage.connect.again')}
            </Button>
          </div>
          {!state.resumable && <Further reader={reader} />}
        </div>
      );
    case 'ready':
      return (
        <div className="card">
          <h2>{say('storage.connect.title')}</h2>
          {service === 'exchange' ? <ThroughOutlook /> : <WithSignIn {...{ reader, state }} />}
          {phase.failure !== null && <Failure failure={phase.failure} />}
          <div className="row">
            {phase.failure?.inWindow === true && (
              <Button appearance="primary" onClick={() => void reader.startInWindow()}>
                {say('storage.connect.inWindow')}
              </Button>
            )}
            <Button
              appearance={known || phase.failure?.inWindow === true ? 'outline' : 'primary'}
              onClick={() => void reader.start()}
            >
              {say(connectLabel(state, known))}
            </Button>
          </div>
        </div>
      );
  }
}

/** A made-up person has no server to ask. Where nothing is known either, that is all there is to see. */
function OfSample({ known }: ConnectProps) {
  if (known) return <p className="soft">{say('storage.connect.sample')}</p>;
  return (
    <div className="stack empty">
      <span className="empty-sign" aria-hidden="true">
        <DataPieRegular />
      </span>
      <p className="lead">{say('storage.connect.sample')}</p>
    </div>
  );
}

/** What went wrong, with Microsoft's own word for it in small letters, for the help desk. */
function Failure({ failure: { problem, code, inWindow } }: { failure: SignInFailure }) {
  return (
    <Notice tone="error" role="alert">
      <p>{say(inWindow ? 'storage.signIn.throughOutlook' : `storage.signIn.${problem}`)}</p>
      {code !== null && <p className="faint">{say('storage.signIn.code', { code })}</p>}
    </Notice>
  );
}

/** Whose mailbox was signed in to, where it is not the one beside the pane. Nothing was read so far. */
function Whose({
  other: { signedIn, beside, sure },
  reader,
}: {
  other: OtherMailbox;
  reader: MailboxReader;
}) {
  const name = plainText(signedIn ?? say('storage.whose.unnamed'));
  return (
    <div className="card">
      <h2>{say(sure ? 'storage.whose.title' : 'storage.whose.titleUnsure')}</h2>
      <p role="status">
        {say(sure ? 'storage.whose.what' : 'storage.whose.whatUnsure', {
          signedIn: name,
          beside: plainText(beside),
        })}
      </p>
      <p className="soft">{say('storage.whose.rest')}</p>
      <div className="row">
        <Button onClick={() => void reader.readOther()}>
          {say('storage.whose.read', { signedIn: name })}
        </Button>
        <Button appearance="primary" onClick={reader.cancel}>
          {say('storage.whose.leave')}
        </Button>
      </div>
    </div>
  );
}

function connectLabel({ resumable, service }: ReaderState, known: boolean) {
  if (resumable) return 'storage.connect.resume';
  if (known) return 'storage.connect.again';
  return service === 'exchange' ? 'storage.exchange.button' : 'storage.connect.button';
}

/** What signing in asks for. */
function WithSignIn({ reader, state }: { reader: MailboxReader; state: ReaderState }) {
  return (
    <>
      {state.besideOwnServer && <p>{say('storage.ownServer.signIn')}</p>}
      <p className="soft">{say('storage.connect.lead')}</p>
      <p>{say('storage.connect.scopes')}</p>
      <ul className="terms">
        {reader.consents().map((consent) => (
          <li key={consent}>{say(`consent.${consent}.why`)}</li>
        ))}
      </ul>
      <p className="promise">{say('storage.connect.promise')}</p>
    </>
  );
}

/** What is asked of the organisation's own server. Nothing has to be allowed for it: the administrator has. */
function ThroughOutlook() {
  return (
    <>
      <p className="soft">{say('storage.exchange.lead')}</p>
      <p>{say('storage.exchange.asks')}</p>
      <p className="promise">{say('storage.exchange.promise')}</p>
    </>
  );
}

/** What the sign-in showed a use for, and nobody has agreed to yet. */
function Further({ reader }: { reader: MailboxReader }) {
  const further = reader.further();
  if (further.length === 0) return null;
  return (
    <div className="card">
      <h2>{say('storage.further.title')}</h2>
      <p>{say('storage.further.lead')}</p>
      <ul className="terms">
        {further.map((consent) => (
          <li key={consent}>{say(`consent.${consent}.why`)}</li>
        ))}
      </ul>
      <div className="row">
        <Button onClick={() => void reader.startFurther()}>{say('storage.further.button')}</Button>
      </div>
    </div>
  );
}

function OwnServerNotice({ why }: { why: OwnServerShut }) {
  return (
    <div className="card">
      <h2>{say(`storage.ownServer.${why}.title`)}</h2>
      <p>{say('storage.ownServer.what')}</p>
      <p className="soft">
        {say(`storage.ownServer.${why}.do`, {
          file: 'manifest-on-premises.xml',
          permission: 'ReadWriteMailbox',
        })}
      </p>
      <RestWithoutIt />
    </div>
  );
}

interface ProgressProps {
  phase: Extract<ReaderPhase, { name: 'reading' }>;
  onCancel: () => void;
}

function Progress({ phase, onCancel }: ProgressProps) {
  const { done, toDo, waitingUntil } = phase;
  return (
    <div className="card">
      <h2 id="mailbox-reading">{say('storage.reading.title')}</h2>
      <ProgressBar
        thickness="large"
        aria-labelledby="mailbox-reading"
        {...(done + toDo > 0 ? { value: done, max: done + toDo } : {})}
      />
      <p className="faint">
        {done + toDo > 0 ? say('storage.reading.progress', { done, toDo }) : say('storage.reading.start')}
      </p>
      {waitingUntil !== null && (
        <p className="soft" role="status">
          {say('storage.reading.waiting', { when: formatInstant(new Date(waitingUntil).toISOString()) })}
        </p>
      )}
      <p className="soft">{say('storage.reading.soFar')}</p>
      <div className="row">
        <Button onClick={onCancel}>{say('storage.reading.cancel')}</Button>
      </div>
    </div>
  );
}

/** How a reading ended, as a colour and a sign. */
const TONE_OF_END: Record<Extract<ReaderPhase, { name: 'ended' }>['how'], NoticeTone> = {
  complete: 'success',
  incomplete: 'warning',
  budgetSpent: 'info',
  cancelled: 'info',
  stopped: 'error',
};
