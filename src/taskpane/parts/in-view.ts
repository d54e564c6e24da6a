/** What stands somewhere in the window or beyond it. */
interface Standing {
  getBoundingClientRect: () => Pick<DOMRect, 'top' | 'bottom'>;
}

/** Whether any of an element stands in the window, above its lower edge and below its upper one. */
export function isInView(element: Standing): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top <= window.innerHeight && bottom >= 0;
}
