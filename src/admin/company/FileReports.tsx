import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useRef } from 'react';
import { plainText } from '../../core/text/plain-text';
import { say, sayIfKnown } from '../../locales/words';
import type { CompanyFileReport } from '../../session/company/company-desk';
import { formatDate } from '../../wording/format';
import { useDesk, useDeskState } from './desk-context';

/** Machine files in order are summed up in one line. */
const isPlain = ({ kind, problem, accounts }: CompanyFileReport): boolean =>
  kind === 'machine' && problem === null && (accounts?.withoutAddress ?? 0) === 0;

/** What became of each dropped file: what was joined, and what was left out and why. Each can be taken back. */
export function FileReports() {
  const desk = useDesk();
  const reports = useDeskState((state) => state.reports);
  const machines = useDeskState((state) => state.machines);
  const heading = useRef<HTMLHeadingElement>(null);
  const takeBack = (what: number | 'machines') => {
    // The button goes with the file.
    heading.current?.focus();
    desk.takeBack(what);
  };
  return (
    <section className="card no-print">
      <h2 ref={heading} tabIndex={-1}>
        {say('admin.files.title')}
      </h2>
      <ul className="company-files">
        {reports
          .filter((report) => !isPlain(report))
          .map((report) => (
            <FileReport
              key={report.file}
              report={report}
              onTakeBack={() => {
                takeBack(report.file);
              }}
            />
          ))}
        {machines > 0 && (
          <li className="company-file soft">
            {say('admin.files.machines', { count: machines })}
            <TakeBack
              label={say('admin.files.takeBackMachines')}
              onPress={() => {
                takeBack('machines');
              }}
            />
          </li>
        )}
      </ul>
    </section>
  );
}

function TakeBack({ label, onPress }: { label: string; onPress: () => void }) {
  const isReading = useDeskState(({ reading }) => reading !== null);
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<DismissRegular />}
      aria-label={label}
      title={label}
      disabled={isReading}
      onClick={onPress}
    />
  );
}

const LEFT_OUT = [
  'concealed',
  'unnamed',
  'withoutMailbox',
  'deleted',
  'notWhole',
  'contradicted',
  'unclear',
] as const;

function FileReport({ report, onTakeBack }: { report: CompanyFileReport; onTakeBack: () => void }) {
  const desk = useDesk();
  const { file, name, kind, on, counts, accounts, problem, unclearDay } = report;
  return (
    <li className="stack-tight">
      <span className="company-file">
        <strong>{plainText(name)}</strong>
        <TakeBack label={say('admin.files.takeBack', { file: plainText(name) })} onPress={onTakeBack} />
      </span>
      {kind !== null && (
        <span className="soft">
          {say(`admin.kind.${kind}`)}
          {on !== null && ` · ${formatDate(on)}`}
        </span>
      )}
      {counts !== null && (
        <span className="soft">{say('admin.files.rows', { rows: counts.rows, joined: counts.joined })}</span>
      )}
      {accounts !== null && (
        <span className="soft">{say('admin.files.accounts', { count: accounts.joined })}</span>
      )}
      {accounts !== null && accounts.withoutAddress > 0 && (
        <span className="warning">
          {say('admin.files.withoutAddress', { count: accounts.withoutAddress })}
        </span>
      )}
      {counts !== null &&
        LEFT_OUT.filter((why) => counts[why] > 0).map((why) => (
          <span key={why} className="warning">
            {say(`admin.files.${why}`, { count: counts[why] })}
          </span>
        ))}
      {problem !== null && (
        <span className="danger">
          {sayIfKnown(`admin.file.${problem}`) ??
            sayIfKnown(`problem.${problem}`, { file: plainText(name) }) ??
            say('admin.file.unreadable')}
        </span>
      )}
      {unclearDay !== null && (
        <div className="row">
          <span>{say('admin.files.whichDay')}</span>
          {[unclearDay.dayFirst, unclearDay.monthFirst].map((day) => (
            <Button
              key={day}
              size="small"
              onClick={() => {
                desk.setDay(file, day);
              }}
            >
              {formatDate(day)}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}
