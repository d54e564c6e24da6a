/** Runs once after the browser tests. */
module.exports = () => globalThis.browserServer?.close();
