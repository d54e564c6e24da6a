/** Set by Fluent's script on what the keyboard is on: whatever is drawn before any script does not have it. */
const SET_BY_SCRIPT = '[data-fui-focus-visible]';

/** Of a style sheet of single classes, as Fluent's engine writes it, only the rules for classes that stand in the page. */
export function usedOf(sheet: string, html: string): string {
  const present = new Set(
    [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
  );
  const fits = (selector: string) =>
    !selector.includes(SET_BY_SCRIPT) &&
    [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => present.has(name));
  return sheet
    .replace(/([^{}]+)\{[^{}]*\}/g, (rule, selectors: string) =>
      selectors.split(',').some(fits) ? rule : '',
    )
    .replace(/@[^{}]+\{\s*\}/g, '')
    .replace(/\n+/g, '\n')
    .trim();
}
