const config = require('./jest.config.cjs');

process.env.GATEWAY_EXECUTOR = 'apollo';

/** The tests of the gateway and of the federation once more, with Apollo's executor in place of ours. */
module.exports = {
  ...config,
  testMatch: ['<rootDir>/gateway/**/*.test.ts', '<rootDir>/test/federation/*.test.ts'],
};
