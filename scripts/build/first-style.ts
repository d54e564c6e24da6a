import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Fluent's values by their names. */
type Theme = Readonly<Record<string, string | number>>;

const shell = readFileSync(path.resolve(__dirname, '../../src/taskpane/shell.css'), 'utf8');

/**
 * The style of the first view, written into the page: a file of its own would have to arrive before anything is
 * drawn. Before it, the values of Fluent's theme that it needs, so that none of them stands in our own style too.
 * Line ends as a browser sees them and no blank ends, which the page would lose: the hash has to fit.
 *
 * @param fluentStyle what Fluent adds for the parts of its own that the first view shows
 */
export const firstStyle = (fluentStyle: string, themes: { light: Theme; dark: Theme }): string =>
  `${themeOf(shell + fluentStyle, themes)}\n${shell.replaceAll('\r\n', '\n').trim()}`;

/**
 * Until the script is there, the heading is drawn before what stands below it, which follows when the frame with the heading
 * has had its time to come up: on a slow machine that is when the page is first seen to be there. A browser that does not know how draws all at once.
 */
export const HEADING_FIRST =
  '@keyframes below-heading{from{content-visibility:hidden}}.start{animation:below-heading 40ms step-end}';

/** Fluent's light theme, and what is other in the dark one; only what the style asks for. */
function themeOf(style: string, themes: { light: Theme; dark: Theme }): string {
  const asked = new Set([...style.matchAll(/var\(--(\w+)/g)].map(([, name]) => name));
  const ofAsked = (theme: Theme) => Object.entries(theme).filter(([name]) => asked.has(name));
  const light = ofAsked(themes.light);
  const values = (theme: typeof light) => theme.map(([name, value]) => `--${name}:${value}`).join(';');
  const other = ofAsked(themes.dark).filter(([name, value]) => themes.light[name] !== value);
  return `:root{${values(light)}}@media (prefers-color-scheme: dark){:root{${values(other)}}}`;
}
