import { report, runUntilStopped } from '@leerwegen/shared/server/process-lifecycle';
import { startBenchSubgraphs } from './bench-subgraphs';
import { type Recorder, startRecorder } from './gateway.recorder';

/** Where gateways are given their subgraphs. */
export interface SubgraphAddresses {
  /** With their database. */
  real: Record<string, string>;
  /** From memory. */
  recorded: Record<string, string>;
}

// Process of the subgraphs and of what stands before them: gateway.subgraphs.main.ts <database> <secret>
runUntilStopped(async () => {
  const [database, secret] = process.argv.slice(2) as [string, string];
  const subgraphs = await startBenchSubgraphs(database, secret);
  const recorders: Recorder[] = [];
  const recorded: Record<string, string> = {};
  for (const [name, url] of Object.entries(subgraphs.urls)) {
    const recorder = await startRecorder(url, () => report({ type: 'progress', text: name }));
    recorders.push(recorder);
    recorded[name] = recorder.url;
  }
  const addresses: SubgraphAddresses = { real: subgraphs.urls, recorded };
  report({ type: 'ready', text: JSON.stringify(addresses) });
  return async () => {
    for (const recorder of recorders) await recorder.stop();
    await subgraphs.stop();
  };
});
