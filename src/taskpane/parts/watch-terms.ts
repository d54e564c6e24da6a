import { termsIn, type Term } from '../../wording/terms';

/** Milliseconds that the text has to stay as it is: while a slider moves, nobody looks for words. */
const SETTLED_MS = 300;

/**
 * Tells which words of the trade stand on the page around an element, and again when its text has changed; what stands in
 * the element itself counts for nothing. Returns what ends it.
 */
export function watchTerms(own: HTMLElement, tell: (terms: readonly Term[]) => void): () => void {
  const main = own.closest('main');
  if (!main) return () => undefined;
  const look = () => {
    tell(termsIn(textOf(main, own)));
  };
  let waiting = 0;
  // Another step of a walk, what is unfolded, or what was read meanwhile is another text.
  const observer = new MutationObserver((changes) => {
    if (!changes.some(({ target }) => !own.contains(target))) return;
    window.clearTimeout(waiting);
    waiting = window.setTimeout(look, SETTLED_MS);
  });
  observer.observe(main, { childList: true, characterData: true, subtree: true });
  look();
  return () => {
    observer.disconnect();
    window.clearTimeout(waiting);
  };
}

/** What stands in an element, but for a part of it, with a line for each piece of text. */
function textOf(element: HTMLElement, without: HTMLElement): string {
  const pieces: string[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    if (!without.contains(texts.currentNode)) pieces.push(texts.currentNode.nodeValue ?? '');
  }
  return pieces.join('\n');
}
