const { compileMessageOrThrow } = require('@lingui/message-utils/compileMessage');
const { compilePseudo } = require('./pseudo.cjs');

/**
 * Compiles a catalogue of ICU messages while the page is built, so that no message parser is shipped. A message
 * that does not parse fails the build and is named.
 */
module.exports = function catalogLoader(source) {
  const compile = this.getOptions().pseudo ? compilePseudo : compileMessageOrThrow;
  const compiled = Object.fromEntries(
    Object.entries(JSON.parse(source)).map(([id, message]) => {
      try {
        return [id, compile(message)];
      } catch (error) {
        throw new Error(`The message ${id} does not parse: ${error.message}`, { cause: error });
      }
    }),
  );
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(compiled))});`;
};
