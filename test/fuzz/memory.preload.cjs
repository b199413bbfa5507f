const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

// Loaded into the gateway's process before anything else: tells what it holds when everything is let go of that can be.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

process.on('message', (message) => {
  if (message !== 'memory') return;
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  // This kind gives pages back to the machine; it throws compiled code away as well.
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  const { rss } = process.memoryUsage();
  process.send({ type: 'progress', text: JSON.stringify({ rss, heapUsed, external }) });
});
