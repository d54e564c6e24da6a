import { useEffect, useRef, useState } from 'react';
import { say } from '../../locales/words';
import { termsIn, type Term } from '../../wording/terms';

/** The words of the trade on the page around this, folded or in view, and what each means. */
export default function Meanings() {
  const here = useRef<HTMLDivElement>(null);
  const [terms, setTerms] = useState<readonly Term[] | null>(null);
  useEffect(() => {
    const own = here.current;
    const main = own?.closest('main');
    if (!own || !main) return;
    const look = () => {
      setTerms(termsIn(textOf(main, own)));
    };
    look();
    // Another step of a walk, what is unfolded, or what was read meanwhile is another text.
    const observer = new MutationObserver((changes) => {
      if (changes.some(({ target }) => !own.contains(target))) look();
    });
    observer.observe(main, { childList: true, characterData: true, subtree: true });
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <div ref={here}>
      {terms?.length === 0 ? (
        <p className="soft">{say('words.none')}</p>
      ) : (
        <dl className="stack">
          {terms?.map((term) => (
            <div key={term}>
              <dt>
                <strong>{say(`term.${term}`)}</strong>
              </dt>
              <dd>{say(`term.${term}.means`)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** What stands in an element, but for a part of it, with a line for each piece of text. */
function textOf(element: HTMLElement, without: HTMLElement | null): string {
  const pieces: string[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    if (without?.contains(texts.currentNode) !== true) pieces.push(texts.currentNode.nodeValue ?? '');
  }
  return pieces.join('\n');
}
