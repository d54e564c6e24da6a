const { compileMessage } = require('@lingui/message-utils/compileMessage');
const { pseudoMessage } = require('./pseudo.cjs');

/** Compiles a catalogue of ICU messages while the page is built, so that no message parser is shipped. */
module.exports = function catalogLoader(source) {
  const { pseudo } = this.getOptions();
  const compiled = Object.fromEntries(
    Object.entries(JSON.parse(source)).map(([id, message]) => [
      id,
      compileMessage(pseudo ? pseudoMessage(message) : message),
    ]),
  );
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(compiled))});`;
};
