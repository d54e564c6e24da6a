import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SRC = path.resolve(__dirname, '../../src');

/** One call of `say` or `sayIfKnown`. */
export interface Said {
  where: string;
  /** Matches the ids that it can say: one, or those of a template. null: put together elsewhere. */
  ids: RegExp | null;
  /** The id is put together from parts. */
  template: boolean;
  /** Names of the values given; null when they are not written out in place. */
  values: string[] | null;
}

export interface SourceWords {
  /** Text of every string in the sources, and a pattern for every template. */
  strings: Set<string>;
  templates: RegExp[];
  said: Said[];
  /** Words for people that stand in a component instead of a locale file. */
  loose: string[];
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The ids that a template can make; what is filled in has no dots at its ends. */
function pattern(template: ts.TemplateExpression): RegExp {
  const spans = template.templateSpans.map((span) => `[^.](?:[^]*[^.])?${escape(span.literal.text)}`);
  return new RegExp(`^${escape(template.head.text)}${spans.join('')}$`);
}

/** Attributes whose text is read or heard by people. */
const HEARD =
  /^(?:title|alt|label|placeholder|content|header|summary|aria-(?:label|description|roledescription|valuetext))$/;
const hasLetters = (text: string) => /\p{L}/u.test(text);

/** Text in a JSX expression that would be shown, through conditions but not into calls. */
function shownText(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
  if (ts.isConditionalExpression(node)) return [...shownText(node.whenTrue), ...shownText(node.whenFalse)];
  if (ts.isBinaryExpression(node))
    return [...shownText(node.left), ...shownText(node.right)].filter((text) => !isCompared(node, text));
  if (ts.isParenthesizedExpression(node)) return shownText(node.expression);
  return [];
}

function isCompared(node: ts.BinaryExpression, text: string): boolean {
  const compares = [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken];
  return compares.includes(node.operatorToken.kind) && text !== '';
}

function valuesOf(argument: ts.Expression | undefined): string[] | null {
  if (argument === undefined) return [];
  if (!ts.isObjectLiteralExpression(argument)) return null;
  const names = argument.properties.map((property) =>
    property.name && ts.isIdentifier(property.name) ? property.name.text : null,
  );
  return names.includes(null) ? null : names.filter((name) => name !== null);
}

/** Adds the words of one source file. */
export function readSource(name: string, text: string, into: SourceWords): void {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  const where = (node: ts.Node) =>
    `${name}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) into.strings.add(node.text);
    if (ts.isTemplateExpression(node) && /^[a-zA-Z][\w-]*\./.test(node.head.text))
      into.templates.push(pattern(node));
    if (
      ts.isCallExpression(node) &&
      ts.isIdentifier(node.expression) &&
      /^say(?:IfKnown)?$/.test(node.expression.text)
    ) {
      const [id, values] = node.arguments;
      const literal = id && ts.isStringLiteralLike(id) ? new RegExp(`^${escape(id.text)}$`) : null;
      into.said.push({
        where: where(node),
        ids: id && ts.isTemplateExpression(id) ? pattern(id) : literal,
        template: id !== undefined && ts.isTemplateExpression(id),
        values: valuesOf(values),
      });
    }
    if (ts.isJsxText(node) && hasLetters(node.text)) into.loose.push(`${where(node)} ${node.text.trim()}`);
    if (ts.isJsxAttribute(node) && HEARD.test(node.name.getText())) {
      const value = node.initializer;
      const texts =
        value === undefined
          ? []
          : ts.isStringLiteral(value)
            ? [value.text]
            : ts.isJsxExpression(value) && value.expression
              ? shownText(value.expression)
              : [];
      for (const text of texts.filter(hasLetters)) into.loose.push(`${where(node)} ${text}`);
    }
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) {
      for (const text of shownText(node.expression).filter(hasLetters))
        into.loose.push(`${where(node)} ${text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}

/** Nothing read yet. */
export function noSourceWords(): SourceWords {
  return { strings: new Set(), templates: [], said: [], loose: [] };
}

/** Reads every source file of the product once. */
export function readSourceWords(): SourceWords {
  const words = noSourceWords();
  for (const name of readdirSync(SRC, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(SRC, name);
    if (/(?<!\.d)\.tsx?$/.test(name)) readSource(name, readFileSync(file, 'utf8'), words);
    // The page before any script says its words through a template.
    if (name.endsWith('.ejs')) {
      for (const [, id] of readFileSync(file, 'utf8').matchAll(/'([\w.-]+)'/g)) if (id) words.strings.add(id);
    }
  }
  return words;
}
