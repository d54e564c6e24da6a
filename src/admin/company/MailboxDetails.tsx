import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { CompanyRow, ShownReader } from '../../core/company/company-query';
import { plainText } from '../../core/text/plain-text';
import { say } from '../../locales/words';
import { formatBytes } from '../../wording/format-bytes';
import { changeWords, sizeWords, timeWords } from '../../wording/company/company-words';
import { PROBLEM_TONES } from './ProblemTiles';

/** Everything that the files say of one mailbox, and what reads it. */
export function MailboxDetails({ row, onClose }: { row: CompanyRow; onClose: () => void }) {
  const { address, plan, ring, problems, readers } = row;
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{plainText(address)}</DialogTitle>
          <DialogContent className="stack company-details">
            <dl className="company-facts">
              <Fact name="size" value={sizeWords(row)} />
              <Fact name="months" value={timeWords(row.time)} />
              <Fact name="change" value={changeWords(row.change)} />
              <Fact name="plan" value={plan === null ? say('admin.notSaid') : plainText(plan)} />
              <Fact name="ring" value={ring === null ? say('admin.notSaid') : plainText(ring)} />
              <Fact name="pop3" value={say(`admin.use.${row.pop}`)} />
              <Fact name="imap" value={say(`admin.use.${row.imap}`)} />
            </dl>
            {problems.length > 0 && (
              <ul className="company-found">
                {problems.map((problem) => (
                  <li key={problem} className={PROBLEM_TONES[problem]}>
                    {say(`admin.problem.${problem}`)}
                  </li>
                ))}
              </ul>
            )}
            <h3>{say('admin.details.readers')}</h3>
            {readers.length === 0 && <p className="soft">{say('admin.details.noReaders')}</p>}
            {readers.map((reader, at) => (
              <Reader key={at} reader={reader} />
            ))}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {say('admin.details.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

type FactName = 'size' | 'months' | 'change' | 'plan' | 'ring' | 'pop3' | 'imap';

function Fact({ name, value }: { name: FactName; value: string }) {
  return (
    <div>
      <dt className="faint">{say(`admin.fact.${name}`)}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Reader({ reader: { machine, kind, program, problems, files } }: { reader: ShownReader }) {
  return (
    <div className="card">
      <strong>{plainText(machine)}</strong>
      <span className="soft">
        {say('admin.details.reads', {
          kind: say(kind === null ? 'admin.notSaid' : `accountKind.${kind}`),
          program: say(program === null ? 'admin.notSaid' : `client.${program}`),
        })}
      </span>
      {files.map(({ name, bytes, place }) => (
        <span key={name}>
          {say('admin.details.file', {
            file: plainText(name),
            size: bytes === null ? say('admin.notSaid') : formatBytes(bytes),
            place: say(place === null ? 'admin.notSaid' : `location.${place}`),
          })}
        </span>
      ))}
      {problems.map((problem) => (
        <span key={problem} className={PROBLEM_TONES[problem]}>
          {say(`admin.problem.${problem}`)}
        </span>
      ))}
    </div>
  );
}
