const { default: Sequencer } = require('@jest/test-sequencer');
const { statSync } = require('node:fs');
const { filesOfRoom } = require('./rooms.cjs');

/** The longest first, so that no worker idles at the end. A room is a few lines itself: its files count. */
module.exports = class RoomSequencer extends Sequencer {
  sort(tests) {
    const sizes = new Map(
      tests.map(({ path: file }) => [
        file,
        [file, ...filesOfRoom(file)].reduce((sum, one) => sum + statSync(one).size, 0),
      ]),
    );
    return [...tests].sort((one, other) => sizes.get(other.path) - sizes.get(one.path));
  }
};
