import { useCallback, useEffect, useState } from 'react';
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { say } from '../../locales/words';
import { useWindowDrop } from '../../screens/use-window-drop';
import { filesOfDropInLots, filesOfList } from '../../session/files-of-drop';
import type { DroppedFile } from '../../session/receive-files';
import { saveBlob } from '../../session/deliver';
import { formatBytes } from '../../wording/format-bytes';
import { plainText } from '../../core/text/plain-text';
import { AddFiles } from './AddFiles';
import { Coverage } from './Coverage';
import { useDesk, useDeskState } from './desk-context';
import { FileReports } from './FileReports';
import { Groups } from './Groups';
import { MailboxList } from './MailboxList';
import { Paper, usePaper } from './Paper';
import { PlannedDeletionCard } from './PlannedDeletionCard';
import { ProblemTiles } from './ProblemTiles';
import { useTurns } from './use-turns';
import './company.css';

/** Where the company stands, from whatever files are dropped. */
export function CompanyPage() {
  const desk = useDesk();
  const isReading = useDeskState(({ reading }) => reading !== null);
  const hasReports = useDeskState(({ reports }) => reports.length > 0);
  const hasView = useDeskState(({ view }) => view !== null);
  const hasFound = useDeskState(({ view }) => view !== null && view.sums.mailboxes > 0);
  const isNobodyKnown = useDeskState(
    ({ view }) => view === null || view.all.mailboxes + view.all.nameless === 0,
  );
  const isExample = useDeskState((state) => state.isExample);
  const broken = useDeskState((state) => state.broken);
  const onFiles = useCallback(
    (files: FileList) => {
      void desk.takeLots(filesOfList(files));
    },
    [desk],
  );
  const onDrop = useCallback(
    (drop: DataTransfer) => desk.takeLots(filesAlone(filesOfDropInLots(drop))),
    [desk],
  );
  const drop = useWindowDrop(onDrop);
  useEffect(() => {
    if (drop === 'dragging') desk.prepare();
  }, [desk, drop]);
  const isEmpty = !hasView && !isReading && !hasReports;
  return (
    <>
      <div className="company-head no-print">
        <div className="stack-tight">
          <h1>{say('admin.company.title')}</h1>
          <p className={isEmpty ? 'lead' : 'soft'}>
            {say(isEmpty ? 'admin.company.lead' : 'admin.company.private')}
          </p>
        </div>
        {hasFound && <Actions />}
      </div>
      {broken && (
        <MessageBar intent="error">
          <MessageBarBody>
            <MessageBarTitle>{say('admin.company.broken')}</MessageBarTitle>
            {say('admin.company.brokenText')}
          </MessageBarBody>
        </MessageBar>
      )}
      {isExample && (
        <MessageBar className="no-print">
          <MessageBarBody>{say('admin.company.isExample')}</MessageBarBody>
        </MessageBar>
      )}
      {drop === 'noFile' && <p role="alert">{say('admin.company.noFile')}</p>}
      <AddFiles onFiles={onFiles} isOver={drop === 'dragging'} isFirst={isNobodyKnown && !isReading} />
      <ReadingNow />
      {!isNobodyKnown && <Overview />}
      {hasReports && <FileReports />}
    </>
  );
}

/** What the files show, drawn from top to bottom. */
function Overview() {
  const drawn = useTurns(5);
  return (
    <>
      <ProblemTiles />
      <div className="company-beside">
        <div className="company-main">
          {drawn > 1 && <Groups />}
          {drawn > 2 && <MailboxList />}
        </div>
        <div className="company-side no-print">
          {drawn > 3 && <Coverage />}
          {drawn > 4 && <PlannedDeletionCard />}
        </div>
      </div>
    </>
  );
}

async function* filesAlone(lots: AsyncIterable<readonly DroppedFile[]>): AsyncGenerator<File[]> {
  for await (const lot of lots) yield lot.map(({ file }) => file);
}

function Actions() {
  const desk = useDesk();
  const paper = usePaper();
  const [busy, setBusy] = useState(false);
  return (
    <div className="row">
      <Button
        icon={<ArrowDownloadRegular />}
        disabled={busy}
        onClick={() => {
          setBusy(true);
          void desk.table().then((table) => {
            saveBlob('mailboxes.csv', table);
            setBusy(false);
          });
        }}
      >
        {say('admin.company.save')}
      </Button>
      <Button icon={<PrintRegular />} onClick={paper.print}>
        {say('admin.company.print')}
      </Button>
      <Button
        icon={<DeleteRegular />}
        onClick={() => {
          desk.clear();
        }}
      >
        {say('admin.company.clear')}
      </Button>
      {paper.view !== null && <Paper view={paper.view} />}
    </div>
  );
}

function ReadingNow() {
  const desk = useDesk();
  const reading = useDeskState((state) => state.reading);
  if (reading === null) return null;
  const { file, done, total, filesDone, filesTotal, isAgain } = reading;
  const title = isAgain ? say('admin.company.readingAgain') : say('reading.title', { file: plainText(file) });
  return (
    <div className="card company-reading no-print" role="status">
      <div className="stack-tight">
        <strong>{title}</strong>
        <progress aria-label={title} value={done} max={Math.max(1, total)} />
        {total > 0 && (
          <span className="faint">
            {say('admin.company.reading', {
              done: formatBytes(done),
              total: formatBytes(total),
              file: Math.min(filesTotal, filesDone + 1),
              files: filesTotal,
            })}
          </span>
        )}
      </div>
      {!isAgain && (
        <Button
          onClick={() => {
            desk.stop();
          }}
        >
          {say('reading.cancel')}
        </Button>
      )}
    </div>
  );
}
