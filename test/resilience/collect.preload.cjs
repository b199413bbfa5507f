const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

// Loaded into a process before anything else: on SIGUSR2 it lets go of what it can, as it would do in idle time.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

process.on('SIGUSR2', () => collect({ type: 'major', execution: 'sync', flavor: 'last-resort' }));
