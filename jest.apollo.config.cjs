const config = require('./jest.config.cjs');

process.env.GATEWAY_EXECUTOR = 'apollo';

/** The tests of the gateway and of the federation once more, with Apollo's executor in place of ours. */
module.exports = {
  ...config,
  // What tells executors apart by itself runs on both anyway.
  testMatch: ['<rootDir>/gateway/src/gateway.*.test.ts', '<rootDir>/test/rooms/federation.room.ts'],
};
