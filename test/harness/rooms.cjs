const { readdirSync } = require('node:fs');
const path = require('node:path');

const TESTS = path.resolve(__dirname, '..');
const ENDING = '.room.ts';

/**
 * The test files that a room holds: `catalogue.room.ts` those of `test/catalogue`, `security.forged.room.ts` those of
 * `test/security` whose names begin with `forged`. None for what is no room.
 */
exports.filesOfRoom = (file) => {
  if (!file.endsWith(ENDING)) return [];
  const [folder, beginning = ''] = path.basename(file, ENDING).split('.');
  return readdirSync(path.join(TESTS, folder))
    .filter((name) => name.startsWith(beginning) && name.endsWith('.test.ts'))
    .map((name) => path.join(TESTS, folder, name));
};
