/** An element of a request. Names without prefixes: Exchange's requests need no more to be told apart. */
export interface Xml {
  name: string;
  attributes: Record<string, string>;
  children: Xml[];
  text: string;
}

/** Reads well-formed XML without comments, sections or a document type; throws at anything else. */
export function parseXml(source: string): Xml {
  const tokens = source.matchAll(/<(\/?)([\w.:-]+)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/g);
  const top: Xml = { name: '', attributes: {}, children: [], text: '' };
  const open: Xml[] = [top];
  let length = 0;
  for (const [token, end, name = '', attributes = '', selfClosed, text] of tokens) {
    length += token.length;
    const parent = open.at(-1);
    if (!parent) throw new Error('Too many end tags.');
    if (text !== undefined) {
      parent.text += unescape(text);
    } else if (end) {
      if (parent.name !== local(name)) throw new Error(`</${name}> closes <${parent.name}>.`);
      open.pop();
    } else {
      const element: Xml = { name: local(name), attributes: {}, children: [], text: '' };
      for (const [, key = '', value = ''] of attributes.matchAll(/([\w.:-]+)="([^"]*)"/g)) {
        element.attributes[key] = unescape(value);
      }
      parent.children.push(element);
      if (!selfClosed) open.push(element);
    }
  }
  const root = top.children[0];
  if (open.length !== 1 || length !== source.length || !root) throw new Error('The XML is not well-formed.');
  return root;
}

/** Child by path, such as `Body.FindItem`. */
export function at(element: Xml | undefined, path: string): Xml | undefined {
  return path
    .split('.')
    .reduce<Xml | undefined>((found, name) => found?.children.find((child) => child.name === name), element);
}

export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
