// What component tests get for `@fluentui/react-components`.
module.exports = require(require('./fluent-bundle.cjs').file);
