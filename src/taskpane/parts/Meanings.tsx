import { useEffect, useRef, useState } from 'react';
import { say } from '../../locales/words';
import type { Term } from '../../wording/terms';
import { watchTerms } from './watch-terms';

/** The words of the trade on the page around this, folded or in view, and what each means. */
export default function Meanings() {
  const here = useRef<HTMLDivElement>(null);
  const [terms, setTerms] = useState<readonly Term[]>([]);
  useEffect(() => {
    if (!here.current) return undefined;
    return watchTerms(here.current, setTerms);
  }, []);
  return (
    <div ref={here}>
      <dl className="stack">
        {terms.map((term) => (
          <div key={term}>
            <dt>
              <strong>{say(`term.${term}`)}</strong>
            </dt>
            <dd>{say(`term.${term}.means`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
