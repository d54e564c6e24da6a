// The unit tests alone, for mutation testing, which takes no list of projects; TESTS names the folders of some of them.
const { projects } = require('../../jest.config.cjs');

const unit = projects.find(({ displayName }) => displayName === 'unit');
const folders = process.env.TESTS?.split(',');
const testMatch = folders?.map((folder) => `<rootDir>/${folder}/**/*.test.ts`) ?? unit?.testMatch;

// Stryker counts which tests reach what in jest's own runner, and in no other.
module.exports = { ...unit, testRunner: 'jest-circus/runner', testMatch, rootDir: '../..' };
