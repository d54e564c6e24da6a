// The build is described in TypeScript, under the same lint and types as the page itself.
require('./scripts/run-typescript.cjs');
module.exports = require('./scripts/build/webpack-config').default;
