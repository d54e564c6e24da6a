import { useEffect, useRef } from 'react';
import { sayIfKnown } from '../../locales/words';
import type { ReadProblem } from '../../session/pane';
import { plainText } from '../../core/text/plain-text';
import { HelpDeskLines } from './HelpDeskLines';
import { Notice } from './Notice';

/** What went wrong with the files that were given, one sentence each. */
export function Problems({ problems }: { problems: readonly ReadProblem[] }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The file may have been dropped far from where this stands.
    list.current?.scrollIntoView({ block: 'nearest' });
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <Notice ref={list} tone="error" role="alert">
      <ul className="bare">
        {problems.map(({ file, code }, index) => (
          <li key={index}>{sayIfKnown(`problem.${code}`, { file: plainText(file) })}</li>
        ))}
      </ul>
      <HelpDeskLines />
    </Notice>
  );
}
