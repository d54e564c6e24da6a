/** Runs once after the browser tests. */
module.exports = async () => {
  await Promise.all((globalThis.browserServers ?? []).map((server) => server.close()));
};
