import { formatLocale } from '../../../wording/format-locale';
import { Button } from '@fluentui/react-components';
import { useId, useMemo, useState, type SubmitEvent } from 'react';
import type { MailboxState, MailFolder } from '../../../core/facts/mailbox';
import { say } from '../../../locales/words';
import { isoDateOf } from '../../../session/iso-date';
import { formatBytes } from '../../../wording/format-bytes';
import { plainText } from '../../../core/text/plain-text';
import { usePane } from '../../use-pane';
import { DeletedMeans } from './DeletedMeans';
import { askedOf, PRESETS, understood, type Choice } from '../../../session/move/choice';
import type { Trouble } from '../../../session/move/phase';
import { knownAmount, namesIn, type MoveKind, type MoveTask } from '../../../session/move/task';
import { troubleText } from '../../../wording/mailbox/move-trouble';
import { MB } from '../../../core/facts/units';
import { Notice } from '../../parts/Notice';

/** Folders in the list to choose from; a list of thousands is no help. */
const MOST_FOLDERS = 100;

interface ChooseProps {
  kind: MoveKind;
  mailbox: MailboxState;
  /** Folders that mail can be moved out of; the one chosen at the start stands first. */
  folders: readonly MailFolder[];
  to: MoveTask['to'];
  /** A personal account. */
  personal: boolean;
  trouble: Trouble;
  onList: (task: MoveTask) => void;
}

/** Which mail of which folder. Nothing is asked of the server yet. */
export function Choose({ kind, mailbox, folders, to, personal, trouble, onList }: ChooseProps) {
  const pane = usePane();
  const [folderId, setFolderId] = useState(folders[0]?.id ?? '');
  const [choice, setChoice] = useState<Choice>({ preset: PRESETS[kind][0] });
  const [missed, setMissed] = useState(false);
  const folder = folders.find(({ id }) => id === folderId);
  const typed = 'own' in choice ? choice.own : null;
  const choose = (next: Choice) => {
    setChoice(next);
    setMissed(false);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const what = understood(kind, choice, pane.now(), formatLocale);
    if (what === null) setMissed(true);
    else if (folder)
      onList({
        kind,
        mailbox: mailbox.id,
        address: mailbox.address,
        folder: { id: folder.id, name: folder.name },
        to,
        what,
      });
  };
  return (
    <form className="stack move-form" onSubmit={submit} noValidate>
      <p className="lead">{say(`move.lead.${kind}`)}</p>
      {kind === 'old' ? (
        <p className="soft">{say('move.space.old')}</p>
      ) : (
        <DeletedMeans personal={personal} />
      )}
      {trouble !== null && (
        <Notice tone="error" role="alert">
          {troubleText(trouble)} {say('move.unchanged')}
        </Notice>
      )}
      <FolderField mailbox={mailbox} folders={folders} folderId={folderId} onFolder={setFolderId} />
      <LimitField kind={kind} choice={choice} mailbox={mailbox} folder={folder} onChoice={choose} />
      {typed !== null && (
        <OwnLimit
          kind={kind}
          typed={typed}
          missed={missed}
          onTyped={(own) => {
            choose({ own });
          }}
        />
      )}
      <div className="row">
        <Button type="submit" appearance="primary">
          {say('move.choose.show')}
        </Button>
      </div>
      <p className="faint">{say('move.choose.show.what')}</p>
    </form>
  );
}

interface FolderFieldProps extends Pick<ChooseProps, 'mailbox' | 'folders'> {
  folderId: string;
  onFolder: (id: string) => void;
}

/** Which folder; each by its whole path. */
function FolderField({ mailbox, folders, folderId, onFolder }: FolderFieldProps) {
  const offered = useMemo(() => {
    const names = namesIn(mailbox);
    return folders
      .slice(0, MOST_FOLDERS)
      .map((one) => ({ id: one.id, name: names(one).map(plainText).join(' › ') }));
  }, [mailbox, folders]);
  return (
    <>
      <label className="stack-tight">
        <span className="move-label">{say('move.choose.folder')}</span>
        <select
          className="field"
          value={folderId}
          onChange={({ target }) => {
            onFolder(target.value);
          }}
        >
          {offered.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {folders.length > offered.length && (
        <p className="faint">{say('move.choose.folder.notAll', { count: offered.length })}</p>
      )}
    </>
  );
}

interface LimitFieldProps extends Pick<ChooseProps, 'kind' | 'mailbox'> {
  choice: Choice;
  folder: MailFolder | undefined;
  onChoice: (choice: Choice) => void;
}

/** How old or how large, by a common limit or one of the person's own. */
function LimitField({ kind, choice, mailbox, folder, onChoice }: LimitFieldProps) {
  return (
    <fieldset className="move-choices">
      <legend className="move-label">{say(`move.choose.${kind}`)}</legend>
      {PRESETS[kind].map((preset) => (
        <label key={preset} className="check">
          <input
            type="radio"
            name="limit"
            checked={'preset' in choice && choice.preset === preset}
            onChange={() => {
              onChoice({ preset });
            }}
          />
          <span>
            {kind === 'old'
              ? say('move.choose.old.years', { count: preset })
              : say('move.choose.large.from', { size: formatBytes(preset * MB) })}
          </span>
          {folder && <Amount amount={knownAmount(mailbox, folder, askedOf(kind, preset))} />}
        </label>
      ))}
      <label className="check">
        <input
          type="radio"
          name="limit"
          checked={'own' in choice}
          onChange={() => {
            onChoice({ own: '' });
          }}
        />
        <span>{say(`move.choose.${kind}.own`)}</span>
      </label>
    </fieldset>
  );
}

interface OwnLimitProps {
  kind: MoveKind;
  typed: string;
  /** What was typed is no date, or no size. */
  missed: boolean;
  onTyped: (typed: string) => void;
}

function OwnLimit({ kind, typed, missed, onTyped }: OwnLimitProps) {
  const pane = usePane();
  const ids = { own: useId(), wrong: useId() };
  return (
    <div className="stack-tight">
      <label className="move-label" htmlFor={ids.own}>
        {say(kind === 'old' ? 'move.choose.date' : 'move.choose.size')}
      </label>
      <input
        id={ids.own}
        className="field move-own"
        type={kind === 'old' ? 'date' : 'text'}
        inputMode={kind === 'old' ? undefined : 'numeric'}
        max={kind === 'old' ? isoDateOf(pane.now()) : undefined}
        autoComplete="off"
        aria-describedby={ids.wrong}
        aria-invalid={missed}
        value={typed}
        onChange={({ target }) => {
          onTyped(target.value);
        }}
      />
      <p id={ids.wrong} role="status" className="soft">
        {missed && say(kind === 'old' ? 'move.choose.date.wrong' : 'move.choose.size.wrong')}
      </p>
    </div>
  );
}

/** What the last reading says of a choice; nothing where it does not tell. */
function Amount({ amount }: { amount: ReturnType<typeof knownAmount> }) {
  if (amount === null) return null;
  const { items: count, bytes, exact } = amount;
  if (count === 0) return <span className="faint">{say('move.amount.none')}</span>;
  if (bytes === null) return <span className="faint">{say('move.amount.noSize', { count })}</span>;
  const size = formatBytes(bytes);
  return (
    <span className="faint">
      {exact ? say('move.amount.exactly', { count, size }) : say('move.amount.about', { count, size })}
    </span>
  );
}
