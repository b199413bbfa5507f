const { readdirSync } = require('node:fs');
const path = require('node:path');
const config = require('./jest.config.cjs');
const { filesOfRoom } = require('./test/harness/rooms.cjs');

const ROOMS = path.join(__dirname, 'test/rooms');
/** What a room holds is not run a second time by itself. */
const held = readdirSync(ROOMS)
  .flatMap((room) => filesOfRoom(path.join(ROOMS, room)))
  .map((file) => `^${file.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`);

/** What knows no database is not run a second time on another one. */
const withoutDatabase = process.env.TEST_DATABASE_URL ? ['<rootDir>/gateway/'] : [];

/**
 * All tests, as CI runs them: most that start the whole graph by rooms (`test/harness/room.ts`), since loading it for
 * each file takes half of their time. One file by itself: `npx jest <file>`.
 */
module.exports = {
  ...config,
  testMatch: [...config.testMatch, '<rootDir>/test/rooms/*.room.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...held, ...withoutDatabase],
  testSequencer: '<rootDir>/test/harness/room.sequencer.cjs',
};
