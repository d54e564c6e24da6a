import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { RendererProvider, createDOMRenderer, renderToStyleElements } from '@fluentui/react-components';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import startWords from '../../src/locales/en/start.json';
import { compilePseudo } from './pseudo';
import { usedOf } from './used-rules';

/** What stands in index.html before any script. */
export interface FirstPaint {
  /** The start page, as React takes it over. */
  html: string;
  /** The style of Fluent's parts on it, until its style engine has made the same. */
  fluentStyle: string;
}

/** Draws the pane as it opens, from the components that take it over once the script is there. */
export async function firstPaint(pseudo: boolean): Promise<FirstPaint> {
  // The direction of the words is fixed when their module is read.
  Object.assign(globalThis, { __PSEUDO__: pseudo });
  const { i18n, locale } = await import('../../src/locales/words');
  const { App } = await import('../../src/taskpane/App');
  const { createPane } = await import('../../src/session/create-pane');
  const { trailInMemory } = await import('../../src/session/navigation');
  const compile = pseudo ? compilePseudo : compileMessageOrThrow;
  // A tool that loads the configuration without bundling adds `default` to what a JSON file holds.
  const words = Object.entries<unknown>(startWords).flatMap(([id, message]) =>
    typeof message === 'string' ? [[id, compile(message)] as const] : [],
  );
  i18n.load(locale, Object.fromEntries<ReturnType<typeof compile>>(words));
  const pane = createPane({
    openStore: () => new Promise(() => undefined),
    navigation: trailInMemory({ name: 'start' }),
    now: () => new Date(0),
  });
  const renderer = createDOMRenderer();
  const drawn = renderToString(
    <RendererProvider renderer={renderer}>
      <App pane={pane} />
    </RendererProvider>,
  );
  // Without Fluent's whole theme, which React does not look for.
  const html = drawn.replace(STYLE_ELEMENT, '');
  return {
    html,
    fluentStyle: usedOf(inOneSheet(renderToStaticMarkup(renderToStyleElements(renderer))), html),
  };
}

const STYLE_ELEMENT = /<style([^>]*)>([^<]*)<\/style>/g;

/** The rules of several style elements, in their order. */
const inOneSheet = (elements: string): string =>
  [...elements.matchAll(STYLE_ELEMENT)]
    .map(([, attributes = '', rules = '']) => {
      const media = /media="([^"]*)"/.exec(attributes)?.[1];
      return media === undefined ? rules : `@media ${media}{${rules}}`;
    })
    .join('\n');
