import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { compilePseudo } from './pseudo';

/** The part of webpack's loader context that is used. */
interface LoaderContext {
  getOptions(): { pseudo: boolean };
}

/**
 * Compiles a catalogue of ICU messages while the page is built, so that no message parser is shipped. A message
 * that does not parse fails the build and is named.
 */
export default function catalogLoader(this: LoaderContext, source: string): string {
  const compile = this.getOptions().pseudo ? compilePseudo : compileMessageOrThrow;
  const compiled = Object.fromEntries(
    Object.entries(JSON.parse(source) as Record<string, string>).map(([id, message]) => {
      try {
        return [id, compile(message)];
      } catch (error) {
        throw new Error(`The message ${id} does not parse: ${String(error)}`, { cause: error });
      }
    }),
  );
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(compiled))});`;
}
