// What component tests get for `@fluentui/react-components`.
module.exports = /** @type {unknown} */ (require(require('./fluent-bundle.cjs').file));
