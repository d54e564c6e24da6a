import { useId } from 'react';
import type { DataFile } from '../../core/facts/account';
import { accountsOfFile } from '../../core/facts/file-owner';
import type { Snapshot } from '../../core/facts/snapshot';
import { nameOfAccount } from '../../core/mailboxes/account-name';
import { plainText } from '../../core/text/plain-text';
import { say } from '../../locales/words';
import { withAnswer } from '../../session/changes';
import { formatList } from '../../wording/format';
import { AskAddress } from '../inspection/questions/AskAddress';
import { usePane } from '../use-pane';

interface WhoseMailProps {
  file: DataFile;
  snapshot: Snapshot;
}

const NOBODY = 'nobody';

/** Whose mail is in the file: the account that delivers to it, or as the person says. */
export function WhoseMail({ file, snapshot }: WhoseMailProps) {
  const pane = usePane();
  const id = useId();
  const owners = accountsOfFile(file, snapshot);
  const { mailOf } = file;
  const told = mailOf?.known === true;
  const names = formatList(owners.map((account) => plainText(nameOfAccount(account, snapshot))));
  if (owners.length > 0 && !told) return <p>{say('storage.file.whose.of', { names })}</p>;
  const answer = (value: string) => {
    const choice = value === NOBODY;
    pane.remember((now) =>
      withAnswer(
        now,
        'mailOf',
        { type: 'dataFile', id: file.id },
        choice ? { kind: 'choice', value } : { kind: 'text', value },
        pane.now(),
      ),
    );
  };
  return (
    <section className="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say('storage.file.whose')}</h2>
      <p className="soft">{say('storage.file.whose.why')}</p>
      {snapshot.accounts.length > 0 && (
        <label className="row whose">
          <span>{say('storage.file.whose.pick')}</span>
          <select
            className="field pick"
            value={told ? (mailOf.value ?? NOBODY) : ''}
            onChange={({ target }) => {
              if (target.value !== '') answer(target.value);
            }}
          >
            {!told && <option value="">{say('storage.file.whose.none')}</option>}
            {snapshot.accounts.map((account) => (
              <option key={account.id} value={account.id}>
                {plainText(nameOfAccount(account, snapshot))}
              </option>
            ))}
            <option value={NOBODY}>{say('question.mailOf.choice.nobody')}</option>
          </select>
        </label>
      )}
      {snapshot.accounts.length === 0 && <AskAddress />}
    </section>
  );
}
