import { sayIfKnown } from '../../locales/words';
import type { ReadProblem } from '../../sources/read-problem';
import { plainText } from './plain-text';

/** What went wrong with the files that were given, one sentence each. */
export function Problems({ problems }: { problems: readonly ReadProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className="notice" role="alert">
      {problems.map(({ file, code }, index) => (
        <li key={index}>{sayIfKnown(`problem.${code}`, { file: plainText(file) })}</li>
      ))}
    </ul>
  );
}
