import { piecesOf } from './isolates';

/** The elements that a report is made of. Nothing that runs, loads or submits is among them. */
type Tag =
  | 'html'
  | 'head'
  | 'meta'
  | 'title'
  | 'style'
  | 'body'
  | 'main'
  | 'header'
  | 'section'
  | 'article'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'p'
  | 'ul'
  | 'ol'
  | 'li'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'div'
  | 'br'
  | 'strong'
  | 'code'
  | 'a'
  | 'table'
  | 'caption'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td';

type Attribute =
  | 'lang'
  | 'dir'
  | 'class'
  | 'id'
  | 'scope'
  | 'href'
  | 'rel'
  | 'charset'
  | 'name'
  | 'content'
  | 'http-equiv'
  | 'aria-labelledby';

export interface HtmlElement {
  tag: Tag;
  attributes: Partial<Record<Attribute, string>>;
  children: readonly HtmlNode[];
}
/** Text is always text: it is escaped when written, and texts from outside get a direction of their own. */
export type HtmlNode = HtmlElement | string;

const VOID: readonly Tag[] = ['meta', 'br'];
const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** An element as data. */
export function h(
  tag: Tag,
  attributes: Partial<Record<Attribute, string>> = {},
  ...children: readonly HtmlNode[]
): HtmlElement {
  return { tag, attributes, children };
}

/** The node as HTML. The only place in which markup is put together. */
export function writeHtml(node: HtmlNode): string {
  if (typeof node === 'string') {
    return piecesOf(node)
      .map(({ text, foreign }) => (foreign ? `<bdi>${escape(text)}</bdi>` : escape(text)))
      .join('');
  }
  const { tag, attributes, children } = node;
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
  // HTML reads a style sheet without undoing escapes. Ours is one constant.
  if (tag === 'style') return `<style>${children.map(plainCss).join('')}</style>`;
  if (VOID.includes(tag)) return `<${tag}${written}>`;
  return `<${tag}${written}>${children.map(writeHtml).join('')}</${tag}>`;
}

function plainCss(node: HtmlNode): string {
  return typeof node === 'string' && !/[<&]/.test(node) ? node : '';
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
}
