import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { CheckId } from '../../../core/checks/check';
import type { Subject } from '../../../core/facts/subject';
import type { MailboxState, MailFolder } from '../../../core/facts/mailbox';
import { say } from '../../../locales/words';
import { plainText } from '../../../core/text/plain-text';
import { Way } from '../../parts/Way';
import { usePane, usePaneState } from '../../use-pane';
import { folderToMove, hasOldMail } from '../../../session/move/offer';
import { foldersFor, moveToken, takesMoves, type MoveKind } from '../../../session/move/task';

interface MoveOldProps {
  mailbox: MailboxState;
  folder: MailFolder;
}

/** The way to moving old mail out of one folder, where that is worth its place. */
export function MoveOld({ mailbox, folder }: MoveOldProps) {
  const pane = usePane();
  const { own } = usePaneState();
  if (own !== null || !takesMoves(mailbox) || !hasOldMail(mailbox, folder)) return null;
  return (
    <button
      type="button"
      className="quiet folder-move"
      aria-label={say('storage.move.old.of', { folder: plainText(folder.name) })}
      onClick={() => {
        pane.go({ name: 'moveMail', token: moveToken('old', folder.id) });
      }}
    >
      {say('storage.move.old')}
    </button>
  );
}

/** The way to moving large mail, below the list of it. */
export function MoveLarge({ mailbox }: { mailbox: MailboxState }) {
  const { own } = usePaneState();
  const [folder] = useMemo(() => foldersFor('large', mailbox), [mailbox]);
  if (own !== null || !takesMoves(mailbox)) return null;
  return (
    <ul className="ways">
      <li>
        <Way
          label={say('storage.move.large')}
          to={{ name: 'moveMail', token: moveToken('large', folder?.id) }}
        />
      </li>
    </ul>
  );
}

interface DoItHereProps {
  kind: MoveKind | null;
  check: CheckId;
  subject: Subject;
}

/** Offers to do by the mail server what a fix comes down to. Nothing where it cannot. */
export function DoItHere({ kind, check, subject }: DoItHereProps) {
  const pane = usePane();
  const { own, remembered } = usePaneState();
  if (kind === null || own !== null || !remembered.snapshot) return null;
  const folder = folderToMove(kind, check, subject, remembered.snapshot);
  if (!folder) return null;
  return (
    <section className="card">
      <p>{say(`storage.move.doHere.${kind}`)}</p>
      <p className="soft">{say('storage.move.doHere.what')}</p>
      <div className="row">
        <Button
          onClick={() => {
            pane.go({ name: 'moveMail', token: moveToken(kind, folder.id) });
          }}
        >
          {say('storage.move.doHere')}
        </Button>
      </div>
    </section>
  );
}
