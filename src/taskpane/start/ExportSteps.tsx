import type { ReactNode } from 'react';
import { say } from '../../locales/words';
import { FileDrop } from '../parts/FileDrop';
import { CopyLine } from './CopyLine';

interface ExportStepsProps {
  /** null: the place for files is elsewhere on the page. */
  onFiles: ((files: readonly File[]) => void) | null;
  /** What stands below the place to drop the file. */
  children?: ReactNode;
}

/** The three steps from the line to copy to the file that is dropped. */
export function ExportSteps({ onFiles, children }: ExportStepsProps) {
  return (
    <ol className="steps">
      <li>
        <CopyLine />
      </li>
      <li>
        <div className="stack">
          <p>{say('start.run.do')}</p>
        </div>
      </li>
      <li>
        <div className="stack">
          <p>{say(onFiles ? 'start.drop.do' : 'start.bring')}</p>
          {onFiles && <FileDrop onFiles={onFiles} />}
          {children}
        </div>
      </li>
    </ol>
  );
}
