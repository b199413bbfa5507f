import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Recorder, startRecorder } from './gateway.recorder';

let subgraph: Server;
let recorder: Recorder;
let asked: string[];
let forwards: number;
let status: number;
beforeEach(async () => {
  asked = [];
  forwards = 0;
  status = 200;
  subgraph = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['x-gateway-secret']}`);
    response
      .writeHead(status, { 'content-type': 'application/json', 'x-catalogue-version': '7', 'x-other': '1' })
      .end(`${asked.length}`);
  });
  await new Promise<void>((resolve) => subgraph.listen(0, '127.0.0.1', resolve));
  const { port } = subgraph.address() as AddressInfo;
  recorder = await startRecorder(`http://127.0.0.1:${port}/graphql`, () => (forwards += 1));
});
afterEach(async () => {
  await recorder.stop();
  subgraph.closeAllConnections();
  await new Promise((resolve) => subgraph.close(resolve));
});

async function ask(body: string): Promise<Response> {
  return fetch(recorder.url, { method: 'POST', headers: { 'x-gateway-secret': 'known' }, body });
}

describe('a recorder', () => {
  it('asks a subgraph once, and repeats its answer with what it says of its catalogue', async () => {
    const texts = [];
    for (const body of ['a', 'b', 'a']) {
      const answer = await ask(body);
      expect(answer.headers.get('x-catalogue-version')).toBe('7');
      expect(answer.headers.get('x-other')).toBeNull();
      texts.push(await answer.text());
    }
    expect(texts).toEqual(['1', '2', '1']);
    expect(asked).toEqual(['POST /graphql known', 'POST /graphql known']);
    expect(forwards).toBe(2);
  });

  it.each(['/version', '/ready'])('always asks %s', async (path) => {
    const url = new URL(path, recorder.url);
    expect([await (await fetch(url)).text(), await (await fetch(url)).text()]).toEqual(['1', '2']);
    expect(forwards).toBe(0);
  });

  it('does not repeat a refusal', async () => {
    status = 401;
    expect((await ask('a')).status).toBe(401);
    status = 200;
    expect((await ask('a')).status).toBe(200);
  });
});
