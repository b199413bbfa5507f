// Process of Hive Gateway on the committed supergraph, with the settings of its operator; HIVE_PLANNER=rust plans in Rust.
// The runtime is Hive's, the start is ours: Hive's command brings 458 packages more, for telemetry and a page in browsers.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import http from '@graphql-mesh/transport-http';
import { gatewayConfig } from '../../gateway/runtimes/hive.config.mjs';

const runtime = createGatewayRuntime({
  ...gatewayConfig,
  supergraph: readFileSync(new URL('../../gateway/supergraph.graphql', import.meta.url), 'utf8'),
  transports: { http },
  ...(process.env.HIVE_PLANNER === 'rust' && { unifiedGraphHandler }),
});
await runtime.getSchema();
const server = createServer(runtime);
// The runtime takes SIGTERM for itself: who serves it ends with it.
runtime.disposableStack.defer(() => {
  server.close();
  server.closeAllConnections();
});
server.listen(0, '127.0.0.1', () => {
  console.log(`Listening on http://127.0.0.1:${server.address().port}${runtime.graphqlEndpoint}`);
});
