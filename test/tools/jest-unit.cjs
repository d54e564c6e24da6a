// The unit tests alone, for mutation testing, which takes no list of projects.
const { projects } = require('../../jest.config.cjs');

module.exports = { ...projects.find(({ displayName }) => displayName === 'unit'), rootDir: '../..' };
