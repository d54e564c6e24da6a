import { termsIn, type Term } from '../../wording/terms';

/**
 * Tells which words of the trade stand on the page around an element, and again when its text changes; what stands in the
 * element itself counts for nothing. Returns what ends it.
 *
 * @param tell answers whether that is enough, and no change is of interest any more
 */
export function watchTerms(own: HTMLElement, tell: (terms: readonly Term[]) => boolean): () => void {
  const main = own.closest('main');
  if (!main) return () => undefined;
  const look = () => {
    if (tell(termsIn(textOf(main, own)))) observer.disconnect();
  };
  // Another step of a walk, what is unfolded, or what was read meanwhile is another text.
  const observer = new MutationObserver((changes) => {
    if (changes.some(({ target }) => !own.contains(target))) look();
  });
  observer.observe(main, { childList: true, characterData: true, subtree: true });
  look();
  return () => {
    observer.disconnect();
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
