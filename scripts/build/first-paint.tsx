import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { renderToStaticMarkup } from 'react-dom/server';
import { i18n, locale } from '../../src/locales/words';
import startWords from '../../src/locales/en/start.json';
import { StaticStart } from '../../src/taskpane/start/StaticStart';
import { compilePseudo } from './pseudo';

/** The start page as HTML, from the component that takes its place once the script is there. */
export function firstPaint(pseudo: boolean): string {
  const compile = pseudo ? compilePseudo : compileMessageOrThrow;
  // A tool that loads the configuration without bundling adds `default` to what a JSON file holds.
  const words = Object.entries<unknown>(startWords).flatMap(([id, message]) =>
    typeof message === 'string' ? [[id, compile(message)] as const] : [],
  );
  i18n.load(locale, Object.fromEntries<ReturnType<typeof compile>>(words));
  return renderToStaticMarkup(<StaticStart />);
}
