import { gzipSync } from 'node:zlib';
import { CANARY, type HostileMode, noAnswer, noEnd, pour, sendJson, large } from './hostile.mode';
import { type Behaviour, hang } from './misbehaving.door';

const JSON_TYPE = { 'content-type': 'application/json' };
const MEGABYTE = 1024 * 1024;
/** Members of a gzip file follow each other: 500 of a megabyte each. */
const GZIP_BOMB = Buffer.concat(Array<Buffer>(500).fill(gzipSync(Buffer.alloc(MEGABYTE))));
const SECRETS = JSON.stringify({
  error: CANARY,
  stack: `Error: ${CANARY}\n    at owner (/srv/secret.js:1:1)`,
});
const HTML = `<html><body><h1>502</h1><pre>${CANARY}</pre></body></html>`;

/** Writes on the connection what no HTTP server would. */
function sendRaw(text: string): Behaviour {
  return (response) => response.socket?.end(text);
}

/**
 * Ways to give no answer that can be used.
 *
 * @param elsewhere an address that must never be asked
 */
export function transportModes(elsewhere: () => string): HostileMode[] {
  return [
    noAnswer('status 500 with secrets', (response) =>
      sendJson(response, SECRETS, 500, { 'x-secret': CANARY, 'set-cookie': `session=${CANARY}` }),
    ),
    noAnswer('HTML', (response) => response.writeHead(502, { 'content-type': 'text/html' }).end(HTML)),
    noAnswer('an answer that is cut off', async (response, { honest }) => {
      const { text } = await honest();
      response.writeHead(200, { ...JSON_TYPE, 'content-length': Buffer.byteLength(text) + 1 });
      response.write(text, () => response.destroy());
    }),
    noAnswer('half of an answer', async (response, { honest }) => {
      const { text } = await honest();
      sendJson(response, text.slice(0, text.length / 2));
    }),
    noAnswer('a redirect to another port', async (response, { honest }) => {
      const { text } = await honest();
      sendJson(response, text, 307, { location: `${elsewhere()}?${encodeURIComponent(CANARY)}` });
    }),
    noEnd('nothing, for ever', hang),
    noEnd('the begin of an answer, and then nothing', (response) => {
      response.writeHead(200, JSON_TYPE).write(`{"data":{"secret":"${CANARY}`);
    }),
    large(
      noAnswer('an answer without end', (response) => {
        response.writeHead(200, JSON_TYPE).write('{"data":{"endless":"');
        const piece = CANARY.repeat(1_000);
        pour(() => response.write(piece), response);
      }),
    ),
    noEnd('an answer in drops', (response) => {
      response.writeHead(200, JSON_TYPE).write('{"data":{"slow":"');
      pour(() => response.write('.'), response, 20);
    }),
    large(
      noAnswer('a gzip bomb', (response) => {
        response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(GZIP_BOMB);
      }),
    ),
    large(
      noAnswer('a gzip bomb that does not say so', (response) => {
        response.writeHead(200, JSON_TYPE).end(GZIP_BOMB);
      }),
    ),
    large(
      noAnswer('one header of a megabyte', (response) =>
        sendJson(response, '{"data":null}', 200, { 'x-large': CANARY.padEnd(MEGABYTE, 'x') }),
      ),
    ),
    large(
      noAnswer('ten thousand headers', (response) => {
        for (let index = 0; index < 10_000; index++) response.setHeader(`x-many-${index}`, CANARY);
        sendJson(response, '{"data":null}');
      }),
    ),
    noAnswer('what is not HTTP', sendRaw(`SSH-2.0-${CANARY}\r\n\r\n${CANARY}`)),
    noAnswer('a status line of another world', sendRaw(`HTTP/9.9 -1 ${CANARY}\r\n${CANARY}\r\n\r\n`)),
    noAnswer('100-continue, which nobody waits for', sendRaw('HTTP/1.1 100 Continue\r\n\r\n'.repeat(100))),
    large(
      noEnd('early hints without end', (response) => {
        const hint = `HTTP/1.1 103 Early Hints\r\nlink: <${CANARY}>\r\n\r\n`;
        pour(() => response.socket?.write(hint) ?? false, response, 5);
      }),
    ),
    noAnswer(
      'another protocol',
      sendRaw(`HTTP/1.1 101 Switching Protocols\r\nupgrade: ${CANARY}\r\nconnection: upgrade\r\n\r\n`),
    ),
    noAnswer('another content type', async (response, { honest }) => {
      const { text } = await honest();
      response.writeHead(200, { 'content-type': `text/plain; boundary="${CANARY}"` }).end(text);
    }),
    noAnswer('a length that is a lie', (response) =>
      response.socket?.end(
        `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 9e99\r\n\r\n${SECRETS}`,
      ),
    ),
  ];
}
